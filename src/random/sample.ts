// Sampling without replacement, as CPython draws it: which of two methods runs, and so which bytes are taken, depends
// on the sizes alone.

import { ceil, log, toNumber, Words } from "../base/intrinsics.ts";
import { type Draws, wipeDraws } from "./draws.ts";

/** `k` distinct indices below `n`, in the order drawn. `k` is between 0 and `n`. */
export function sampleIndices<T extends number | bigint>(n: T, k: number, draws: Draws): T[] {
  return n <= poolLimit(k) ? (fromPool(toNumber(n), k, draws) as T[]) : fromSet(n, k, draws);
}

/** Up to this size a list of all indices takes less memory than a set of those drawn: CPython's estimate, in words. */
function poolLimit(k: number): number {
  return k > 5 ? 21 + 4 ** ceil(log(k * 3) / log(4)) : 21;
}

/** Each drawn index makes room for the last that is left. */
function fromPool(n: number, k: number, draws: Draws): number[] {
  const pool = new Words(n);
  for (let i = 0; i < n; i++) pool[i] = i;
  const places = draws.belowMany(n, k, 1);
  const sample: number[] = [];
  for (let i = 0; i < k; i++) {
    const j = places[i] as number;
    sample[i] = pool[j] as number;
    pool[j] = pool[n - i - 1] as number;
  }
  wipeDraws(places);
  wipeDraws(pool);
  return sample;
}

/** Draws again what was drawn before. `n` is so much larger than `k` that this is rare. */
function fromSet<T extends number | bigint>(n: T, k: number, draws: Draws): T[] {
  const drawn = new Set<T>();
  while (drawn.size < k) {
    const more = draws.belowMany(n, k - drawn.size, 0);
    for (let i = 0; i < more.length; i++) drawn.add(more[i] as T);
    wipeDraws(more);
  }
  return [...drawn];
}
