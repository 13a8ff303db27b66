// Arrays filled in place, short ones to the value and long ones by a digest of their bytes; long texts too.
import { FILLS, TEXTS } from "../answers.js";
import { knownBytes, Replay } from "./replay.js";
import { digestOf, hexOf, utf8 } from "./text.js";

const ARRAYS = { Uint8Array, Int8Array, Uint16Array, Uint32Array, BigUint64Array, Float64Array };

/**
 * @typedef {object} Filled
 * @property {"fillBytes" | "fillRandbelow" | "fillRandbits" | "fillRandom"} fn
 * @property {keyof typeof ARRAYS} array
 * @property {number} length
 * @property {number | bigint} [bound]
 * @property {number} seed of the bytes
 * @property {number} took how many of them are taken
 * @property {(number | bigint)[]} [values]
 * @property {string} [digest] of the array's bytes, little-endian
 */

/**
 * @typedef {{ fn: "token_bytes" | "token_hex" | "token_urlsafe", nbytes: number, seed: number, digest: string }} Text
 */

/** @param {import("./findings.js").Bench} bench */
export function testFills({ open, pool, findings }) {
  const source = new Replay();
  const own = open(source.fill);
  const load = (/** @type {number} */ length, /** @type {number} */ seed) => {
    source.load(knownBytes(length, seed));
    own.discard();
  };
  const follows = (/** @type {string} */ shown, /** @type {number} */ took) => {
    if (pool === 0) findings.same(`bytes of ${shown}`, took, source.position);
    findings.same(`what follows ${shown}`, hexOf(source.at(took, 8)), own.token_hex(8));
  };

  for (const { fn, array, length, bound, seed, took, values, digest } of /** @type {readonly Filled[]} */ (FILLS)) {
    const shown = `${fn}(${array} of ${length}${bound === undefined ? "" : `, ${bound}`})`;
    load(took, seed);
    const given = new ARRAYS[array](length);
    const fill = /** @type {(array: unknown, bound?: unknown) => unknown} */ (own[fn]);
    const filled = fill(given, bound);
    findings.check(`${shown} returns its array`, filled === given);
    if (values) findings.same(shown, values, Array.from(/** @type {ArrayLike<number | bigint>} */ (given)));
    if (digest) findings.same(`digest of ${shown}`, digest, digestOf(new Uint8Array(given.buffer)));
    follows(shown, took);
  }

  for (const { fn, nbytes, seed, digest } of /** @type {readonly Text[]} */ (TEXTS)) {
    const shown = `${fn}(${nbytes})`;
    load(nbytes, seed);
    const answer = own[fn](nbytes);
    findings.same(`digest of ${shown}`, digest, digestOf(typeof answer === "string" ? utf8(answer) : answer));
    follows(shown, nbytes);
  }
}
