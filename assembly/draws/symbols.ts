// Strings over an alphabet. A symbol is picked by its number out of registers that hold the whole alphabet, so that no
// table in memory is indexed by a secret.
import { ALPHABET, CHUNK, SETTINGS, separate } from "../memory";

const SIXTEEN = memory.data<u8>([16]);

/**
 * Writes `count` strings of `length` symbols, at most CHUNK in all, to `out`: those of the numbers at `at`, a byte
 * each, below `size`, 2 to 128. The first `gap` bytes of the separator, at most 16, follow each string. Returns the
 * end. `at` may lie past `out` by `count` × `gap` + 16 bytes or more: then a block never reaches a number that is still
 * needed.
 */
export function symbols(at: usize, out: usize, size: u32, length: u32, count: u32, gap: u32): usize {
  assert(<u64>length * count <= CHUNK, "symbols: more than a chunk");
  // Without a separator all is one string.
  if (gap === 0) {
    length *= count;
    count = 1;
  }
  const separator = load<u8>(SETTINGS);
  for (; count > 0; count--) {
    spell(out, at, length, size);
    at += length;
    out += length;
    separate(out, separator, gap);
    out += gap;
  }
  return out;
}

/** `length` numbers at `at` as symbols at `out`, in whole blocks. */
function spell(out: usize, at: usize, length: u32, size: u32): void {
  const sixteen = v128.load8_splat(SIXTEEN);
  const a = v128.load(ALPHABET);
  const b = v128.load(ALPHABET, 16);
  const c = v128.load(ALPHABET, 32);
  const d = v128.load(ALPHABET, 48);
  for (const stop = at + length; at < stop; at += 16) {
    // Swizzle answers a lane outside 0 to 15 with zero, so one row answers for each symbol.
    const first = v128.load(at);
    const second = i8x16.sub(first, sixteen);
    const third = i8x16.sub(second, sixteen);
    const fourth = i8x16.sub(third, sixteen);
    let text = v128.or(
      v128.or(i8x16.swizzle(a, first), i8x16.swizzle(b, second)),
      v128.or(i8x16.swizzle(c, third), i8x16.swizzle(d, fourth)),
    );
    if (size > 64) {
      const fifth = i8x16.sub(fourth, sixteen);
      const sixth = i8x16.sub(fifth, sixteen);
      const seventh = i8x16.sub(sixth, sixteen);
      const eighth = i8x16.sub(seventh, sixteen);
      const rest = v128.or(
        v128.or(i8x16.swizzle(v128.load(ALPHABET, 64), fifth), i8x16.swizzle(v128.load(ALPHABET, 80), sixth)),
        v128.or(i8x16.swizzle(v128.load(ALPHABET, 96), seventh), i8x16.swizzle(v128.load(ALPHABET, 112), eighth)),
      );
      text = v128.or(text, rest);
    }
    v128.store(out, text);
    out += 16;
  }
}
