// Passwords that meet a policy, each as likely as any other that meets it.
//
// The stream rule: class by class, in the order lower, upper, digits, symbols, and last what has no limits, as one class:
// how many places of those left it takes, by `ExactChoice` over the weights of `Arrangements` (the last takes all that are
// left, and draws nothing for it); then that many symbols, each randbelow(size), in the order of ASCII, further symbols
// after that in the order of `alphabet`. Where there is more than one class, these symbols are then shuffled as
// `SystemRandom.shuffle` does it. Nothing that was drawn is thrown away for a policy's sake.
//
// Why all are as likely: let a password have c1, c2, ... symbols of classes of s1, s2, ... The counts are drawn with odds
// n! / (c1! c2! ...) s1^c1 s2^c2 ... / total. A uniform permutation puts the classes into each of the n! / (c1! c2! ...)
// patterns alike; and because symbols of a class are drawn independently, in whatever places they come to lie they are each
// of s1^c1 s2^c2 ... combinations alike. The product is 1 / total, for every password.
import { Arrangements } from "./arrangements.ts";
import type { Core } from "./engine/core.ts";
import type { Engine } from "./engine/engine.ts";
import { fill } from "./intrinsics.ts";
import { classesOf, type PasswordPolicy, type PolicyValues, policyValues } from "./policy.ts";

/** What draws: an engine's core, or a test's. */
export type Drawing = Pick<Core, "bits" | "bits32" | "below32">;

/** A checked policy with its tables. */
export interface Plan {
  readonly values: PolicyValues;
  readonly length: number;
  /** The code points of each class. */
  readonly classes: readonly Uint32Array[];
  readonly arrangements: Arrangements;
  /** Whether a symbol takes two code units. */
  readonly wide: boolean;
}

/** How many policies are remembered. The tables of the longest may take some megabytes. */
const MOST_PLANS = 8;

/** The policies used last, by their values: the same object may ask for something else the next time. */
const plans: Plan[] = [];
let oldest = 0;

/** A random password. */
export function passwordOf(engine: Engine, policy: PasswordPolicy): string {
  return draw(planOf(policy), engine.core);
}

/** The bits of entropy of a password. */
export function passwordBitsOf(policy: PasswordPolicy): number {
  const { total } = planOf(policy).arrangements;
  // A double has 53 bits and no room for large integers: 64 bits are taken, and the rest is counted.
  const dropped = Math.max(0, 4 * total.toString(16).length - 64);
  return Math.log2(Number(total >> BigInt(dropped))) + dropped;
}

/** The plan of a policy: a remembered one, or a new one. */
export function planOf(policy: PasswordPolicy): Plan {
  const values = policyValues(policy);
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
  return {
    values,
    length,
    classes: classes.map(({ points }) => Uint32Array.from(points, (point) => point.codePointAt(0) as number)),
    arrangements,
    wide: classes.some(({ points }) => points.some((point) => point.length > 1)),
  };
}

/** A password by a plan. The array it is made in belongs to this call alone, and is wiped. */
export function draw({ length, classes, arrangements, wide }: Plan, core: Drawing): string {
  const codes = new Uint32Array(length);
  const last = classes.length - 1;
  try {
    let at = 0;
    for (let i = 0; i <= last; i++) {
      const points = classes[i] as Uint32Array;
      const left = length - at;
      const end = at + (i < last ? arrangements.choice(i, left).draw(core) : left);
      while (at < end) codes[at++] = points[core.below32(points.length)] as number;
    }
    for (let i = last > 0 ? length - 1 : 0; i > 0; i--) {
      const j = core.below32(i + 1);
      const code = codes[i] as number;
      codes[i] = codes[j] as number;
      codes[j] = code;
    }
    // An array-like is all that apply needs. For code units the one is twice as fast as the other.
    const from = wide ? String.fromCodePoint : String.fromCharCode;
    return from.apply(null, codes as ArrayLike<number> as number[]);
  } finally {
    fill(codes, 0);
  }
}
