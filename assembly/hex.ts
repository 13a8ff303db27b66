// Hexadecimal text, RFC 4648 section 8, in lower case. A nibble picks its digit out of a register, not out of memory,
// so the time it takes and the cache lines it touches do not depend on the secret.
import { CHUNK, OUT } from "./memory";
import { firstBytes, take } from "./pool";

/** Writes the next `length` bytes, at most CHUNK, to OUT as 2 × `length` digits, and wipes them. */
export function hex(length: u32): void {
  assert(length <= CHUNK, "hex: more than a chunk");
  let at = take(length);
  let out = OUT;
  const stop = at + length;
  while (at + 16 <= stop) {
    write(out, v128.load(at));
    v128.store(at, i8x16.splat(0));
    at += 16;
    out += 32;
  }
  if (at < stop) {
    const ours = firstBytes(<u32>(stop - at));
    const block = v128.load(at);
    write(out, v128.and(block, ours));
    v128.store(at, v128.andnot(block, ours));
  }
}

/** 16 bytes as 32 digits. */
function write(out: usize, bytes: v128): void {
  const high = digits(i8x16.shr_u(bytes, 4));
  const low = digits(v128.and(bytes, i8x16.splat(0x0f)));
  v128.store(out, i8x16.shuffle(high, low, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
  v128.store(out, i8x16.shuffle(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), 16);
}

/** Each lane, 0 to 15, as its digit. */
function digits(nibbles: v128): v128 {
  return i8x16.swizzle(i8x16(48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102), nibbles);
}
