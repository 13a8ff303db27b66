// The alphabets that have names. Their order decides which bytes make which symbol.

import { hasOwn } from "../base/intrinsics.ts";

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
export type Alphabet =
  | AlphabetName
  | {
      /** The symbols, as one text. */
      readonly symbols: string;
    }
  | readonly string[];

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

/** The symbols of a named alphabet. `argument` is its name in errors. */
export function namedSymbols(name: string, argument: string): string {
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
