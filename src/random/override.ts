// A subclass of SystemRandom that overrides getrandbits or random changes what is built on them, as in Python.

import { floor, toBigInt, toNumber } from "../base/intrinsics.ts";
import { type Below, bitLength } from "../numbers/integers.ts";

/** 2^53. */
const RANDOM_VALUES = 0x20000000000000;

/** What may be overridden. */
export interface Source {
  random(): number;
  getrandbits(k: bigint): bigint;
}

/** How `object` draws below a bound, if a class of its own below `base` overrides one of the two; the nearest class decides. */
export function overriddenBelow(object: Source, base: object): Below | undefined {
  for (
    let level = Object.getPrototypeOf(object);
    level !== null && level !== base;
    level = Object.getPrototypeOf(level)
  ) {
    if (Object.hasOwn(level, "getrandbits")) return asAsked((bound) => belowByBits(object, bound));
    if (Object.hasOwn(level, "random")) return asAsked((bound) => belowByRandom(object, bound));
  }
  return undefined;
}

/** The same draw for both kinds of integer. */
function asAsked(below: (bound: bigint) => bigint): Below {
  return ((bound: number | bigint) =>
    typeof bound === "bigint" ? below(bound) : toNumber(below(toBigInt(bound)))) as Below;
}

function belowByBits(object: Source, bound: bigint): bigint {
  const k = toBigInt(bitLength(bound));
  let value = object.getrandbits(k);
  while (value >= bound) value = object.getrandbits(k);
  return value;
}

/**
 * The largest multiple of the bound among the 2^53 values of random() makes the remainder uniform. A bound beyond that
 * gets what one double has, which is not every integer: override getrandbits for those.
 */
function belowByRandom(object: Source, bound: bigint): bigint {
  if (bound >= RANDOM_VALUES) return toBigInt(floor(object.random() * toNumber(bound)));
  const n = toNumber(bound);
  const limit = (RANDOM_VALUES - (RANDOM_VALUES % n)) / RANDOM_VALUES;
  let value = object.random();
  while (value >= limit) value = object.random();
  return toBigInt(floor(value * RANDOM_VALUES) % n);
}
