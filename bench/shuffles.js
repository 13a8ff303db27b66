// A long list shuffled, against the shuffle that everyone writes.
import crypto from "node:crypto";
import { permutations } from "./bulk-checks.js";
import { onBothEngines } from "./engines.js";

/** @typedef {import("./groups.js").Group} Group */

const SIZE = 1_000_000;

const sorted = () => Array.from({ length: SIZE }, (_, i) => i);

/** Fisher and Yates's. @param {any[]} list */
function shuffle(list) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = crypto.randomInt(i + 1);
    const swapped = list[i];
    list[i] = list[j];
    list[j] = swapped;
  }
}

/** @type {Group[]} */
export const shuffles = [
  {
    name: "a shuffle of a million",
    unit: "element",
    contenders: [
      ...onBothEngines(
        "SystemRandom.shuffle(million)",
        "uniform, used bytes wiped",
        permutations(SIZE),
        ({ SystemRandom }) => {
          const random = new SystemRandom();
          const list = sorted();
          return () => {
            random.shuffle(list);
            return list;
          };
        },
        SIZE,
      ),
      {
        name: "Fisher-Yates with randomInt(i + 1)",
        gives: "uniform, used bytes left in its cache",
        bar: 4,
        units: SIZE,
        check: permutations(SIZE),
        make() {
          const list = sorted();
          return () => {
            shuffle(list);
            return list;
          };
        },
      },
    ],
  },
];
