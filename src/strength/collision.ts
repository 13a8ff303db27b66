// The odds that two of n uniform tokens out of N = 2^bits are equal: 1 - (1 - 1/N) (1 - 2/N) … (1 - (n - 1)/N). That
// product is near 1, and 1 minus it would lose all digits. So nothing is subtracted from it:
//
//   few tokens    one more token raises the odds p to p + (1 - p) i/N
//   many          1 - e^L by expm1, where L is the product's logarithm, ln Γ(N + 1) - ln Γ(N - n + 1) - n ln N. By
//                 Stirling's series ln Γ(z + 1) = z ln z - z + ln(2πz)/2 + c(z), c(z) = 1/(12z) - 1/(360z³) + …
//                 (NIST DLMF 5.11.1), with x = n/N and S(x) = 1 + (1 - x) ln(1 - x)/x = Σ x^k / (k (k + 1)):
//                     L = -n S(x) - ln(1 - x)/2 + c(N) - c(N - n)
//   thin          with n/N below 1e-17 what is left of L is -n (n - 1) / (2N), and below 1e-17 that is the odds. Here N
//                 may be past the doubles

import { integer, options, positive } from "../base/argument.ts";
import { nearestDouble } from "../base/bigints.ts";
import { expm1, floor, INFINITY, log1p, toBigInt } from "../base/intrinsics.ts";

/**
 * What the odds of a collision are asked of.
 *
 * @example
 * ```ts
 * const uuids: CollisionOptions = { bits: minter({ kind: "uuid4" }).bits, tokens: 1e12 };
 * collision(uuids).toPrecision(3); // '9.40e-14'
 * ```
 *
 * @category For real systems
 */
export interface CollisionOptions {
  /** The bits of entropy of a token, above 0; a fraction too. */
  readonly bits: number | bigint;
  /** How many tokens there are, 0 to 2^512. */
  readonly tokens: number | bigint;
}

/**
 * What tokens must have.
 *
 * @example
 * ```ts
 * const asked: BitsOptions = { tokens: 10n ** 15n, probability: 1e-6 };
 * bitsFor(asked); // 119
 * ```
 *
 * @category For real systems
 */
export interface BitsOptions {
  /** How many tokens there are, 0 to 2^512. */
  readonly tokens: number | bigint;
  /** What the odds of a collision are to be below, between 0 and 1. */
  readonly probability: number;
}

/** What a double no longer holds beside 1. */
const TINY = 1e-17;

/** Up to here factor by factor. */
const FEW = 128;

/** With more than FEW tokens and fewer than so many values left over, the odds of no collision are under 2^-54. */
const LEFT_OVER = 16;

/** No double above 0 is the odds of 2^512 tokens of so many bits: they are 2^(1023 - bits). */
const MOST_BITS = 2100;

/**
 * The probability that any two of so many uniform tokens are equal: 1 - (1 - 1/N) (1 - 2/N) … with N = 2^bits. Its
 * relative error is below 10^-12 for any bits, be it 10^-300 or near 1; below 2^-1022 it is the nearest double, or the
 * one beside it. Draws nothing.
 *
 * @param collisionOptions - `bits`: of a token, as a minter's `bits` has them; above 0, a fraction too. `tokens`: how
 * many, a whole number from 0 to 2^512; beyond 2^53 - 1 as a bigint
 * @returns from 0, for less than two tokens, to 1, for more tokens than there are values. O(1)
 * @throws TypeError if one is missing or no number, or `tokens` no integer; RangeError if one is out of its range
 *
 * @example
 * ```ts
 * collision({ bits: 64, tokens: 1e9 }).toPrecision(3); // '0.0267'
 * collision({ bits: 128, tokens: 1e9 }).toPrecision(3); // '1.47e-21'
 * ```
 *
 * @category For real systems
 */
export function collision(collisionOptions: CollisionOptions): number {
  const { bits, tokens } = options(collisionOptions, ["bits", "tokens"]);
  return oddsOf(positive(bits, "bits"), nearestDouble(tokenTotal(tokens)));
}

