// Python's arithmetic where JavaScript's differs: what has no value is an error, not NaN or Infinity, and integers are
// exact at any size.
import { real } from "../base/argument.ts";
import { nearestDouble } from "../base/bigints.ts";
import { abs, acos, exp, INFINITY, isFiniteNumber, isSafeInteger, sqrt, toBigInt } from "../base/intrinsics.ts";

type Numeric = number | bigint;

/** a + b: exact for integers, a bigint where no number holds it. */
export function sum(a: Numeric, b: Numeric): Numeric {
  if (typeof a === "number" && typeof b === "number") {
    const total = a + b;
    if (isSafeInteger(total) || !isSafeInteger(a) || !isSafeInteger(b)) return total;
  }
  return isWhole(a) && isWhole(b) ? toBigInt(a) + toBigInt(b) : nearestDouble(a) + nearestDouble(b);
}

/** a - b, rounded once. */
export function difference(a: Numeric, b: Numeric): number {
  return real(sum(a, -b), "difference");
}

/** An integer that is exact. */
export function isWhole(value: Numeric): boolean {
  return typeof value === "bigint" || isSafeInteger(value);
}

/** The square root. A RangeError below zero. */
export function squareRoot(x: number): number {
  if (x < 0) throw new RangeError("math domain error");
  return sqrt(x);
}

/** e^x. A RangeError where a finite x gives no finite result. */
export function exponential(x: number): number {
  const value = exp(x);
  if (value === INFINITY && x !== INFINITY) throw new RangeError("math range error");
  return value;
}

/** x^y for x of at least zero, where 1 to any power is 1. A RangeError where finite arguments give no finite result. */
export function power(x: number, y: number): number {
  if (x === 1) return 1;
  const value = x ** y;
  if (isFiniteNumber(value) || !isFiniteNumber(x) || !isFiniteNumber(y)) return value;
  throw new RangeError(x === 0 ? "zero to a negative power" : "Numerical result out of range");
}

/** a / b. A RangeError where b is zero. */
export function quotient(a: number, b: number): number {
  if (b === 0) throw new RangeError("division by zero");
  return a / b;
}

/** The remainder with the divisor's sign, for a positive divisor. */
export function modulo(x: number, divisor: number): number {
  const rest = x % divisor;
  if (rest === 0) return 0;
  return rest < 0 ? rest + divisor : rest;
}

/** The arc cosine. A RangeError outside [-1, 1]. */
export function arcCosine(x: number): number {
  if (abs(x) > 1) throw new RangeError("math domain error");
  return acos(x);
}
