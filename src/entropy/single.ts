// Single draws, by CPython's rule: the next bytes are one big-endian integer, whose low bits are dropped; a value that
// is not below the bound is drawn again. At least half of all values are below it, since the bound's top bit is set.
//
// No step passes 2^31 unless the value does: unoptimised code allocates memory for larger numbers, which would take
// time that depends on the secret.
import { clz32 } from "../base/intrinsics.ts";
import { doubleOf } from "../kernels/js-doubles.ts";
import type { Pool } from "./pool.ts";

/** A uniform integer of `k` bits, 0 to 31. Takes ceil(k / 8) bytes. */
export function drawBits31(pool: Pool, k: number): number {
  return k > 16 ? drawBitsLong(pool, k) : drawBits16(pool, k);
}

function drawBits16(pool: Pool, k: number): number {
  const length = (k + 7) >> 3;
  const at = pool.take(length);
  if (length === 0) return 0;
  const { memory } = pool;
  const first = memory[at] as number;
  memory[at] = 0;
  if (length === 1) return first >> (8 - k);
  const value = (first << 8) | (memory[at + 1] as number);
  memory[at + 1] = 0;
  return value >> (16 - k);
}

/** Of 17 to 31 bits. */
function drawBitsLong(pool: Pool, k: number): number {
  const at = pool.take((k + 7) >> 3);
  const { memory } = pool;
  let value = ((memory[at] as number) << 16) | ((memory[at + 1] as number) << 8) | (memory[at + 2] as number);
  memory[at] = memory[at + 1] = memory[at + 2] = 0;
  if (k <= 24) return value >> (24 - k);
  // Of the last byte at most seven bits count.
  value = (value << 7) | ((memory[at + 3] as number) >> 1);
  memory[at + 3] = 0;
  return value >> (31 - k);
}

/** A uniform integer below a bound of 1 to 2^31 - 1. */
export function drawBelow31(pool: Pool, bound: number): number {
  const k = 32 - clz32(bound);
  for (;;) {
    // Written once, so that compilers draw in line.
    const value = drawBits31(pool, k);
    if (value < bound) return value;
  }
}

/** A uniform integer of `k` bits, 0 to 54; exact up to 53, and beyond never below 2^53 by rounding. */
export function drawBits(pool: Pool, k: number): number {
  const length = (k + 7) >> 3;
  const at = pool.take(length);
  const { memory } = pool;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const byte = memory[at + i] as number;
    memory[at + i] = 0;
    const dropped = i === length - 1 ? 8 * length - k : 0;
    value = value * (256 >> dropped) + (byte >> dropped);
  }
  return value;
}

/** A uniform integer below a bound of 1 to 2^53. */
export function drawBelow(pool: Pool, bound: number): number {
  const k = bound < 4294967296 ? 32 - clz32(bound) : 64 - clz32(bound / 4294967296);
  let value = drawBits(pool, k);
  while (value >= bound) value = drawBits(pool, k);
  return value;
}

/** A uniform multiple of 2^-53 in [0, 1). Takes 7 bytes. */
export function drawDouble(pool: Pool): number {
  return doubleOf(pool.words, pool.take(7));
}
