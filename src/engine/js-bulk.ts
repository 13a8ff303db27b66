// The JavaScript core's bulk draws: many numbers of one range, by the stream rule in engine.ts.
import { OUT } from "./core.ts";
import type { JsPool } from "./js-pool.ts";

/**
 * Writes `count` integers of 0 to `low` + 2^32 × `high` to `out`, as words of 2^`shift` bytes. No more words are taken
 * than values are missing, so none is left over.
 */
export function words(pool: JsPool, out: number, shift: number, count: number, low: number, high: number): void {
  // Of one value there is nothing to draw, and zeros are there.
  if (low === 0 && high === 0) return;
  const width = 1 << shift;
  const stop = out + count * width;
  let to = out;
  while (to < stop) {
    const length = pool.spanOf(stop - to, width);
    const at = pool.take(length);
    to = shift === 0 ? bytes(pool, to, at, length, low) : wider(pool, to, at, length, width, low, high);
  }
}

/** Each try is written, and the next over it if it does not pass. Returns the end of those that do. */
function bytes(pool: JsPool, out: number, at: number, length: number, largest: number): number {
  const { memory } = pool;
  const mask = maskOf(largest);
  let to = out;
  for (let from = at; from < at + length; from++) {
    const value = pool.use(from) & mask;
    memory[to] = value;
    if (value <= largest) to++;
  }
  return to;
}

function wider(
  pool: JsPool,
  out: number,
  at: number,
  length: number,
  width: number,
  low: number,
  high: number,
): number {
  const { words } = pool;
  const lowMask = high > 0 ? 0xffffffff : maskOf(low);
  const highMask = maskOf(high);
  let to = out;
  for (let from = at; from < at + length; from += width) {
    const value = ((width === 2 ? pool.use(from) | (pool.use(from + 1) << 8) : pool.use4(from)) & lowMask) >>> 0;
    let passes = value <= low;
    if (width === 2) {
      words.setUint16(to, value, true);
    } else {
      words.setUint32(to, value, true);
      if (width === 8) {
        const upper = (pool.use4(from + 4) & highMask) >>> 0;
        words.setUint32(to + 4, upper, true);
        passes = upper < high || (upper === high && passes);
      }
    }
    if (passes) to += width;
  }
  return to;
}

/** The bits of the largest value, up to 32. */
function maskOf(largest: number): number {
  return 2 ** (32 - Math.clz32(largest)) - 1;
}

/** Writes `count` uniform multiples of 2^-53 in [0, 1) to OUT. */
export function randoms(pool: JsPool, random: () => number, count: number): void {
  for (let i = 0; i < count; i++) pool.words.setFloat64(OUT + 8 * i, random(), true);
}

/**
 * Writes `count` integers to OUT as words of 32 bits: each below a bound, which begins at `bound` and falls by `step`
 * after each.
 */
export function falling(
  pool: JsPool,
  below: (bound: number) => number,
  bound: number,
  count: number,
  step: number,
): void {
  for (let i = 0; i < count; i++) pool.words.setUint32(OUT + 4 * i, below(bound - step * i), true);
}
