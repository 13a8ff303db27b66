// The bytes of an argument: a view or a buffer of any kind. No code of the caller's runs.
import {
  Bytes,
  bufferLengthOf,
  bufferOf,
  byteLengthOf,
  byteOffsetOf,
  copyWithin,
  isView,
  lengthOf,
  sharedLengthOf,
  typedArrayKind,
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
export const LONG = 64;

/** Where the bytes of an argument are. */
export interface Span {
  readonly bytes: Uint8Array;
  readonly buffer: ArrayBuffer;
  readonly offset: number;
  readonly length: number;
}

/** The bytes of a view or a buffer; null if its buffer is detached or too short for it; undefined for anything else. */
export function spanOf(value: unknown): Span | null | undefined {
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
      // A view past the end of its buffer has the length 0, too: this throws for it.
      if (length === 0) copyWithin(value as Uint8Array, 0, 0, 0);
    } else if (isView(value)) {
      buffer = viewBufferOf(value);
      offset = viewOffsetOf(value);
      length = viewLengthOf(value);
    } else {
      length = bufferLength(value);
    }
    return length === undefined ? undefined : { bytes: new Bytes(buffer, offset, length), buffer, offset, length };
  } catch (error) {
    onlyOfArgument(error);
    return null;
  }
}

/** Of a buffer, shared or not; undefined for anything else. */
function bufferLength(value: unknown): number | undefined {
  try {
    return bufferLengthOf(value);
  } catch (error) {
    onlyOfArgument(error);
  }
  try {
    return sharedLengthOf?.(value);
  } catch (error) {
    onlyOfArgument(error);
    return undefined;
  }
}

/**
 * Built-ins refuse an argument with a TypeError, which may be another realm's. An exhausted stack is another error, and
 * says nothing about the argument.
 */
function onlyOfArgument(error: unknown): void {
  if ((error as Error).name !== "TypeError") throw error;
}
