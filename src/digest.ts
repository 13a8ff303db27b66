import { kindOf } from "./argument.ts";
import { readCodes } from "./codes.ts";
import { OUT, WINDOW } from "./engine/core.ts";
import type { Engine } from "./engine/engine.ts";
import { Bytes, fill, set } from "./intrinsics.ts";

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

/** Whether two ASCII strings, or two byte strings, are equal, in a time that does not depend on their content. */
export function compareDigest(engine: Engine, a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") return compareText(engine, a, b);
  const left = bytesOf(a, "a");
  const right = bytesOf(b, "b");
  if (left && right) return equal(engine, left, right);
  if (left || right) throw new TypeError(`a bytes-like object is required, not ${kindOf(left ? b : a)}`);
  throw new TypeError(`unsupported operand types(s) or combination of types: ${kindOf(a)} and ${kindOf(b)}`);
}

function compareText(engine: Engine, a: string, b: string): boolean {
  const left = new Uint8Array(a.length);
  const right = new Uint8Array(b.length);
  try {
    // Both are read to their ends before either is judged.
    if ((readCodes(a, left) | readCodes(b, right)) > 0x7f) {
      throw new TypeError("comparing strings with non-ASCII characters is not supported");
    }
    return equal(engine, left, right);
  } finally {
    fill(left, 0);
    fill(right, 0);
  }
}

/** Whether two byte strings are equal, in a time that depends on the length of `b` and not on any content. */
function equal(engine: Engine, a: Uint8Array, b: Uint8Array): boolean {
  engine.refuseReentry();
  const { core } = engine;
  const sameLength = a.byteLength === b.byteLength;
  // As hmac.compare_digest does: with unequal lengths b is compared with itself, so that the time tells b's length alone.
  const left = sameLength ? a : b;
  let same = Number(sameLength);
  for (let start = 0; start < b.byteLength; start += WINDOW) {
    const length = Math.min(WINDOW, b.byteLength - start);
    set<Uint8Array>(core.memory, new Bytes(left.buffer, left.byteOffset + start, length), OUT);
    set<Uint8Array>(core.memory, new Bytes(b.buffer, b.byteOffset + start, length), OUT + WINDOW);
    same &= Number(core.equal(length));
  }
  return same === 1;
}

function bytesOf(value: unknown, name: string): Uint8Array | undefined {
  const shared = typeof SharedArrayBuffer === "function" && value instanceof SharedArrayBuffer;
  if (!ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer) && !shared) return undefined;
  try {
    return ArrayBuffer.isView(value)
      ? new Bytes(value.buffer, value.byteOffset, value.byteLength)
      : new Bytes(value as ArrayBuffer);
  } catch {
    throw new TypeError(`${name}: its buffer is detached, or too short for it`);
  }
}
