// A long list shuffled.
import { permutations } from "../../tools/bulk-checks.js";
import { native, ofNode, other, randomJs, rawEntropy } from "../others.js";
import { onBothEngines } from "../ours.js";

const SIZE = 1_000_000;
const list = /** @type {const} */ ({ form: "list", units: SIZE, check: permutations(SIZE) });

const sorted = () => Array.from({ length: SIZE }, (_, i) => i);

/** The bytes that an element takes on average: a draw below n takes those of its bits, 2^bits / n times. */
const ENTROPY = sorted().reduce((sum, i) => {
  const bits = 32 - Math.clz32(i + 1);
  return sum + (Math.ceil(bits / 8) * 2 ** bits) / (i + 1) / SIZE;
}, 0);

/** @type {import("../groups.js").Group[]} */
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
      ofNode(
        "Fisher-Yates with randomInt(i + 1)",
        { ...list, gives: "uniform; used bytes left in its cache" },
        ({ randomInt }) => {
          const list = sorted();
          return () => {
            for (let i = list.length - 1; i > 0; i--) {
              const j = randomInt(i + 1);
              const swapped = /** @type {number} */ (list[i]);
              list[i] = /** @type {number} */ (list[j]);
              list[j] = swapped;
            }
            return list;
          };
        },
      ),
      other("random-js shuffle(million)", { ...list, gives: "uniform; used numbers left in its cache" }, async () => {
        const random = await randomJs();
        const list = sorted();
        return () => random.shuffle(list);
      }),
      native("python", "CPython, shuffle of a thousand", { form: "list" }),
      rawEntropy(ENTROPY),
    ],
  },
];
