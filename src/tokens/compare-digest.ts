// Comparison in a time that depends on lengths and kinds alone. Nothing is copied and no memory is shared, so that a
// call which is terminated leaves nothing behind.
import { kindOf } from "../base/argument.ts";
import { charCodeAt, SignedWords, unboundCharCodeAt } from "../base/intrinsics.ts";
import { type BytesLike, LONG, type Span, spanOf } from "./byte-span.ts";

/**
 * Whether two strings, or two byte strings, are equal: for what comes with a request. Any other argument gives false,
 * and none makes it throw. Constant-time in content, as {@link compare_digest} is.
 *
 * Strings are equal if their UTF-16 code units are, half surrogate pairs too. Nothing is normalized: `é` in one code
 * point and in two are different. A string never equals bytes. No code of an argument runs: no getter, no `toString`.
 *
 * The time depends on both lengths, on whether text or bytes are compared, and on how bytes are aligned. Runtimes keep
 * text up to U+00FF apart from other text, and its time may differ.
 *
 * @param a - anything. A string counts, and a typed array, DataView or buffer, shared or not, of which the raw bytes
 * are compared
 * @param b - the same
 * @returns true or false; false for undefined, two numbers, a revoked proxy, a detached buffer. Takes no entropy;
 * O(length of a + length of b)
 *
 * @example
 * ```ts
 * const stored = "9a1f44c20b7e";
 * secureCompare("9a1f44c20b7e", stored); // true
 * secureCompare("gu\xe9ss", stored); // false
 * secureCompare(undefined, stored); // false: a header that was not sent
 * ```
 *
 * @category Tokens
 */
export function secureCompare(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") return equalText(a, b, 0xffff);
  const left = spanOf(a);
  const right = spanOf(b);
  return left != null && right != null && equalBytes(left, right);
}

/**
 * Whether two ASCII strings, or two byte strings, are equal, as Python's. It throws for anything else, such as a header
 * that is not ASCII or was not sent: for what comes with a request use {@link secureCompare}.
 *
 * Constant-time in content: no branch depends on what either holds. The time depends on both lengths. JavaScript
 * promises no timing, so no code here can; see docs/design.md.
 *
 * @param a - a string, or a typed array, DataView or buffer, of which the raw bytes count
 * @param b - of the same kind
 * @returns false, and no error, for different lengths. Takes no entropy; O(length of a + length of b)
 * @throws TypeError, as Python does, if one is a string and the other is not, if a string is not ASCII, or if one is
 * neither a string nor bytes
 *
 * @example
 * ```ts
 * const stored = "9a1f44c20b7e";
 * compare_digest("9a1f44c20b7e", stored); // true
 * compareDigest("9a1f44c20b7f", stored); // false
 * ```
 *
 * @category Tokens
 */
export function compare_digest(a: string, b: string): boolean;
/** The same for bytes. */
export function compare_digest(a: BytesLike, b: BytesLike): boolean;
export function compare_digest(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") return equalText(a, b, 0x7f);
  const left = spanOf(a);
  const right = spanOf(b);
  if (left === null || right === null) {
    throw new TypeError(`${left === null ? "a" : "b"}: its buffer is detached, or too short for it`);
  }
  if (left && right) return equalBytes(left, right);
  if (left || right) throw new TypeError(`a bytes-like object is required, not ${kindOf(left ? b : a)}`);
  throw new TypeError(`unsupported operand types(s) or combination of types: ${kindOf(a)} and ${kindOf(b)}`);
}

/** Both are read to their ends before either is judged. A TypeError for a code unit above `last`. */
function equalText(a: string, b: string, last: number): boolean {
  // Not by a function that is chosen here: V8 does not always compile that in line.
  const kept = "".charCodeAt === charCodeAt;
  const { length } = b;
  const sameLength = a.length === length;
  // As hmac.compare_digest does: with unequal lengths b is compared with itself.
  const left = sameLength ? a : b;
  let different = 0;
  let codes = 0;
  for (let i = 0; i < length; i++) {
    const one = kept ? left.charCodeAt(i) : unboundCharCodeAt(left, i);
    const other = kept ? b.charCodeAt(i) : unboundCharCodeAt(b, i);
    different |= one ^ other;
    codes |= one | other;
  }
  for (let i = 0; i < a.length && !sameLength; i++) codes |= kept ? a.charCodeAt(i) : unboundCharCodeAt(a, i);
  if (codes > last) throw new TypeError("comparing strings with non-ASCII characters is not supported");
  return sameLength && different === 0;
}

/** Compares as `equalText` does. */
function equalBytes(a: Span, b: Span): boolean {
  const { length } = b;
  const sameLength = a.length === length;
  const left = sameLength ? a : b;
  let different = 0;
  let done = 0;
  if (length >= LONG && ((left.offset | b.offset) & 3) === 0) {
    const words = length >> 2;
    const x = new SignedWords(left.buffer, left.offset, words);
    const y = new SignedWords(b.buffer, b.offset, words);
    for (let i = 0; i < words; i++) different |= (x[i] as number) ^ (y[i] as number);
    done = 4 * words;
  }
  const x = left.bytes;
  const y = b.bytes;
  for (; done < length; done++) different |= (x[done] as number) ^ (y[done] as number);
  return sameLength && different === 0;
}
