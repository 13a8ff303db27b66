// A long list shuffled.
import { permutations } from "../../tools/bulk-checks.js";
import { rawEntropy } from "../limit.js";
import { native } from "../native.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Contender} Contender */
/** @typedef {import("../groups.js").Group} Group */

const SIZE = 1_000_000;
const list = /** @type {const} */ ({ form: "list", units: SIZE, check: permutations(SIZE) });

/** The bytes that an element takes on average: a draw below n takes those of its bits, 2^bits / n times. */
const ENTROPY = sorted().reduce((sum, i) => {
  const bits = 32 - Math.clz32(i + 1);
  return sum + (Math.ceil(bits / 8) * 2 ** bits) / (i + 1) / SIZE;
}, 0);

function sorted() {
  return Array.from({ length: SIZE }, (_, i) => i);
}

/** Fisher and Yates's, as everyone writes it. @param {(bound: number) => number} below */
function shuffling(below) {
  const list = sorted();
  return () => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = below(i + 1);
      const swapped = /** @type {number} */ (list[i]);
      list[i] = /** @type {number} */ (list[j]);
      list[j] = swapped;
    }
    return list;
  };
}

/** @type {Group[]} */
export const shuffles = [
  {
    name: "a shuffle of a million",
    unit: "element",
    slow: true,
    long: true,
    contenders: [
      ...onBothEngines(
        "SystemRandom.shuffle(million)",
        { ...list, gives: "uniform; used bytes wiped" },
        ({ SystemRandom }) => {
          const random = new SystemRandom();
          const list = sorted();
          return () => {
            random.shuffle(list);
            return list;
          };
        },
      ),
      {
        ...list,
        name: "Fisher-Yates with randomInt(i + 1)",
        grade: "secret",
        gives: "uniform; used bytes left in its cache",
        needs: ["node:crypto"],
        async make() {
          const { randomInt } = await import("node:crypto");
          return shuffling((bound) => randomInt(bound));
        },
      },
      {
        ...list,
        name: "random-js shuffle(million)",
        grade: "secret",
        gives: "uniform; used numbers left in its cache",
        async make() {
          const { Random, browserCrypto } = await import("random-js");
          const random = new Random(browserCrypto);
          const list = sorted();
          return () => random.shuffle(list);
        },
      },
      native("python", "CPython, shuffle of a thousand", { form: "list" }),
      rawEntropy(ENTROPY),
    ],
  },
];
