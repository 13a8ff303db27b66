// Passwords that match a policy, uniform over all that do.
//
// The alphabet: the classes with limits, in the order lower, upper, digits, symbols; then all free symbols as one
// class: the classes without limits in that order, and further symbols in the order of `alphabet`.
//
// The stream rule. If the alphabet is ASCII and at least half of all strings match the policy: the strings that
// `token_string` makes, until one matches (proof: by-rejection.ts). Otherwise each draw is a `randbelow`: for each
// class but the last, how many of the places left it takes, by an integer below the number of arrangements
// (class-counts.ts); then, class by class, the symbol of each place; last, if there is more than one class, Fisher and
// Yates's shuffle.
//
// Proof of the second. Counts c1, c2, ... of classes of s1, s2, ... symbols are drawn with probability
// n! / (c1! c2! ...) s1^c1 s2^c2 ... / total. The shuffle makes each of the n! / (c1! c2! ...) patterns of classes
// equally likely, and so are the s1^c1 s2^c2 ... choices of symbols, which are independent. The product is 1 / total.

import { nearestDouble } from "../base/bigints.ts";
import { fill, join, log2, max, toBigInt } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { drawBelow31 } from "../entropy/single.ts";
import { OUT } from "../kernels/memory-map.ts";
import { type Below, drawShortBelow } from "../numbers/integers.ts";
import { asciiCodes } from "../tokens/asked-alphabet.ts";
import { isEasy, type Trial, textByTrial, trialOf } from "./by-rejection.ts";
import { Arrangements, type Limits } from "./class-counts.ts";
import {
  type CheckedPolicy,
  checkedPolicy,
  classesOf,
  isSamePolicy,
  type PasswordPolicy,
  type SymbolClass,
} from "./policy.ts";

/** A checked policy with its tables. */
export interface Plan {
  readonly policy: CheckedPolicy;
  /** All symbols, class by class. */
  readonly symbols: readonly string[];
  /** Their codes, if all are ASCII. */
  readonly codes: Uint8Array | undefined;
  /** How many each class has. */
  readonly sizes: readonly number[];
  readonly arrangements: Arrangements;
  /** Of an easy policy. */
  readonly trial: Trial | undefined;
}

/** How many policies are remembered. The tables of the longest may take about a megabyte each. */
const MOST_PLANS = 8;

/** The plans used last. */
const plans: Plan[] = [];
let oldest = 0;

/** A random password. */
export function password(engine: Engine, policy: PasswordPolicy): string {
  const plan = planOf(policy);
  if (plan.trial) return textByTrial(engine, plan.trial);
  const below = (n: number | bigint) =>
    typeof n === "number" ? drawBelow31(engine.pool, n) : drawShortBelow(engine, n);
  const drawn = draw(plan, below as Below);
  try {
    return textOfSymbols(plan, drawn, engine);
  } finally {
    fill(drawn, 0);
  }
}

/**
 * The bits of entropy of a password by a policy: the logarithm of how many match it, counted exactly.
 *
 * @param policy - as for {@link password}
 * @returns more than 0. Takes no entropy
 * @throws what {@link password} throws
 *
 * @example
 * ```ts
 * passwordBits({ length: 16, lower: 1, upper: 1, digits: [3, 5], symbols: 1 }).toFixed(1); // '102.7'
 * ```
 *
 * @category For real systems
 */
export function passwordBits(policy: PasswordPolicy): number {
  const { total } = planOf(policy).arrangements;
  // A double has 53 bits and no room for large integers: 64 bits are taken, and the rest is counted.
  const dropped = max(0, 4 * total.toString(16).length - 64);
  return log2(nearestDouble(total >> toBigInt(dropped))) + dropped;
}

/** The plan of a policy: a remembered one, or a new one. */
export function planOf(policy: PasswordPolicy): Plan {
  const checked = checkedPolicy(policy);
  for (let i = 0; i < plans.length; i++) {
    const plan = plans[i] as Plan;
    if (isSamePolicy(plan.policy, checked)) return plan;
  }
  const plan = newPlan(checked);
  plans[oldest] = plan;
  oldest = (oldest + 1) % MOST_PLANS;
  return plan;
}

function newPlan(policy: CheckedPolicy): Plan {
  const { length } = policy;
  const classes = classesOf(policy);
  const counts: Limits[] = [];
  const sizes: number[] = [];
  const symbols: string[] = [];
  for (let i = 0; i < classes.length; i++) {
    const { symbols: own, least, most } = classes[i] as SymbolClass;
    counts[i] = { size: own.length, least, most };
    sizes[i] = own.length;
    for (let k = 0; k < own.length; k++) symbols[symbols.length] = own[k] as string;
  }
  const arrangements = new Arrangements(length, counts);
  if (arrangements.total === 1n) {
    throw new RangeError("policy: only one password meets it; allow more symbols, or a longer one");
  }
  const codes = asciiCodes(symbols);
  return {
    policy,
    symbols,
    codes,
    sizes,
    arrangements,
    trial: codes && isEasy(arrangements.total, symbols.length, length) ? trialOf(policy, codes) : undefined,
  };
}

/** The symbols of a password, as indices in the plan's symbols. The array is wiped if this throws. */
export function draw({ policy: { length }, sizes, arrangements }: Plan, below: Below): Uint16Array {
  const drawn = new Uint16Array(length);
  const last = sizes.length - 1;
  try {
    // First the class of each place.
    for (let i = 0, at = 0; i < last; i++) {
      at += arrangements.draw(i, length - at, below);
      for (let place = at; place < length; place++) drawn[place] = i + 1;
    }
    for (let place = 0, i = 0, start = 0; place < length; place++) {
      for (; i < (drawn[place] as number); i++) start += sizes[i] as number;
      drawn[place] = start + below(sizes[i] as number);
    }
    for (let i = last > 0 ? length - 1 : 0; i > 0; i--) {
      const j = below(i + 1);
      const index = drawn[i] as number;
      drawn[i] = drawn[j] as number;
      drawn[j] = index;
    }
    return drawn;
  } catch (error) {
    fill(drawn, 0);
    throw error;
  }
}

/** The text of symbols. */
function textOfSymbols({ symbols, codes, policy: { length } }: Plan, drawn: Uint16Array, engine: Engine): string {
  if (codes) {
    const { memory } = engine.pool;
    for (let i = 0; i < length; i++) memory[OUT + i] = codes[drawn[i] as number] as number;
    return engine.text(length);
  }
  const parts: string[] = [];
  for (let i = 0; i < length; i++) parts[i] = symbols[drawn[i] as number] as string;
  return join(parts, "");
}
