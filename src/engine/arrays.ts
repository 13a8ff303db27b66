// Bulk draws into a caller's array. If the source fails, the array is zeroed.

import {
  BigWords,
  Bytes,
  bufferLengthOf,
  bufferOf,
  byteLengthOf,
  byteOffsetOf,
  clz32,
  Doubles,
  fill,
  floor,
  isResizable,
  lengthOf,
  min,
  Pairs,
  set,
  typedArrayKind,
  Words,
} from "../base/intrinsics.ts";
import type { Pool } from "../entropy/pool.ts";
import { CHANGED } from "../entropy/source.ts";
import { OUT } from "../kernels/memory-map.ts";
import { doublesKernel, type Engine, fallingKernel, sieveKernel } from "./engine.ts";

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

/**
 * How many bytes a kernel makes at a time for a caller's array: few enough for the L1 cache. It is not a multiple of
 * 4,096, because loads would then wait for unrelated stores (4K aliasing).
 */
export const BATCH = 6656;

/** By the power of two of their width in bytes. */
const VIEWS = [Bytes, Pairs, Words, BigWords] as const;
const KINDS = ["Uint8Array", "Uint16Array", "Uint32Array", "BigUint64Array"] as const;

const LITTLE_ENDIAN = /* @__PURE__ */ isLittleEndian();

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

/** Writes `count` integers of 0 to `low` + 2^32 × `high`, at least 1, to `out`, as words of 2^`shift` bytes. */
export function drawIntegers(engine: Engine, out: number, shift: number, count: number, low: number, high = 0): void {
  const sieve = sieveKernel(engine);
  const { pool } = engine;
  const stop = out + (count << shift);
  for (let to = out; to < stop; ) {
    const length = pool.span(stop - to, 1 << shift);
    to = sieve(pool.take(length), to, length, shift, low, high);
  }
}

/** Fills an array with integers of 0 to `low` + 2^32 × `high`, which its elements hold. */
export function fillIntegers<T extends IntegerArray>(engine: Engine, target: T, low: number, high: number): T {
  if (low === 0 && high === 0) {
    const length = lengthOf(target);
    if (length > 0) fill(bytesOf(target, 0, length), 0);
    return target;
  }
  const shift = high > 0 ? 3 : low > 0xffff ? 2 : low > 0xff ? 1 : 0;
  return inBatches(engine, target, 1 << shift, (array, done, count) => {
    drawIntegers(engine, OUT, shift, count, low, high);
    deliver(engine, array, shift, done, count);
  });
}

/** Fills an array with doubles in [0, 1). */
export function fillDoubles<T extends Float64Array>(engine: Engine, target: T): T {
  const doubles = doublesKernel(engine);
  const { pool } = engine;
  return inBatches(engine, target, 8, (array, done, count) => {
    for (let out = OUT, left = 7 * count; left > 0; ) {
      const length = pool.span(left, 7);
      out = doubles(pool.take(length), out, length / 7);
      left -= length;
    }
    if (!LITTLE_ENDIAN) reverseWords(pool.memory, 8, count);
    refuseChange(pool, array, done + count);
    set<Float64Array>(array, new Doubles(pool.buffer, OUT, count), done);
  });
}

/** Fills an array with integers below a bound each, which falls by `step` from one to the next: as single draws do. */
export function fillFalling(engine: Engine, target: Uint32Array, bound: number, step: 0 | 1): Uint32Array {
  const falling = fallingKernel(engine);
  const { pool } = engine;
  let next = bound;
  return inBatches(engine, target, 4, (array, done, count) => {
    const stop = OUT + 4 * count;
    for (let out = OUT; out < stop; ) {
      const width = (39 - clz32(next)) >> 3;
      let tries = (stop - out) >> 2;
      // Down to the least bound that takes as many bytes.
      if (step > 0) tries = min(tries, next - 2 ** (8 * (width - 1)) + 1);
      const length = pool.span(tries * width, width);
      const end = falling(pool.take(length), out, length, next, step);
      next -= (step * (end - out)) / 4;
      out = end;
    }
    deliver(engine, array, 2, done, count);
  });
}

/** Lets `fill` fill an array part by part, each drawn as words of `width` bytes to the kernels' output. */
function inBatches<T extends IntegerArray>(
  engine: Engine,
  target: T,
  width: number,
  fillPart: (array: T, done: number, count: number) => void,
): T {
  const batch = BATCH / width;
  const length = lengthOf(target);
  if (length === 0) return target;
  filled(target, (array) => {
    for (let done = 0; done < length; done += batch) fillPart(array, done, min(batch, length - done));
    engine.clear(min(BATCH, length * width));
  });
  return target;
}

