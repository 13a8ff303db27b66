// Bulk draws into a caller's array. If the source fails, the array is zeroed.
import { arrayKind } from "../argument.ts";
import { set } from "../intrinsics.ts";
import { wiped } from "./bytes.ts";
import { BATCH, OUT } from "./core.ts";
import type { Engine } from "./engine.ts";

/**
 * What integers can be drawn into.
 *
 * @example
 * ```ts
 * const array: IntegerArray = new Uint32Array(3);
 * fillRandbelow(array, 1000); // Uint32Array(3) [ 194, 372, 565 ]
 * ```
 *
 * @category By the million
 */
export type IntegerArray = Uint8Array | Uint16Array | Uint32Array | BigUint64Array | Float64Array;

/** By the power of two of their width in bytes. */
const WORDS = [Uint8Array, Uint16Array, Uint32Array, BigUint64Array] as const;

const LITTLE_ENDIAN = /* @__PURE__ */ isLittleEndian();

/** Fills an array with integers of 0 to `low` + 2^32 × `high`, which its elements hold. */
export function fillIntegers<T extends IntegerArray>(engine: Engine, target: T, low: number, high: number): T {
  const shift = high > 0 ? 3 : low > 0xffff ? 2 : low > 0xff ? 1 : 0;
  return inBatches(engine, target, 1 << shift, (done, count) => {
    engine.core.integers(shift, count, low, high);
    deliver(engine, target, shift, done, count);
  });
}

/** Fills an array with doubles in [0, 1). */
export function fillDoubles<T extends Float64Array>(engine: Engine, target: T): T {
  const { buffer } = engine.core;
  return inBatches(engine, target, 8, (done, count) => {
    engine.core.randoms(count);
    if (LITTLE_ENDIAN) {
      set<Float64Array>(target, new Float64Array(buffer, OUT, count), done);
    } else {
      const words = new DataView(buffer, OUT);
      for (let i = 0; i < count; i++) target[done + i] = words.getFloat64(8 * i, true);
    }
  });
}

/** Fills an array with integers below a bound each, which falls by `step` from one to the next: as single draws do. */
export function fillFalling(engine: Engine, target: Uint32Array, bound: number, step: 0 | 1): Uint32Array {
  return inBatches(engine, target, 4, (done, count) => {
    engine.core.falling(bound - step * done, count, step);
    deliver(engine, target, 2, done, count);
  });
}

/** Lets `fill` fill an array part by part, each drawn as words of `width` bytes to the core's output. */
function inBatches<T extends IntegerArray>(
  engine: Engine,
  target: T,
  width: number,
  fill: (done: number, count: number) => void,
): T {
  engine.refuseReentry();
  const batch = BATCH / width;
  const { length } = target;
  return wiped(target, () => {
    try {
      for (let done = 0; done < length; done += batch) fill(done, Math.min(batch, length - done));
    } finally {
      engine.core.clear(Math.min(BATCH, length * width));
    }
  });
}

/** Copies `count` words of 2^`shift` bytes from the core's output to the elements from `done`. */
function deliver(engine: Engine, target: IntegerArray, shift: number, done: number, count: number): void {
  const { buffer } = engine.core;
  const Words = WORDS[shift] as Uint8ArrayConstructor;
  const kind = arrayKind(target);
  if (LITTLE_ENDIAN && kind === Words.name) {
    set(target as Uint8Array, new Words(buffer, OUT, count), done);
    return;
  }
  const words = new DataView(buffer, OUT);
  // A bigint for each element would be made only to be taken apart.
  const pairs = new DataView(target.buffer, target.byteOffset + done * target.BYTES_PER_ELEMENT);
  const asPairs = kind === "BigUint64Array";
  for (let i = 0; i < count; i++) {
    const low =
      shift === 0 ? words.getUint8(i) : shift === 1 ? words.getUint16(2 * i, true) : words.getUint32(i << shift, true);
    const high = shift === 3 ? words.getUint32(8 * i + 4, true) : 0;
    if (asPairs) {
      pairs.setUint32(8 * i, LITTLE_ENDIAN ? low : high, LITTLE_ENDIAN);
      pairs.setUint32(8 * i + 4, LITTLE_ENDIAN ? high : low, LITTLE_ENDIAN);
    } else {
      (target as Float64Array)[done + i] = high * 4294967296 + low;
    }
  }
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}
