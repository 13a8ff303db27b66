// How a SystemRandom draws. A subclass that overrides getrandbits or random changes what builds on them, as in Python.

import { allocated } from "../base/argument.ts";
import { bitLength, nearestDouble } from "../base/bigints.ts";
import { Doubles, fill, floor, hasOwn, List, toBigInt, toNumber, typedArrayKind, Words } from "../base/intrinsics.ts";
import { fillDoubles, fillFalling } from "../engine/arrays.ts";
import type { Engine } from "../engine/engine.ts";
import { type Below, drawBelow } from "../numbers/integers.ts";

/** 2^53. */
const RANDOM_VALUES = 0x20000000000000;

/** What may be overridden. */
export interface Source {
  random(): number;
  getrandbits(k: bigint): bigint;
}

/** Zeroes draws that were used, where they lie in an array that can be wiped. Numbers in a plain array cannot. */
export function wipeDraws(drawn: ArrayLike<unknown>): void {
  if (typedArrayKind(drawn) !== undefined) fill(drawn as Uint32Array, 0);
}

/** From here on drawing in bulk is faster than one by one. */
const FEWEST_IN_BULK = 32;

/**
 * How a SystemRandom draws: from the engine, one by one or, where there are many, in bulk; or as its subclass does. The
 * answers and the bytes taken are the same either way.
 */
export class Draws {
  /** Draws an integer below a bound. */
  readonly below: Below;
  readonly #engine: Engine;
  readonly #object: Source;
  readonly #base: Source;
  /** Whether a subclass draws integers in its own way. */
  readonly #overridden: boolean;

  /** @param base - the prototype whose methods are the engine's */
  constructor(engine: Engine, object: Source, base: Source) {
    const overridden = overriddenBelow(object, base);
    this.below = overridden ?? ((bound) => drawBelow(engine, bound));
    this.#overridden = overridden !== undefined;
    this.#engine = engine;
    this.#object = object;
    this.#base = base;
  }

  /**
   * `count` integers, each below a bound that falls by `step` from one to the next. `name` is the argument that asks
   * for so many.
   */
  belowMany<T extends number | bigint>(bound: T, count: number, step: 0 | 1, name: string): ArrayLike<T> {
    const short = typeof bound === "number" && bound <= 0xffffffff;
    // Few, or at most a batch, of the other kind: numbers in a plain array cannot be wiped.
    const drawn = allocated((short ? Words : List) as new (length: number) => T[], count, name);
    if (short && !this.#overridden && this.#inBulk(count)) {
      fillFalling(this.#engine, drawn as unknown as Uint32Array, bound, step);
      return drawn;
    }
    try {
      for (let i = 0, next = bound; i < count; i++) {
        drawn[i] = this.below(next);
        if (step > 0) next = (typeof next === "bigint" ? next - 1n : next - 1) as T;
      }
      return drawn;
    } catch (error) {
      wipeDraws(drawn);
      throw error;
    }
  }

  /** `count` doubles, as `random` draws them. */
  randoms(count: number): ArrayLike<number> {
    if (this.#object.random === this.#base.random && this.#inBulk(count)) {
      return fillDoubles(this.#engine, new Doubles(count));
    }
    const drawn: number[] = [];
    for (let i = 0; i < count; i++) drawn[i] = this.#object.random();
    return drawn;
  }

  /** Without a pool each draw asks for its own bytes, as in CPython. */
  #inBulk(count: number): boolean {
    return count >= FEWEST_IN_BULK && this.#engine.pool.size > 0;
  }
}

/** How `object` draws below a bound if a class below `base` overrides one of the two: the nearest class decides. */
function overriddenBelow(object: Source, base: object): Below | undefined {
  for (
    let level = Object.getPrototypeOf(object);
    level !== null && level !== base;
    level = Object.getPrototypeOf(level)
  ) {
    if (hasOwn(level, "getrandbits")) return asAsked((bound) => belowByBits(object, bound));
    if (hasOwn(level, "random")) return asAsked((bound) => belowByRandom(object, bound));
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
  if (bound >= RANDOM_VALUES) return toBigInt(floor(object.random() * nearestDouble(bound)));
  const n = toNumber(bound);
  const limit = (RANDOM_VALUES - (RANDOM_VALUES % n)) / RANDOM_VALUES;
  let value = object.random();
  while (value >= limit) value = object.random();
  return toBigInt(floor(value * RANDOM_VALUES) % n);
}
