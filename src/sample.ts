// Sampling without replacement, as CPython draws it: which of two methods runs, and so which bytes are taken, depends
// on the sizes alone.

import type { Below } from "./integers.ts";

/** `k` distinct indices below `n`, in the order drawn. `k` is between 0 and `n`. */
export function sampleIndices<T extends number | bigint>(n: T, k: number, below: Below): T[] {
  return n <= poolLimit(k) ? (fromPool(Number(n), k, below) as T[]) : fromSet(n, k, below);
}

/** Up to this size a list of all indices takes less memory than a set of those drawn: CPython's estimate, in words. */
function poolLimit(k: number): number {
  return k > 5 ? 21 + 4 ** Math.ceil(Math.log(k * 3) / Math.log(4)) : 21;
}

/** Each drawn index makes room for the last that is left. */
function fromPool(n: number, k: number, below: Below): number[] {
  const pool = Array.from({ length: n }, (_, index) => index);
  const drawn: number[] = [];
  for (let i = 0; i < k; i++) {
    const j = below(n - i);
    drawn.push(pool[j] as number);
    pool[j] = pool[n - i - 1] as number;
  }
  return drawn;
}

/** Draws again what was drawn before. `n` is so much larger than `k` that this is rare. */
function fromSet<T extends number | bigint>(n: T, k: number, below: Below): T[] {
  const drawn = new Set<T>();
  while (drawn.size < k) drawn.add(below(n));
  return [...drawn];
}
