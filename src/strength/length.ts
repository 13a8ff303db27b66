// How many symbols hold so many bits, decided by whole numbers and not by rounded logarithms.

import { ceil, floor, log2, max } from "../base/intrinsics.ts";

/** Digits of a quotient that are kept, in bits: see `reaches`. */
const PRECISION = 320n;

/** The least length, at least 1, for which length × log2(size) is at least `bits`. */
export function symbolsHolding(size: number, bits: number): number {
  // The estimate is off by far less than a symbol, but may lie on the wrong side of a whole number.
  let length = max(1, ceil(bits / log2(size)) - 1);
  while (!reaches(size, length, bits)) length++;
  return length;
}

/**
 * Whether size^length >= 2^bits, by bigints and not by logarithms. With bits = w + f, the quotient size^length / 2^w is
 * compared with 2^f: whole bits are exact. For a fraction, squaring both yields the digits of their logarithms, one each
 * time, as the quotient passes 2 or does not; the first that differ decide. A fraction of a double has at most 52 of them;
 * each squaring doubles the error of what is cut off, from 2^-320, so that they are those of a number within 2^-260. The
 * logarithm is a whole number where the size is a power of two, and then nothing is cut off, or irrational; that one lies
 * within 2^-260 of a double without being one has odds of under 2^-150 for all alphabets and lengths together.
 */
function reaches(size: number, length: number, bits: number): boolean {
  const whole = floor(bits);
  let fraction = bits - whole;
  const power = BigInt(size) ** BigInt(length);
  let quotient = (power << PRECISION) >> BigInt(whole);
  const one = 1n << PRECISION;
  if (quotient < one) return false;
  while (fraction > 0) {
    if (quotient >= 2n * one) return true;
    quotient = (quotient * quotient) >> PRECISION;
    fraction *= 2;
    const passes = quotient >= 2n * one;
    if (passes !== fraction >= 1) return passes;
    if (passes) {
      quotient >>= 1n;
      fraction -= 1;
    }
  }
  return true;
}
