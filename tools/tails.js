// Tails of the chi-square, Poisson and normal distributions, all of them regularised incomplete gamma functions. In
// logarithms, because those of a broken build are far below the least double.

/** ln Γ(a), by Stirling's series (NIST DLMF 5.11.1): from 10 on its next term is below 10^-12. @param {number} a */
function logGamma(a) {
  let lifted = 0;
  let x = a;
  for (; x < 10; x++) lifted += Math.log(x);
  const square = 1 / (x * x);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - lifted;
}

/** ln of (e^`a` + e^`b`) with the second negative: of 1 - e^`log`. @param {number} log */
const logOfRest = (log) => Math.log1p(-Math.exp(log));

/** ln P(a, x) and ln Q(a, x), P + Q = 1. @param {number} a @param {number} x */
export function gammaTails(a, x) {
  if (x <= 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0 };
  const factor = a * Math.log(x) - x - logGamma(a);
  if (x < a + 1) {
    // DLMF 8.11.4: P is the factor times the sum of x^n / (a (a + 1) ... (a + n)).
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    const lower = Math.min(0, factor + Math.log(sum));
    return { lower, upper: logOfRest(lower) };
  }
  // DLMF 8.9.2, contracted to its even part: Q is the factor over x + 1 - a - 1 (1 - a) / (x + 3 - a - ...), here by
  // Lentz's method. All denominators are positive where x > a.
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > 1e-15 && n < 100_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    change = c * d;
    fraction *= change;
  }
  const upper = Math.min(0, factor + Math.log(fraction));
  return { lower: logOfRest(upper), upper };
}

/** log10 of the odds to be as far out on either side. @param {{ lower: number, upper: number }} tails */
function twoSided({ lower, upper }) {
  return Math.min(0, Math.min(lower, upper) + Math.LN2) / Math.LN10;
}

/** @param {number} statistic @param {number} freedom */
export function chiSquareOdds(statistic, freedom) {
  return twoSided(gammaTails(freedom / 2, statistic / 2));
}

/**
 * The odds of a chi-square at least as large: uniform in [0, 1] where all is well.
 * @param {number} statistic @param {number} freedom
 */
export function chiSquareExcess(statistic, freedom) {
  return Math.exp(gammaTails(freedom / 2, statistic / 2).upper);
}

/** Of a normal deviate, on either side. @param {number} deviate */
export function normalOdds(deviate) {
  return gammaTails(0.5, deviate ** 2 / 2).upper / Math.LN10;
}

/** ln of the odds of at least `count` where `mean` are expected. @param {number} count @param {number} mean */
export function poissonAtLeast(count, mean) {
  return count === 0 ? 0 : gammaTails(count, mean).lower;
}

/** A count on either side. @param {number} count @param {number} mean */
export function poissonOdds(count, mean) {
  return twoSided({ lower: gammaTails(count + 1, mean).upper, upper: poissonAtLeast(count, mean) });
}

/** The least count whose odds are below `odds`. @param {number} odds @param {number} mean */
export function poissonLimit(odds, mean) {
  let count = Math.ceil(mean);
  while (poissonAtLeast(count, mean) >= Math.log(odds)) count++;
  return count;
}

/**
 * log10 of a bound on the odds that independent figures, uniform in [0, 1], stray so far from uniform: 2 exp(-2 n D²),
 * for every n (Dvoretzky, Kiefer and Wolfowitz 1956, with the constant of Massart 1990). D is Kolmogorov's distance.
 * @param {number[]} uniform
 */
export function uniformOdds(uniform) {
  const sorted = uniform.toSorted((a, b) => a - b);
  const n = sorted.length;
  const distance = Math.max(...sorted.map((p, i) => Math.max((i + 1) / n - p, p - i / n)));
  return { distance, odds: Math.min(0, (Math.LN2 - 2 * n * distance ** 2) / Math.LN10) };
}
