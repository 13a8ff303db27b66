// A double in [0, 1), a multiple of 2^-53.
import { doubles as check } from "../../tools/checks.js";
import { cryptoWords, native, other, randomJs, rawEntropy } from "../others.js";
import { onBothEngines } from "../ours.js";

const gives = (/** @type {string} */ gives) => /** @type {const} */ ({ form: "number", bits: 53, check, gives });

/** @type {import("../groups.js").Group[]} */
export const doubles = [
  {
    name: "a double in [0, 1)",
    unit: "double",
    contenders: [
      ...onBothEngines("SystemRandom.random()", gives("used bytes wiped"), ({ SystemRandom }) => {
        const random = new SystemRandom();
        return () => random.random();
      }),
      other("random-js realZeroToOneExclusive()", gives("used numbers left in its cache"), async () => {
        const random = await randomJs();
        return () => random.realZeroToOneExclusive();
      }),
      other("pure-rand uniformFloat64 over crypto", gives("used numbers left in the source's cache"), async () => {
        const { uniformFloat64 } = await import("pure-rand/distribution/uniformFloat64");
        const source = cryptoWords();
        return () => uniformFloat64(source);
      }),
      other("getRandomValues(new Uint32Array(2))", gives("a copy of the words left"), () => () => {
        const [high = 0, low = 0] = globalThis.crypto.getRandomValues(new Uint32Array(2));
        return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
      }),
      native("python", "CPython, SystemRandom().random()", { form: "number", bits: 53 }),
      rawEntropy(7),
    ],
  },
];
