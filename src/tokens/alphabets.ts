// Alphabets: by name, or as symbols of the caller's own. Their order decides which bytes make which symbol.

import { kindOf, ownFields, SYMBOLS_LIMIT, wholeText } from "../base/argument.ts";
import { hasOwn, isArray } from "../base/intrinsics.ts";

/**
 * The names of the alphabets in {@link ALPHABETS}. Some have two names: `digits` and `numeric`, `lower` and
 * `lowercase`,
 * `upper` and `uppercase`, `letters` and `alphabetic`, `base64url` and `urlsafe`.
 *
 * @example
 * ```ts
 * const name: AlphabetName = "unambiguous";
 * ALPHABETS[name].length; // 42
 * ```
 *
 * @category For real systems
 */
export type AlphabetName = keyof typeof NAMED;

/**
 * An alphabet: a name of {@link ALPHABETS}, or symbols of your own. A plain string is always a name, so that a misspelt
 * one is an error. The symbols of `{ symbols }` are its code points; an array has one symbol in each string, such as a
 * flag, which is two code points. 2 to 65,536 symbols, all different; in an array none may begin another.
 *
 * @example
 * ```ts
 * const named: Alphabet = "digits";
 * token_string(named, 6); // '206476'
 * const own: Alphabet = { symbols: "♠♥♦♣" };
 * token_string(own, 6); // '♦♠♦♣♥♣'
 * const flags: Alphabet = ["🇩🇰", "🇫🇮", "🇳🇴", "🇸🇪"];
 * token_string(flags, 3); // '🇫🇮🇸🇪🇳🇴'
 * ```
 *
 * @category For real systems
 */
export type Alphabet = AlphabetName | { readonly symbols: string } | readonly string[];

const NAMED = /* @__PURE__ */ (() => {
  const digits = "0123456789";
  const lower = "abcdefghijklmnopqrstuvwxyz";
  const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const letters = lower + upper;
  // Without I and O.
  const capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  const sextets = `${upper + lower + digits}-_`;
  return Object.freeze({
    // Python: string.digits. crypto-random-string: numeric.
    digits,
    numeric: digits,
    // RFC 4648 section 8, in the lower case of token_hex.
    hex: `${digits}abcdef`,
    // Python: string.ascii_lowercase, ascii_uppercase, ascii_letters. nanoid-dictionary: lowercase, uppercase.
    // randomstring: alphabetic.
    lower,
    lowercase: lower,
    upper,
    uppercase: upper,
    letters,
    alphabetic: letters,
    // Python's recipe for passwords: ascii_letters + digits.
    alphanumeric: letters + digits,
    // RFC 4648 sections 6 and 7.
    base32: `${upper}234567`,
    base32hex: `${digits}ABCDEFGHIJKLMNOPQRSTUV`,
    // Crockford, "Base 32" (crockford.com/base32.html): without I, L, O and U.
    crockford32: `${digits}ABCDEFGHJKMNPQRSTVWXYZ`,
    // The digits of Number.prototype.toString(36).
    base36: digits + lower,
    // Bitcoin, src/base58.cpp: without 0, O, I and l.
    base58: `123456789${capitals}abcdefghijkmnopqrstuvwxyz`,
    // The order of base 62 that GMP's mpz_get_str has: digits, upper, lower.
    base62: digits + upper + lower,
    // RFC 4648 sections 4 and 5.
    base64: `${upper + lower + digits}+/`,
    base64url: sextets,
    urlsafe: sextets,
    // To be read out and typed: one case, and of each group that is confused one symbol, which normalizeTyped puts in
    // place of the others.
    legible: `${digits}ACDEFHJKMNPQRTVWXY`,
    // For print: without the symbols that are confused, 0 O o, 1 I l, 2 Z z, 5 S s, 6 G, 8 B, U V, u v (RFC 4648
    // section 3.4; Grissinger, Pharmacy and Therapeutics 37(12), 2012). Case matters, as in c and C.
    unambiguous: "3479ACDEFHJKLMNPQRTWXYabcdefghijkmnpqrtwxy",
    // crypto-random-string.
    distinguishable: "CDEHKMPRTUWXY012458",
    // ASCII from ! to ~: what prints, without the space.
    printable: `!"#$%&'()*+,-./${digits}:;<=>?@${upper}[\\]^_\`${lower}{|}~`,
  });
})();

/** What people call an alphabet elsewhere, in small letters and digits alone: after each of our names. */
const ELSEWHERE =
  "digits number numbers decimal 09 hex hexdigits hexadecimal hexlower hexlowercase hexadecimallowercase lower " +
  "asciilowercase az upper asciiuppercase letters asciiletters alpha azaz alphanumeric alnum az09 azaz09 09azaz " +
  "crockford32 crockford crockfordbase32 base32crockford base58 base58btc bitcoin flickrbase58 base64url " +
  "urlsafebase64 base64urlsafe urlalphabet unambiguous nolookalike nolookalikes nolookalikessafe printable " +
  "asciiprintable printableascii";

/**
 * The symbols of each named alphabet, in order.
 *
 * @example
 * ```ts
 * ALPHABETS.crockford32; // '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
 * ```
 *
 * @category For real systems
 */
export const ALPHABETS: Readonly<Record<AlphabetName, string>> = NAMED;

/** The largest alphabet: a symbol is drawn from one or two bytes. */
const LIMIT = 65536;

/** The most UTF-16 code units of a symbol: the longest emoji have 15. */
const LONGEST = 32;

