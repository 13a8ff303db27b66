/** @typedef {{ median: number, low: number, high: number }} Spread the median and the middle half */

/** @param {number[]} values @returns {Spread} */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  /** Between the two values around it, where it falls between two. */
  const quantile = (/** @type {number} */ share) => {
    const at = share * (sorted.length - 1);
    const below = sorted[Math.floor(at)] ?? Number.NaN;
    const above = sorted[Math.ceil(at)] ?? Number.NaN;
    return below + (above - below) * (at % 1);
  };
  return { median: quantile(0.5), low: quantile(0.25), high: quantile(0.75) };
}

/** How many times faster the first is, round by round: both were timed in each round. @param {number[]} first @param {number[]} second */
export function lead(first, second) {
  return spread(second.map((value, round) => value / (first[round] ?? Number.NaN)));
}