/**
 * How many bits tokens must have: the least whole number, at least 1, with which the odds of {@link collision} are
 * below a probability, be it the least double. `lengthFor` says how many symbols have them. Draws nothing.
 *
 * @param bitsOptions - `tokens`: how many there will be, a whole number from 0 to 2^512; beyond 2^53 - 1 as a bigint.
 * `probability`: that any two of them are equal, above 0 and below 1
 * @returns the number of bits. O(1)
 * @throws TypeError if one is missing or no number, or `tokens` no integer; RangeError if one is out of its range
 *
 * @example
 * ```ts
 * bitsFor({ tokens: 1e12, probability: 1e-9 }); // 109
 * ```
 *
 * @category For real systems
 */
export function bitsFor(bitsOptions: BitsOptions): number {
  const { tokens, probability } = options(bitsOptions, ["tokens", "probability"]);
  const n = tokenTotal(tokens);
  const bound = positive(probability, "probability");
  if (bound >= 1) throw new RangeError("probability: expected a number below 1");
  const isBelow =
    bound < TINY ? pairsBelow(n, bound) : (bits: number): boolean => oddsOf(bits, nearestDouble(n)) < bound;
  // Halved: more bits, lower odds.
  let low = 1;
  let high = MOST_BITS;
  while (low < high) {
    const middle = floor((low + high) / 2);
    if (isBelow(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Whether the first term is below a bound, in whole numbers of half the least double, so that nothing underflows. The
 * odds of two tokens are that term, those of more are below it.
 */
function pairsBelow(n: bigint, bound: number): (bits: number) => boolean {
  const pairs = ((n * (n - 1n)) << 1074n) - (n > 2n ? 1n : 0n);
  const least = toBigInt(bound * 2 ** 537 * 2 ** 537);
  return (bits) => pairs < least << toBigInt(bits + 1);
}

function tokenTotal(value: unknown): bigint {
  const count = integer(value, "tokens");
  if (count < 0 || count > 2 ** 512) throw new RangeError("tokens: expected 0 to 2^512");
  return toBigInt(count);
}

function oddsOf(bits: number, n: number): number {
  if (n < 2) return 0;
  // Only the last of these products can be subnormal, so that it alone rounds there; 2^-bits may be 0 where the odds
  // are not.
  const half = floor(bits / 2);
  const first = n * ((n - 1) / 2) * 2 ** (2 * half - bits) * 2 ** -half * 2 ** -half;
  if (first < TINY) return first;
  if (n * 2 ** -bits < TINY) return -expm1(-first);
  const size = 2 ** bits;
  if (n - 1 >= size) return 1;
  return n > FEW ? -expm1(logOfMany(size, n)) : oddsOfFew(size, n);
}

/** Token by token: it meets one of the i before it, or they have met already. */
function oddsOfFew(size: number, n: number): number {
  let odds = 0;
  for (let i = 1; i < n; i++) odds += (1 - odds) * (i / size);
  return odds;
}

/** The logarithm of the odds of no collision. */
function logOfMany(size: number, n: number): number {
  const left = size - n;
  if (left < LEFT_OVER) return -INFINITY;
  const x = n / size;
  return -n * meanLoss(x) - log1p(-x) / 2 + correction(size) - correction(left);
}

/** S(x): in a series where the terms of the closed form would nearly cancel. */
function meanLoss(x: number): number {
  if (x > 0.25) return 1 + ((1 - x) * log1p(-x)) / x;
  let sum = 0;
  let power = x;
  for (let k = 1; power > x * 1e-17; k++) {
    sum += power / (k * (k + 1));
    power *= x;
  }
  return sum;
}

/** c(z): for z of at least 16 what is left out is below 2^-52. */
function correction(z: number): number {
  const inverse = 1 / z;
  const square = inverse * inverse;
  return inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
}
