// When WebAssembly pays: the same call on both engines, over how much is asked for at once. Each point is a group.
import { evenly, joined } from "../tools/bulk-checks.js";
import { must } from "../tools/checks.js";
import { BASE64URL_128, HEX_128 } from "../tools/forms.js";
import { onBothEngines } from "./ours.js";

/** @typedef {import("./groups.js").Group} Group */
/** @typedef {import("./groups.js").Mint} Mint */
/** @typedef {import("./ours.js").Secrets} Secrets */

const SIZES = [1, 3, 10, 32, 100, 316, 1000, 3162, 10_000, 31_623, 100_000, 316_228, 1_000_000];
/** In a quick run. */
export const FEW_SIZES = [1, 1000, 31_623];

const NBYTES = 16;

/** Looks at what is made of the larger sizes; a few values tell nothing of how even they are. @param {number} size @param {number} bound @param {number} full below how many */
function even(size, bound, full) {
  if (size >= full) return evenly(bound, size);
  return (/** @type {Mint} */ mint) => {
    const array = mint();
    must(array.length === size && array.every((/** @type {number} */ value) => value < bound), `not below ${bound}`);
  };
}

/** @param {"hex" | "urlsafe"} kind @param {RegExp} form @param {number} length of a token */
function into(kind, form, length) {
  return (/** @type {number} */ size) => ({
    check: joined(form, size, length),
    mintOver: (/** @type {Secrets} */ { minter }) => {
      const mint = minter({ kind, nbytes: NBYTES, separator: "" });
      const array = new Uint8Array(size * length);
      return () => {
        mint.into(array);
        return array;
      };
    },
  });
}

/** @type {{ path: string, unit: string, call: string, at: (size: number) => { check: import("./groups.js").Contender["check"], mintOver: (secrets: Secrets) => Mint } }[]} */
const PATHS = [
  { path: "hex", unit: "token of 16 bytes", call: "minter hex 16: into()", at: into("hex", HEX_128, 32) },
  {
    path: "base64url",
    unit: "token of 16 bytes",
    call: "minter urlsafe 16: into()",
    at: into("urlsafe", BASE64URL_128, 22),
  },
  {
    path: "bounded integers",
    unit: "integer below 62",
    call: "fillRandbelow(Uint8Array, 62)",
    at: (size) => ({
      check: even(size, 62, 10_000),
      mintOver: ({ fillRandbelow }) => {
        const array = new Uint8Array(size);
        return () => fillRandbelow(array, 62);
      },
    }),
  },
  {
    path: "bit extraction",
    unit: "integer of 6 bits",
    call: "fillRandbits(Uint8Array, 6)",
    at: (size) => ({
      check: even(size, 64, 10_000),
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
