// Binomial deviates: for few expected successes by the geometric gaps between them (Devroye, Non-Uniform Random
// Variate Generation, 1986, p. 525), for many by transformed rejection (Hörmann, "The generation of binomial random
// variates", J. Stat. Comput. Simul. 46, 1993, algorithm BTRS).
import { real } from "../base/argument.ts";
import { nearestDouble } from "../base/bigints.ts";
import { abs, floor, log, log2, sqrt, toBigInt, toNumber } from "../base/intrinsics.ts";

type Random = () => number;

/** The successes in `n` trials of probability `p`. `n` is at least 0, `p` between 0 and 1. */
export function binomial<T extends number | bigint>(n: T, p: number, random: Random): T;
export function binomial(n: number | bigint, p: number, random: Random): number | bigint {
  const result = typeof n === "bigint" ? (k: number) => toBigInt(k) : (k: number) => k;
  if (p === 0) return result(0);
  if (p === 1) return n;
  if (n === 1 || n === 1n) return result(random() < p ? 1 : 0);
  if (p > 0.5) {
    const failures = binomial(n, 1 - p, random);
    return typeof n === "bigint" ? n - toBigInt(failures) : n - toNumber(failures);
  }
  return result(real(n, "n") * p < 10 ? byGaps(n, p, random) : byRejection(n, p, random));
}

/** Adds up the gaps between successes until they pass the last trial. About n p + 1 draws. */
function byGaps(n: number | bigint, p: number, random: Random): number {
  const scale = log2(1 - p);
  if (scale === 0) return 0;
  const add = adder(n);
  let successes = 0;
  for (;;) {
    let u = random();
    while (u === 0) u = random();
    if (add(floor(log2(u) / scale)) > n) return successes;
    successes++;
  }
}

/** Sums the failures before each success, and the successes: in bigints, where n is one and may be past 2^53. */
function adder(n: number | bigint): (failures: number) => number | bigint {
  if (typeof n === "number") {
    let sum = 0;
    return (failures) => {
      sum += failures + 1;
      return sum;
    };
  }
  let sum = 0n;
  return (failures) => {
    sum += toBigInt(failures) + 1n;
    return sum;
  };
}

/** Under 1.5 tries on average, of one or two draws each. */
function byRejection(n: number | bigint, p: number, random: Random): number {
  /** n - k, rounded once. */
  const rest = (k: number) => (typeof n === "bigint" ? nearestDouble(n - toBigInt(k)) : n - k);
  const trials = nearestDouble(n);
  const deviation = sqrt(trials * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = trials * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const logOdds = log(p / (1 - p));
  const mode = floor(rest(-1) * p);
  const peak = logGamma(mode + 1) + logGamma(rest(mode - 1));
  for (;;) {
    const u = random() - 0.5;
    const edge = 0.5 - abs(u);
    if (edge === 0) continue;
    const k = floor(((2 * a) / edge + b) * u + c);
    if (k < 0 || k > n) continue;
    const v = random();
    if (edge >= 0.07 && v <= squeeze) return k;
    if (v === 0) throw new RangeError("expected a positive input, got 0.0");
    const height = v * (alpha / (a / (edge * edge) + b));
    if (log(height) <= peak - logGamma(k + 1) - logGamma(rest(k - 1)) + (k - mode) * logOdds) return k;
  }
}

const G = 6.02468004077673;

const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];

/** x (x + 1) … (x + 11), multiplied out. */
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/**
 * ln Γ(x) for x of at least 1, by Lanczos's approximation (SIAM J. Numer. Anal. 1, 1964) with the coefficients for 13
 * terms that Boost and CPython use: so binomialvariate accepts what CPython accepts.
 */
function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  return log(ratio(x)) - G + (x - 0.5) * (log(x + G - 0.5) - 1);
}

/** The two polynomials' quotient: in x, or in 1/x where powers of x would overflow. */
function ratio(x: number): number {
  const last = NUMERATOR.length - 1;
  let above = 0;
  let below = 0;
  for (let i = 0; i <= last; i++) {
    const power = x < 5 ? last - i : i;
    above = (x < 5 ? above * x : above / x) + (NUMERATOR[power] as number);
    below = (x < 5 ? below * x : below / x) + (DENOMINATOR[power] as number);
  }
  return above / below;
}
