// Base64 with the URL-safe alphabet, RFC 4648 section 5, without padding. As in hex.ts, no table in memory is indexed
// by a secret.
import { CHUNK, firstBytes, SETTINGS, separate, wipe } from "../memory";

/** Each group of three bytes as two 16-bit lanes: the first and second byte, the second and third. */
const PAIRS = memory.data<u8>([1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10]);
/** Of the two lanes the factors that move their two sextets to the top. */
const RAISE = memory.data<u32>([0x00100001]);
/** The place of a lane's second sextet. */
const SECOND = memory.data<u16>([0x3f00]);
/** The last lanes of A-Z and of a-z. */
const UPPER = memory.data<u8>([25]);
const LETTER = memory.data<u8>([51]);
/** What is added to a lane by its range: A-Z, a-z, ten digits, - and _. */
const OFFSETS = memory.data<i8>([65, 71, -4, -4, -4, -4, -4, -4, -4, -4, -4, -4, -17, 32, 0, 0]);

/**
 * Writes `count` tokens of `length` bytes each, at most CHUNK in all, from `at` to `out`, as ceil(4 × `length` / 3)
 * characters each, and zeroes the bytes. The first `gap` bytes of the separator, at most 16, follow each token. Returns
 * the end.
 */
export function base64url(at: usize, out: usize, length: u32, count: u32, gap: u32): usize {
  assert(<u64>length * count <= CHUNK, "base64url: more than a chunk");
  // Whole groups without a separator are one token.
  if (gap === 0 && length % 3 === 0) {
    length *= count;
    count = 1;
  }
  const start = at;
  const all = length * count;
  const end = at + all;
  const pairs = v128.load(PAIRS);
  const raise = v128.load32_splat(RAISE);
  const second = v128.load16_splat(SECOND);
  const upper = v128.load8_splat(UPPER);
  const letter = v128.load8_splat(LETTER);
  const offsets = v128.load(OFFSETS);
  const separator = load<u8>(SETTINGS);
  if (length === 32) {
    // The default size, unrolled.
    for (; at < end; at += 32) {
      const a = v128.load(at);
      const b = v128.load(at, 12);
      const c = v128.load64_zero(at, 24);
      v128.store(at, i8x16.splat(0));
      v128.store(at, i8x16.splat(0), 16);
      v128.store(out, encode(a, pairs, raise, second, upper, letter, offsets));
      v128.store(out, encode(b, pairs, raise, second, upper, letter, offsets), 16);
      v128.store(out, encode(c, pairs, raise, second, upper, letter, offsets), 32);
      out += 43;
      separate(out, separator, gap);
      out += gap;
    }
    return out;
  }
  const tail = firstBytes(length % 12);
  const tailCharacters = (4 * (length % 12) + 2) / 3;
  while (at < end) {
    let rest = length;
    for (; rest >= 12; rest -= 12) {
      v128.store(out, encode(v128.load(at), pairs, raise, second, upper, letter, offsets));
      at += 12;
      out += 16;
    }
    if (rest > 0) {
      v128.store(out, encode(v128.and(v128.load(at), tail), pairs, raise, second, upper, letter, offsets));
      at += rest;
      out += tailCharacters;
    }
    separate(out, separator, gap);
    out += gap;
  }
  // All at once: wiped by itself, a token's last block would overlap the next one's first, whose load then waits.
  wipe(start, all);
  return out;
}

/** 12 bytes as 16 characters. */
function encode(bytes: v128, pairs: v128, raise: v128, second: v128, upper: v128, letter: v128, offsets: v128): v128 {
  // Sextets. One multiplication takes the bits above a lane's first sextet away, and then each shift fits all lanes.
  const lanes = i16x8.mul(i8x16.swizzle(bytes, pairs), raise);
  const sextets = v128.or(i16x8.shr_u(lanes, 10), v128.and(i16x8.shl(lanes, 4), second));
  // Characters. A range is 0 for A-Z, 1 for a-z, and one more for each lane past 51
  // (after W. Muła, "Base64 encoding with SIMD instructions").
  const range = i8x16.sub(i8x16.sub_sat_u(sextets, letter), i8x16.gt_s(sextets, upper));
  return i8x16.add(sextets, i8x16.swizzle(offsets, range));
}
