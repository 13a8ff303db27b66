// Arithmetic of bigints that engines or compilers get wrong.
import { clz32, hexOf, INFINITY, parseInteger, toBigInt, toNumber } from "./intrinsics.ts";

/** base^exponent, for exponents below 2^31. Compilers to ES2015 make the operator `Math.pow`, which takes no bigint. */
export function power(base: bigint, exponent: number): bigint {
  let result = 1n;
  for (let bit = 31 - clz32(exponent); bit >= 0; bit--) {
    result *= result;
    if ((exponent >> bit) & 1) result *= base;
  }
  return result;
}

/** The double nearest to an integer. Hermes takes bigints of 61 to 64 bits for signed ones, so 53 are converted. */
export function nearestDouble(value: number | bigint): number {
  if (typeof value === "number") return value;
  const negative = value < 0n;
  const size = negative ? -value : value;
  if (size <= 0x1fffffffffffffn) return toNumber(value);
  let double = INFINITY;
  if (size < 1n << 1024n) {
    const dropped = toBigInt(bitLength(size) - 53);
    const top = size >> dropped;
    // Twice what is cut off, against a unit of the last place: a tie goes to the even one.
    const rest = (size - (top << dropped)) << 1n;
    const unit = 1n << dropped;
    const up = rest > unit || (rest === unit && (top & 1n) === 1n);
    double = (toNumber(top) + (up ? 1 : 0)) * 2 ** toNumber(dropped);
  }
  return negative ? -double : double;
}

/** The number of bits of a positive bigint. */
export function bitLength(n: bigint): number {
  const digits = hexOf(n, 16);
  return 4 * digits.length - clz32(parseInteger(digits[0] as string, 16)) + 28;
}
