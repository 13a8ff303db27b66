// How many of millions of tokens came twice.
import { equalPairs } from "../statistics/duplicates.js";

/** The bytes of a token here. */
export const TOKEN = 16;

/**
 * Pairs of equal tokens of 16 bytes. The halves are sorted apart, to save memory: a token that came twice is twice in
 * both. Distinct tokens would have to agree in a first half and in a second: the odds are those of `falseAlarm`.
 *
 * @param {Uint8Array} tokens one after the other
 */
export function duplicates(tokens) {
  const view = new DataView(tokens.buffer, tokens.byteOffset, tokens.byteLength);
  const equalIn = (/** @type {number} */ offset) => {
    const half = new BigUint64Array(tokens.length / TOKEN);
    for (let i = 0; i < half.length; i++) half[i] = view.getBigUint64(i * TOKEN + offset);
    return equalPairs(half);
  };
  return Math.min(equalIn(0), equalIn(8));
}

/** The birthday bound of 64 bits, twice: (n² / 2^65)². @param {number} n tokens */
export function falseAlarm(n) {
  return (n ** 2 / 2 ** 65) ** 2;
}
