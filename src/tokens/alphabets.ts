// Alphabets: by name, or as symbols. Their order decides which bytes make which symbol.

import { wholeText } from "../base/argument.ts";
import { hasOwn } from "../base/intrinsics.ts";

/**
 * The names of the alphabets in {@link ALPHABETS}: `digits`, `hex`, `lower`, `upper`, `letters`, `alphanumeric`,
 * `base32`, `crockford32`, `base58`, `base62`, `urlsafe`, `unambiguous` and `printable`.
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
 * An alphabet: a name, or the symbols themselves.
 *
 * @example
 * ```ts
 * const named: Alphabet = "digits";
 * token_string(named, 6); // '206476'
 * ```
 *
 * @category For real systems
 */
export type Alphabet = AlphabetName | (string & {});

const NAMED = /* @__PURE__ */ (() => {
  const digits = "0123456789";
  const lower = "abcdefghijklmnopqrstuvwxyz";
  const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const letters = lower + upper;
  // Without I and O.
  const capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  return Object.freeze({
    // Python: string.digits.
    digits,
    // RFC 4648 section 8, in the lower case of token_hex.
    hex: `${digits}abcdef`,
    // Python: string.ascii_lowercase, ascii_uppercase, ascii_letters.
    lower,
    upper,
    letters,
    // Python's recipe for passwords: ascii_letters + digits.
    alphanumeric: letters + digits,
    // RFC 4648 section 6.
    base32: `${upper}234567`,
    // Crockford, "Base 32" (crockford.com/base32.html): without I, L, O and U.
    crockford32: `${digits}ABCDEFGHJKMNPQRSTVWXYZ`,
    // Bitcoin, src/base58.cpp: without 0, O, I and l.
    base58: `123456789${capitals}abcdefghijkmnopqrstuvwxyz`,
    // The order of base 62 that GMP's mpz_get_str has: digits, upper, lower.
    base62: digits + upper + lower,
    // RFC 4648 section 5.
    urlsafe: `${upper + lower + digits}-_`,
    // For print and typing: without the symbols that are confused, 0 O o, 1 I l, 2 Z z, 5 S s, 6 G, 8 B, U V, u v
    // (RFC 4648 section 3.4; Grissinger, Pharmacy and Therapeutics 37(12), 2012). Case matters, as in c and C.
    unambiguous: "3479ACDEFHJKLMNPQRTWXYabcdefghijkmnpqrtwxy",
    // ASCII from ! to ~: what prints, without the space.
    printable: `!"#$%&'()*+,-./${digits}:;<=>?@${upper}[\\]^_\`${lower}{|}~`,
  });
})();

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

/**
 * The code points of an alphabet, by its name or as given. A RangeError unless there are 2 to 65,536, all different.
 */
export function alphabetOf(value: unknown): string[] {
  const points = [...namedSymbols(wholeText(value, "alphabet"))];
  if (points.length < 2 || points.length > LIMIT) {
    throw new RangeError(`alphabet: expected 2 to 65,536 symbols, got ${points.length}`);
  }
  const seen = new Set<string>();
  for (const point of points) {
    if (seen.has(point)) throw new RangeError(`alphabet: ${JSON.stringify(point)} is there twice`);
    seen.add(point);
  }
  return points;
}

/** The codes of symbols that are all ASCII, else undefined: only ASCII is one byte of UTF-8 a symbol. */
export function asciiCodes(points: readonly string[]): Uint8Array | undefined {
  if (points.some((point) => point > "\x7f")) return undefined;
  return Uint8Array.from(points, (point) => point.charCodeAt(0));
}

/**
 * What a name stands for; other text as it is. What is a name but for its case or a hyphen, and "base" with any number,
 * is refused: "Base58" would be an alphabet of six symbols, and a token of 22 have 56 bits and not 128.
 */
function namedSymbols(text: string): string {
  if (isName(text)) return ALPHABETS[text];
  if (isName(text.toLowerCase().replace(/[-_ ]/g, "")) || /^base[-_ ]?\d+$/i.test(text)) {
    const names = Object.keys(ALPHABETS).join(", ");
    throw new RangeError(`alphabet: no name; expected ${names}, or symbols: these in another order`);
  }
  return text;
}

function isName(text: string): text is AlphabetName {
  return hasOwn(ALPHABETS, text);
}
