// The minter's tokens as strings, against the usual ways to make them.
import { lists } from "./bulk-checks.js";
import { text } from "./checks.js";
import { onBothEngines } from "./engines.js";
import { ALPHABET, ALPHANUMERIC_32, BASE64URL_256, HEX_256 } from "./forms.js";
import { alphanumericNanoid, hexOfRandomBytes, nanoid43 } from "./peers.js";

/** @typedef {import("./groups.js").Group} Group */

const MANY = 1000;
/** Of a string that is part of a longer one: the longer one stays while any part of it is held. */
const CUT = "cut from a text of at most 4 KB, not wiped";
const CUT_BY_NANOID = "cut from a text of 32 KB, not wiped";

/** @type {Group[]} */
export const minters = [
  {
    name: "a minter's 256-bit token in hex",
    contenders: [
      ...onBothEngines("minter hex 32: next()", `256 bits, ${CUT}`, text(HEX_256), ({ minter }) => {
        const mint = minter({ kind: "hex", nbytes: 32 });
        return () => mint.next();
      }),
      hexOfRandomBytes(80),
    ],
  },
  {
    name: "a minter's 256-bit tokens in hex, a thousand at once",
    unit: "token",
    contenders: [
      ...onBothEngines(
        `minter hex 32: take(${MANY})`,
        `256 bits, ${CUT}`,
        lists(HEX_256, MANY),
        ({ minter }) => {
          const mint = minter({ kind: "hex", nbytes: 32 });
          return () => mint.take(MANY);
        },
        MANY,
      ),
      hexOfRandomBytes(85),
    ],
  },
  {
    name: "a minter's token of 43 characters",
    contenders: [
      ...onBothEngines("minter urlsafe 32: next()", `256 bits, ${CUT}`, text(BASE64URL_256), ({ minter }) => {
        const mint = minter({ kind: "urlsafe", nbytes: 32 });
        return () => mint.next();
      }),
      {
        name: "nanoid(43)",
        gives: `258 bits, ${CUT_BY_NANOID}`,
        bar: 2,
        check: text(BASE64URL_256),
        make: nanoid43,
      },
    ],
  },
  {
    name: "a minter's token of 32 letters and digits",
    contenders: [
      ...onBothEngines("minter string 62 x 32: next()", `190 bits, ${CUT}`, text(ALPHANUMERIC_32), ({ minter }) => {
        const mint = minter({ kind: "string", alphabet: ALPHABET, length: 32 });
        return () => mint.next();
      }),
      {
        name: "customAlphabet(alphabet, 32)",
        gives: `190 bits, ${CUT_BY_NANOID}`,
        bar: 2,
        check: text(ALPHANUMERIC_32),
        make: alphanumericNanoid,
      },
    ],
  },
];
