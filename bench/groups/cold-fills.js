// The same as in fills.js, into memory that is in no cache.
import { doubleArrays, evenly, joined } from "../../tools/bulk-checks.js";
import { ALPHABET, ALPHANUMERIC_32, HEX_256 } from "../../tools/forms.js";
import { coldEntropy, PART, throughMemory } from "../cold-memory.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Group} Group */
/** @typedef {import("../ours.js").Secrets} Secrets */
/** @typedef {Parameters<Secrets["minter"]>[0]} Spec */

const DOUBLES = PART / Float64Array.BYTES_PER_ELEMENT;

/** Tokens end to end. @param {string} kind @param {Spec} spec @param {RegExp} form @param {number} length @param {number} units in a token */
function into(kind, spec, form, length, units) {
  const count = PART / length;
  const what = /** @type {const} */ ({ form: "buffer", gives: "used bytes and text wiped", units: count * units });
  return onBothEngines(`minter ${kind}: into()`, { ...what, check: joined(form, count, length) }, ({ minter }) => {
    const mint = minter({ ...spec, separator: "" });
    return throughMemory((part) => mint.into(part));
  });
}

/** @type {Group[]} */
export const coldFills = [
  {
    name: "hex text into cold memory",
    unit: "byte of entropy",
    slow: true,
    contenders: [...into("hex 32", { kind: "hex", nbytes: 32 }, HEX_256, 64, 32), coldEntropy(1)],
  },
  {
    name: "base64url text into cold memory",
    unit: "byte of entropy",
    slow: true,
    contenders: [...into("urlsafe 24", { kind: "urlsafe", nbytes: 24 }, /^[\w-]{32}$/, 32, 24), coldEntropy(1)],
  },
  {
    name: "letters and digits into cold memory",
    unit: "symbol",
    slow: true,
    contenders: [
      ...into("string 62 x 32", { kind: "string", alphabet: ALPHABET, length: 32 }, ALPHANUMERIC_32, 32, 32),
      coldEntropy(1),
    ],
  },
  {
    name: "integers below 62 into cold memory",
    unit: "integer",
    slow: true,
    contenders: [
      ...onBothEngines(
        "fillRandbelow(Uint8Array, 62)",
        { form: "buffer", gives: "uniform; used bytes wiped", check: evenly(62, PART), units: PART },
        ({ fillRandbelow }) => throughMemory((part) => fillRandbelow(part, 62)),
      ),
      coldEntropy(1),
    ],
  },
  {
    name: "doubles into cold memory",
    unit: "byte of entropy",
    slow: true,
    contenders: [
      ...onBothEngines(
        "fillRandom(Float64Array)",
        {
          form: "buffer",
          gives: "53 bits each; used bytes wiped",
          check(mint) {
            doubleArrays(DOUBLES)(() => {
              const part = mint();
              return new Float64Array(part.buffer, part.byteOffset, DOUBLES);
            });
          },
          // A double takes seven bytes.
          units: DOUBLES * 7,
        },
        ({ fillRandom }) =>
          throughMemory((part) => fillRandom(new Float64Array(part.buffer, part.byteOffset, DOUBLES))),
      ),
      coldEntropy(1),
    ],
  },
];
