import { integer, numeric, real } from "../base/argument.ts";
import { nearestDouble } from "../base/bigints.ts";
import { cos, E, exp, INFINITY, isNotANumber, log, PI, sin, sqrt } from "../base/intrinsics.ts";
import { binomial } from "./binomial.ts";
import { arcCosine, difference, exponential, isWhole, modulo, power, quotient, squareRoot } from "./python-math.ts";

// As literals: Math.log and Math.exp may differ in the last digit from engine to engine.
/** 2 π. */
const TAU = 6.283185307179586;
/** ln 4. */
const LOG_4 = 1.3862943611198906;
/** 1 + ln 4.5. */
const ONE_PLUS_LOG_4_5 = 2.504077396776274;
/** 4 e^(-1/2) / √2: the width of the enclosing region of the ratio of uniforms for the normal distribution. */
const NORMAL_WIDTH = 1.7155277699214135;

/**
 * Real-valued distributions over {@link Variates.random}, each with Python's steps in Python's order.
 *
 * Arguments are numbers; a bigint is taken as the double nearest to it. A TypeError names the argument that is no
 * number. What Python answers with ValueError, OverflowError or ZeroDivisionError is a RangeError, before anything is
 * drawn unless it depends on the draw. "Draws" below are calls of `random()`, 7 bytes of entropy each.
 *
 * @example
 * ```ts
 * const random: Variates = new SystemRandom();
 * random.gauss(170, 8).toFixed(1); // '174.2'
 * ```
 *
 * @category Python's SystemRandom
 */
export abstract class Variates {
  /** The standard deviate that `gauss` keeps for its next call. */
  #spare: number | undefined;

  /**
   * A uniform double in [0, 1).
   *
   * @example
   * ```ts
   * random.random(); // 0.5033683573876879
   * ```
   */
  abstract random(): number;

  /**
   * A uniform double between `a` and `b`, in either order. `b` itself comes up only by rounding. One draw.
   *
   * @throws TypeError if an argument is no number
   *
   * @example
   * ```ts
   * random.uniform(20, 30); // 29.165818156864795
   * ```
   */
  uniform(a: number | bigint, b: number | bigint): number {
    const from = real(a, "a");
    real(b, "b");
    return from + difference(b, a) * this.random();
  }

  /**
   * A triangular deviate from `low` to `high` with its peak at `mode` (default: half-way). One draw.
   *
   * @throws RangeError if `mode` is so far outside that the formula has no value
   *
   * @example
   * ```ts
   * random.triangular(0, 10, 8).toFixed(2); // '7.59'
   * ```
   */
  triangular(low: number | bigint = 0, high: number | bigint = 1, mode: number | bigint | null = null): number {
    const from = real(low, "low");
    const to = real(high, "high");
    const width = difference(high, low);
    // Over no width Python fails at the division before it converts whole numbers, of any size, to floats.
    const undivided = mode !== null && width === 0 && isWhole(low) && isWhole(numeric(mode, "mode"));
    if (mode !== null && !undivided) real(mode, "mode");
    const peak = mode === null || undivided ? 0 : difference(mode, low);
    const u = this.random();
    if (mode !== null && width === 0) return from;
    const c = mode === null ? 0.5 : peak / width;
    // From the other end: not minus the width, which would differ in the sign of zero.
    if (u > c) return to + difference(low, high) * squareRoot((1 - u) * (1 - c));
    return from + width * squareRoot(u * c);
  }

  /**
   * A normal deviate of mean `mu` and standard deviation `sigma`. Two draws a try, 1.37 tries on average.
   * Kinderman and Monahan, "Computer generation of random variables using the ratio of uniform deviates", ACM Trans.
   * Math. Softw. 3, 1977.
   *
   * @example
   * ```ts
   * Math.round(random.normalvariate(100, 15)); // 107
   * ```
   */
  normalvariate(mu: number | bigint = 0, sigma: number | bigint = 1): number {
    const mean = real(mu, "mu");
    const deviation = real(sigma, "sigma");
    for (;;) {
      const u = this.random();
      const v = 1 - this.random();
      const z = (NORMAL_WIDTH * (u - 0.5)) / v;
      if ((z * z) / 4 <= -log(v)) return mean + z * deviation;
    }
  }

