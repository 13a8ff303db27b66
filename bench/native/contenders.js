// What tokens.c and tokens.py make, and what it must look like.
import assert from "node:assert/strict";
import { BASE64URL_256, HEX_128, HEX_256 } from "../../tools/forms.js";

/**
 * @typedef {object} NativeContender
 * @property {string} name
 * @property {string} job as the program calls it
 * @property {number} [units] how many of the group's units a call makes; default 1
 * @property {(outputs: any[]) => void} check throws unless what calls made is what the job asks for
 */

const SIZE = 65536;
const TOKEN = 32;
const HEX_LINES = Math.floor(SIZE / (2 * TOKEN + 1));
const BASE64URL_LINES = Math.floor(SIZE / 44);

/** Values of a form, all distinct, in the order they were made. @param {RegExp} form */
const values = (form) => (/** @type {any[]} */ outputs) => {
  assert(outputs.length > 1, "too little to look at");
  for (const output of outputs) assert.match(output, form);
  assert.equal(new Set(outputs).size, outputs.length, "the same value twice");
};

/** So many lines of a form in each output, all distinct. @param {RegExp} form @param {number} count */
const lines = (form, count) => (/** @type {string[]} */ outputs) => {
  const all = outputs.flatMap((output) => output.split("\n").slice(0, -1));
  assert(
    outputs.every((output) => output.endsWith("\n")),
    "text after the last line",
  );
  assert.equal(all.length, outputs.length * count, "not as many lines as fit");
  values(form)(all);
};

/** Integers below a bound, more than one of them. @param {number} bound */
const below = (bound) => (/** @type {number[]} */ outputs) => {
  assert(
    outputs.every((output) => Number.isInteger(output) && output >= 0 && output < bound),
    `not below ${bound}`,
  );
  // A thousand draws of a thousand miss 368 values, give or take 10.
  assert(new Set(outputs).size > bound / 2, "ever the same values");
};

/** @param {number[]} outputs */
function doubles(outputs) {
  for (const output of outputs)
    assert(output >= 0 && output < 1 && Number.isInteger(output * 2 ** 53), "not of 53 bits");
  assert.equal(new Set(outputs).size, outputs.length, "the same value twice");
}

/** Lists of 0 to 999 in ever another order. @param {number[][]} outputs */
function permutations(outputs) {
  const [first = [], second = []] = outputs;
  for (const output of outputs)
    assert.deepEqual(
      output.toSorted((a, b) => a - b),
      Array.from(output.keys()),
    );
  assert(first.length === 1000 && first.some((value, i) => value !== second[i]), "the same order twice");
}

/** @type {Record<"c" | "python", NativeContender[]>} */
export const contenders = {
  c: [
    {
      name: "C, hex lines",
      job: "hex-lines",
      units: HEX_LINES * TOKEN,
      check: lines(HEX_256, HEX_LINES),
    },
    {
      name: "C, base64url lines",
      job: "base64url-lines",
      units: BASE64URL_LINES * TOKEN,
      check: lines(BASE64URL_256, BASE64URL_LINES),
    },
    { name: "C, hex", job: "hex", units: SIZE / 2, check: values(/^[0-9a-f]{65536}$/) },
    { name: "C, a token in hex", job: "hex-token", check: values(HEX_256) },
  ],
  python: [
    { name: "CPython, token_hex(32)", job: "token_hex(32)", check: values(HEX_256) },
    { name: "CPython, token_hex(16)", job: "token_hex(16)", check: values(HEX_128) },
    { name: "CPython, token_urlsafe(32)", job: "token_urlsafe(32)", check: values(BASE64URL_256) },
    { name: "CPython, token_bytes(32)", job: "token_bytes(32)", check: values(HEX_256) },
    { name: "CPython, randbelow(1000)", job: "randbelow(1000)", check: below(1000) },
    { name: "CPython, SystemRandom().random()", job: "SystemRandom().random()", check: doubles },
    {
      name: "CPython, shuffle of a thousand",
      job: "SystemRandom().shuffle(list)",
      units: 1000,
      check: permutations,
    },
  ],
};
