// What a caller handed over, checked before anything is drawn. A message never shows the value, which may be a secret.

import { nearestDouble } from "./bigints.ts";
import {
  INFINITY,
  isFiniteNumber,
  isInteger,
  isSafeInteger,
  NOTHING,
  prototypeOf,
  toNumber,
  typedArrayKind,
} from "./intrinsics.ts";

/**
 * The longest array that is made for a caller, 2^25. V8 allocates none longer as one piece, and one that grows piece by
 * piece ends the process at some 113 million elements.
 */
export const LIST_LIMIT = 0x2000000;

/** The longest text of symbols: 65,536 code points of two code units each. */
export const SYMBOLS_LIMIT = 0x20000;

/** The most characters of a caller's name in an error. */
const MOST_SHOWN = 64;

/** The largest safe integer. */
const MOST = 0x1fffffffffffff;

/** What a value is, in words for an error. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" && !isInteger(value)) return value % 1 ? "a fraction" : `${value}`;
  if (typeof value === "object") {
    // The value's own constructor may be anything: only a plain name is shown.
    const name: unknown = value.constructor?.name;
    return typeof name === "string" && name.length <= MOST_SHOWN && /^[\w$]+$/.test(name) ? name : "an object";
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

/** A typed array for so many elements. A RangeError where there is no memory for it. */
export function allocated<T>(Class: new (length: number) => T, length: number, name: string): T {
  try {
    return new Class(length);
  } catch {
    throw new RangeError(`${name}: there is no memory for ${length} elements here`);
  }
}

/** What `compute` makes of bigints. A RangeError where the runtime has no bigint that large. */
export function bigResult<T>(compute: () => T, name: string): T {
  try {
    return compute();
  } catch {
    throw new RangeError(`${name}: no bigint has so many bits here`);
  }
}

/** An integer for an error text: to write millions of decimal digits takes minutes. */
export function shownInteger(value: number | bigint): string {
  if (value >= 2 ** 1023) return "2^1023 or more";
  return value <= -(2 ** 1023) ? "-2^1023 or less" : `${value}`;
}

const HALF_OF_A_PAIR = /[\ud800-\udfff]/u;

/** A string of whole code points, which UTF-8 can write. A longer one than `most` is not read. */
export function wholeText(value: unknown, name: string, most: number): string {
  if (typeof value !== "string") throw new TypeError(`${name}: expected a string, got ${kindOf(value)}`);
  if (value.length > most) throw new RangeError(`${name}: too long: expected at most ${most} characters`);
  if (HALF_OF_A_PAIR.test(value)) throw new RangeError(`${name}: half of a surrogate pair is no symbol`);
  return value;
}

/** The kind of a typed array, also of a subclass, and of one from another realm; of anything else "". */
export function arrayKind(value: unknown): string {
  return typedArrayKind(value) ?? "";
}

/** A number or bigint, as given. */
export function numeric(value: unknown, name: string): number | bigint {
  if (typeof value === "number" || typeof value === "bigint") return value;
  throw new TypeError(`${name}: expected a number, got ${kindOf(value)}`);
}

/** A real number, or an integer as the double nearest to it. */
export function real(value: unknown, name: string): number {
  const given = numeric(value, name);
  if (typeof given === "number") return given;
  const double = nearestDouble(given);
  if (!isFiniteNumber(double)) throw new RangeError("int too large to convert to float");
  return double;
}

/** Whether something is a plain object, of any realm: what a class, a Map or `Object.create` makes is none. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype = prototypeOf(value) as object | null;
  return prototype === null || prototypeOf(prototype) === null;
}

/**
 * The properties that an object itself has, each read once, in an object that inherits none: what a script has put
 * into `Object.prototype` is no option.
 */
export function ownFields<T extends object>(value: T): Partial<T> {
  return { __proto__: NOTHING, ...value } as Partial<T>;
}

/** The named options of a caller's own, after a check that there are no others: a misspelt one would have no effect. */
export function options<T extends object>(value: T | undefined, names: readonly (keyof T & string)[]): Partial<T> {
  if (value !== undefined && !isPlain(value)) {
    throw new TypeError(`options: expected a plain object, got ${kindOf(value)}`);
  }
  const given = ownFields(value ?? ({} as T));
  for (const name in given) {
    if (!(names as readonly string[]).includes(name)) {
      const shown = JSON.stringify(name.slice(0, MOST_SHOWN));
      throw new TypeError(`options: there is no option ${shown}; expected ${names.join(", ")}`);
    }
  }
  return given;
}

/** A finite number above 0, or an integer as the double nearest to it. */
export function positive(value: unknown, name: string): number {
  const number = nearestDouble(numeric(value, name));
  if (!(number > 0 && number < INFINITY)) throw new RangeError(`${name}: expected a number above 0`);
  return number;
}
