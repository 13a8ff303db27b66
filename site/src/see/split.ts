/** The values of a byte. */
const VALUES = 256;

/** The bounds that a byte serves. */
export const LEAST_BOUND = 2;
export const LARGEST_BOUND = VALUES;

export type Split = ReturnType<typeof splitOf>;

/** How the values of a byte are shared out among the numbers below a bound, by modulo and by rejection. */
export function splitOf(bound: number) {
  // 256 = quotient · bound + rest: by modulo, that many numbers, the first, come of one byte more than the others.
  const quotient = Math.floor(VALUES / bound);
  const rest = VALUES % bound;
  /** How many times as often the first numbers come as the others, by modulo. */
  const ratio = rest === 0 ? 1 : (quotient + 1) / quotient;
  // `fillRandbelow` keeps of a byte the fewest low bits that hold every number, and throws away what is not below.
  const bits = 32 - Math.clz32(bound - 1);
  const values = 2 ** bits;
  return { bound, quotient, rest, ratio, bits, values, thrown: values - bound };
}

/** The bound that was typed, or nothing if it is none. */
export function boundOf(text: string): number | undefined {
  const bound = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return bound >= LEAST_BOUND && bound <= LARGEST_BOUND ? bound : undefined;
}

/** Numbers from `first` to `last` in words. */
const range = (first: number, last: number) => (first === last ? `${first}` : `${first} to ${last}`);

/** Why one is biased and the other is not, in three sentences. */
export function explanation({ bound, quotient, rest, ratio, bits, values, thrown }: Split): [string, string, string] {
  const division = `A byte has ${VALUES} values, and ${VALUES} = ${quotient} · ${bound} + ${rest}.`;
  const low = bits === 1 ? "the low bit of it" : `the low ${bits} bits of it`;
  const kept = bits === 8 ? "the whole byte" : low;
  if (rest === 0) {
    return [
      division,
      `Nothing is left over, so byte % ${bound} gives every number from ` +
        `${quotient === 1 ? "one byte" : `${quotient} bytes`}, and is fair.`,
      `Rejection keeps ${kept}, 0 to ${values - 1}, and has nothing to throw away.`,
    ];
  }
  const more = quotient + 1;
  const others = quotient === 1 ? "one" : `${quotient}`;
  const first = rest === 1 ? ["", "the first comes"] : [" each", "the first come"];
  const often = quotient === 1 ? "twice as often" : `${more}/${quotient} times as often (${Number(ratio.toFixed(3))})`;
  const gone = thrown === 1 ? `the one of ${values} that is` : `the ${thrown} of ${values} that are`;
  return [
    division,
    `So byte % ${bound} gives ${range(0, rest - 1)} from ${more} bytes${first[0]} ` +
      `and ${range(rest, bound - 1)} from ${others}: ${first[1]} ${often}.`,
    `Rejection keeps ${kept}, 0 to ${values - 1}, and throws away ${gone} not below ${bound}: ` +
      `a try is repeated with odds of ${((100 * thrown) / values).toFixed(1)} %, and what is left comes equally often.`,
  ];
}
