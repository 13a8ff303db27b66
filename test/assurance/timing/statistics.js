// Welch's t over two classes of measurements, as dudect does it: Reparaz, Balasch and Verbauwhede, "Dude, is my code
// constant time?", DATE 2017.
//
// The odds of a false alarm assume nothing about the noise. The class of a measurement is a fair coin. If the code does
// not depend on it, the N times x around their mean have random signs, and by Hoeffding (1963, theorem 2)
// P(|sum of signed x| > λ √(sum of x²)) <= 2 exp(-λ²/2), where λ² = t² N / (N - 2 + t²) for classes of one size.
// Cropping depends on the time alone, and leaves at least 1,000: |t| > 10 is then λ > 9.5, odds below 6e-20. If unequal
// classes made t a fifth too large, λ is above 7.9, and the odds are below 6e-14.

/** From here on a leak is likely: chance passes it in 7 of a million tests. */
export const SUSPICIOUS = 4.5;
/** From here on it is certain, dudect says. */
export const LEAK = 10;
/** The odds that chance passes it in one test. */
export const LEAK_ODDS = 6e-14;

/** The shares of the fastest measurements that are kept: the slowest show the scheduler and the garbage collector. */
export const SHARES = [...Array.from({ length: 10 }, (_, k) => 1 - 2 ** -(k + 1)), 1];

/** Fewer measurements than that are not tested. */
export const FEWEST_KEPT = 1000;

/** The first and the second order at each share. */
export const TESTS_A_ROW = 2 * SHARES.length;

/** The share at which the difference in time is told. */
export const TOLD_SHARE = 7 / 8;

/** @typedef {[Float64Array, Float64Array]} Classes */
/** @typedef {{ t: number, difference: number, error: number, means: [number, number] }} Welch */
/** @typedef {Welch & { order: 1 | 2, share: number }} Test */

/** @param {Float64Array} values */
function moments(values) {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, variance: squares / (values.length - 1) };
}

/** @param {Float64Array} first @param {Float64Array} second @returns {Welch} */
export function welch(first, second) {
  const [a, b] = [moments(first), moments(second)];
  const difference = a.mean - b.mean;
  const error = Math.sqrt(a.variance / first.length + b.variance / second.length);
  return { t: difference === 0 ? 0 : difference / error, difference, error, means: [a.mean, b.mean] };
}

/** The times up to which each share lies, infinity for all. @param {Float64Array} times */
export function croppingLevels(times) {
  const sorted = times.slice().sort();
  return SHARES.map((share) => (share === 1 ? Number.POSITIVE_INFINITY : quantile(sorted, share)));
}

/** @param {Float64Array} sorted @param {number} share */
function quantile(sorted, share) {
  return Number(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]);
}

/** The times of each class, sorted. @param {Float64Array} times @param {Uint8Array} classes @returns {Classes} */
export function parted(times, classes) {
  const of = (/** @type {number} */ one) => times.filter((_, i) => classes[i] === one).sort();
  return [of(0), of(1)];
}

/** The times up to a level. @param {Float64Array} sorted @param {number} level */
export function upTo(sorted, level) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(sorted[middle]) <= level) low = middle + 1;
    else high = middle;
  }
  return sorted.subarray(0, low);
}

/**
 * Squares of the distance from the common mean: the test of the second order, which sees a different variance. dudect
 * takes each class's own mean; the common one keeps the odds above exact.
 *
 * @param {Classes} classes @returns {Classes}
 */
function centredSquares([first, second]) {
  const [a, b] = [moments(first).mean, moments(second).mean];
  const mean = (a * first.length + b * second.length) / (first.length + second.length);
  const squares = (/** @type {Float64Array} */ values) => values.map((value) => (value - mean) ** 2);
  return [squares(first), squares(second)];
}

/** All tests of a row. @param {Classes} sorted @param {number[]} levels of earlier measurements @returns {Test[]} */
export function tests([first, second], levels) {
  return levels.flatMap((level, i) => {
    const share = Number(SHARES[i]);
    /** @type {Classes} */
    const kept = [upTo(first, level), upTo(second, level)];
    const [a, b] = [kept[0].length, kept[1].length];
    // A level that leaves so few is of another speed of the machine, or of one class: then the next ones tell.
    if (Math.min(a, b) < FEWEST_KEPT / 10 || a + b < FEWEST_KEPT) return [];
    return [
      { ...welch(...kept), order: 1, share },
      { ...welch(...centredSquares(kept)), order: 2, share },
    ];
  });
}
