// What a password is asked for, checked.

import { kindOf, options, wholeNumber, wholeText } from "../base/argument.ts";
import { min } from "../base/intrinsics.ts";
import { alphabetOf } from "../tokens/alphabet.ts";
import { ALPHABETS } from "../tokens/alphabets.ts";

/**
 * How many symbols of a class: at least so many, or from the least to the most.
 *
 * @example
 * ```ts
 * const two: ClassLimits = [2, 2];
 * password({ length: 10, lower: 0, digits: two }); // '7kkbam8btt'
 * ```
 *
 * @category For real systems
 */
export type ClassLimits = number | bigint | readonly [least: number | bigint, most: number | bigint];

/**
 * What a {@link password} is asked for. Its alphabet is the classes that are named and the symbols of `alphabet`, without those of `exclude`.
 *
 * @example
 * ```ts
 * const policy: PasswordPolicy = { length: 12, lower: 0, upper: 0, digits: 2, exclude: "0OolI1" };
 * password(policy); // 'HbFF7ep3FeRx'
 * ```
 *
 * @category For real systems
 */
export interface PasswordPolicy {
  /** The symbols of the password, 1 to 256. */
  readonly length: number | bigint;
  /** a to z: at least so many, or `[least, most]`. 0: they may occur. */
  readonly lower?: ClassLimits | undefined;
  /** A to Z, as `lower`. */
  readonly upper?: ClassLimits | undefined;
  /** 0 to 9, as `lower`. */
  readonly digits?: ClassLimits | undefined;
  /** The 32 other characters of ASCII that are printed, without the space; as `lower`. */
  readonly symbols?: ClassLimits | undefined;
  /** Symbols that do not occur. */
  readonly exclude?: string | undefined;
  /** Symbols that may occur besides. One that is in a class which is named counts there. */
  readonly alphabet?: string | undefined;
}

