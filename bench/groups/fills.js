// Buffers filled at once, again and again, so that they stay in cache.
import { doubleArrays, evenly, joined, lines } from "../../tools/bulk-checks.js";
import { ALPHABET, ALPHANUMERIC_32, BASE64URL_256, HEX_256 } from "../../tools/forms.js";
import { native, ofNode, rawEntropy, MOST as SIZE } from "../others.js";
import { drawing, filling, onBothEngines } from "../ours.js";

/**
 * What text is made of tokens: its call, their spec, form and length, and the group's units in one.
 * @typedef {{ call: string, spec: import("../ours.js").Spec, form: RegExp, length: number, units: number }} Text
 */

/** @satisfies {Record<string, Text>} */
export const TEXTS = {
  hex: {
    call: "minter hex 32: into()",
    spec: { kind: "hex", nbytes: 32 },
    form: HEX_256,
    length: 64,
    units: 32,
  },
  urlsafe: {
    call: "minter urlsafe 32: into()",
    spec: { kind: "urlsafe", nbytes: 32 },
    form: BASE64URL_256,
    length: 43,
    units: 32,
  },
  string: {
    call: "minter string 62 x 32: into()",
    spec: { kind: "string", alphabet: { symbols: ALPHABET }, length: 32 },
    form: ALPHANUMERIC_32,
    length: 32,
    units: 32,
  },
};

/** A double holds 53 random bits and takes seven bytes of entropy. */
const DOUBLES = SIZE / Float64Array.BYTES_PER_ELEMENT;
const DOUBLE_ENTROPY = 7;

/** @param {Text} text @param {"\n" | ""} [separator] */
function into({ call, spec, form, length, units }, separator = "\n") {
  const count = Math.floor(SIZE / (length + separator.length));
  const check = separator ? lines(form, count) : joined(form, count, length);
  const gives = `${count.toLocaleString("en")} ${separator ? "lines" : "tokens end to end"}; used bytes and text wiped`;
  const what = /** @type {const} */ ({ form: "buffer", gives, check, units: count * units });
  return onBothEngines(call, what, filling({ ...spec, separator }, SIZE));
}

/** @param {number} bound */
function below(bound) {
  const what = /** @type {const} */ ({ form: "buffer", gives: "uniform; used bytes wiped", units: SIZE });
  return onBothEngines(
    `fillRandbelow(Uint8Array, ${bound})`,
    { ...what, check: evenly(bound, SIZE) },
    drawing(bound, SIZE),
  );
}

const hexByBuffer = ofNode(
  'randomFillSync, buffer.hexSlice, target.write("latin1")',
  {
    form: "buffer",
    gives: "tokens end to end; bytes and text left",
    needs: ["node:crypto", "Buffer"],
    check: joined(HEX_256, SIZE / 64, 64),
    units: SIZE / 2,
  },
  ({ randomFillSync }) => {
    const bytes = Buffer.alloc(SIZE / 2);
    const target = Buffer.alloc(SIZE);
    return () => {
      target.write(randomFillSync(bytes).toString("hex"), "latin1");
      return target;
    };
  },
);

const doubles = onBothEngines(
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
);

/** @param {string} name @param {string} unit @param {import("../groups.js").Contender[]} contenders */
const group = (name, unit, ...contenders) => ({ name, unit, contenders: [...contenders, rawEntropy(1)] });

const program = (/** @type {string} */ name) => native("c", name, { form: "buffer" });

/** @type {import("../groups.js").Group[]} */
export const fills = [
  group("a buffer of tokens in hex", "byte of entropy", ...into(TEXTS.hex), program("C, hex lines")),
  group("a buffer of hex text", "byte of entropy", ...into(TEXTS.hex, ""), hexByBuffer, program("C, hex")),
  group("a buffer of tokens in base64url", "byte of entropy", ...into(TEXTS.urlsafe), program("C, base64url lines")),
  group("a buffer of tokens of letters and digits", "symbol", ...into(TEXTS.string)),
  group("an array of integers below 62", "integer", ...below(62)),
  group("an array of integers below 64", "integer", ...below(64)),
  group("an array of doubles in [0, 1)", "byte of entropy", ...doubles),
];
