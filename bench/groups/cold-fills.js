// The same as in fills.js, into memory that is in no cache.
import { doubleArrays, evenly, joined } from "../../tools/bulk-checks.js";
import { coldEntropy, PART, throughMemory } from "../cold-memory.js";
import { onBothEngines } from "../ours.js";
import { TEXTS } from "./fills.js";

const DOUBLES = PART / Float64Array.BYTES_PER_ELEMENT;

/** Tokens of 24 bytes: of 43 symbols, not as many as fit would be whole. @type {import("./fills.js").Text} */
const URLSAFE = {
  call: "minter urlsafe 24: into()",
  spec: { kind: "urlsafe", nbytes: 24 },
  form: /^[\w-]{32}$/,
  length: 32,
  units: 24,
};

/** Tokens end to end. @param {import("./fills.js").Text} text */
function into({ call, spec, form, length, units }) {
  const count = PART / length;
  const what = /** @type {const} */ ({ form: "buffer", gives: "used bytes and text wiped", units: count * units });
  return onBothEngines(call, { ...what, check: joined(form, count, length) }, ({ minter }) => {
    const mint = minter({ ...spec, separator: "" });
    return throughMemory((part) => mint.into(part));
  });
}

const integers = onBothEngines(
  "fillRandbelow(Uint8Array, 62)",
  { form: "buffer", gives: "uniform; used bytes wiped", check: evenly(62, PART), units: PART },
  ({ fillRandbelow }) => throughMemory((part) => fillRandbelow(part, 62)),
);

const doublesIn = (/** @type {Uint8Array<ArrayBuffer>} */ part) =>
  new Float64Array(part.buffer, part.byteOffset, DOUBLES);

const doubles = onBothEngines(
  "fillRandom(Float64Array)",
  {
    form: "buffer",
    gives: "53 bits each; used bytes wiped",
    check: (mint) => doubleArrays(DOUBLES)(() => doublesIn(mint())),
    // A double takes seven bytes.
    units: DOUBLES * 7,
  },
  ({ fillRandom }) => throughMemory((part) => fillRandom(doublesIn(part))),
);

/** @param {string} name @param {string} unit @param {import("../groups.js").Contender[]} ours */
const group = (name, unit, ours) => ({ name, unit, slow: true, contenders: [...ours, coldEntropy(1)] });

/** @type {import("../groups.js").Group[]} */
export const coldFills = [
  group("hex text into cold memory", "byte of entropy", into(TEXTS.hex)),
  group("base64url text into cold memory", "byte of entropy", into(URLSAFE)),
  group("letters and digits into cold memory", "symbol", into(TEXTS.string)),
  group("integers below 62 into cold memory", "integer", integers),
  group("doubles into cold memory", "byte of entropy", doubles),
];
