// Base64 with the URL-safe alphabet, RFC 4648 section 5, without padding. As in hex.ts, no table in memory is indexed
// by a secret.
import { CHUNK, OUT, SETTINGS } from "./memory";
import { firstBytes, take, wipe } from "./pool";

/** Each group of three bytes as two 16-bit lanes: the first and second byte, the second and third. */
const PAIRS = memory.data<u8>([1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10]);
/** Of the two lanes the bits of the second and of the fourth sextet, and the factors that move them to bits 8 to 13. */
const ODD = memory.data<u32>([0x003f03f0]);
const ODD_SHIFT = memory.data<u32>([0x01000010]);
/** The bits of the first and of the third, once moved down. */
const EVEN = memory.data<u16>([0x003f]);
/** The last lanes of A-Z and of a-z. */
const UPPER = memory.data<u8>([25]);
const LETTER = memory.data<u8>([51]);
/** What is added to a lane by its range: A-Z, a-z, ten digits, - and _. */
const OFFSETS = memory.data<i8>([65, 71, -4, -4, -4, -4, -4, -4, -4, -4, -4, -4, -17, 32, 0, 0]);

/**
 * Writes `count` tokens of the next `length` bytes each, at most CHUNK in all, to OUT as ceil(4 × `length` / 3)
 * characters each, and wipes the bytes. The first `gap` bytes of the separator, at most 16, follow each token.
 */
export function base64url(length: u32, count: u32, gap: u32): void {
  assert(<u64>length * count <= CHUNK, "base64url: more than a chunk");
  let at = take(length * count);
  const characters = (4 * length + 2) / 3;
  const pairs = v128.load(PAIRS);
  const odd = v128.load32_splat(ODD);
  const oddShift = v128.load32_splat(ODD_SHIFT);
  const even = v128.load16_splat(EVEN);
  const upper = v128.load8_splat(UPPER);
  const letter = v128.load8_splat(LETTER);
  const offsets = v128.load(OFFSETS);
  const separator = v128.load(SETTINGS);
  const tail = firstBytes(length % 12);
  let out = OUT;
  for (; count > 0; count--) {
    if (length === 32) {
      // The default size, unrolled: a quarter faster.
      const first = v128.load(at);
      const second = v128.load(at, 12);
      const third = v128.load64_zero(at, 24);
      v128.store(at, i8x16.splat(0));
      v128.store(at, i8x16.splat(0), 16);
      v128.store(out, encode(first, pairs, odd, oddShift, even, upper, letter, offsets));
      v128.store(out, encode(second, pairs, odd, oddShift, even, upper, letter, offsets), 16);
      v128.store(out, encode(third, pairs, odd, oddShift, even, upper, letter, offsets), 32);
    } else {
      let from = at;
      let to = out;
      let rest = length;
      for (; rest >= 12; rest -= 12) {
        v128.store(to, encode(v128.load(from), pairs, odd, oddShift, even, upper, letter, offsets));
        from += 12;
        to += 16;
      }
      if (rest > 0)
        v128.store(to, encode(v128.and(v128.load(from), tail), pairs, odd, oddShift, even, upper, letter, offsets));
      wipe(at, length);
    }
    at += length;
    out += characters;
    if (gap > 0) {
      v128.store(out, separator);
      out += gap;
    }
  }
}

/** 12 bytes as 16 characters. */
function encode(
  bytes: v128,
  pairs: v128,
  odd: v128,
  oddShift: v128,
  even: v128,
  upper: v128,
  letter: v128,
  offsets: v128,
): v128 {
  // Sextets. The first of a group is 10 bits up in its lane, the third 6 in the next: a blend of two shifts.
  const lanes = i8x16.swizzle(bytes, pairs);
  const ten = i16x8.shr_u(lanes, 10);
  const six = i16x8.shr_u(lanes, 6);
  const down = i8x16.shuffle(ten, six, 0, 1, 18, 19, 4, 5, 22, 23, 8, 9, 26, 27, 12, 13, 30, 31);
  const sextets = v128.or(v128.and(down, even), i16x8.mul(v128.and(lanes, odd), oddShift));
  // Characters. A range is 0 for A-Z, 1 for a-z, and one more for each lane past 51
  // (after W. Muła, "Base64 encoding with SIMD instructions").
  const range = i8x16.sub(i8x16.sub_sat_u(sextets, letter), i8x16.gt_s(sextets, upper));
  return i8x16.add(sextets, i8x16.swizzle(offsets, range));
}
