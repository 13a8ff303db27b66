// The check of a key: what it is, and whether a text has it.
//
// Two texts of one length that differ within 32 bits in a row have different CRCs: as polynomials mod 2 they differ by
// x^i b, b not 0 and of a degree below 32, which the polynomial of degree 32 with constant term 1 does not divide. So
// every wrong character before the check is caught, every swap of neighbours, and any error within four characters in a
// row; in the check every error. test/key/key-errors.test.ts tries swaps across the border of both. A text made without
// regard to the check has the right one with probability 1 / size^n for n symbols of check. The CRC proves no origin.
import { codesOf, readCodes } from "../base/codes.ts";
import { Bytes, copyWithin, fill, lengthOf, substring } from "../base/intrinsics.ts";
import type { Widened } from "../base/widened.ts";
import { CRC_START, crcOf, crcRegister } from "./crc32.ts";
import { type KeyShape, type KeySpec, keyShape } from "./key.ts";

/** Writes the check of a body, `bytes` from `start` to `end`, to `end`. */
export type WriteCheck = (bytes: Uint8Array, start: number, end: number) => void;

/** What writes the checks of keys of a shape. What they have in common is read once. */
export function checkWriter({ covered, alphabet, check }: KeyShape): WriteCheck {
  const register = crcRegister(CRC_START, codesOf(covered), 0, covered.length);
  const digits = digitWriter(alphabet, check);
  return (bytes, start, end) => digits(crcOf(crcRegister(register, bytes, start, end)), bytes, end);
}

/**
 * Writes numbers below 2^32 with so many symbols, the most significant first.
 *
 * The numbers are made of secrets, so there is no division, whose time depends on them, and no table of symbols. The
 * quotient is (n + 1/2) / size rounded down: the half keeps it at least 1 / 124 away from a whole number for sizes up
 * to 62, and rounding errors are below 2^-20. A symbol is the first one plus the digit plus all gaps in ASCII before
 * it.
 */
export function digitWriter(alphabet: Uint8Array, count: number) {
  const size = lengthOf(alphabet);
  const reciprocal = 1 / size;
  const first = alphabet[0] as number;
  const gaps: { readonly before: number; readonly width: number }[] = [];
  for (let digit = 1; digit < size; digit++) {
    const width = (alphabet[digit] as number) - (alphabet[digit - 1] as number) - 1;
    if (width !== 0) gaps[gaps.length] = { before: digit, width };
  }
  return (number: number, bytes: Uint8Array, start: number): void => {
    let left = number;
    for (let at = start + count - 1; at >= start; at--) {
      const quotient = ((left + 0.5) * reciprocal) >>> 0;
      const digit = left - quotient * size;
      let symbol = first + digit;
      for (let i = 0; i < gaps.length; i++) {
        const { before, width } = gaps[i] as (typeof gaps)[number];
        // All ones if the digit is not below `before`.
        symbol += ~((digit - before) >> 31) & width;
      }
      bytes[at] = symbol;
      left = quotient;
    }
  };
}

/**
 * Whether something is a string that is well formed as a key of `minter(spec)`: prefix, length, symbols, and the check,
 * a CRC-32. Use it to reject typing errors without a look-up, and to sort out what a scanner has found.
 *
 * It does not say whether a key is valid: anyone can make a text that is well formed. For that, look it up by a digest
 * of it, and compare with {@link secureCompare}. The check catches every wrong character, every two neighbours swapped
 * before it, and any error within four characters in a row before it. Any other text of the right shape passes with
 * odds of 1 in size ^ symbols of the check, which for base62 is 1 in 62^6 = 5.7e10.
 *
 * @param text - anything, such as a header that may not have been sent
 * @param spec - what the minter was asked for; its separator does not matter
 * @returns true or false; false for whatever is not a string. Takes no entropy, needs no engine; O(length of a key).
 * How long it takes depends on the text
 * @throws for the spec, what `minter` throws
 *
 * @example
 * ```ts
 * const spec: KeySpec = { kind: "key", prefix: "acme_live", nbytes: 16 };
 * const key = minter(spec).next(); // 'acme_live_lhsqdN7NeeJ2OZ0Pz92voq3d3BMb'
 * verifyKey(key, spec); // true
 * verifyKey(key.slice(0, -1), spec); // false
 * ```
 *
 * @category For real systems
 */
export function verifyKey<Kind extends string>(text: unknown, spec: Widened<KeySpec, Kind>): boolean;
/** The same for a spec that has its type. */
export function verifyKey(text: unknown, spec: KeySpec): boolean;
export function verifyKey(text: unknown, spec: KeySpec | Widened<KeySpec, string>): boolean {
  return keyVerifier(spec as KeySpec)(text);
}

/** The same for many texts: the spec is read once. */
export function keyVerifier(spec: KeySpec): (text: unknown) => boolean {
  const shape = keyShape(spec);
  const { head, alphabet, length, check } = shape;
  const start = head.length;
  const end = start + length;
  const writeCheck = checkWriter(shape);
  const known = new Bytes(128);
  for (let i = 0; i < lengthOf(alphabet); i++) known[alphabet[i] as number] = 1;
  return (text) => {
    if (typeof text !== "string" || text.length !== end + check || substring(text, 0, start) !== head) return false;
    // The codes twice: in the second, the check is written over.
    const codes = new Bytes(2 * text.length);
    try {
      if (readCodes(text, codes) > 0x7f) return false;
      for (let at = start; at < text.length; at++) if (known[codes[at] as number] === 0) return false;
      copyWithin(codes, text.length, end, text.length);
      writeCheck(codes, start, end);
      let wrong = 0;
      for (let i = 0; i < check; i++) wrong |= (codes[end + i] as number) ^ (codes[text.length + i] as number);
      return wrong === 0;
    } finally {
      fill(codes, 0);
    }
  };
}
