import { normalOdds } from "../../../tools/tails.js";

/** The ones among bits, and what a fair source gives: half of them, with a standard deviation of √bits / 2. */
export interface Ones {
  readonly bits: number;
  readonly ones: number;
  readonly expected: number;
  readonly deviation: number;
  /** How often a fair source strays at least so far, on either side. */
  readonly odds: number;
}

export function onesOf(bytes: Uint8Array): Ones {
  const bits = bytes.length * 8;
  let ones = 0;
  for (const byte of bytes) for (let rest = byte; rest > 0; rest &= rest - 1) ones++;
  const expected = bits / 2;
  const deviation = Math.sqrt(bits) / 2;
  // Counts are whole, and the normal distribution is not: it begins half a count nearer.
  const distance = Math.max(0, Math.abs(ones - expected) - 0.5) / deviation;
  return { bits, ones, expected, deviation, odds: 10 ** normalOdds(distance) };
}

/** What is said of the ones. */
export function onesSentence({ bits, ones, expected, deviation }: Ones): string {
  const off = Math.abs(ones - expected);
  const side = ones < expected ? "fewer" : "more";
  const distance =
    off === 0
      ? "exactly as many"
      : `${off.toLocaleString("en")} ${side}, ${(off / deviation).toFixed(1)} standard deviations`;
  return (
    `${ones.toLocaleString("en")} of ${bits.toLocaleString("en")} bits are ones. ` +
    `A fair source gives ${expected.toLocaleString("en")} on average, and one standard deviation is ${deviation.toLocaleString("en")}: ` +
    `here are ${distance}.`
  );
}
