// UUIDs of version 4, RFC 9562 section 5.4: 122 random bits, and six that tell version and variant.
import { CHUNK, SETTINGS, separate } from "../memory";
import { DIGITS, NIBBLE } from "./hex";

/** Octet 6 begins with version 4, octet 8 with variant 10: what is kept of the others' bits, and what is set. */
const KEPT = memory.data<i8>([-1, -1, -1, -1, -1, -1, 0x0f, -1, 0x3f, -1, -1, -1, -1, -1, -1, -1]);
const SET = memory.data<i8>([0, 0, 0, 0, 0, 0, 0x40, 0, -0x80, 0, 0, 0, 0, 0, 0, 0]);
/** Characters 8 to 23: where a digit of the first or the second half goes, and the hyphens in between. */
const FROM_FIRST = memory.data<i8>([-1, 8, 9, 10, 11, -1, 12, 13, 14, 15, -1, -1, -1, -1, -1, -1]);
const FROM_SECOND = memory.data<i8>([-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 1, 2, 3, -1]);
const HYPHENS = memory.data<u8>([45, 0, 0, 0, 0, 45, 0, 0, 0, 0, 45, 0, 0, 0, 0, 45]);
/** Characters 24 to 35. */
const LAST = memory.data<i8>([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, -1, -1, -1, -1]);

/**
 * Writes `count` UUIDs of 16 bytes each, at most CHUNK in all, from `at` to `out`, as 36 characters each, and zeroes
 * the bytes. The first `gap` bytes of the separator, at most 16, follow each. Returns the end.
 */
export function uuid4(at: usize, out: usize, count: u32, gap: u32): usize {
  assert(<u64>16 * count <= CHUNK, "uuid4: more than a chunk");
  const separator = load<u8>(SETTINGS);
  const digits = v128.load(DIGITS);
  const nibble = v128.load8_splat(NIBBLE);
  const kept = v128.load(KEPT);
  const set = v128.load(SET);
  const fromFirst = v128.load(FROM_FIRST);
  const fromSecond = v128.load(FROM_SECOND);
  const hyphens = v128.load(HYPHENS);
  const last = v128.load(LAST);
  for (; count > 0; count--) {
    const bytes = v128.or(v128.and(v128.load(at), kept), set);
    v128.store(at, i8x16.splat(0));
    const high = i8x16.swizzle(digits, v128.and(i16x8.shr_u(bytes, 4), nibble));
    const low = i8x16.swizzle(digits, v128.and(bytes, nibble));
    const first = i8x16.shuffle(high, low, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const second = i8x16.shuffle(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    v128.store(out, first);
    const middle = v128.or(i8x16.swizzle(first, fromFirst), i8x16.swizzle(second, fromSecond));
    v128.store(out, v128.or(middle, hyphens), 8);
    v128.store(out, i8x16.swizzle(second, last), 24);
    at += 16;
    out += 36;
    separate(out, separator, gap);
    out += gap;
  }
  return out;
}
