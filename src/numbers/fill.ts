// Arrays filled in place, as getRandomValues does it: any length, any offset, shared memory too. Everything is checked
// before anything is drawn.
import { arrayKind, integer, kindOf, wholeNumber } from "../base/argument.ts";
import { Bytes, bufferOf, byteLengthOf, byteOffsetOf, toBigInt, toNumber } from "../base/intrinsics.ts";
import { fillDoubles, fillIntegers, type IntegerArray } from "../engine/arrays.ts";
import { fillBytes as fillWhole } from "../engine/bytes.ts";
import type { Engine } from "../engine/engine.ts";

export type { IntegerArray } from "../engine/arrays.ts";

/**
 * What bytes can be drawn into: typed arrays of integers.
 *
 * @example
 * ```ts
 * const array: ByteArray = new Int8Array(4);
 * fillBytes(array); // Int8Array(4) [ 38, 41, -59, -65 ]
 * ```
 *
 * @category By the million
 */
export type ByteArray =
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array
  | BigUint64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array;

/** The bits of an integer that an element of each array holds exactly. */
const ELEMENT_BITS = { Uint8Array: 8, Uint16Array: 16, Uint32Array: 32, BigUint64Array: 64, Float64Array: 53 };

/** Fills an array with random bytes. */
export function fillBytes<T extends ByteArray>(engine: Engine, array: T): T {
  const kind = arrayKind(array);
  // All others are of integers.
  if (kind === "" || kind[0] === "F") {
    throw new TypeError(`array: expected a typed array of integers, got ${kindOf(array)}`);
  }
  // A detached buffer has no view.
  const length = byteLengthOf(array);
  if (length > 0) fillWhole(engine, new Bytes(bufferOf(array), byteOffsetOf(array), length));
  return array;
}

/** Fills an array with uniform integers below `n`. */
export function fillRandbelow<T extends IntegerArray>(engine: Engine, array: T, n: number | bigint): T {
  const bits = elementBits(array);
  // 2^53 itself is exact, and the bound of a Float64Array.
  const bound = n === 2 ** 53 ? 1n << 53n : integer(n, "n");
  if (bound < 1) throw new RangeError("n: expected at least 1");
  if (bound > 2 ** bits) throw new RangeError(`n: a ${arrayKind(array)} holds integers below 2^${bits}`);
  return fillUpTo(engine, array, toBigInt(bound) - 1n);
}

/** Fills an array with uniform integers of `k` bits. */
export function fillRandbits<T extends IntegerArray>(engine: Engine, array: T, k: number | bigint): T {
  const bits = elementBits(array);
  const size = wholeNumber(k, "k");
  if (size < 0) throw new RangeError("k: expected at least 0");
  if (size > bits) throw new RangeError(`k: a ${arrayKind(array)} holds ${bits} bits`);
  return fillUpTo(engine, array, (1n << toBigInt(size)) - 1n);
}

/** Fills an array with uniform doubles in [0, 1). */
export function fillRandom<T extends Float64Array>(engine: Engine, array: T): T {
  if (arrayKind(array) !== "Float64Array") throw new TypeError(`array: expected a Float64Array, got ${kindOf(array)}`);
  return fillDoubles(engine, array);
}

function fillUpTo<T extends IntegerArray>(engine: Engine, array: T, largest: bigint): T {
  return fillIntegers(engine, array, toNumber(largest & 0xffffffffn), toNumber(largest >> 32n));
}

function elementBits(array: IntegerArray): number {
  const bits = (ELEMENT_BITS as Record<string, number>)[arrayKind(array)];
  if (bits !== undefined) return bits;
  throw new TypeError(
    `array: expected a Uint8Array, Uint16Array, Uint32Array, BigUint64Array or Float64Array, got ${kindOf(array)}`,
  );
}