/** What joins a code point to the one before it, or stands for half of a flag. */
const PART =
  /\u200d|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u;

/** An alphabet as it was asked for, read once: its name, the text of `{ symbols }`, or a copy of the array. */
export interface AskedAlphabet {
  readonly name: string | undefined;
  readonly text: string | undefined;
  readonly list: readonly unknown[] | undefined;
}

/** Reads what stands for an alphabet. `argument` is its name in errors. */
export function askedAlphabet(value: unknown, argument: string): AskedAlphabet {
  if (typeof value === "string") return { name: value, text: undefined, list: undefined };
  if (isArray(value)) return { name: undefined, text: undefined, list: copyOf(value, argument) };
  const given = typeof value === "object" && value !== null ? ownFields<{ symbols?: unknown }>(value) : undefined;
  // Its other properties are not shown: they may be what somebody took for symbols.
  for (const key in given ?? { none: 0 }) {
    if (key !== "symbols") {
      throw new TypeError(
        `${argument}: expected a name, { symbols: "…" } or an array of symbols, got ${kindOf(value)}`,
      );
    }
  }
  return { name: undefined, text: wholeText(given?.symbols, `${argument}.symbols`, SYMBOLS_LIMIT), list: undefined };
}

function copyOf(list: readonly unknown[], argument: string): readonly unknown[] {
  const { length } = list;
  if (length > LIMIT) throw new RangeError(`${argument}: expected at most ${LIMIT} symbols, got ${length}`);
  const copy: unknown[] = [];
  for (let i = 0; i < length; i++) copy[i] = list[i];
  return copy;
}

export function isSameAlphabet(a: AskedAlphabet | undefined, b: AskedAlphabet | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.name !== b.name || a.text !== b.text || a.list?.length !== b.list?.length) return false;
  for (let i = 0; i < (a.list?.length ?? 0); i++) if (a.list?.[i] !== b.list?.[i]) return false;
  return true;
}

/** The symbols of an alphabet: 2 to 65,536, all different. */
export function alphabetOf(value: unknown): readonly string[] {
  return symbolsOf(askedAlphabet(value, "alphabet"), "alphabet");
}

/** The same of what has been read, with `least` to `most` symbols. */
export function symbolsOf(asked: AskedAlphabet, argument: string, least = 2, most = LIMIT): readonly string[] {
  const { name, text, list } = asked;
  const symbols: readonly string[] =
    list !== undefined
      ? listed(list, argument)
      : Array.from(name !== undefined ? namedSymbols(name, argument) : whole(text as string, argument));
  if (symbols.length < least || symbols.length > most) {
    throw new RangeError(`${argument}: expected ${least} to ${most} symbols, got ${symbols.length}`);
  }
  const seen = new Set<string>();
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i] as string;
    if (seen.has(symbol)) {
      const point = (symbol.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      throw new RangeError(`${argument}: ${JSON.stringify(symbol)} (U+${point}) is there twice`);
    }
    seen.add(symbol);
  }
  refuseBeginnings(symbols, seen, argument);
  return symbols;
}

function whole(text: string, argument: string): string {
  if (!PART.test(text)) return text;
  throw new RangeError(
    `${argument}.symbols: one has several code points, as a flag or an accented letter may; pass an array of symbols`,
  );
}

function listed(list: readonly unknown[], argument: string): readonly string[] {
  const symbols: string[] = [];
  for (let i = 0; i < list.length; i++) {
    const symbol = wholeText(list[i], `${argument}[${i}]`, LONGEST);
    if (symbol === "") throw new RangeError(`${argument}[${i}]: expected a symbol, got an empty string`);
    symbols[i] = symbol;
  }
  return symbols;
}

/** If one symbol began another, a text could be read in two ways, and would have less entropy than is promised. */
export function refuseBeginnings(symbols: readonly string[], all: ReadonlySet<string>, argument: string): void {
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i] as string;
    for (let end = 1; end < symbol.length; end++) {
      if (all.has(symbol.slice(0, end))) {
        throw new RangeError(
          `${argument}: ${JSON.stringify(symbol)} begins with another symbol, so a text could be read in two ways`,
        );
      }
    }
  }
}

/** The codes of symbols that are all ASCII, else undefined: only ASCII is one byte of UTF-8 a symbol. */
export function asciiCodes(symbols: readonly string[]): Uint8Array | undefined {
  if (symbols.some((symbol) => symbol.length > 1 || symbol > "\x7f")) return undefined;
  return Uint8Array.from(symbols, (symbol) => symbol.charCodeAt(0));
}

function namedSymbols(name: string, argument: string): string {
  if (isName(name)) return ALPHABETS[name];
  const near = nearestName(name);
  throw new RangeError(
    `${argument}: there is no alphabet of this name; ${near ? `use ${JSON.stringify(near)}, or ` : "expected "}one of ` +
      `${Object.keys(ALPHABETS).join(", ")}; symbols of your own go into { symbols: "…" }`,
  );
}

/** The name that differs in case and punctuation only, or that the alphabet has here. */
function nearestName(name: string): AlphabetName | undefined {
  if (name.length > 40) return undefined;
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (isName(plain)) return plain;
  let near: AlphabetName | undefined;
  for (const other of ELSEWHERE.split(" ")) {
    if (isName(other)) near = other;
    else if (other === plain) return name === "A-Z" ? "upper" : near;
  }
  return undefined;
}

function isName(text: string): text is AlphabetName {
  return hasOwn(ALPHABETS, text);
}