  /**
   * A normal deviate of mean `mu` and standard deviation `sigma`, two at a time: two draws, then none for the next call
   * on the same object, which uses its own `mu` and `sigma`. Box and Muller, Ann. Math. Stat. 29, 1958.
   *
   * @example
   * ```ts
   * Math.round(random.gauss(100, 15)); // 83
   * ```
   */
  gauss(mu: number | bigint = 0, sigma: number | bigint = 1): number {
    const mean = real(mu, "mu");
    const deviation = real(sigma, "sigma");
    let z = this.#spare;
    this.#spare = undefined;
    if (z === undefined) {
      const angle = this.random() * TAU;
      const radius = sqrt(-2 * log(1 - this.random()));
      z = cos(angle) * radius;
      this.#spare = sin(angle) * radius;
    }
    return mean + z * deviation;
  }

  /**
   * e to the power of a `normalvariate(mu, sigma)`. Draws what that draws.
   *
   * @throws RangeError if the result is past the largest double
   *
   * @example
   * ```ts
   * random.lognormvariate(0, 0.25).toFixed(3); // '1.087'
   * ```
   */
  lognormvariate(mu: number | bigint, sigma: number | bigint): number {
    return exponential(this.normalvariate(real(mu, "mu"), real(sigma, "sigma")));
  }

  /**
   * An exponential deviate of rate `lambd`, so of mean 1 / `lambd`; negative for a negative rate. One draw.
   *
   * @throws RangeError if `lambd` is zero
   *
   * @example
   * ```ts
   * random.expovariate(1 / 60).toFixed(1); // '50.1': minutes to the next of one an hour
   * ```
   */
  expovariate(lambd: number | bigint = 1): number {
    const rate = nonZero(real(lambd, "lambd"));
    return -log(1 - this.random()) / rate;
  }

  /**
   * An angle in radians, 0 to 2π, that clusters around `mu`, the closer the larger `kappa`: the von Mises distribution.
   * With `kappa` of at most 1e-6 any angle is as likely, from one draw; else two draws a try and one more, under 1.6
   * tries on average. Best and Fisher, "Efficient simulation of the von Mises distribution", Appl. Stat. 28, 1979.
   *
   * @throws RangeError if `kappa` is NaN, and in the rare case of a draw that leaves the formula without a value, at a
   * `kappa` past 1e16
   *
   * @example
   * ```ts
   * random.vonmisesvariate(Math.PI, 4).toFixed(3); // '2.301'
   * ```
   */
  vonmisesvariate(mu: number | bigint, kappa: number | bigint): number {
    // Compared as it is, so that a bigint of any size below zero will do.
    if (numeric(kappa, "kappa") <= 1e-6) return TAU * this.random();
    if (isNotANumber(kappa)) throw new RangeError("kappa: expected a number, got NaN");
    const concentration = real(kappa, "kappa");
    const mean = real(mu, "mu");
    const s = 0.5 / concentration;
    const r = s + sqrt(1 + s * s);
    for (;;) {
      const z = cos(PI * this.random());
      const d = quotient(z, r + z);
      const u = this.random();
      if (!(u < 1 - d * d || u <= (1 - d) * exponential(d))) continue;
      const q = 1 / r;
      const angle = arcCosine(quotient(q + z, 1 + q * z));
      return modulo(this.random() > 0.5 ? mean + angle : mean - angle, TAU);
    }
  }

  /**
   * A gamma deviate of shape `alpha` and scale `beta`, so of mean `alpha` × `beta`. For a shape above 1 two draws a try
   * (Cheng, "The generation of gamma variables with non-integral shape parameter", Appl. Stat. 26, 1977), for 1 one
   * draw, below 1 two draws a try (Ahrens and Dieter, "Computer methods for sampling from gamma, beta, Poisson and
   * binomial distributions", Computing 12, 1974). Under 1.5 tries on average.
   *
   * @throws RangeError if one is not above zero (but NaN as `beta` gives NaN), or `alpha` is not below 8.9e307
   *
   * @example
   * ```ts
   * random.gammavariate(2, 3).toFixed(3); // '4.109'
   * ```
   */
  gammavariate(alpha: number | bigint, beta: number | bigint): number {
    // With a shape of NaN no try would pass.
    if (!(numeric(alpha, "alpha") > 0) || numeric(beta, "beta") <= 0) {
      throw new RangeError("gammavariate: alpha and beta must be > 0.0");
    }
    const shape = shapeOf(alpha, "alpha");
    const scale = real(beta, "beta");
    if (shape > 1) return this.#gammaAbove1(shape) * scale;
    if (shape === 1) return -log(1 - this.random()) * scale;
    return this.#gammaBelow1(shape) * scale;
  }

