// When WebAssembly pays: the same call on both engines, over how much is asked for at once. Each point is a group.
import { evenly, joined } from "../tools/bulk-checks.js";
import { must } from "../tools/checks.js";
import { BASE64URL_128, HEX_128 } from "../tools/forms.js";
import { drawing, filling, onBothEngines } from "./ours.js";

/** @typedef {import("./groups.js").Group} Group */

const SIZES = [1, 3, 10, 32, 100, 316, 1000, 3162, 10_000, 31_623, 100_000, 316_228, 1_000_000];
/** In a quick run. */
export const FEW_SIZES = [1, 1000, 31_623];

const NBYTES = 16;

/** A few values tell nothing of how even they are. @param {number} size @param {number} bound */
function even(size, bound) {
  if (size >= 10_000) return evenly(bound, size);
  return (/** @type {import("./groups.js").Mint} */ mint) => {
    const array = mint();
    must(array.length === size && array.every((/** @type {number} */ value) => value < bound), `not below ${bound}`);
  };
}

/** @typedef {{ check: import("./groups.js").Contender["check"], mintOver: import("./ours.js").MintOver }} At */
/** @typedef {{ path: string, unit: string, call: string, at: (size: number) => At }} Path */

/** @param {"hex" | "urlsafe"} kind @param {RegExp} form @param {number} length of a token @returns {Path["at"]} */
function into(kind, form, length) {
  return (size) => ({
    check: joined(form, size, length),
    mintOver: filling({ kind, nbytes: NBYTES, separator: "" }, size * length),
  });
}

const TOKEN = "token of 16 bytes";

/** @type {Path[]} */
const PATHS = [
  { path: "hex", unit: TOKEN, call: "minter hex 16: into()", at: into("hex", HEX_128, 32) },
  { path: "base64url", unit: TOKEN, call: "minter urlsafe 16: into()", at: into("urlsafe", BASE64URL_128, 22) },
  {
    path: "bounded integers",
    unit: "integer below 62",
    call: "fillRandbelow(Uint8Array, 62)",
    at: (size) => ({ check: even(size, 62), mintOver: drawing(62, size) }),
  },
  {
    path: "bit extraction",
    unit: "integer of 6 bits",
    call: "fillRandbits(Uint8Array, 6)",
    at: (size) => ({
      check: even(size, 64),
      mintOver: ({ fillRandbits }) => {
        const array = new Uint8Array(size);
        return () => fillRandbits(array, 6);
      },
    }),
  },
];

/** @typedef {Group & { path: string, size: number }} Point of a curve */

/** @type {Point[]} */
export const points = PATHS.flatMap(({ path, unit, call, at }) =>
  SIZES.map((size) => {
    const { check, mintOver } = at(size);
    const what = /** @type {const} */ ({ form: "buffer", gives: "used bytes wiped", check, units: size });
    return { name: `${path}, ${size} at once`, unit, path, size, contenders: onBothEngines(call, what, mintOver) };
  }),
);
