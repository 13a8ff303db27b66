// How far a float may be from CPython's. Both follow the same formula in the same order, and IEEE arithmetic and
// square roots are exact on both sides; but log, exp, pow, sin, cos and acos come from two mathematical libraries
// (musl's and the JavaScript engine's) that may each be off by an ulp. What the rest of a formula makes of that ulp is
// the tolerance.
import type { Near } from "./values.ts";

/** The distance of doubles at 1, so at most two ulps of any x per x. */
const ULP = Number.EPSILON;
const TAU = 2 * Math.PI;
/** A few units in the last place that is left below 2^-1022, where an ulp is no longer a fraction of the answer. */
const SUBNORMAL = 4 * Number.MIN_VALUE;

/**
 * The largest difference that the libraries explain, by the answer and the arguments. What has no entry is exact to the
 * bit: normalvariate too, where a logarithm decides which try is accepted and is no part of the answer.
 */
const BOUNDS: Readonly<Record<string, (x: number, args: readonly number[]) => number>> = {
  expovariate: (x) => 4 * ULP * Math.abs(x),
  // For an exponent past 2^31 V8's power takes a short series for the logarithm: off by hundreds of ulps (568 were
  // measured), up to one for each unit of the answer's logarithm. Below that it is off by one at most.
  paretovariate: (x, [alpha = 1]) => 4 * ULP * x * (Math.abs(alpha) < 2 ** -31 ? 1 + logarithm(x) : 1),
  // (-log u) ** (1 / beta): the power multiplies what the logarithm is off by.
  weibullvariate: (x, [, beta = 1]) => 4 * ULP * Math.abs(x) * (1 + 1 / Math.abs(beta)),
  // mu + z * sigma: where the two cancel, the error is that of the larger.
  gauss: (x, [mu = 0]) => 4 * ULP * Math.max(Math.abs(x), Math.abs(mu)),
  // exp(mu + z * sigma): one ulp of the exponent is as many of the answer as the exponent is large.
  lognormvariate: (x) => 4 * ULP * x * (1 + logarithm(x)),
  // shape * exp(v) with |v| up to 16.2.
  gammavariate: (x) => 32 * ULP * Math.abs(x),
  betavariate: (x) => 64 * ULP * Math.abs(x),
  vonmisesvariate: angle,
};

/** How far the logarithm of a positive double, or of the smallest, is from zero. */
function logarithm(x: number): number {
  return Math.abs(Math.log(x || Number.MIN_VALUE));
}

/** Whether a float of this function is near enough to CPython's. */
export function nearFor(name: string, args: readonly unknown[]): Near {
  const bound = BOUNDS[name];
  if (!bound) return () => false;
  const numbers = args.map(Number);
  return (expected, actual) => {
    let apart = Math.abs(expected - actual);
    // The two ends of the circle are the same angle.
    if (name === "vonmisesvariate" && actual >= 0 && actual <= TAU) apart = Math.min(apart, TAU - apart);
    return apart <= bound(expected, numbers) + SUBNORMAL;
  };
}

/** Functions that draw until a test passes in which such a library takes part: by an ulp, another try may pass. */
const REJECTING = new Set(["normalvariate", "lognormvariate", "vonmisesvariate", "gammavariate", "betavariate"]);

/**
 * Whether an ulp explains that other bytes were taken. Of binomialvariate it does only where the trials are so many
 * that
 * the rounding of lgamma shows.
 */
export function mayFlip(name: string, [first]: readonly unknown[]): boolean {
  return REJECTING.has(name) || (name === "binomialvariate" && Number(first) > 1e9);
}

/**
 * (mu ± acos f) mod 2π, where f = (q + z) / (1 + q z) and z is a cosine. The arc cosine multiplies an error of f by
 * 1 / sin; f one of z by (1 - q f)² / (1 - q²), which is the derivative.
 */
function angle(x: number, [mu = 0, kappa = 0]: readonly number[]): number {
  const s = 0.5 / kappa;
  const q = 1 / (s + Math.sqrt(1 + s * s));
  const f = Math.cos(x - mu);
  const slope = (1 - q * f) ** 2 / Math.max(1 - q * q, ULP);
  return 4 * ULP * (Math.abs(mu) + TAU + (1 + slope) / Math.max(Math.sqrt(1 - f * f), Math.sqrt(ULP)));
}
