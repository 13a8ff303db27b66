import { UsageError } from "./failure.ts";

const FORM = /^(\d+)(?:\.(\d+))?(?:e\+?(\d{1,4})|([kmgt]))?$/i;
const SUFFIXES = { k: 3, m: 6, g: 9, t: 12 };

/** A whole number as people type it: 1000, 1e6, 1.5M. Undefined for anything else. */
export function quantity(text: string): bigint | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, whole = "", fraction = "", exponent, suffix] = match;
  const zeros = suffix ? SUFFIXES[suffix.toLowerCase() as keyof typeof SUFFIXES] : Number(exponent ?? 0);
  const digits = fraction.replace(/0+$/, "");
  if (digits.length > zeros) return undefined;
  return BigInt(whole + digits.padEnd(zeros, "0"));
}

/** The same of an operand or option that is called `name`, and is at least `least`. */
export function wholeNumber(text: string, name: string, least: number): bigint {
  const number = quantity(text);
  if (number === undefined) throw new UsageError(`${name}: expected a whole number such as 1000, 1e6 or 10M`);
  if (number < least) throw new UsageError(`${name}: expected at least ${least}`);
  return number;
}

/** The same for what is counted. */
export function amount(text: string, name: string, least: number): number {
  const number = wholeNumber(text, name, least);
  if (number > Number.MAX_SAFE_INTEGER) throw new UsageError(`${name}: expected at most 2^53 - 1`);
  return Number(number);
}
