// The number of texts of a length with so many symbols of each class, and draws of those counts in proportion to it.
//
// Texts with c1, c2, ... symbols of classes of s1, s2, ... symbols: which places belong to which class, n! / (c1! c2!
// ...), times the symbols at them, s1^c1 s2^c2 ... Class by class this is the recurrence
//
//   ways(i, n) = sum over c of C(n, c) s_i^c ways(i + 1, n - c)
//
// where n places are left to the classes from the i-th on, which takes c of them. It is quadratic in the length and
// linear in the number of classes.

import { toBigInt } from "../base/intrinsics.ts";
import type { Below } from "../numbers/integers.ts";

/** The symbols of a class, and how many of a text may be of it. */
export interface Limits {
  readonly size: number;
  readonly least: number;
  readonly most: number;
}

export class Arrangements {
  /** The texts there are. */
  readonly total: bigint;
  readonly #classes: readonly Limits[];
  /** By class and places. */
  readonly #ways: bigint[][];

  constructor(length: number, classes: readonly Limits[]) {
    this.#classes = classes;
    this.#ways = classes.map(() => []);
    for (let i = classes.length - 1; i > 0; i--) {
      for (let n = 0; n <= length; n++) (this.#ways[i] as bigint[])[n] = sum(this.weights(i, n));
    }
    this.total = sum(this.weights(0, length));
  }

  /** The ways of n places among the classes from the i-th on, by the number of places that the i-th takes. */
  weights(i: number, n: number): bigint[] {
    const { size, least, most } = this.#classes[i] as Limits;
    const later = i + 1 < this.#ways.length ? this.#ways[i + 1] : undefined;
    const weights: bigint[] = [];
    // C(n, c) size^c, from one c to the next. No rest: C(n, c) (n - c) / (c + 1) = C(n, c + 1).
    let own = 1n;
    for (let c = 0; c <= n && c <= most; c++) {
      const rest = later ? (later[n - c] as bigint) : c === n ? 1n : 0n;
      weights[c] = c < least ? 0n : own * rest;
      own = (own * toBigInt(size * (n - c))) / toBigInt(c + 1);
    }
    return weights;
  }

  /** Draws how many of n places the i-th class takes. */
  draw(i: number, n: number, below: Below): number {
    const weights = this.weights(i, n);
    let rest = below(sum(weights));
    let c = 0;
    while (rest >= (weights[c] as bigint)) rest -= weights[c++] as bigint;
    return c;
  }
}

function sum(weights: readonly bigint[]): bigint {
  let total = 0n;
  for (const weight of weights) total += weight;
  return total;
}