/** A class of symbols, and how many of the password are of it. */
export interface SymbolClass {
  readonly points: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** A new policy of this length is counted in 70 ms, one of twice as much in 400 (Node 20). */
export const LONGEST = 256;

const NAMES = ["length", "lower", "upper", "digits", "symbols", "exclude", "alphabet"] as const;

const CLASSES = ["lower", "upper", "digits", "symbols"] as const;

/** The symbols of a class, in the order of ASCII. */
function symbolsOf(name: (typeof CLASSES)[number]): string[] {
  return [...(name === "symbols" ? ALPHABETS.printable.replace(/[a-zA-Z0-9]/g, "") : ALPHABETS[name])];
}

/** A policy as values to compare: the length, the least and the most of each class, what is excluded, the alphabet. */
export type PolicyValues = readonly (number | string | undefined)[];

/** Refuses what is no object, and an option that is not there. */
export function checkNames(policy: PasswordPolicy): void {
  if (typeof policy !== "object" || policy === null) {
    throw new TypeError(`policy: expected an object such as { length: 16, digits: 1 }, got ${kindOf(policy)}`);
  }
  // Names that are inherited are looked at too, which saves making a list of the others. They do no harm: `options` decides.
  for (const name in policy) {
    if (!isName(name)) {
      options(policy, NAMES);
      return;
    }
  }
}

/** Of constants, not of NAMES: that takes a third of the time. */
function isName(name: string): boolean {
  switch (name) {
    case "length":
    case "lower":
    case "upper":
    case "digits":
    case "symbols":
    case "exclude":
    case "alphabet":
      return true;
    default:
      return false;
  }
}

/** The values of a policy of which each option was read once, checked by themselves. */
export function policyValues(
  length: unknown,
  lower: unknown,
  upper: unknown,
  digits: unknown,
  symbols: unknown,
  exclude: unknown,
  alphabet: unknown,
): PolicyValues {
  const size = wholeNumber(length, "length");
  if (size < 1 || size > LONGEST) throw new RangeError(`length: expected 1 to ${LONGEST}`);
  const values: (number | string | undefined)[] = [size];
  pushLimits(values, lower, "lower");
  pushLimits(values, upper, "upper");
  pushLimits(values, digits, "digits");
  pushLimits(values, symbols, "symbols");
  values[9] = exclude === undefined ? "" : wholeText(exclude, "exclude");
  values[10] = alphabet === undefined ? undefined : wholeText(alphabet, "alphabet");
  return values;
}

/**
 * Whether what was read surely comes to these values, which were checked: then nothing has to be checked again. An object of
 * what was read would be shorter, and a password take a tenth longer.
 */
export function comesTo(
  values: PolicyValues,
  length: unknown,
  lower: unknown,
  upper: unknown,
  digits: unknown,
  symbols: unknown,
  exclude: unknown,
  alphabet: unknown,
): boolean {
  return (
    length === values[0] &&
    hasLimits(values, 1, lower) &&
    hasLimits(values, 3, upper) &&
    hasLimits(values, 5, digits) &&
    hasLimits(values, 7, symbols) &&
    (exclude === undefined ? "" : exclude) === values[9] &&
    alphabet === values[10]
  );
}

/** Infinity is in the values where there is no most; nobody may ask for it, nor for undefined in an array. */
function hasLimits(values: PolicyValues, at: number, limits: unknown): boolean {
  const least = values[at];
  if (limits === undefined || least === undefined) return limits === least;
  const most = values[at + 1];
  if (typeof limits === "number") return limits === least && most === Number.POSITIVE_INFINITY;
  if (!Array.isArray(limits) || limits.length !== 2 || most === Number.POSITIVE_INFINITY) return false;
  return limits[0] === least && limits[1] === most;
}

/** The least and the most of a class; undefined where it is not named, Infinity where there is no most. */
function pushLimits(values: (number | string | undefined)[], limits: unknown, name: string): void {
  const at = values.length;
  if (limits === undefined) {
    values[at] = values[at + 1] = undefined;
    return;
  }
  if (!Array.isArray(limits)) {
    if (typeof limits !== "number" && typeof limits !== "bigint") {
      throw new TypeError(`${name}: expected an integer or [least, most], got ${kindOf(limits)}`);
    }
    values[at] = amount(limits, name);
    values[at + 1] = Number.POSITIVE_INFINITY;
    return;
  }
  const given: readonly unknown[] = limits;
  if (given.length !== 2) throw new RangeError(`${name}: expected two integers, [least, most]`);
  const least = amount(given[0], name);
  const most = amount(given[1], name);
  if (least > most) throw new RangeError(`${name}: expected [least, most], and the least is more than the most`);
  values[at] = least;
  values[at + 1] = most;
}

function amount(value: unknown, name: string): number {
  const whole = wholeNumber(value, name);
  if (whole < 0) throw new RangeError(`${name}: expected at least 0`);
  return whole;
}

/** The classes of a policy, those without limits put together as the last. A RangeError if no password can meet it. */
export function classesOf(values: PolicyValues): SymbolClass[] {
  const [length, exclude, alphabet] = [values[0] as number, values[9] as string, values[10] as string | undefined];
  const excluded = new Set(exclude);
  const further = new Set(alphabet === undefined ? [] : furtherSymbols(alphabet));
  const classes: SymbolClass[] = [];
  const free: string[] = [];
  let fewest = 0;
  let largest = 0;
  let named = alphabet !== undefined;
  for (const [i, name] of CLASSES.entries()) {
    const least = values[1 + 2 * i] as number | undefined;
    if (least === undefined) continue;
    named = true;
    const most = min(values[2 + 2 * i] as number, length);
    const all = symbolsOf(name);
    for (const point of all) further.delete(point);
    const points = all.filter((point) => !excluded.has(point));
    fewest += least;
    if (points.length === 0) {
      if (least > 0) throw new RangeError(`${name}: exclude leaves none; exclude less, or ask for 0`);
    } else {
      largest += most;
      if (least === 0 && most === length) free.push(...points);
      else classes.push({ points, least, most });
    }
  }
  if (!named)
    throw new TypeError("policy: expected a class or an alphabet, such as { length: 16, lower: 1, digits: 1 }");
  for (const point of further) if (!excluded.has(point)) free.push(point);
  if (free.length > 0) {
    classes.push({ points: free, least: 0, most: length });
    largest += length;
  }
  if (classes.reduce((sum, { points }) => sum + points.length, 0) > 65536) {
    throw new RangeError("alphabet: expected at most 65,536 symbols, with those of the classes");
  }
  if (classes.length === 0) throw new RangeError("exclude: no symbol is left; exclude less");
  if (fewest > length) {
    throw new RangeError(
      `length: too short: the classes ask for ${fewest} at least; ask for fewer, or for a longer one`,
    );
  }
  if (largest < length) {
    throw new RangeError(`length: too long: the classes allow ${largest} at most; allow more, or name another class`);
  }
  return classes;
}

/** The symbols of `alphabet`. One alone is no alphabet elsewhere, but may be added to others. */
function furtherSymbols(alphabet: string): string[] {
  const points = Array.from(alphabet);
  return points.length === 1 ? points : alphabetOf(alphabet);
}
