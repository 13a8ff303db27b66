// Base64 with the URL-safe alphabet, RFC 4648 section 5, without padding. As in hex.ts, no table in memory is indexed
// by a secret.
import { CHUNK, OUT } from "./memory";
import { firstBytes, take } from "./pool";

/** Writes the next `length` bytes, at most CHUNK, to OUT as ceil(4 × `length` / 3) characters, and wipes them. */
export function base64url(length: u32): void {
  assert(length <= CHUNK, "base64url: more than a chunk");
  let at = take(length);
  let out = OUT;
  const stop = at + length;
  while (at < stop) {
    const rest = <u32>(stop - at);
    const ours = firstBytes(min<u32>(rest, 12));
    const block = v128.load(at);
    v128.store(out, characters(sextets(v128.and(block, ours))));
    v128.store(at, v128.andnot(block, ours));
    at += 12;
    out += 16;
  }
}

/** 12 bytes as 16 lanes of 6 bits: each group of three is a 24-bit big-endian number, cut from its high end. */
function sextets(bytes: v128): v128 {
  const groups = i8x16.swizzle(bytes, i8x16(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1));
  return v128.or(
    v128.or(i32x4.shr_u(groups, 18), v128.and(i32x4.shr_u(groups, 4), i32x4.splat(0x3f00))),
    v128.or(
      v128.and(i32x4.shl(groups, 10), i32x4.splat(0x3f0000)),
      v128.and(i32x4.shl(groups, 24), i32x4.splat(0x3f000000)),
    ),
  );
}

/**
 * Each lane, 0 to 63, as its character: the lane plus the offset of its range. The range's number is 13 for A-Z,
 * 0 for a-z, 1 to 10 for the digits, 11 for - and 12 for _ (after W. Muła, "Base64 encoding with SIMD instructions").
 */
function characters(lanes: v128): v128 {
  const upper = v128.and(i8x16.lt_u(lanes, i8x16.splat(26)), i8x16.splat(13));
  const range = v128.or(i8x16.sub_sat_u(lanes, i8x16.splat(51)), upper);
  const offsets = i8x16.swizzle(i8x16(71, -4, -4, -4, -4, -4, -4, -4, -4, -4, -4, -17, 32, 65, 0, 0), range);
  return i8x16.add(lanes, offsets);
}
