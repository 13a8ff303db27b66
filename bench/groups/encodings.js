// Our two engines on the encoding alone. Entropy costs what copying 64 KiB costs: `getRandomValues` is replaced, in the
// contender's own process, by one that hands out a recorded stretch of the system's again and again.
import { evenly, lines } from "../../tools/bulk-checks.js";
import { other, MOST as SIZE } from "../others.js";
import { drawing, filling, onBothEngines } from "../ours.js";
import { TEXTS } from "./fills.js";

/** From now on the same bytes come again and again. Called after the check, which would not pass with them. */
function replay() {
  const recorded = globalThis.crypto.getRandomValues(new Uint8Array(SIZE));
  globalThis.crypto.getRandomValues = (array) => {
    /** @type {Uint8Array} */ (/** @type {unknown} */ (array)).set(recorded.subarray(0, array?.byteLength));
    return array;
  };
}

/** The least that any of this can cost. */
const copy = other(
  "a copy of 65,536 recorded bytes",
  { grade: "limit", form: "bytes", gives: "the stream alone", check() {}, units: SIZE },
  () => {
    const recorded = globalThis.crypto.getRandomValues(new Uint8Array(SIZE));
    const array = new Uint8Array(SIZE);
    return () => array.set(recorded);
  },
);

/**
 * @param {string} name @param {string} unit @param {string} call
 * @param {import("../groups.js").Contender["check"]} check @param {number} units
 * @param {import("../ours.js").MintOver} mintOver
 */
function replayed(name, unit, call, check, units, mintOver) {
  const what = /** @type {const} */ ({ form: "buffer", gives: "used bytes wiped, of a recorded stream", units });
  const checked = (/** @type {import("../groups.js").Mint} */ mint) => {
    check(mint);
    replay();
  };
  // The health checks would refuse a stream that repeats itself.
  const ours = onBothEngines(call, { ...what, check: checked }, mintOver, { health: false });
  return { name, unit, contenders: [...ours, copy] };
}

/** @param {string} name @param {string} unit @param {import("./fills.js").Text} text */
function into(name, unit, { call, spec, form, length, units }) {
  const count = Math.floor(SIZE / (length + 1));
  return replayed(name, unit, call, lines(form, count), count * units, filling(spec, SIZE));
}

/** @type {import("../groups.js").Group[]} */
export const encodings = [
  into("the encoding alone: hex", "byte of entropy", TEXTS.hex),
  into("the encoding alone: base64url", "byte of entropy", TEXTS.urlsafe),
  into("the encoding alone: letters and digits", "symbol", TEXTS.string),
  replayed(
    "the draws alone: integers below 62",
    "integer",
    "fillRandbelow(Uint8Array, 62)",
    evenly(62, SIZE),
    SIZE,
    drawing(62, SIZE),
  ),
];
