// Alphabets by name. Each is a string of its symbols in order: the order decides which bytes make which symbol.

/**
 * The names of the alphabets in {@link ALPHABETS}.
 *
 * @example
 * ```ts
 * const name: AlphabetName = "unambiguous";
 * ALPHABETS[name].length; // 42
 * ```
 *
 * @category For real systems
 */
export type AlphabetName =
  | "digits"
  | "hex"
  | "lower"
  | "upper"
  | "letters"
  | "alphanumeric"
  | "base32"
  | "crockford32"
  | "base58"
  | "base62"
  | "urlsafe"
  | "unambiguous"
  | "printable";

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
export const ALPHABETS: Readonly<Record<AlphabetName, string>> = /* @__PURE__ */ (() => {
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
    // Ours, for what is read in print and typed, case and all. Of symbols that are taken for each other none is there: 0 O o,
    // 1 I l, 2 Z z, 5 S s, 6 G, 8 B, U V, u v. Base58 leaves out the first two groups only, and keeps 1 and o. The pairs of
    // digits and letters are those of RFC 4648 section 3.4 and of what hospitals found to be misread (ISMP; Grissinger,
    // Pharmacy and Therapeutics 37(12), 2012). Letters whose cases differ by size alone, such as c, k, p, w and x, remain: where
    // case may get lost, crockford32.
    unambiguous: "3479ACDEFHJKLMNPQRTWXYabcdefghijkmnpqrtwxy",
    // ASCII from ! to ~: what prints, without the space.
    printable: `!"#$%&'()*+,-./${digits}:;<=>?@${upper}[\\]^_\`${lower}{|}~`,
  });
})();
