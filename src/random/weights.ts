// Running sums of weights and counts, as exact as Python's: integers stay integers, of any size.

import { bigResult, kindOf } from "../base/argument.ts";
import { bitLength } from "../base/bigints.ts";
import { type Sequence, sequence } from "../numbers/choice.ts";
import { sum } from "./python-math.ts";

export type Weight = number | bigint;

/** The most weights: V8 ends the process where a list grows past some hundred million. */
const LIMIT = 16_777_216;

/** What Python says of the sum, be it of strings. */
export const NOT_INTEGERS = "Counts must be integers";
/** The most bits of sums that are bigints: a list of one large weight takes little memory, and its sums much. */
const SUMS_LIMIT = 0x10000000;

/**
 * Weights or counts in order, at most 16,777,216: an array, a typed array, or anything that can be iterated.
 *
 * @example
 * ```ts
 * const weights: Weights = new Map([["a", 1], ["b", 3]]).values();
 * new SystemRandom().choices(["a", "b"], { weights, k: 8 }); // [ 'a', 'b', 'b', 'b', 'a', 'b', 'b', 'b' ]
 * ```
 *
 * @category Python's SystemRandom
 */
export type Weights = ArrayLike<number | bigint> | Iterable<number | bigint>;

/** The elements, each checked to be a number: no more than one past `most`, so that what has no end is too many. */
export function listed(values: Weights, name: string, most: number): Weight[] {
  const list: Weight[] = [];
  for (const value of inOrder(values, name)) {
    if (typeof value !== "number" && typeof value !== "bigint") {
      throw new TypeError(
        name === "counts" ? NOT_INTEGERS : `${name}: expected numbers throughout, got ${kindOf(value)}`,
      );
    }
    if (list.length === LIMIT) throw new RangeError(`${name}: expected at most ${LIMIT}`);
    list.push(value);
    if (list.length > most) break;
  }
  return list;
}

function inOrder(values: Weights, name: string): Iterable<unknown> {
  if (typeof values === "object" && values !== null) {
    if (typeof (values as Iterable<unknown>)[Symbol.iterator] === "function") return values as Iterable<unknown>;
    const found = sequence(values as ArrayLike<unknown>);
    if (found) return byIndex(found);
  }
  throw new TypeError(`${name}: expected an array, got ${kindOf(values)}`);
}

function* byIndex({ items, length }: Sequence<unknown>): Generator<unknown> {
  for (let i = 0; i < length; i++) yield items[i];
}

/** The running sums. */
export function accumulate(values: Weights, name: string, most: number): Weight[] {
  const sums = listed(values, name, most);
  let bits = 0;
  for (let i = 1; i < sums.length; i++) {
    const next = bigResult(() => sum(sums[i - 1] as Weight, sums[i] as Weight), name);
    sums[i] = next;
    if (typeof next === "bigint") bits += bitLength(next < 0 ? -next : next + 1n);
    if (bits > SUMS_LIMIT) throw new RangeError(`${name}: too large: their running sums take over 32 MB`);
  }
  return sums;
}

/** The index of the first sum above `value`, or the last index: Python's bisect_right with hi = n - 1. */
export function indexAbove(sums: ArrayLike<Weight>, value: Weight): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value < (sums[middle] as Weight)) high = middle;
    else low = middle + 1;
  }
  return low;
}
