// A double in [0, 1), a multiple of 2^-53.
import { doubles as check } from "../../tools/checks.js";
import { cryptoWords } from "../crypto-words.js";
import { rawEntropy } from "../limit.js";
import { native } from "../native.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Group} Group */

const number = /** @type {const} */ ({ form: "number", bits: 53, check });
const secret = /** @type {const} */ ({ ...number, grade: "secret" });

/** @type {Group[]} */
export const doubles = [
  {
    name: "a double in [0, 1)",
    unit: "double",
    contenders: [
      ...onBothEngines("SystemRandom.random()", { ...number, gives: "used bytes wiped" }, ({ SystemRandom }) => {
        const random = new SystemRandom();
        return () => random.random();
      }),
      {
        ...secret,
        name: "random-js realZeroToOneExclusive()",
        gives: "used numbers left in its cache",
        async make() {
          const { Random, browserCrypto } = await import("random-js");
          const random = new Random(browserCrypto);
          return () => random.realZeroToOneExclusive();
        },
      },
      {
        ...secret,
        name: "pure-rand uniformFloat64 over crypto",
        gives: "used numbers left in the source's cache",
        async make() {
          const { uniformFloat64 } = await import("pure-rand/distribution/uniformFloat64");
          const source = cryptoWords();
          return () => uniformFloat64(source);
        },
      },
      {
        ...secret,
        name: "getRandomValues(new Uint32Array(2))",
        gives: "a copy of the words left",
        make: () => () => {
          const [high = 0, low = 0] = globalThis.crypto.getRandomValues(new Uint32Array(2));
          return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
        },
      },
      native("python", "CPython, SystemRandom().random()", { form: "number", bits: 53 }),
      rawEntropy(7),
    ],
  },
];
