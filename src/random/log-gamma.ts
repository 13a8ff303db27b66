// ln Γ(x) by Lanczos's approximation (SIAM J. Numer. Anal. 1, 1964), with the coefficients for 13 terms and
// g = 6.02468004077673 that Boost and CPython use, so that binomialvariate accepts what CPython accepts.
import { log } from "../base/intrinsics.ts";

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

/** The natural logarithm of Γ(x), for x of at least 1, within a few units in the last place. */
export function logGamma(x: number): number {
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
