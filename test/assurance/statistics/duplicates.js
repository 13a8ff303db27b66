// How many tokens of a great many are the same, against the birthday figure.
import { poissonLimit, poissonOdds } from "../../../tools/tails.js";

/** @typedef {import("../../../src/index.ts").Secrets} Secrets */

const BATCH = 1 << 16;

/** Tokens of up to 8 bytes, as words. @param {Secrets} own @param {number} nbytes @param {number} tokens */
function words(own, nbytes, tokens) {
  const minter = own.minter({ kind: "hex", nbytes });
  const found = new BigUint64Array(tokens);
  const bytes = Buffer.from(found.buffer);
  const text = Buffer.alloc(2 * nbytes * BATCH);
  const decoded = Buffer.alloc(nbytes * BATCH);
  for (let done = 0; done < tokens; done += BATCH) {
    const count = Math.min(BATCH, tokens - done);
    const digits = text.subarray(0, 2 * nbytes * count);
    if (minter.into(digits, { separator: "" }) !== count) throw new Error("the minter wrote another number of tokens");
    if (decoded.write(digits.toString("latin1"), "hex") !== nbytes * count) throw new Error("a token that is not hex");
    for (let i = 0; i < count; i++) {
      for (let place = 0; place < nbytes; place++) {
        bytes[8 * (done + i) + place] = /** @type {number} */ (decoded[nbytes * i + place]);
      }
    }
  }
  return found;
}

/** The pairs of equal words: of three equal ones, three. Sorts them. @param {BigUint64Array<ArrayBuffer>} values */
export function equalPairs(values) {
  values.sort();
  // In halves, because each read of a whole one makes a bigint.
  const halves = new Uint32Array(values.buffer);
  let pairs = 0;
  let same = 0;
  for (let at = 2; at < halves.length; at += 2) {
    same = halves[at] === halves[at - 2] && halves[at + 1] === halves[at - 1] ? same + 1 : 0;
    pairs += same;
  }
  return pairs;
}

/**
 * The number of equal pairs of n tokens is nearly Poisson's with mean n (n - 1) / 2d (Arratia, Goldstein, Gordon 1989).
 *
 * @param {Secrets} own @param {number} nbytes @param {number} tokens
 */
export function duplicates(own, nbytes, tokens) {
  const expected = (tokens * (tokens - 1)) / 2 / 256 ** nbytes;
  const pairs = equalPairs(words(own, nbytes, tokens));
  const [limit, odds] = [poissonLimit(1e-9, expected), poissonOdds(pairs, expected)];
  return { bits: 8 * nbytes, tokens, expected, pairs, limit, odds };
}
