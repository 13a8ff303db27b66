// Pearson's test of whether all values are equally likely, with the tails that the package's own statistics use.
import { chiSquareExcess } from "../../../tools/tails.js";

export { chiSquareExcess };

/** Σ (count - expected)² / expected, where each value is expected equally often. */
export function chiSquare(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  const expected = total / counts.length;
  let sum = 0;
  for (const count of counts) sum += (count - expected) ** 2;
  return sum / expected;
}

/** What a chi-square of so many degrees of freedom exceeds with these odds: by halving, since the excess falls. */
export function chiSquareLimit(odds: number, freedom: number): number {
  let low = 0;
  let high = freedom + 1;
  while (chiSquareExcess(high, freedom) > odds) high *= 2;
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (chiSquareExcess(middle, freedom) > odds) low = middle;
    else high = middle;
  }
  return high;
}
