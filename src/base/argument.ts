// What a caller handed over, checked before anything is drawn. A message never shows the value, which may be a secret.

import { nearestDouble } from "./bigints.ts";
import { INFINITY, isFiniteNumber, isInteger, isSafeInteger, toNumber, typedArrayKind } from "./intrinsics.ts";

/** The longest JavaScript array. */
export const ARRAY_LIMIT = 0xffffffff;

/** The largest safe integer. */
const MOST = 0x1fffffffffffff;

/** What a value is, in words for an error. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" && !isInteger(value)) return value % 1 ? "a fraction" : `${value}`;
  if (typeof value === "object") {
    // The value's own constructor may be anything: only a plain name is shown.
    const name: unknown = value.constructor?.name;
    return typeof name === "string" && /^[\w$]+$/.test(name) ? name : "an object";
  }
  return value === undefined ? "undefined" : `a ${typeof value}`;
}

/** An integer of any size, as given. A RangeError for a number that may have been rounded. */
export function integer(value: unknown, name: string): number | bigint {
  if (typeof value === "bigint") return value;
  if (!isInteger(value)) {
    throw new TypeError(`${name}: expected an integer, got ${kindOf(value)}`);
  }
  if (!isSafeInteger(value)) {
    throw new RangeError(`${name}: a number beyond 2^53 - 1 is not exact; pass a bigint, such as 10n`);
  }
  return value as number;
}

/** An integer as a number, for what is counted. A RangeError for a bigint that no number holds. */
export function wholeNumber(value: unknown, name: string): number {
  const whole = integer(value, name);
  if (whole > MOST || whole < -MOST) throw new RangeError(`${name}: too large: at most 2^53 - 1`);
  return toNumber(whole);
}

const HALF_OF_A_PAIR = /[\ud800-\udfff]/u;

/** A string of whole code points, which UTF-8 can write. */
export function wholeText(value: unknown, name: string): string {
  if (typeof value !== "string") throw new TypeError(`${name}: expected a string, got ${kindOf(value)}`);
  if (HALF_OF_A_PAIR.test(value)) throw new RangeError(`${name}: half of a surrogate pair is no symbol`);
  return value;
}

/** The kind of a typed array, also of a subclass, and of one from another realm; of anything else "". */
export function arrayKind(value: unknown): string {
  return typedArrayKind(value) ?? "";
}

/** A real number, or an integer as the double nearest to it. */
export function real(value: unknown, name: string): number {
  if (typeof value === "number") return value;
  if (typeof value !== "bigint") throw new TypeError(`${name}: expected a number, got ${kindOf(value)}`);
  const double = nearestDouble(value);
  if (!isFiniteNumber(double)) throw new RangeError("int too large to convert to float");
  return double;
}

/** The named options, after a check that there are no others: a misspelt one would silently have no effect. */
export function options<T extends object>(value: T | undefined, names: readonly (keyof T & string)[]): Partial<T> {
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null)
    throw new TypeError(`options: expected an object, got ${kindOf(value)}`);
  for (const name of Object.keys(value)) {
    if (!(names as readonly string[]).includes(name)) {
      throw new TypeError(`options: there is no option ${JSON.stringify(name)}; expected ${names.join(", ")}`);
    }
  }
  return value;
}

/** A finite number above 0, or an integer as the double nearest to it. */
export function positive(value: unknown, name: string): number {
  const number = typeof value === "bigint" ? nearestDouble(value) : value;
  if (typeof number !== "number") throw new TypeError(`${name}: expected a number, got ${kindOf(value)}`);
  if (!(number > 0 && number < INFINITY)) throw new RangeError(`${name}: expected a number above 0`);
  return number;
}
