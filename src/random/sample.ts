// Sampling without replacement, as CPython draws it: which of two methods runs, and so which bytes are taken, depends
// on the sizes alone.

import { allocated } from "../base/argument.ts";
import { ceil, clz32, Doubles, imul, List, log, min, toNumber, Words } from "../base/intrinsics.ts";
import { type Draws, wipeDraws } from "./draws.ts";

/**
 * `k` distinct indices below `n`, in the order drawn, of which the first `k` count. `k` is between 0 and `n`, and at
 * most LIST_LIMIT. The caller wipes them.
 */
export function sampleIndices<T extends number | bigint>(n: T, k: number, draws: Draws): ArrayLike<T> {
  return n <= poolLimit(k)
    ? (fromPool(toNumber(n), k, draws) as ArrayLike<number> as ArrayLike<T>)
    : distinct(n, k, draws);
}

/** Up to this size a list of all indices takes less memory than a set of those drawn: CPython's estimate, in words. */
function poolLimit(k: number): number {
  return k > 5 ? 21 + 4 ** ceil(log(k * 3) / log(4)) : 21;
}

/** Each drawn index makes room for the last that is left. */
function fromPool(n: number, k: number, draws: Draws): Uint32Array {
  const pool = allocated(Words, n, "k");
  const sample = allocated(Words, k, "k");
  for (let i = 0; i < n; i++) pool[i] = i;
  const places = draws.belowMany(n, k, 1, "k");
  try {
    for (let i = 0; i < k; i++) {
      const j = places[i] as number;
      sample[i] = pool[j] as number;
      pool[j] = pool[n - i - 1] as number;
    }
    return sample;
  } finally {
    wipeDraws(places);
    wipeDraws(pool);
  }
}

/** How many are drawn at a time. */
const BATCH = 65536;

/**
 * Draws again what was drawn before. `n` is so much larger than `k` that this is rare. Which were drawn is looked up in
 * a hash table of their places: a Set holds 2^24 values at most, and cannot be wiped.
 */
function distinct<T extends number | bigint>(n: T, k: number, draws: Draws): ArrayLike<T> {
  const Class = (typeof n === "bigint" ? List : n > 2 ** 32 ? Doubles : Words) as new (length: number) => T[];
  const drawn = allocated(Class, k, "k");
  const shift = clz32(k) - 1;
  const size = 2 ** (32 - shift);
  const table = allocated(Words, size, "k");
  let more: ArrayLike<T> = [];
  try {
    for (let count = 0; count < k; ) {
      const tries = min(k - count, BATCH);
      more = draws.belowMany(n, tries, 0, "k");
      for (let i = 0; i < tries; i++) {
        const value = more[i] as T;
        let at = hashOf(value) >>> shift;
        while (table[at] !== 0 && drawn[(table[at] as number) - 1] !== value) at = (at + 1) % size;
        if (table[at] !== 0) continue;
        drawn[count++] = value;
        table[at] = count;
      }
      wipeDraws(more);
    }
    return drawn;
  } catch (error) {
    wipeDraws(drawn);
    throw error;
  } finally {
    wipeDraws(more);
    wipeDraws(table);
  }
}

/** 32 bits of an integer, of which the upper ones depend on all of the lower ones: multiplicative hashing. */
function hashOf(value: number | bigint): number {
  const low = typeof value === "bigint" ? toNumber(value & 0xffffffffn) : value;
  return imul(low, 0x9e3779b1) >>> 0;
}
