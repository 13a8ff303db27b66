// What a password is asked for, checked.

import { isPlain, kindOf, options, wholeNumber } from "../base/argument.ts";
import { pointsOf } from "../base/codes.ts";
import { addText, hasText, INFINITY, isArray, min, TextSet } from "../base/intrinsics.ts";
import { ALPHABETS, type Alphabet } from "../tokens/alphabets.ts";
import {
  type AskedAlphabet,
  askedAlphabet,
  isSameAlphabet,
  refuseBeginnings,
  symbolsOf,
} from "../tokens/asked-alphabet.ts";
import { tokenSize } from "../tokens/tokens.ts";

/**
 * How many symbols of a class: at least so many, or from the least to the most.
 *
 * @example
 * ```ts
 * const two: ClassLimits = [2, 2];
 * password({ length: 10, lower: 0, digits: two }); // 'b6y6ybxtap'
 * ```
 *
 * @category For real systems
 */
export type ClassLimits = number | bigint | readonly [least: number | bigint, most: number | bigint];

/**
 * What a {@link password} is asked for. Its alphabet is the classes that are named and the symbols of `alphabet`,
 * without those of `exclude`.
 *
 * @example
 * ```ts
 * const policy: PasswordPolicy = { length: 12, lower: 0, upper: 0, digits: 2, exclude: { symbols: "0OolI1" } };
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
  /** Symbols that do not occur, at most 4,096: a name, `{ symbols }` or an array, as an alphabet has them. */
  readonly exclude?: Alphabet | undefined;
  /** Further symbols, likewise. One that belongs to a named class counts there. */
  readonly alphabet?: Alphabet | undefined;
}

/** A class of symbols, and how many of the password are of it. */
export interface SymbolClass {
  readonly symbols: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** The longest password, and the most symbols: to count a new policy takes some milliseconds. */
const LONGEST = 256;
const MOST_SYMBOLS = 4096;

const CLASSES = ["lower", "upper", "digits", "symbols"] as const;
type ClassName = (typeof CLASSES)[number];

const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/** What a policy asks for. */
export interface CheckedPolicy {
  readonly length: number;
  /** The least and the most of each class; undefined if it is not named, and Infinity if there is no most. */
  readonly limits: readonly (number | undefined)[];
  readonly exclude: AskedAlphabet | undefined;
  readonly alphabet: AskedAlphabet | undefined;
}

/** Reads each option of a policy once, and checks it by itself. */
export function checkedPolicy(policy: PasswordPolicy): CheckedPolicy {
  if (!isPlain(policy)) {
    throw new TypeError(`policy: expected an object such as { length: 16, digits: 1 }, got ${kindOf(policy)}`);
  }
  const given = options(policy, ["length", "lower", "upper", "digits", "symbols", "exclude", "alphabet"]);
  const length = tokenSize(given.length, "length", LONGEST);
  const limits: (number | undefined)[] = [];
  for (let i = 0; i < CLASSES.length; i++) pushLimits(limits, given[CLASSES[i] as ClassName], CLASSES[i] as ClassName);
  const { exclude, alphabet } = given;
  return {
    length,
    limits,
    exclude: exclude === undefined ? undefined : askedAlphabet(exclude, "exclude"),
    alphabet: alphabet === undefined ? undefined : askedAlphabet(alphabet, "alphabet"),
  };
}

export function isSamePolicy(a: CheckedPolicy, b: CheckedPolicy): boolean {
  for (let i = 0; i < a.limits.length; i++) if (a.limits[i] !== b.limits[i]) return false;
  return a.length === b.length && isSameAlphabet(a.exclude, b.exclude) && isSameAlphabet(a.alphabet, b.alphabet);
}

/** Appends the least and the most. */
function pushLimits(all: (number | undefined)[], limits: unknown, name: string): void {
  let least: number | undefined;
  let most: number | undefined;
  if (typeof limits === "number" || typeof limits === "bigint") {
    least = symbolCount(limits, name);
    most = INFINITY;
  } else if (isArray(limits)) {
    if (limits.length !== 2) throw new RangeError(`${name}: expected two integers, [least, most]`);
    least = symbolCount(limits[0], name);
    most = symbolCount(limits[1], name);
    if (least > most) throw new RangeError(`${name}: expected [least, most], and the least is more than the most`);
  } else if (limits !== undefined) {
    throw new TypeError(`${name}: expected an integer or [least, most], got ${kindOf(limits)}`);
  }
  all[all.length] = least;
  all[all.length] = most;
}

function symbolCount(value: unknown, name: string): number {
  const count = wholeNumber(value, name);
  if (count < 0) throw new RangeError(`${name}: expected at least 0`);
  return count;
}

/** The classes of a policy, those without limits put together as the last. A RangeError if no password can meet it. */
export function classesOf({ length, limits, exclude, alphabet }: CheckedPolicy): SymbolClass[] {
  const excluded = setOf(exclude === undefined ? [] : symbolsOf(exclude, "exclude", 0, MOST_SYMBOLS));
  const further = alphabet === undefined ? [] : symbolsOf(alphabet, "alphabet", 1, MOST_SYMBOLS);
  const classed = new TextSet<string>();
  const used = new TextSet<string>();
  const classes: SymbolClass[] = [];
  const free: string[] = [];
  let fewest = 0;
  let named = 0;
  for (let i = 0; i < CLASSES.length; i++) {
    const name = CLASSES[i] as ClassName;
    const least = limits[2 * i];
    if (least === undefined) continue;
    named++;
    const most = min(limits[2 * i + 1] as number, length);
    const all = pointsOf(name === "symbols" ? PUNCTUATION : ALPHABETS[name]);
    const symbols: string[] = [];
    for (let k = 0; k < all.length; k++) {
      const symbol = all[k] as string;
      addText(classed, symbol);
      if (hasText(excluded, symbol)) continue;
      addText(used, symbol);
      symbols[symbols.length] = symbol;
    }
    if (symbols.length === 0 && least > 0) {
      throw new RangeError(`${name}: exclude leaves none; exclude less, or ask for 0`);
    }
    fewest += least;
    if (least === 0 && most === length) {
      for (let k = 0; k < symbols.length; k++) free[free.length] = symbols[k] as string;
    } else if (symbols.length > 0) classes[classes.length] = { symbols, least, most };
  }
  if (alphabet === undefined && named === 0) {
    throw new TypeError("policy: expected a class or an alphabet, such as { length: 16, lower: 1, digits: 1 }");
  }
  for (let k = 0; k < further.length; k++) {
    const symbol = further[k] as string;
    if (!hasText(classed, symbol) && !hasText(excluded, symbol)) free[free.length] = symbol;
  }
  if (free.length > 0) classes[classes.length] = { symbols: free, least: 0, most: length };
  refuseBeginnings(further, used, "alphabet");
  let size = 0;
  let largest = 0;
  for (let i = 0; i < classes.length; i++) {
    const { symbols, most } = classes[i] as SymbolClass;
    size += symbols.length;
    largest += most;
  }
  if (size > MOST_SYMBOLS) {
    throw new RangeError(`alphabet: expected at most ${MOST_SYMBOLS} symbols, with those of the classes`);
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

function setOf(texts: readonly string[]): ReadonlySet<string> {
  const set = new TextSet<string>();
  for (let i = 0; i < texts.length; i++) addText(set, texts[i] as string);
  return set;
}
