// An integer below 1000, each as likely.
import { integers as check } from "../../tools/checks.js";
import { cryptoWords } from "../crypto-words.js";
import { rawEntropy } from "../limit.js";
import { native } from "../native.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Contender} Contender */
/** @typedef {import("../groups.js").Group} Group */

const BOUND = 1000;
/** Two bytes a try, and 24 of 1024 tries fail. */
const ENTROPY = (2 * 1024) / BOUND;

/** @type {(contender: Pick<Contender, "name" | "gives" | "make"> & Partial<Contender>) => Contender} */
const other = (contender) => ({ grade: "secret", form: "number", check: check(BOUND), ...contender });

/** @type {Group[]} */
export const integers = [
  {
    name: "an integer below 1000",
    unit: "integer",
    contenders: [
      ...onBothEngines(
        "randbelow(1000)",
        { form: "number", gives: "uniform; used bytes wiped", check: check(BOUND) },
        ({ randbelow }) => {
          return () => randbelow(BOUND);
        },
      ),
      other({
        name: "randomInt(1000)",
        gives: "uniform; used bytes left in its cache",
        needs: ["node:crypto"],
        async make() {
          const { randomInt } = await import("node:crypto");
          return () => randomInt(BOUND);
        },
      }),
      other({
        name: "random-js integer(0, 999)",
        gives: "uniform; used numbers left in its cache",
        async make() {
          const { Random, browserCrypto } = await import("random-js");
          const random = new Random(browserCrypto);
          return () => random.integer(0, BOUND - 1);
        },
      }),
      other({
        name: "pure-rand uniformInt over crypto",
        gives: "uniform; used numbers left in the source's cache",
        async make() {
          const { uniformInt } = await import("pure-rand/distribution/uniformInt");
          const source = cryptoWords();
          return () => uniformInt(source, 0, BOUND - 1);
        },
      }),
      other({
        name: "getRandomValues(new Uint32Array(1)), modulo",
        // 2^32 is no multiple of 1000: the first 296 values are 1 + 2^-22 times as likely as the others.
        gives: "biased by 2 in 10 million; a copy of the word left",
        make: () => () => /** @type {number} */ (globalThis.crypto.getRandomValues(new Uint32Array(1))[0]) % BOUND,
      }),
      native("python", "CPython, randbelow(1000)", { form: "number" }),
      rawEntropy(ENTROPY),
    ],
  },
];
