// An integer below 1000, uniform.
import { integers as check } from "../../tools/checks.js";
import { cryptoWords, native, ofNode, other, randomJs, rawEntropy } from "../others.js";
import { onBothEngines } from "../ours.js";

const BOUND = 1000;
/** Two bytes a try, and 24 of 1024 tries fail. */
const ENTROPY = (2 * 1024) / BOUND;

const gives = (/** @type {string} */ gives) => /** @type {const} */ ({ form: "number", check: check(BOUND), gives });

/** @type {import("../groups.js").Group[]} */
export const integers = [
  {
    name: "an integer below 1000",
    unit: "integer",
    contenders: [
      ...onBothEngines("randbelow(1000)", gives("uniform; used bytes wiped"), ({ randbelow }) => {
        return () => randbelow(BOUND);
      }),
      ofNode("randomInt(1000)", gives("uniform; used bytes left in its cache"), ({ randomInt }) => {
        return () => randomInt(BOUND);
      }),
      other("random-js integer(0, 999)", gives("uniform; used numbers left in its cache"), async () => {
        const random = await randomJs();
        return () => random.integer(0, BOUND - 1);
      }),
      other("pure-rand uniformInt over crypto", gives("uniform; used numbers left in the source's cache"), async () => {
        const { uniformInt } = await import("pure-rand/distribution/uniformInt");
        const source = cryptoWords();
        return () => uniformInt(source, 0, BOUND - 1);
      }),
      other(
        "getRandomValues(new Uint32Array(1)), modulo",
        // 2^32 is no multiple of 1000: the first 296 values are 1 + 2^-22 times as likely as the others.
        gives("biased by 2 in 10 million; a copy of the word left"),
        () => () => /** @type {number} */ (globalThis.crypto.getRandomValues(new Uint32Array(1))[0]) % BOUND,
      ),
      native("python", "CPython, randbelow(1000)", { form: "number" }),
      rawEntropy(ENTROPY),
    ],
  },
];
