// Hexadecimal text, RFC 4648 section 8, in lower case. A nibble picks its digit out of a register, not out of memory,
// so the time it takes and the cache lines it touches do not depend on the secret.
import { CHUNK, OUT, SETTINGS } from "./memory";
import { firstBytes, take } from "./pool";

/** The digits, and the mask of a nibble. */
export const DIGITS = memory.data<u8>([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102]);
export const NIBBLE = memory.data<u8>([15]);

/**
 * Writes `count` tokens of the next `length` bytes each, at most CHUNK in all, to OUT as 2 × `length` digits each, and
 * wipes the bytes. The first `gap` bytes of the separator, at most 16, follow each token.
 */
export function hex(length: u32, count: u32, gap: u32): void {
  assert(<u64>length * count <= CHUNK, "hex: more than a chunk");
  let at = take(length * count);
  let out = OUT;
  const digits = v128.load(DIGITS);
  const nibble = v128.load8_splat(NIBBLE);
  const tail = firstBytes(length % 16);
  const separator = v128.load(SETTINGS);
  for (; count > 0; count--) {
    let to = out;
    let rest = length;
    if (rest === 32) {
      // The default size, unrolled: a tenth faster.
      const first = v128.load(at);
      const second = v128.load(at, 16);
      v128.store(at, i8x16.splat(0));
      v128.store(at, i8x16.splat(0), 16);
      write(to, first, digits, nibble);
      write(to + 32, second, digits, nibble);
      at += 32;
    } else {
      for (; rest >= 16; rest -= 16) {
        write(to, v128.load(at), digits, nibble);
        v128.store(at, i8x16.splat(0));
        at += 16;
        to += 32;
      }
      if (rest > 0) {
        const block = v128.load(at);
        write(to, v128.and(block, tail), digits, nibble);
        v128.store(at, v128.andnot(block, tail));
        at += rest;
      }
    }
    out += 2 * length;
    if (gap > 0) {
      v128.store(out, separator);
      out += gap;
    }
  }
}

/** 16 bytes as 32 digits. */
function write(out: usize, bytes: v128, digits: v128, nibble: v128): void {
  const high = i8x16.swizzle(digits, v128.and(i16x8.shr_u(bytes, 4), nibble));
  const low = i8x16.swizzle(digits, v128.and(bytes, nibble));
  v128.store(out, i8x16.shuffle(high, low, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
  v128.store(out, i8x16.shuffle(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), 16);
}
