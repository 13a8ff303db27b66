// How many of millions of tokens came twice.

/** The bytes of a token here. */
export const TOKEN = 16;

/**
 * Tokens of 16 bytes that are in a list more than once. Each half of a token is sorted by itself, so that ten million take
 * 160 MB: a token that came twice is twice in both. The other way about it is almost so: honest tokens would have to agree
 * in a first half and in a second, each with the odds of `halves`.
 *
 * @param {Uint8Array} tokens one after the other
 */
export function duplicates(tokens) {
  const count = tokens.length / TOKEN;
  const view = new DataView(tokens.buffer, tokens.byteOffset, tokens.byteLength);
  const equalIn = (/** @type {number} */ offset) => {
    const half = new BigUint64Array(count);
    for (let i = 0; i < count; i++) half[i] = view.getBigUint64(i * TOKEN + offset);
    half.sort();
    let equal = 0;
    for (let i = 1; i < count; i++) if (half[i] === half[i - 1]) equal++;
    return equal;
  };
  return Math.min(equalIn(0), equalIn(8));
}

/** The odds that n honest tokens seem to have a duplicate: (n² / 2^65)², the birthday bound of 64 bits, twice. @param {number} n */
export function falseAlarm(n) {
  return (n ** 2 / 2 ** 65) ** 2;
}
