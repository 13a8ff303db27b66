// Our two engines on the encoding alone. Entropy costs what copying 64 KiB costs: `getRandomValues` is replaced, in the
// contender's own process, by one that hands out a recorded stretch of the system's again and again.
import { evenly, lines } from "../../tools/bulk-checks.js";
import { ALPHABET, ALPHANUMERIC_32, BASE64URL_256, HEX_256 } from "../../tools/forms.js";
import { LIMIT_SIZE as SIZE } from "../limit.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Contender} Contender */
/** @typedef {import("../groups.js").Group} Group */
/** @typedef {import("../groups.js").Mint} Mint */
/** @typedef {import("../ours.js").Secrets} Secrets */

/** From now on the same bytes come again and again. Called after the check, with which it would not pass. */
function replay() {
  const recorded = globalThis.crypto.getRandomValues(new Uint8Array(SIZE));
  globalThis.crypto.getRandomValues = (array) => {
    /** @type {Uint8Array} */ (/** @type {unknown} */ (array)).set(recorded.subarray(0, array?.byteLength));
    return array;
  };
}

/**
 * @param {string} call
 * @param {Contender["check"]} check
 * @param {number} units
 * @param {(secrets: Secrets) => Mint} mintOver
 */
function replayed(call, check, units, mintOver) {
  const what = /** @type {const} */ ({ form: "buffer", gives: "used bytes wiped, of a recorded stream", units });
  return onBothEngines(
    call,
    {
      ...what,
      check(mint) {
        check(mint);
        replay();
      },
    },
    mintOver,
    // What is replayed repeats itself.
    { health: false },
  );
}

/** The least that any of this can cost. @type {Contender} */
const copy = {
  name: "a copy of 65,536 recorded bytes",
  grade: "limit",
  form: "bytes",
  gives: "the stream alone",
  check() {},
  units: SIZE,
  make() {
    const recorded = globalThis.crypto.getRandomValues(new Uint8Array(SIZE));
    const array = new Uint8Array(SIZE);
    return () => array.set(recorded);
  },
};

/** @param {string} kind @param {Parameters<Secrets["minter"]>[0]} spec @param {RegExp} form @param {number} length @param {number} units */
function into(kind, spec, form, length, units) {
  const count = Math.floor(SIZE / (length + 1));
  const engines = replayed(`minter ${kind}: into()`, lines(form, count), count * units, ({ minter }) => {
    const mint = minter(spec);
    const array = new Uint8Array(SIZE);
    return () => {
      mint.into(array);
      return array;
    };
  });
  return [...engines, copy];
}

/** @param {number} bound */
function below(bound) {
  const engines = replayed(`fillRandbelow(Uint8Array, ${bound})`, evenly(bound, SIZE), SIZE, ({ fillRandbelow }) => {
    const array = new Uint8Array(SIZE);
    return () => fillRandbelow(array, bound);
  });
  return [...engines, copy];
}

/** @type {Group[]} */
export const encodings = [
  {
    name: "the encoding alone: hex",
    unit: "byte of entropy",
    contenders: into("hex 32", { kind: "hex", nbytes: 32 }, HEX_256, 64, 32),
  },
  {
    name: "the encoding alone: base64url",
    unit: "byte of entropy",
    contenders: into("urlsafe 32", { kind: "urlsafe", nbytes: 32 }, BASE64URL_256, 43, 32),
  },
  {
    name: "the encoding alone: letters and digits",
    unit: "symbol",
    contenders: into("string 62 x 32", { kind: "string", alphabet: ALPHABET, length: 32 }, ALPHANUMERIC_32, 32, 32),
  },
  { name: "the draws alone: integers below 62", unit: "integer", contenders: below(62) },
];
