// Chi-squares of each position of a token, and of each two adjacent positions: how often each symbol stands there, and
// how often each beside each. Single values stand in rows of 16, as if they were tokens.

import { chiSquareExcess, chiSquareOdds } from "../../../tools/tails.js";
import { ranks, SYMBOLS } from "./streams.js";

/** @typedef {import("../../../src/index.ts").Secrets} Secrets */
/** @typedef {import("../../../src/index.ts").MinterSpec} MinterSpec */
/** @typedef {(own: Secrets) => (count: number) => Uint8Array} Open what it opens gives the ranks of so many tokens */
/** @typedef {{ sizes: number[], rejects: boolean, open: Open }} Form sizes: the symbols of each position */
/** @typedef {Uint8Array | Uint16Array | Uint32Array} Words */

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const HEX = "0123456789abcdef";
const BATCH = 8192;

/** @param {number} length @param {number} size @returns {number[]} */
const each = (length, size) => Array(length).fill(size);

/** Tokens of a minter, as ranks in an alphabet. @param {MinterSpec} spec @param {string} alphabet @returns {Open} */
function minted(spec, alphabet) {
  const table = ranks(alphabet);
  return (own) => {
    const minter = own.minter(spec);
    return (count) => {
      const text = new Uint8Array(minter.length * count);
      if (minter.into(text, { separator: "" }) !== count) throw new Error("the minter wrote another number of tokens");
      return text.map((byte) => table[byte] ?? 255);
    };
  };
}

/** @param {number} bound @param {number} parts of it @param {(count: number) => Words} array @returns {Form} */
function filled(bound, parts, array) {
  return {
    sizes: each(16, parts),
    rejects: true,
    open: (own) => (count) =>
      Uint8Array.from(own.fillRandbelow(array(16 * count), bound), (value) => value / (bound / parts)),
  };
}

/** @type {Record<string, Form>} */
export const FORMS = {
  bytes: { sizes: each(16, 256), rejects: false, open: (own) => (count) => own.token_bytes(16 * count) },
  hex: { sizes: each(64, 16), rejects: false, open: minted({ kind: "hex" }, HEX) },
  // 256 bits are 42 digits and 4 bits, after which two are zero.
  base64url: {
    sizes: [...each(42, 64), 16],
    rejects: false,
    open: (own) => {
      const next = minted({ kind: "urlsafe" }, BASE64URL)(own);
      return (count) => {
        const found = next(count);
        for (let i = 42; i < found.length; i += 43) found[i] = /** @type {number} */ (found[i]) / 4;
        return found;
      };
    },
  },
  symbols: {
    sizes: each(32, 62),
    rejects: true,
    open: minted({ kind: "string", alphabet: { symbols: SYMBOLS }, length: 32 }, SYMBOLS),
  },
  singles: {
    sizes: each(16, 62),
    rejects: true,
    open: (own) => (count) => Uint8Array.from({ length: 16 * count }, () => own.randbelow(62)),
  },
  // Words of 8, 16 and 32 bits; of the wider ones, which of 40 and of 48 equal parts of the range.
  fills8: filled(62, 62, (count) => new Uint8Array(count)),
  fills16: filled(40_000, 40, (count) => new Uint16Array(count)),
  fills32: filled(3 * 2 ** 30, 48, (count) => new Uint32Array(count)),
  // The 53 bits of a double: eight times six, and five.
  doubles: {
    sizes: [...each(8, 64), 32],
    rejects: false,
    open: (own) => (count) => {
      const found = new Uint8Array(9 * count);
      for (const [i, double] of own.fillRandom(new Float64Array(count)).entries()) {
        let rest = double;
        for (let place = 0; place < 9; place++) {
          rest *= place < 8 ? 64 : 32;
          found[9 * i + place] = rest;
          rest -= Math.floor(rest);
        }
      }
      return found;
    },
  },
};

/** @param {Uint32Array} counts @param {number} place */
function count(counts, place) {
  counts[place] = /** @type {number} */ (counts[place]) + 1;
}

/** Counts of symbols at positions. */
export class Tally {
  #sizes;
  #tokens = 0;
  /** @type {Uint32Array[]} */
  #single;
  /** @type {Uint32Array[]} */
  #pair;

  /** @param {number[]} sizes */
  constructor(sizes) {
    this.#sizes = sizes;
    this.#single = sizes.map((size) => new Uint32Array(size));
    this.#pair = sizes.slice(1).map((size, i) => new Uint32Array(size * /** @type {number} */ (sizes[i])));
  }

  /** @param {Uint8Array} tokens ranks, one token after another */
  add(tokens) {
    const length = this.#sizes.length;
    for (const [position, size] of this.#sizes.entries()) {
      const single = /** @type {Uint32Array} */ (this.#single[position]);
      const pair = this.#pair[position - 1];
      for (let at = position; at < tokens.length; at += length) {
        const rank = /** @type {number} */ (tokens[at]);
        if (rank >= size) throw new Error(`position ${position}: a symbol that cannot be there`);
        count(single, rank);
        if (pair) count(pair, /** @type {number} */ (tokens[at - 1]) * size + rank);
      }
    }
    this.#tokens += tokens.length / length;
  }

  /** The odds of each position and of each pair. */
  odds() {
    const of = (/** @type {Uint32Array} */ counts) => {
      const expected = this.#tokens / counts.length;
      // Below five the chi-square is not the distribution of the statistic (Cochran 1954).
      if (expected < 5) throw new Error(`${expected} tokens for each count are too few`);
      let statistic = 0;
      for (const count of counts) statistic += (count - expected) ** 2 / expected;
      const freedom = counts.length - 1;
      return { odds: chiSquareOdds(statistic, freedom), excess: chiSquareExcess(statistic, freedom) };
    };
    return { tokens: this.#tokens, positions: this.#single.map(of), pairs: this.#pair.map(of) };
  }
}

/** @param {Form} form @param {Secrets} own @param {number} tokens */
export function tally({ sizes, open }, own, tokens) {
  const counts = new Tally(sizes);
  const next = open(own);
  for (let left = tokens; left > 0; left -= BATCH) counts.add(next(Math.min(BATCH, left)));
  return counts.odds();
}
