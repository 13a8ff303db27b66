// How long a string must be to have so many bits.

import { options, positive } from "../base/argument.ts";
import { bitLength, power } from "../base/bigints.ts";
import { ceil, INFINITY, isInteger, log2, max, toBigInt } from "../base/intrinsics.ts";
import { CHUNK } from "../kernels/memory-map.ts";
import type { Alphabet } from "../tokens/alphabets.ts";
import { alphabetOf } from "../tokens/asked-alphabet.ts";

/**
 * What a string is to have.
 *
 * @example
 * ```ts
 * const options: LengthOptions = { alphabet: "crockford32", bits: 100 };
 * lengthFor(options); // 20
 * ```
 *
 * @category For real systems
 */
export interface LengthOptions {
  /** A name of `ALPHABETS`, or symbols of your own. */
  readonly alphabet: Alphabet;
  /** The least bits of entropy: above 0, a fraction too. */
  readonly bits: number | bigint;
}

/**
 * How long a string over an alphabet must be: the least length for which length × log2(size) is at least `bits`,
 * decided by whole numbers (size^length >= 2^bits) and not by rounded logarithms. Draws nothing.
 *
 * @param lengthOptions - `alphabet`: a name of `ALPHABETS`, or symbols of your own. `bits`: above 0, a fraction too,
 * and no more than 24,576 symbols have
 * @returns a length that `token_string` takes, 1 to 24,576. O(size + bits^1.6)
 * @throws TypeError if one is missing or of the wrong kind; RangeError if one is out of its
 * range
 *
 * @example
 * ```ts
 * lengthFor({ alphabet: "base58", bits: 128 }); // 22
 * ```
 *
 * @category For real systems
 */
export function lengthFor(lengthOptions: LengthOptions): number {
  const { alphabet, bits } = options(lengthOptions, ["alphabet", "bits"]);
  const size = alphabetOf(alphabet).length;
  const wanted = positive(bits, "bits");
  // Far too many are not even counted.
  const length = wanted > (CHUNK + 1) * log2(size) ? INFINITY : symbolsHolding(size, wanted);
  if (length <= CHUNK) return length;
  throw new RangeError(`bits: expected at most those of ${CHUNK} symbols out of ${size}`);
}

/** The least length, at least 1, for which length × log2(size) is at least `bits`. */
export function symbolsHolding(size: number, bits: number): number {
  // The estimate is off by far less than a symbol, but may lie on the wrong side of a whole number.
  let length = max(1, ceil(bits / log2(size)) - 1);
  while (!reaches(size, length, bits)) length++;
  return length;
}

/**
 * Whether size^length >= 2^bits, in whole numbers. Raised to the power of 2^52, both sides have whole exponents. The
 * left one is squared 52 times and cut to `kept` bits each time: then it is too small by less than 2^54 in its last
 * place. If that could change its logarithm, it is worked out again with twice the bits.
 */
function reaches(size: number, length: number, bits: number): boolean {
  if (bits <= 1) return true;
  const strings = power(toBigInt(size), length);
  if (isInteger(bits)) return strings >= 1n << toBigInt(bits);
  const wanted = toBigInt(bits * 0x10000000000000);
  for (let kept = 64; ; kept *= 2) {
    let left = strings;
    let cut = 0n;
    for (let i = 0; i < 52; i++) {
      left *= left;
      const more = toBigInt(max(0, bitLength(left) - kept));
      left >>= more;
      cut = 2n * cut + more;
    }
    const log = bitLength(left) - 1;
    if (bitLength(left + (1n << 54n)) - 1 === log) return cut + toBigInt(log) >= wanted;
  }
}
