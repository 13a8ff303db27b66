// Passwords that meet a policy, each as likely as any other that meets it.
//
// The stream rule. The alphabet is in the order lower, upper, digits, symbols, as far as they have limits, and then what has
// none: these again in that order, and further symbols in the order of `alphabet`; each class in the order of ASCII.
//
// Where the alphabet is ASCII, and at least half of all strings over it of the length meet the policy: the string that
// `token_string` makes of the alphabet, the next one until one meets the policy (src/passwords/by-rejection.ts, also why all are as likely).
//
// Otherwise nothing that was drawn is thrown away for the policy's sake. Class by class, where what has no limits is the
// last class: how many of the places left it takes, by `ExactChoice` over the weights of `Arrangements`; the last takes all
// that are left, and draws nothing. Then, by `Dice` of one byte (of two where there are more than 256 symbols in all), the
// symbols, in the same order: each is the one at an integer below the size of its class. Last, where there is more than one
// class, Fisher and Yates's shuffle: for i from length - 1 down to 1 the symbol at i changes places with that at an integer
// below i + 1.
//
// Why all are as likely: let a password have c1, c2, ... symbols of classes of s1, s2, ... The counts are drawn with odds
// n! / (c1! c2! ...) s1^c1 s2^c2 ... / total. A uniform permutation puts the classes into each of the n! / (c1! c2! ...)
// patterns alike; and because symbols of a class are drawn independently, in whatever places they come to lie they are each
// of s1^c1 s2^c2 ... combinations alike. The product is 1 / total, for every password.

import { apply, fill, fromCodePoint, log2, max, toBigInt, toNumber } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { drawBits } from "../entropy/single.ts";
import { OUT } from "../kernels/memory-map.ts";
import { asciiCodes } from "../tokens/alphabet.ts";
import { isEasy, type Trial, textByTrial, trialOf } from "./by-rejection.ts";
import { Arrangements } from "./class-counts.ts";
import { Dice } from "./dice.ts";
import type { Bits } from "./exact-choice.ts";
import { checkNames, classesOf, comesTo, type PasswordPolicy, type PolicyValues, policyValues } from "./policy.ts";

/** A checked policy with its tables. */
export interface Plan {
  readonly values: PolicyValues;
  readonly length: number;
  /** The code points of all symbols, class by class. */
  readonly points: readonly number[];
  /** The symbols of each class. */
  readonly sizes: readonly number[];
  readonly arrangements: Arrangements;
  readonly ascii: boolean;
  /** Of an easy policy. */
  readonly trial: Trial | undefined;
}

/** How many policies are remembered. The tables of the longest may take about a megabyte each. */
const MOST_PLANS = 8;

/** The policies used last, by their values: the same object may ask for something else the next time. */
const plans: Plan[] = [];
let oldest = 0;

/** A random password. */
export function passwordOf(engine: Engine, policy: PasswordPolicy): string {
  const plan = planOf(policy);
  return plan.trial ? textByTrial(engine, plan.trial) : textByCounts(engine, plan);
}

function textByCounts(engine: Engine, plan: Plan): string {
  const { length, points, sizes } = plan;
  const dice = new Dice(engine, sizes.length > 1 ? 2 * length - 1 : length, points.length > 256);
  try {
    const drawn = draw(plan, (k) => drawBits(engine.pool, k), dice);
    dice.clear();
    const text = textOfSymbols(plan, drawn, engine);
    fill(drawn, 0);
    return text;
  } finally {
    dice.clear();
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
  return log2(toNumber(total >> toBigInt(dropped))) + dropped;
}

/** The plan of a policy: a remembered one, or a new one. */
export function planOf(policy: PasswordPolicy): Plan {
  checkNames(policy);
  const { length, lower, upper, digits, symbols, exclude, alphabet } = policy;
  for (let i = 0; i < plans.length; i++) {
    const plan = plans[i] as Plan;
    if (comesTo(plan.values, length, lower, upper, digits, symbols, exclude, alphabet)) return plan;
  }
  const values = policyValues(length, lower, upper, digits, symbols, exclude, alphabet);
  for (let i = 0; i < plans.length; i++) {
    const plan = plans[i] as Plan;
    if (isSame(plan.values, values)) return plan;
  }
  const plan = newPlan(values);
  plans[oldest] = plan;
  oldest = (oldest + 1) % MOST_PLANS;
  return plan;
}

function isSame(a: PolicyValues, b: PolicyValues): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function newPlan(values: PolicyValues): Plan {
  const length = values[0] as number;
  const classes = classesOf(values);
  const arrangements = new Arrangements(
    length,
    classes.map(({ points, least, most }) => ({ size: points.length, least, most })),
  );
  if (arrangements.total === 1n) {
    throw new RangeError("policy: only one password meets it; allow more symbols, or a longer one");
  }
  const points = classes.flatMap((each) => each.points);
  const codes = asciiCodes(points);
  return {
    values,
    length,
    points: points.map((point) => point.codePointAt(0) as number),
    sizes: classes.map((each) => each.points.length),
    arrangements,
    ascii: codes !== undefined,
    trial: codes && isEasy(arrangements.total, points.length, length) ? trialOf(values, codes) : undefined,
  };
}

/**
 * The symbols of a password by a plan, as indices in the plan's points. The array is wiped if this throws; it belongs to
 * one call alone, because a source of entropy may ask another engine for a password by the same plan.
 */
export function draw(plan: Plan, bits: Bits, dice: Pick<Dice, "below">): Uint16Array {
  const { length, sizes, arrangements } = plan;
  const drawn = new Uint16Array(length);
  const last = sizes.length - 1;
  try {
    // First the class of each place.
    for (let i = 0, at = 0; i < last; i++) {
      at += arrangements.choice(i, length - at).draw(bits);
      for (let place = at; place < length; place++) drawn[place] = i + 1;
    }
    for (let place = 0, i = 0, start = 0; place < length; place++) {
      for (; i < (drawn[place] as number); i++) start += sizes[i] as number;
      drawn[place] = start + dice.below(sizes[i] as number);
    }
    for (let i = last > 0 ? length - 1 : 0; i > 0; i--) {
      const j = dice.below(i + 1);
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
function textOfSymbols({ points, length, ascii }: Plan, drawn: Uint16Array, engine: Engine): string {
  if (ascii) {
    const { memory } = engine.pool;
    for (let i = 0; i < length; i++) memory[OUT + i] = points[drawn[i] as number] as number;
    return engine.text(length);
  }
  const codes: number[] = [];
  for (let i = 0; i < length; i++) codes[i] = points[drawn[i] as number] as number;
  return apply(fromCodePoint, undefined, codes) as string;
}
