// What bits mean, in words.
import { collision } from "secrets-wasm";
import { grouped } from "../text.ts";

/** The bits below which a secret can be guessed by trying. */
export const ENOUGH = 128;

/** Above this an attacker who asks a server is slowed enough; one who holds a hash of the secret is not. */
const ONLINE = 64;

/** Guesses a second: what an attacker tries who does not have to ask anybody. */
const RATE = 1e12;

const YEAR = 365.25 * 86400;

/** A number that people can read: 5,300, or 5.3 × 10¹². */
export function large(value: number): string {
  if (value < 1e6) return grouped(Number(value.toPrecision(2)));
  if (value === Number.POSITIVE_INFINITY) return "more than 10³⁰⁸";
  const [digits, power = ""] = value.toExponential(1).split("e+");
  // No-break spaces: a line must not end within a number.
  return `${digits}\u00a0×\u00a010${power.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!)}`;
}

/** How long it takes to guess one, on average: half of all values at a trillion a second. */
export function guessing(bits: number): string {
  const seconds = 2 ** (bits - 1) / RATE;
  if (seconds < 1) return "under a second";
  if (seconds < 3600) return `${large(seconds)} seconds`;
  if (seconds < YEAR) return `${large(seconds / 86400)} days`;
  return `${large(seconds / YEAR)} years`;
}

/** What tokens of so many bits are good for. */
export function verdict(bits: number): string {
  if (bits >= ENOUGH) return "Enough for any secret.";
  if (bits >= ONLINE)
    return "Enough where each guess has to ask your server; for a key that is stolen as a hash take 128 bits.";
  return "Too few for a secret by itself: limit how often it can be tried, and let it expire.";
}

/** The odds that any two of so many are equal. */
export function collisionInWords(bits: number, tokens: number): string {
  const odds = collision({ bits, tokens });
  if (odds === 0) return "less than a double can hold";
  if (odds > 0.99) return "nearly certain";
  return odds > 0.01 ? `${(100 * odds).toFixed(0)} %` : `1 in ${large(1 / odds)}`;
}
