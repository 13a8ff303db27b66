import { kindOf } from "./argument.ts";
import type { Engine } from "./engine/engine.ts";

/** Bytes that can be compared: a view or a buffer, of which the raw bytes count. */
export type BytesLike = ArrayBufferView | ArrayBuffer | SharedArrayBuffer;

/** Whether two ASCII strings, or two byte strings, are equal, in a time that does not depend on their content. */
export function compareDigest(engine: Engine, a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") return compareText(engine, a, b);
  const left = bytesOf(a);
  const right = bytesOf(b);
  if (left && right) return engine.equal(left, right);
  if (left || right) throw new TypeError(`a bytes-like object is required, not ${kindOf(left ? b : a)}`);
  throw new TypeError(`unsupported operand types(s) or combination of types: ${kindOf(a)} and ${kindOf(b)}`);
}

function compareText(engine: Engine, a: string, b: string): boolean {
  const encoder = new TextEncoder();
  const left = encoder.encode(a);
  const right = encoder.encode(b);
  try {
    // Every character past ASCII takes more than one byte of UTF-8.
    if (left.length !== a.length || right.length !== b.length) {
      throw new TypeError("comparing strings with non-ASCII characters is not supported");
    }
    return engine.equal(left, right);
  } finally {
    left.fill(0);
    right.fill(0);
  }
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  const shared = typeof SharedArrayBuffer === "function" && value instanceof SharedArrayBuffer;
  return value instanceof ArrayBuffer || shared ? new Uint8Array(value) : undefined;
}
