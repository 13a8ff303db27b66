// Logarithmic axes.
import { short } from "../../../tools/figures.js";

/** Where a value lies between two pixels. */
export function logScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  const [low, high] = [Math.log10(from), Math.log10(to)];
  return (value: number) => start + ((Math.log10(value) - low) / (high - low)) * (end - start);
}

/** The powers of ten that hold all values, the least and the most. */
export function decades(values: readonly number[]): [number, number] {
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  return [low, high > low ? high : 10 * low];
}

/** Powers of ten from the one to the other. */
export function powers([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, i) => from * 10 ** i);
}

/** 1, 10, 100, 1k, 1M: a power of ten, on an axis. */
export function tickText(value: number): string {
  return short(value, "").replace(/\.0+/, "").replace(" ", "");
}

/** Moves labels apart, in their order from top to bottom, and as little as that takes; none leaves the room. */
export function apart(wanted: readonly number[], gap: number, [top, bottom]: readonly [number, number]): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let least = top;
  for (const { y, i } of order) {
    placed[i] = Math.max(y, least);
    least = placed[i] + gap;
  }
  let most = bottom;
  for (const { i } of order.toReversed()) {
    placed[i] = Math.min(placed[i]!, most);
    most = placed[i] - gap;
  }
  return placed;
}
