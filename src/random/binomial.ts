// Binomial deviates: for few expected successes by the geometric gaps between them (Devroye, Non-Uniform Random
// Variate Generation, 1986, p. 525), for many by transformed rejection (Hörmann, "The generation of binomial random
// variates", J. Stat. Comput. Simul. 46, 1993, algorithm BTRS).
import { real } from "../base/argument.ts";
import { abs, floor, log, log2, sqrt, toBigInt, toNumber } from "../base/intrinsics.ts";
import { logGamma } from "./log-gamma.ts";

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
  const rest = (k: number) => (typeof n === "bigint" ? toNumber(n - toBigInt(k)) : n - k);
  const trials = toNumber(n);
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
    const height = v * (alpha / (a / (edge * edge) + b));
    if (log(height) <= peak - logGamma(k + 1) - logGamma(rest(k - 1)) + (k - mode) * logOdds) return k;
  }
}
