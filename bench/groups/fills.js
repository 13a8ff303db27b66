// Buffers filled at once, again and again, so that they stay in cache.
import { doubleArrays, evenly, joined, lines } from "../../tools/bulk-checks.js";
import { ALPHABET, ALPHANUMERIC_32, BASE64URL_256, HEX_256 } from "../../tools/forms.js";
import { rawEntropy, LIMIT_SIZE as SIZE } from "../limit.js";
import { native } from "../native.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Contender} Contender */
/** @typedef {import("../groups.js").Group} Group */
/** @typedef {import("../ours.js").Secrets} Secrets */
/** @typedef {Parameters<Secrets["minter"]>[0]} Spec */

/** A double holds 53 random bits and takes seven bytes of entropy. */
const DOUBLES = SIZE / Float64Array.BYTES_PER_ELEMENT;
const DOUBLE_ENTROPY = 7;

/**
 * Tokens into bytes.
 *
 * @param {string} kind as the report calls it
 * @param {Spec} spec
 * @param {RegExp} form
 * @param {number} length of a token
 * @param {number} units in a token
 * @param {"\n" | ""} separator
 */
function into(kind, spec, form, length, units, separator = "\n") {
  const count = Math.floor(SIZE / (length + separator.length));
  const mintOver = (/** @type {Secrets} */ { minter }) => {
    const mint = minter({ ...spec, separator });
    const array = new Uint8Array(SIZE);
    return () => {
      mint.into(array);
      return array;
    };
  };
  const check = separator ? lines(form, count) : joined(form, count, length);
  const gives = `${count.toLocaleString("en")} ${separator ? "lines" : "tokens end to end"}; used bytes and text wiped`;
  return onBothEngines(`minter ${kind}: into()`, { form: "buffer", gives, check, units: count * units }, mintOver);
}

/** @param {number} bound */
function below(bound) {
  return onBothEngines(
    `fillRandbelow(Uint8Array, ${bound})`,
    { form: "buffer", gives: "uniform; used bytes wiped", check: evenly(bound, SIZE), units: SIZE },
    ({ fillRandbelow }) => {
      const array = new Uint8Array(SIZE);
      return () => fillRandbelow(array, bound);
    },
  );
}

/** @type {Spec} */
const HEX = { kind: "hex", nbytes: 32 };
/** @type {Spec} */
const URLSAFE = { kind: "urlsafe", nbytes: 32 };
/** @type {Spec} */
const STRING = { kind: "string", alphabet: ALPHABET, length: 32 };

/** @type {Contender} */
const hexByBuffer = {
  name: 'randomFillSync, buffer.hexSlice, target.write("latin1")',
  grade: "secret",
  form: "buffer",
  gives: "tokens end to end; bytes and text left",
  needs: ["node:crypto", "Buffer"],
  check: joined(HEX_256, SIZE / 64, 64),
  units: SIZE / 2,
  async make() {
    const { randomFillSync } = await import("node:crypto");
    const bytes = Buffer.alloc(SIZE / 2);
    const target = Buffer.alloc(SIZE);
    return () => {
      target.write(randomFillSync(bytes).toString("hex"), "latin1");
      return target;
    };
  },
};

/** @type {Group[]} */
export const fills = [
  {
    name: "a buffer of tokens in hex",
    unit: "byte of entropy",
    contenders: [
      ...into("hex 32", HEX, HEX_256, 64, 32),
      native("c", "C, hex lines", { form: "buffer" }),
      rawEntropy(1),
    ],
  },
  {
    name: "a buffer of hex text",
    unit: "byte of entropy",
    contenders: [
      ...into("hex 32", HEX, HEX_256, 64, 32, ""),
      hexByBuffer,
      native("c", "C, hex", { form: "buffer" }),
      rawEntropy(1),
    ],
  },
  {
    name: "a buffer of tokens in base64url",
    unit: "byte of entropy",
    contenders: [
      ...into("urlsafe 32", URLSAFE, BASE64URL_256, 43, 32),
      native("c", "C, base64url lines", { form: "buffer" }),
      rawEntropy(1),
    ],
  },
  {
    name: "a buffer of tokens of letters and digits",
    unit: "symbol",
    contenders: [...into("string 62 x 32", STRING, ALPHANUMERIC_32, 32, 32), rawEntropy(1)],
  },
  {
    name: "an array of integers below 62",
    unit: "integer",
    contenders: [...below(62), rawEntropy(1)],
  },
  {
    name: "an array of integers below 64",
    unit: "integer",
    contenders: [...below(64), rawEntropy(1)],
  },
  {
    name: "an array of doubles in [0, 1)",
    unit: "byte of entropy",
    contenders: [
      ...onBothEngines(
        "fillRandom(Float64Array)",
        {
          form: "buffer",
          gives: "53 bits each; used bytes wiped",
          check: doubleArrays(DOUBLES),
          units: DOUBLES * DOUBLE_ENTROPY,
        },
        ({ fillRandom }) => {
          const array = new Float64Array(DOUBLES);
          return () => fillRandom(array);
        },
      ),
      rawEntropy(1),
    ],
  },
];
