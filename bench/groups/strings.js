// Tokens of 32 letters and digits: 62 symbols, each as likely.
import { text } from "../../tools/checks.js";
import { ALPHABET, ALPHANUMERIC_32 } from "../../tools/forms.js";
import { rawEntropy } from "../limit.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Contender} Contender */
/** @typedef {import("../groups.js").Group} Group */

const LENGTH = 32;
const check = text(ALPHANUMERIC_32);
const BITS = 190;
/** A symbol takes six bits of a byte, and again if they are 62 or 63. */
const ENTROPY = (LENGTH * 64) / 62;

/** @type {(contender: Pick<Contender, "name" | "form" | "gives" | "make"> & Partial<Contender>) => Contender} */
const other = (contender) => ({ grade: "secret", bits: BITS, check, ...contender });

/** @type {Group[]} */
export const strings = [
  {
    name: "a token of 32 letters and digits",
    unit: "token",
    contenders: [
      ...onBothEngines(
        "minter string 62 x 32: next()",
        { form: "cut", bits: BITS, gives: "cut from a text of at most 4 KB, not wiped", check },
        ({ minter }) => {
          const mint = minter({ kind: "string", alphabet: ALPHABET, length: LENGTH });
          return () => mint.next();
        },
      ),
      ...onBothEngines(
        'choices(alphabet, { k: 32 }).join("")',
        { form: "flat", bits: BITS, gives: "flat; used bytes wiped, symbols left in a list", check },
        ({ SystemRandom }) => {
          const random = new SystemRandom();
          const k = { k: LENGTH };
          return () => random.choices(ALPHABET, k).join("");
        },
      ),
      other({
        name: "customAlphabet(alphabet, 32) of nanoid",
        form: "cut",
        gives: "cut from a text of 32 KB, not wiped",
        async make() {
          const { customAlphabet } = await import("nanoid");
          return customAlphabet(ALPHABET, LENGTH);
        },
      }),
      other({
        name: "cryptoRandomString(32, alphanumeric)",
        form: "rope",
        gives: "a rope, a copy of the entropy left",
        async make() {
          const { default: cryptoRandomString } = await import("crypto-random-string");
          const options = { length: LENGTH, type: "alphanumeric" };
          return () => cryptoRandomString(options);
        },
      }),
      other({
        name: "random-js string(32, alphabet)",
        form: "rope",
        gives: "a rope, used numbers left in its cache",
        async make() {
          const { Random, browserCrypto } = await import("random-js");
          const random = new Random(browserCrypto);
          return () => random.string(LENGTH, ALPHABET);
        },
      }),
      other({
        name: "generate-password, 32",
        form: "rope",
        gives: "a rope, used bytes left in its cache",
        needs: ["node:crypto"],
        async make() {
          const { default: password } = await import("generate-password");
          const options = { length: LENGTH, numbers: true };
          return () => password.generate(options);
        },
      }),
      other({
        name: "secure-random-password, 32",
        form: "flat",
        gives: "flat, a copy of the bytes left",
        needs: ["node:crypto"],
        async make() {
          const { default: password } = await import("secure-random-password");
          const options = { length: LENGTH, characters: ALPHABET, avoidAmbiguous: false };
          return () => password.randomString(options);
        },
      }),
      rawEntropy(ENTROPY),
    ],
  },
];
