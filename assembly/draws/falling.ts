// Integers below bounds that fall, by CPython's rule of single draws: the bytes are one big-endian integer, of which as
// many bits are kept as the bound has, and the next bytes are tried where it is not below the bound.
import { CHUNK, wipe } from "../memory";

/**
 * Tries `length` bytes at `at`, at most CHUNK, in words of as many bytes as `bound` takes, and zeroes them. Writes
 * those below the bound to `out` as words of 32 bits; after each the bound is `step` less, 0 or 1. It must take as many
 * bytes to the end. Returns the end of what was written; up to 4 bytes past it are written.
 */
export function falling(at: usize, out: usize, length: u32, bound: u32, step: u32): usize {
  assert(length <= CHUNK && bound > 0, "falling: at most a chunk, and a bound of at least 1");
  const start = at;
  const width = (39 - clz<u32>(bound)) >> 3;
  for (const stop = at + length; at < stop; at += width) {
    const value = swapped(load<u32>(at)) >> clz<u32>(bound);
    store<u32>(out, value);
    const passes = <u32>(value < bound);
    out += passes << 2;
    bound -= passes & step;
  }
  wipe(start, length);
  return out;
}

/** The bytes in the other order. */
function swapped(word: u32): u32 {
  return (rotl<u32>(word, 8) & 0x00ff00ff) | (rotr<u32>(word, 8) & 0xff00ff00);
}
