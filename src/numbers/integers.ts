// Integers of any size from an engine: a number in, a number out; a bigint in, a bigint out.
import { integer } from "../base/argument.ts";
import { bitLength } from "../base/bigints.ts";
import { ceil, fill, toBigInt, toNumber } from "../base/intrinsics.ts";
import { hexText } from "../engine/ascii-text.ts";
import { nextBytes } from "../engine/bytes.ts";
import type { Engine } from "../engine/engine.ts";
import { drawBelow as belowNumber, drawBits as bitsNumber, drawBelow31, drawBits31 } from "../entropy/single.ts";

/** Draws a uniform integer below a positive bound. */
export type Below = <T extends number | bigint>(bound: T) => T;

/** From here on, whether a bigint of so many bits can be made is tried before anything is drawn. */
const SAFE_BITS = 0x100000;

/** A uniform integer below `n`. The bound is checked here. */
export function randbelow<T extends number | bigint>(engine: Engine, n: T): T;
export function randbelow(engine: Engine, n: number | bigint): number | bigint {
  // Nearly always it is one of these.
  if (typeof n === "number" && n > 0 && n < 0x80000000 && (n | 0) === n) return drawBelow31(engine.pool, n);
  // Python looks at the sign first, so that -0.5 is told what -1 is told.
  const bound = typeof n === "number" && n <= 0 ? n : integer(n, "n");
  if (bound <= 0) throw new RangeError("Upper bound must be positive.");
  return drawBelow(engine, bound);
}

/** A uniform integer below `n`, which is positive and exact. */
export function drawBelow<T extends number | bigint>(engine: Engine, n: T): T;
export function drawBelow(engine: Engine, n: number | bigint): number | bigint {
  if (typeof n === "number") return n < 0x80000000 ? drawBelow31(engine.pool, n) : belowNumber(engine.pool, n);
  const k = bitLength(n);
  let value = bigBits(engine, k);
  while (value >= n) value = bigBits(engine, k);
  return value;
}

/** A uniform integer below a positive bigint, the same as `drawBelow` draws, without the kernel of hexadecimal. */
export function drawShortBelow(engine: Engine, n: bigint): bigint {
  const k = bitLength(n);
  const length = ceil(k / 8);
  for (;;) {
    const bytes = nextBytes(engine, length);
    let value = 0n;
    for (let i = 0; i < length; i++) value = (value << 8n) | toBigInt(bytes[i] as number);
    fill(bytes, 0);
    value >>= toBigInt(8 * length - k);
    if (value < n) return value;
  }
}

/** A uniform integer of `k` bits. The size is checked here. */
export function randbits<T extends number | bigint>(engine: Engine, k: T): T;
export function randbits(engine: Engine, k: number | bigint): number | bigint {
  const size = typeof k === "number" && k < 0 ? k : integer(k, "k");
  if (size < 0) throw new RangeError("number of bits must be non-negative");
  if (typeof size === "number") {
    if (size > 53) throw new RangeError("k: a number holds 53 bits; pass a bigint for more, such as randbits(64n)");
    return size < 32 ? drawBits31(engine.pool, size) : bitsNumber(engine.pool, size);
  }
  return bigBits(engine, bitCount(size));
}

/** A number of bits that some bigint has. */
function bitCount(size: bigint): number {
  try {
    if (size > SAFE_BITS) void (1n << size);
  } catch {
    throw new RangeError("k: no bigint has so many bits here");
  }
  return toNumber(size);
}

/** The next ceil(k / 8) bytes as one big-endian integer, shifted right until k bits are left. */
function bigBits(engine: Engine, k: number): bigint {
  if (k === 0) return 0n;
  const length = ceil(k / 8);
  return toBigInt(`0x${hexText(engine, length)}`) >> toBigInt(8 * length - k);
}
