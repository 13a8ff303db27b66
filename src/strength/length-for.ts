// How long a string must be to have so many bits.

import { options, positive } from "../base/argument.ts";
import { CHUNK } from "../kernels/memory-map.ts";
import { type Alphabet, alphabetOf } from "../tokens/alphabets.ts";
import { symbolsHolding } from "./length.ts";

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
  /** A name of `ALPHABETS`, or the symbols: 2 to 65,536 code points, each of them once. */
  readonly alphabet: Alphabet;
  /** The least bits of entropy: above 0, a fraction too. */
  readonly bits: number | bigint;
}

/**
 * How long a string over an alphabet must be: the least length for which length × log2(size) is at least `bits`, decided by
 * whole numbers (size^length >= 2^bits) and not by rounded logarithms. Draws nothing.
 *
 * @param lengthOptions - `alphabet`: a name of `ALPHABETS`, or the symbols. `bits`: above 0, a fraction too, and no
 * more than 24,576 symbols have
 * @returns a length that `token_string` takes, 1 to 24,576. O(size + bits^1.6)
 * @throws TypeError if one is missing, `alphabet` is no string or `bits` no number; RangeError if one is out of its range
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
  const length = wanted > (CHUNK + 1) * Math.log2(size) ? Number.POSITIVE_INFINITY : symbolsHolding(size, wanted);
  if (length <= CHUNK) return length;
  throw new RangeError(`bits: expected at most those of ${CHUNK} symbols out of ${size}`);
}