/** Copies `count` words of 2^`shift` bytes from the kernels' output to the elements from `done`. */
function deliver(engine: Engine, target: IntegerArray, shift: number, done: number, count: number): void {
  const { buffer, memory } = engine.pool;
  if (!LITTLE_ENDIAN) reverseWords(memory, 1 << shift, count);
  refuseChange(engine.pool, target, done + count);
  const Class = VIEWS[shift] as typeof Uint32Array;
  const words = new Class(buffer, OUT, count);
  const kind = typedArrayKind(target);
  if (kind === KINDS[shift]) {
    set(target as Uint32Array, words, done);
  } else if (kind === "BigUint64Array") {
    // Written as halves: no bigint is made.
    const halves = new Words(bufferOf(target), byteOffsetOf(target) + 8 * done, 2 * count);
    const low = LITTLE_ENDIAN ? 0 : 1;
    for (let i = 0; i < count; i++) {
      halves[2 * i + low] = words[i] as number;
      halves[2 * i + 1 - low] = 0;
    }
  } else if (shift === 3) {
    const halves = new Words(buffer, OUT, 2 * count);
    const low = LITTLE_ENDIAN ? 0 : 1;
    for (let i = 0; i < count; i++) {
      target[done + i] = (halves[2 * i + 1 - low] as number) * 4294967296 + (halves[2 * i + low] as number);
    }
  } else {
    for (let i = 0; i < count; i++) target[done + i] = words[i] as number;
  }
}

/** Turns little-endian words at OUT into the machine's. */
function reverseWords(memory: Uint8Array, width: number, count: number): void {
  for (let start = OUT; start < OUT + width * count; start += width) {
    for (let low = start, high = start + width - 1; low < high; low++, high--) {
      const byte = memory[low] as number;
      memory[low] = memory[high] as number;
      memory[high] = byte;
    }
  }
}

/**
 * Lets `draw` fill an array, and zeroes it if that throws. An array that can be resized is filled by way of a copy: its
 * owner might make it shorter and longer again while the source is asked, and be left with zeros.
 */
export function filled<T extends IntegerArray>(target: T, draw: (array: T) => void): void {
  try {
    if (lengthOf(target) > 0 && canShrink(target)) fillByCopy(target, draw);
    else draw(target);
  } catch (error) {
    if (byteLengthOf(target) > 0) fill(bytesOf(target, 0, lengthOf(target)), 0);
    throw error;
  }
}

function fillByCopy<T extends IntegerArray>(target: T, draw: (array: T) => void): void {
  const length = lengthOf(target);
  const Class = typedArrayKind(target) === "Float64Array" ? Doubles : VIEWS[log2Width(target)];
  const copy = new (Class as unknown as new (length: number) => T)(length);
  try {
    draw(copy);
    if (lengthOf(target) !== length) throw new TypeError(CHANGED);
    set(target as Uint32Array, copy as Uint32Array);
  } finally {
    fill(bytesOf(copy, 0, length), 0);
  }
}

/** Throws if an array no longer has so many elements, and wipes what was drawn for it with all that is prefetched. */
export function refuseChange(pool: Pool, target: IntegerArray, length: number): void {
  if (lengthOf(target) >= length) return;
  pool.discard();
  throw new TypeError(CHANGED);
}

/** Whether the array's buffer can become shorter: shared memory only grows. */
export function canShrink(target: IntegerArray): boolean {
  return isResizable !== undefined && isPlain(target) && isResizable(bufferOf(target));
}

/** Whether the array's buffer is no shared one. */
export function isPlain(target: IntegerArray): boolean {
  try {
    bufferLengthOf(bufferOf(target));
    return true;
  } catch {
    return false;
  }
}

/** The bytes of `count` elements from `start`. */
function bytesOf(target: IntegerArray, start: number, count: number): Uint8Array {
  const width = 1 << log2Width(target);
  return new Bytes(bufferOf(target), byteOffsetOf(target) + start * width, count * width);
}

function log2Width(target: IntegerArray): number {
  const length = lengthOf(target);
  return length === 0 ? 0 : 31 - clz32(floor(byteLengthOf(target) / length));
}
