// Comparison in a time that depends on lengths and kinds alone. Nothing is copied and no memory is shared, so that a
// call which is terminated leaves nothing behind.
import { kindOf } from "../base/argument.ts";
import {
  Bytes,
  bufferLengthOf,
  bufferOf,
  byteLengthOf,
  byteOffsetOf,
  charCodeAt,
  isView,
  lengthOf,
  SignedWords,
  sharedLengthOf,
  typedArrayKind,
  unboundCharCodeAt,
  viewBufferOf,
  viewLengthOf,
  viewOffsetOf,
} from "../base/intrinsics.ts";

/**
 * Bytes that can be compared: a view or a buffer, of which the raw bytes count.
 *
 * @example
 * ```ts
 * const sent: BytesLike = new Uint8Array([1, 2, 3]);
 * compare_digest(sent, new Uint8Array([1, 2, 3]).buffer); // true
 * ```
 *
 * @category Tokens
 */
export type BytesLike = ArrayBufferView | ArrayBuffer | SharedArrayBuffer;

/** From here on whole words are compared, where both sides are aligned. */
const LONG = 64;

/** The bytes of an argument, and where they lie. */
interface Span {
  readonly bytes: Uint8Array;
  readonly buffer: ArrayBuffer;
  readonly offset: number;
  readonly length: number;
}

/**
 * Whether two ASCII strings, or two byte strings, are equal. Constant-time in content: no branch depends on what either
 * holds. The time depends on both lengths. JavaScript promises no timing, so no code here can; see docs/design.md. Use
 * it where an attacker can measure how long a comparison with a secret takes.
 *
 * @param a - a string, or a typed array, DataView or buffer, of which the raw bytes count
 * @param b - of the same kind
 * @returns false, and no error, for different lengths. Takes no entropy; O(length of a + length of b)
 * @throws TypeError if one is a string and the other is not, or a string is not ASCII
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
  if (typeof a === "string" && typeof b === "string") return equalText(a, b);
  const left = spanOf(a, "a");
  const right = spanOf(b, "b");
  if (left && right) return equalBytes(left, right);
  if (left || right) throw new TypeError(`a bytes-like object is required, not ${kindOf(left ? b : a)}`);
  throw new TypeError(`unsupported operand types(s) or combination of types: ${kindOf(a)} and ${kindOf(b)}`);
}

/** Both are read to their ends before either is judged. */
function equalText(a: string, b: string): boolean {
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
  if (codes > 0x7f) throw new TypeError("comparing strings with non-ASCII characters is not supported");
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

/** The bytes of a view or a buffer; undefined for anything else. */
function spanOf(value: unknown, name: string): Span | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  let buffer = value as ArrayBuffer;
  let offset = 0;
  try {
    let length: number | undefined;
    const kind = typedArrayKind(value);
    if (kind === "Uint8Array") {
      // A short one is read as it is, since a view of it would take longer than the comparison.
      length = lengthOf(value);
      if (length > 0 && length < LONG) return { bytes: value as Uint8Array, buffer, offset, length };
    }
    if (kind !== undefined) {
      buffer = bufferOf(value);
      offset = byteOffsetOf(value);
      length = byteLengthOf(value);
    } else if (isView(value)) {
      buffer = viewBufferOf(value);
      offset = viewOffsetOf(value);
      length = viewLengthOf(value);
    } else {
      length = bufferLength(value);
    }
    return length === undefined ? undefined : { bytes: new Bytes(buffer, offset, length), buffer, offset, length };
  } catch {
    throw new TypeError(`${name}: its buffer is detached, or too short for it`);
  }
}

/** Of a buffer, shared or not; undefined for anything else. */
function bufferLength(value: unknown): number | undefined {
  try {
    return bufferLengthOf(value);
  } catch {}
  try {
    return sharedLengthOf?.(value);
  } catch {
    return undefined;
  }
}
