// Passwords of an easy policy by rejection sampling: a string over the whole alphabet, and another until one matches.
//
// Each of the size^length strings is equally likely at each try. If `total` of them match, each of these comes out with
// probability size^-length (1 + r + r^2 + ...) = 1 / total, where r = 1 - total / size^length is the probability of
// another try. A policy is easy if at least half of all strings match it, so at most two tries are needed on average.
// The time shows the number of tries, which is independent of the password.

import { power } from "../base/bigints.ts";
import { min, toBigInt } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { writeSymbols } from "../engine/symbol-text.ts";
import { OUT } from "../kernels/memory-map.ts";
import type { CheckedPolicy } from "./policy.ts";

/** What a try is made of and measured by. */
export interface Trial {
  readonly codes: Uint8Array;
  readonly size: number;
  readonly length: number;
  /** The least and the most of lower, upper, digits, symbols. */
  readonly limits: readonly number[];
}

/** Whether at least half of all texts meet the policy. */
export function isEasy(total: bigint, size: number, length: number): boolean {
  return 2n * total >= power(toBigInt(size), length);
}

/** @param codes - the symbols, 2 to 128 of ASCII */
export function trialOf({ length, limits }: CheckedPolicy, codes: Uint8Array): Trial {
  // A class that is not named has no limits: its symbols, if any, are further ones.
  const within: number[] = [];
  for (let i = 0; i < limits.length; i++) within[i] = min(limits[i] ?? (i % 2 === 0 ? 0 : length), length);
  return { codes, size: codes.length, length, limits: within };
}

/** A flat password. */
export function textByTrial(engine: Engine, trial: Trial): string {
  const { codes, size, length } = trial;
  for (;;) {
    writeSymbols(engine, codes, size, length);
    if (meets(engine.pool.words, trial)) return engine.text(length);
    // Before the source may be asked again.
    engine.clear(length);
  }
}

/**
 * Whether a text is within the limits. The text is secret: nothing is looked up by it, and only the answer is branched
 * on.
 *
 * Four characters are counted at once, one in each byte of a word. ASCII is below 128: with 128 - k added, the high bit
 * of a byte tells whether the character is at least k, and nothing is carried into the next byte. A class lies between
 * two such bounds. A byte of a sum is at most 64, a quarter of the longest password.
 */
function meets(words: DataView, { length, limits }: Trial): boolean {
  let lower = 0;
  let upper = 0;
  let digits = 0;
  let symbols = 0;
  for (let i = 0, left = length; left > 0; i++, left -= 4) {
    // What lies in the last word past the text does not count.
    const mask = left < 4 ? -1 >>> (32 - 8 * left) : -1;
    const word = words.getInt32(OUT + 4 * i, true) & mask;
    const small = (word + 0x1f1f1f1f) ^ (word + 0x05050505);
    const capital = (word + 0x3f3f3f3f) ^ (word + 0x25252525);
    const digit = (word + 0x50505050) ^ (word + 0x46464646);
    const printed = (word + 0x5f5f5f5f) ^ (word + 0x01010101);
    lower += (small >>> 7) & ONES;
    upper += (capital >>> 7) & ONES;
    digits += (digit >>> 7) & ONES;
    symbols += ((printed ^ small ^ capital ^ digit) >>> 7) & ONES;
  }
  return (
    (outside(lower, limits, 0) |
      outside(upper, limits, 2) |
      outside(digits, limits, 4) |
      outside(symbols, limits, 6)) >=
    0
  );
}

const ONES = 0x01010101;

/** Negative if the bytes of a word add up to less than the least, or more than the most. */
function outside(sums: number, limits: readonly number[], i: number): number {
  const pairs = (sums & 0xff00ff) + ((sums >>> 8) & 0xff00ff);
  const count = (pairs + (pairs >>> 16)) & 0xffff;
  return (count - (limits[i] as number)) | ((limits[i + 1] as number) - count);
}
