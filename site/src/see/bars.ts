/** The height of a histogram in its own units. */
export const HEIGHT = 100;

/** Up to so many values the bars stand apart. */
const APART = 32;

/** The path of the bars of values from `first` up to `end`, each value one unit wide, counts up to `most`. */
export function barPath(counts: Uint32Array, first: number, end: number, most: number): string {
  const gap = counts.length <= APART ? 0.2 : 0;
  let path = "";
  for (let value = first; value < end; value++) {
    const height = Number((((counts[value] as number) / most) * HEIGHT).toFixed(2));
    if (height > 0) path += `M${value + gap / 2} ${HEIGHT}v${-height}h${1 - gap}v${height}z`;
  }
  return path;
}

/** The count at the top of both histograms: what modulo gives at most, once all is drawn, and room for chance. */
export function topCount(total: number, bound: number, quotient: number, rest: number): number {
  const expected = total / bound;
  const most = rest === 0 ? expected : (total * (quotient + 1)) / 256;
  return 1.08 * most + 5 * Math.sqrt(most);
}
