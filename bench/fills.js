// Buffers filled at once, against the speed at which the system itself fills one with raw bytes: their share of it.
import { doubleArrays, evenly, lines } from "./bulk-checks.js";
import { onBothEngines } from "./engines.js";
import { ALPHABET, ALPHANUMERIC_32, BASE64URL_256, HEX_256 } from "./forms.js";

/** @typedef {import("./groups.js").Group} Group */
/** @typedef {import("./engines.js").Secrets} Secrets */
/** @typedef {Parameters<Secrets["minter"]>[0]} Spec */

/** In bytes. As much as `getRandomValues` gives in a call, and a fraction of a core's second cache. */
const SIZE = 65536;
/** A double holds 53 random bits and takes seven bytes of entropy. */
const DOUBLES = SIZE / Float64Array.BYTES_PER_ELEMENT;
const DOUBLE_ENTROPY = 7;

/**
 * @param {string} name
 * @param {string} unit
 * @param {number} bar
 * @param {import("./groups.js").Contender[]} contenders
 * @returns {Group}
 */
function shareOfRaw(name, unit, bar, contenders) {
  const raw = {
    name: `getRandomValues(${SIZE} bytes)`,
    gives: "raw bytes, no other copy",
    bar,
    check: evenly(256, SIZE),
    units: SIZE,
    make() {
      const array = new Uint8Array(SIZE);
      return () => globalThis.crypto.getRandomValues(array);
    },
  };
  return { name, unit, contenders: [...contenders, raw] };
}

/**
 * Tokens into bytes, each with a line feed after it.
 *
 * @param {string} kind as the report calls it
 * @param {Spec} spec
 * @param {RegExp} form
 * @param {number} length of a token
 * @param {number} units in a token
 */
function into(kind, spec, form, length, units) {
  const count = Math.floor(SIZE / (length + 1));
  const mintOver = (/** @type {Secrets} */ { minter }) => {
    const mint = minter(spec);
    const array = new Uint8Array(SIZE);
    return () => {
      mint.into(array);
      return array;
    };
  };
  const gives = `${count.toLocaleString("en")} lines of text`;
  return onBothEngines(`minter ${kind}: into()`, gives, lines(form, count), mintOver, count * units);
}

/** @param {number} bound */
function below(bound) {
  const mintOver = (/** @type {Secrets} */ { fillRandbelow }) => {
    const array = new Uint8Array(SIZE);
    return () => fillRandbelow(array, bound);
  };
  return onBothEngines(`fillRandbelow(Uint8Array, ${bound})`, "uniform", evenly(bound, SIZE), mintOver, SIZE);
}

/** @type {Group[]} */
export const fills = [
  shareOfRaw(
    "a buffer of tokens in hex",
    "byte of entropy",
    0.65,
    into("hex 32", { kind: "hex", nbytes: 32 }, HEX_256, 64, 32),
  ),
  shareOfRaw(
    "a buffer of tokens in base64url",
    "byte of entropy",
    0.55,
    into("urlsafe 32", { kind: "urlsafe", nbytes: 32 }, BASE64URL_256, 43, 32),
  ),
  shareOfRaw(
    "a buffer of tokens of letters and digits",
    "symbol",
    0.3,
    into("string 62 x 32", { kind: "string", alphabet: ALPHABET, length: 32 }, ALPHANUMERIC_32, 32, 32),
  ),
  shareOfRaw("an array of integers below 62", "value", 0.35, below(62)),
  shareOfRaw("an array of integers below 64", "value", 0.6, below(64)),
  shareOfRaw(
    "an array of doubles in [0, 1)",
    "byte of entropy",
    0.5,
    onBothEngines(
      "fillRandom(Float64Array)",
      "53 bits each",
      doubleArrays(DOUBLES),
      ({ fillRandom }) => {
        const array = new Float64Array(DOUBLES);
        return () => fillRandom(array);
      },
      DOUBLES * DOUBLE_ENTROPY,
    ),
  ),
];