  #gammaAbove1(shape: number): number {
    const root = sqrt(2 * shape - 1);
    const b = shape - LOG_4;
    const c = shape + root;
    for (;;) {
      const u = this.random();
      if (!(1e-7 < u && u < 0.9999999)) continue;
      const w = 1 - this.random();
      const v = log(u / (1 - u)) / root;
      const x = shape * exp(v);
      const z = u * u * w;
      const r = b + c * v - x;
      if (r + ONE_PLUS_LOG_4_5 - 4.5 * z >= 0 || r >= log(z)) return x;
    }
  }

  #gammaBelow1(shape: number): number {
    const b = (E + shape) / E;
    for (;;) {
      const p = b * this.random();
      const x = p <= 1 ? p ** (1 / shape) : -log((b - p) / shape);
      const u = this.random();
      if (p > 1 ? u <= x ** (shape - 1) : u <= exp(-x)) return x;
    }
  }

  /**
   * A beta deviate between 0 and 1, of mean `alpha` / (`alpha` + `beta`). Draws two gamma deviates; the second, and so
   * the check of `beta`, only if the first is not zero, as in Python.
   * Knuth, The Art of Computer Programming 2, section 3.4.1 E.
   *
   * @throws RangeError if a deviate's shape is not above zero and below 8.9e307
   *
   * @example
   * ```ts
   * random.betavariate(2, 5).toFixed(3); // '0.237'
   * ```
   */
  betavariate(alpha: number | bigint, beta: number | bigint): number {
    numeric(beta, "beta");
    const y = this.gammavariate(alpha, 1);
    if (y === 0) return 0;
    if (beta > 0) shapeOf(beta, "beta");
    return y / (y + this.gammavariate(beta, 1));
  }

  /**
   * A Pareto deviate of shape `alpha`, at least 1. One draw.
   *
   * @throws RangeError if `alpha` is zero, or the result is past the largest double
   *
   * @example
   * ```ts
   * random.paretovariate(3).toFixed(3); // '2.002'
   * ```
   */
  paretovariate(alpha: number | bigint): number {
    const shape = nonZero(real(alpha, "alpha"));
    return power(1 - this.random(), -1 / shape);
  }

  /**
   * A Weibull deviate of scale `alpha` and shape `beta`. One draw.
   *
   * @throws RangeError if `beta` is zero, or the result is past the largest double
   *
   * @example
   * ```ts
   * random.weibullvariate(1, 1.5).toFixed(3); // '0.808'
   * ```
   */
  weibullvariate(alpha: number | bigint, beta: number | bigint): number {
    const scale = real(alpha, "alpha");
    const shape = nonZero(real(beta, "beta"));
    return scale * power(-log(1 - this.random()), 1 / shape);
  }

  /**
   * The successes in `n` trials of probability `p` each: a number for a number, a bigint for a bigint. No draw if `p`
   * is 0 or 1, one if `n` is 1, about n·p + 1 if n·p is under 10 (or n·(1 - p), whichever is less), else under 3 on
   * average. The methods and their sources are in binomial.ts.
   *
   * @throws TypeError if `n` is no integer
   * @throws RangeError if `n` is negative, or `p` is not between 0 and 1; and in the rare case of a draw of exactly 0
   * whose logarithm is asked for, as in Python
   *
   * @example
   * ```ts
   * random.binomialvariate(100, 0.5); // 41: heads among 100 coins
   * random.binomialvariate(1000n, 0.01); // 5n
   * ```
   */
  binomialvariate(n?: number, p?: number | bigint): number;
  /** The same in bigints, of any size. */
  binomialvariate(n: bigint, p?: number | bigint): bigint;
  /** The same for either: a bigint for a bigint. */
  binomialvariate(n: number | bigint, p?: number | bigint): number | bigint;
  binomialvariate(n: number | bigint = 1, p: number | bigint = 0.5): number | bigint {
    const trials = integer(n, "n");
    if (trials < 0) throw new RangeError("n must be non-negative");
    const probability = nearestDouble(numeric(p, "p"));
    // One trial is `random() < p`, which is false for NaN.
    const unknown = isNotANumber(probability) && trials !== 1 && trials !== 1n;
    if (unknown || probability < 0 || probability > 1) throw new RangeError("p must be in the range 0.0 <= p <= 1.0");
    return binomial(trials, probability, () => this.random());
  }
}

function nonZero(x: number): number {
  if (x === 0) throw new RangeError("division by zero");
  return x;
}

/** The shape of a gamma distribution. If twice the shape is infinite, no try would pass. */
function shapeOf(value: number | bigint, name: string): number {
  const shape = real(value, name);
  if (2 * shape === INFINITY) throw new RangeError(`${name}: too large: expected less than 8.9e307`);
  return shape;
}
