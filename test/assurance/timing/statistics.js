// Welch's t over two classes of measurements, as dudect does it: O. Reparaz, J. Balasch and I. Verbauwhede, "Dude, is my
// code constant time?", DATE 2017.
//
// The odds of a false alarm need no assumption about the noise. Which class a measurement is of is a fair coin of its own.
// If the code does not depend on the class, the N times are the same whatever the coins show: drift, bursts of a neighbour
// and outliers too. Around their mean they are then N fixed numbers x with N random signs, and by Hoeffding's inequality
// (1963, theorem 2) P(|sum of signed x| > λ √(sum of x²)) <= 2 exp(-λ²/2). With classes of one size that is a statement on
// t: λ² = t² N / (N - 2 + t²). Cropping chooses measurements by their time and not by their class, so the same holds of
// what is left, which is never less than FEWEST_KEPT = 1,000: |t| > 10 is λ > 9.5, odds below 6e-20. Coins make the sizes
// differ by a few parts of a hundred; if that made t a fifth too large, λ would be above 7.9, and the odds below 6e-14. Of
// TESTS_A_ROW tests and a hundred rows that makes less than 2e-10 in all.

/** From here on a leak is likely: chance passes it in 7 of a million tests. */
export const SUSPICIOUS = 4.5;
/** From here on it is certain, dudect says. */
export const LEAK = 10;
/** The odds that chance passes it in one test. */
export const LEAK_ODDS = 6e-14;

/**
 * The shares of the measurements that are kept, the fastest of them: 1/2, 3/4, 7/8 and so on, and all. What the slowest
 * tell is the scheduler and the garbage collector.
 */
export const SHARES = [...Array.from({ length: 10 }, (_, k) => 1 - 2 ** -(k + 1)), 1];

/** Fewer measurements than that are not tested. */
export const FEWEST_KEPT = 1000;

/** The first and the second order at each share. */
export const TESTS_A_ROW = 2 * SHARES.length;

/** The share at which the difference in time is told. */
export const TOLD_SHARE = 7 / 8;

/**
 * @typedef {{ t: number, difference: number, error: number, means: [number, number] }} Welch the difference of the first
 * mean from the second, and its standard error
 * @typedef {Welch & { order: 1 | 2, share: number }} Test
 */

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

/** The least times that are at least as long as these shares of them, and infinity for all. @param {Float64Array} times */
export function croppingLevels(times) {
  const sorted = times.slice().sort();
  return SHARES.map((share) => (share === 1 ? Number.POSITIVE_INFINITY : quantile(sorted, share)));
}

/** @param {Float64Array} sorted @param {number} share */
function quantile(sorted, share) {
  return Number(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]);
}

/**
 * The times of each class, sorted.
 *
 * @param {Float64Array} times @param {Uint8Array} classes
 * @returns {[Float64Array, Float64Array]}
 */
export function parted(times, classes) {
  const of = (/** @type {number} */ one) => times.filter((_, i) => classes[i] === one).sort();
  return [of(0), of(1)];
}

/** Those up to a level. @param {Float64Array} sorted @param {number} level */
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
 * Squares of the distance from the mean of both classes: their t is of the second order, and sees classes that are as fast
 * in the mean and not as scattered. dudect takes each class's own mean; the common one keeps the odds above exact.
 *
 * @param {[Float64Array, Float64Array]} classes
 * @returns {[Float64Array, Float64Array]}
 */
function centredSquares([first, second]) {
  const [a, b] = [moments(first).mean, moments(second).mean];
  const mean = (a * first.length + b * second.length) / (first.length + second.length);
  const squares = (/** @type {Float64Array} */ values) => values.map((value) => (value - mean) ** 2);
  return [squares(first), squares(second)];
}

/**
 * All tests over one row's measurements. The levels are those of measurements made before, so that they do not depend on
 * these.
 *
 * @param {[Float64Array, Float64Array]} classes sorted @param {number[]} levels of SHARES
 * @returns {Test[]}
 */
export function tests([first, second], levels) {
  return levels.flatMap((level, i) => {
    const share = Number(SHARES[i]);
    /** @type {[Float64Array, Float64Array]} */
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
