// The number of texts of a length with so many symbols of each class, and draws of those counts in proportion to it.
//
// Texts with c1, c2, ... symbols of classes of s1, s2, ... symbols: which places belong to which class, n! / (c1! c2!
// ...), times the symbols at them, s1^c1 s2^c2 ... With c places for the i-th class and n - c for those after it:
//
//   C(n, c) s_i^c ways(those after i, n - c)
//
// How many texts of n + 1 symbols there are follows from those of n, by what class T the last symbol is of. The n
// before it have their numbers within the limits, but for the i-th class one less, [a - 1, b - 1] for [a, b]:
//
//   ways(T, n + 1) = sum over i in T of s_i (ways(T, n) + at(i, a - 1) - at(i, b))
//   at(i, c) = C(n, c) s_i^c ways(T without i, n - c), those with c of the i-th class
//
// It is linear in the length, for each set of classes with limits.

import { toBigInt } from "../base/intrinsics.ts";
import type { Below } from "../numbers/integers.ts";

/** The symbols of a class, and how many of a text may be of it. */
export interface Limits {
  readonly size: number;
  readonly least: number;
  readonly most: number;
}

/** A number of symbols of a class beyond which one more steps over a limit. */
interface Edge {
  readonly count: number;
  /** By n - count: size C(n, count) size^count, negative at the most. */
  readonly factors: readonly bigint[];
}

export class Arrangements {
  /** The texts there are. */
  readonly total: bigint;
  readonly #length: number;
  readonly #classes: readonly Limits[];
  /** By set of classes, as a mask, and number of places. */
  readonly #ways = new Map<number, bigint[]>();
  /** Of each class. */
  readonly #edges: (Edge[] | undefined)[] = [];

  constructor(length: number, classes: readonly Limits[]) {
    this.#length = length;
    this.#classes = classes;
    // No holes, which would be looked up in Array.prototype.
    for (let i = 0; i < classes.length; i++) this.#edges[i] = undefined;
    this.total = sum(this.weights(0, length));
  }

  /** The ways of n places among the classes from the i-th on, by the number of places that the i-th takes. */
  weights(i: number, n: number): bigint[] {
    const { size, least, most } = this.#classes[i] as Limits;
    const later = this.#waysOf((1 << this.#classes.length) - (2 << i));
    const weights: bigint[] = [];
    // C(n, c) size^c, from one c to the next. No rest: C(n, c) (n - c) / (c + 1) = C(n, c + 1).
    let own = 1n;
    for (let c = 0; c <= n && c <= most; c++) {
      weights[c] = c < least ? 0n : own * (later[n - c] as bigint);
      own = (own * toBigInt(size * (n - c))) / toBigInt(c + 1);
    }
    return weights;
  }

  /** The ways of 0 places and more among a set of classes. */
  #waysOf(set: number): bigint[] {
    const known = this.#ways.get(set);
    if (known) return known;
    let size = 0;
    let fewest = 0;
    for (let i = 0; i < this.#classes.length; i++) {
      if (((set >> i) & 1) === 0) continue;
      const each = this.#classes[i] as Limits;
      size += each.size;
      fewest += each.least;
    }
    const ways = [fewest === 0 ? 1n : 0n];
    const symbols = toBigInt(size);
    const terms: [Edge, others: bigint[]][] = [];
    for (let i = 0; i < this.#classes.length; i++) {
      if (((set >> i) & 1) === 0) continue;
      const edges = this.#edgesOf(i);
      for (let k = 0; k < edges.length; k++) terms[terms.length] = [edges[k] as Edge, this.#waysOf(set - (1 << i))];
    }
    for (let n = 0; n < this.#length; n++) {
      let next = symbols * (ways[n] as bigint);
      for (let t = 0; t < terms.length; t++) {
        const [{ count, factors }, others] = terms[t] as [Edge, bigint[]];
        if (n >= count && n - count < others.length)
          next += (factors[n - count] as bigint) * (others[n - count] as bigint);
      }
      ways[n + 1] = next;
    }
    this.#ways.set(set, ways);
    return ways;
  }

  #edgesOf(i: number): Edge[] {
    const known = this.#edges[i];
    if (known) return known;
    const { size, least, most } = this.#classes[i] as Limits;
    const edges: Edge[] = [];
    if (least > 0) edges[0] = this.#edge(size, least - 1, 1n);
    if (most < this.#length) edges[edges.length] = this.#edge(size, most, -1n);
    this.#edges[i] = edges;
    return edges;
  }

  #edge(size: number, count: number, sign: bigint): Edge {
    let factor = sign;
    for (let c = 0; c <= count; c++) factor *= toBigInt(size);
    const factors = [factor];
    for (let n = count + 1; n < this.#length; n++) {
      factor = (factor * toBigInt(n)) / toBigInt(n - count);
      factors[n - count] = factor;
    }
    return { count, factors };
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
  for (let i = 0; i < weights.length; i++) total += weights[i] as bigint;
  return total;
}
