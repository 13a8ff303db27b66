// Tokens of 32 letters and digits: 62 symbols, uniform.
import { text } from "../../tools/checks.js";
import { ALPHABET, ALPHANUMERIC_32 } from "../../tools/forms.js";
import { other, randomJs, rawEntropy } from "../others.js";
import { CUT, minting, onBothEngines } from "../ours.js";

const LENGTH = 32;
const token = { bits: 190, check: text(ALPHANUMERIC_32) };
/** A symbol takes six bits of a byte, and again if they are 62 or 63. */
const ENTROPY = (LENGTH * 64) / 62;

const rope = (/** @type {string} */ left) =>
  /** @type {const} */ ({ ...token, form: "rope", gives: `a rope, ${left}` });

/** @type {import("../groups.js").Group[]} */
export const strings = [
  {
    name: "a token of 32 letters and digits",
    unit: "token",
    contenders: [
      ...onBothEngines(
        "minter string 62 x 32: next()",
        { ...token, ...CUT },
        minting({ kind: "string", alphabet: { symbols: ALPHABET }, length: LENGTH }),
      ),
      ...onBothEngines(
        'choices(alphabet, { k: 32 }).join("")',
        { ...token, form: "flat", gives: "flat; used bytes wiped, symbols left in a list" },
        ({ SystemRandom }) => {
          const random = new SystemRandom();
          const k = { k: LENGTH };
          return () => random.choices(ALPHABET, k).join("");
        },
      ),
      other(
        "customAlphabet(alphabet, 32) of nanoid",
        { ...token, form: "cut", gives: "cut from a text of 32 KB, not wiped" },
        async () => (await import("nanoid")).customAlphabet(ALPHABET, LENGTH),
      ),
      other("cryptoRandomString(32, alphanumeric)", rope("a copy of the entropy left"), async () => {
        const { default: cryptoRandomString } = await import("crypto-random-string");
        const options = /** @type {const} */ ({ length: LENGTH, type: "alphanumeric" });
        return () => cryptoRandomString(options);
      }),
      other("random-js string(32, alphabet)", rope("used numbers left in its cache"), async () => {
        const random = await randomJs();
        return () => random.string(LENGTH, ALPHABET);
      }),
      other("generate-password, 32", { ...rope("used bytes left in its cache"), needs: ["node:crypto"] }, async () => {
        const { default: password } = await import("generate-password");
        const options = { length: LENGTH, numbers: true };
        return () => password.generate(options);
      }),
      other(
        "secure-random-password, 32",
        { ...token, form: "flat", gives: "flat, a copy of the bytes left", needs: ["node:crypto"] },
        async () => {
          const { default: password } = await import("secure-random-password");
          const options = { length: LENGTH, characters: ALPHABET, avoidAmbiguous: false };
          return () => password.randomString(options);
        },
      ),
      rawEntropy(ENTROPY),
    ],
  },
];
