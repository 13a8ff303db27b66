// Doubles: of 56 bits, big-endian, the top 53, times 2^-53.
import { CHUNK } from "../memory";

/** The bytes of two draws, each with its highest last. */
const REVERSED = memory.data<i8>([6, 5, 4, 3, 2, 1, 0, -1, 13, 12, 11, 10, 9, 8, 7, -1]);
/** Of the 53 bits that count, above three that do not, the last. */
const LAST_BIT = memory.data<u64>([8]);
/** Doubles whose last place is worth 2^-52 and 2^-56: with a whole number in their low bits they are that much more. */
const HIGH_BASE = memory.data<f64>([1]);
const LOW_BASE = memory.data<f64>([0.0625]);
const BASES = memory.data<f64>([1.0625]);

/** Writes `count` uniform multiples of 2^-53 in [0, 1) to `out`, from 7 bytes each at `at`, zeroed. Returns the end. */
export function doubles(at: usize, out: usize, count: u32): usize {
  assert(<u64>7 * count <= CHUNK, "doubles: more than a chunk");
  const reversed = v128.load(REVERSED);
  const lastBit = v128.load64_splat(LAST_BIT);
  const highBase = v128.load64_splat(HIGH_BASE);
  const lowBase = v128.load64_splat(LOW_BASE);
  const bases = v128.load64_splat(BASES);
  const stop = at + 7 * count;
  // Four in a step: two blocks of zeros wipe their 28 bytes.
  for (; at + 28 <= stop; at += 28) {
    const first = v128.load(at);
    const second = v128.load(at, 14);
    v128.store(at, i8x16.splat(0));
    v128.store(at, i8x16.splat(0), 12);
    v128.store(out, pair(first, reversed, lastBit, highBase, lowBase, bases));
    v128.store(out, pair(second, reversed, lastBit, highBase, lowBase, bases), 16);
    out += 32;
  }
  for (; at < stop; at += 7) {
    const both = pair(v128.load(at), reversed, lastBit, highBase, lowBase, bases);
    v128.store64_lane(out, both, 0);
    store<u64>(at, load<u64>(at) & ((<u64>0xff) << 56));
    out += 8;
  }
  return out;
}

/** The two doubles that begin a block. */
function pair(block: v128, reversed: v128, lastBit: v128, highBase: v128, lowBase: v128, bases: v128): v128 {
  const bits = i8x16.swizzle(block, reversed);
  // The last of the 53 bits and those above it each go into the fraction of a double; what the two bases are worth is
  // taken off before they are added. Both steps are exact.
  const high = f64x2.sub(v128.or(i64x2.shr_u(bits, 4), highBase), bases);
  return f64x2.add(high, v128.or(v128.and(bits, lastBit), lowBase));
}
