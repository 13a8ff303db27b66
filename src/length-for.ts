// How long a string must be to have so many bits.
import { alphabetOf } from "./alphabet.ts";
import type { Alphabet } from "./alphabets.ts";
import { options, positive } from "./argument.ts";
import { TOKEN_LIMIT } from "./token-form.ts";

/** What a string is to have. */
export interface LengthOptions {
  /** A name of `ALPHABETS`, or the symbols: 2 to 65,536 code points, each of them once. */
  readonly alphabet: Alphabet;
  /** The least bits of entropy: above 0, a fraction too. */
  readonly bits: number | bigint;
}

/** Digits of a quotient that are kept, in bits: see `reaches`. */
const PRECISION = 320n;

/**
 * How long a string over an alphabet must be: the least length for which length × log2(size) is at least `bits`, decided by
 * whole numbers (size^length >= 2^bits) and not by rounded logarithms. Draws nothing.
 *
 * @param lengthOptions - `alphabet`: a name of `ALPHABETS`, or the symbols. `bits`: above 0, a fraction too, and no
 * more than 24,576 symbols have
 * @returns a length that `token_string` takes, 1 to 24,576. O(size + bits^1.6)
 * @throws TypeError if one is missing, `alphabet` is no string or `bits` no number; RangeError if one is out of its range
 */
export function lengthFor(lengthOptions: LengthOptions): number {
  const { alphabet, bits } = options(lengthOptions, ["alphabet", "bits"]);
  const size = alphabetOf(alphabet).length;
  const wanted = positive(bits, "bits");
  const each = Math.log2(size);
  // The estimate is off by far less than a symbol, but may lie on the wrong side of a whole number.
  let length = Math.max(1, Math.ceil(wanted / each) - 1);
  if (length > TOKEN_LIMIT) throw tooMany(size);
  while (!reaches(size, length, wanted)) length++;
  if (length > TOKEN_LIMIT) throw tooMany(size);
  return length;
}

function tooMany(size: number): RangeError {
  return new RangeError(`bits: expected at most those of ${TOKEN_LIMIT} symbols out of ${size}`);
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
  const whole = Math.floor(bits);
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
