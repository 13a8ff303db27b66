// Hexadecimal text, RFC 4648 section 8, in lower case. A nibble picks its digit out of a register, not out of memory,
// so neither time nor cache lines depend on the secret.
import { CHUNK, firstBytes, SETTINGS, separate, wipe } from "../memory";

/** The digits, and the mask of a nibble. */
export const DIGITS = memory.data<u8>([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102]);
export const NIBBLE = memory.data<u8>([15]);

/**
 * Writes `count` tokens of `length` bytes each, at most CHUNK in all, from `at` to `out`, as 2 × `length` digits each,
 * and zeroes the bytes. The first `gap` bytes of the separator, at most 16, follow each token. Returns the end.
 */
export function hex(at: usize, out: usize, length: u32, count: u32, gap: u32): usize {
  assert(<u64>length * count <= CHUNK, "hex: more than a chunk");
  // Without a separator all is one token.
  if (gap === 0) {
    length *= count;
    count = 1;
  }
  const start = at;
  const all = length * count;
  const end = at + all;
  const digits = v128.load(DIGITS);
  const nibble = v128.load8_splat(NIBBLE);
  const separator = load<u8>(SETTINGS);
  if (length === 32) {
    // The default size, unrolled.
    for (; at < end; at += 32) {
      const a = v128.load(at);
      const b = v128.load(at, 16);
      v128.store(at, i8x16.splat(0));
      v128.store(at, i8x16.splat(0), 16);
      write(out, a, digits, nibble);
      write(out + 32, b, digits, nibble);
      out += 64;
      separate(out, separator, gap);
      out += gap;
    }
    return out;
  }
  const tail = firstBytes(length % 16);
  while (at < end) {
    let rest = length;
    for (; rest >= 16; rest -= 16) {
      write(out, v128.load(at), digits, nibble);
      v128.store(at, i8x16.splat(0));
      at += 16;
      out += 32;
    }
    if (rest > 0) {
      write(out, v128.and(v128.load(at), tail), digits, nibble);
      at += rest;
      out += 2 * rest;
    }
    separate(out, separator, gap);
    out += gap;
  }
  // What is left, all at once, as in base64url.ts.
  if (length % 16 > 0) wipe(start, all);
  return out;
}

/** 16 bytes as 32 digits. */
function write(out: usize, bytes: v128, digits: v128, nibble: v128): void {
  const high = i8x16.swizzle(digits, v128.and(i16x8.shr_u(bytes, 4), nibble));
  const low = i8x16.swizzle(digits, v128.and(bytes, nibble));
  v128.store(out, i8x16.shuffle(high, low, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
  v128.store(out, i8x16.shuffle(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), 16);
}
