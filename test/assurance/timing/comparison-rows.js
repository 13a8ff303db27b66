// What is timed of compare_digest: JavaScript, the same on both engines.
import { comparisonOfBytes, comparisonOfStrings, ENDS, EQUAL, FIXED } from "./comparisons.js";
import { engines } from "./engines.js";
import { POOL } from "./tokens.js";

/**
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("./rows.js").Role} Role
 */

/** Much more than a token: bytes are compared by whole words. */
const LONG = 40000;
/** Comparisons in a measurement, where one is short. */
const FEW = 4;
const PAIRS = [EQUAL, ENDS, FIXED];

/** @param {"strings" | "bytes"} of @param {number} length @param {string} classes @param {boolean} quick @returns {Row} */
function comparison(of, length, classes, quick) {
  const about = { classes, length, units: length === LONG ? 1 : FEW };
  return {
    name: `\`compare_digest\`, ${of} of ${length.toLocaleString("en")}`,
    engine: "js",
    classes,
    role: classes === EQUAL ? "answer" : "subject",
    quick,
    make: async () => {
      const { secrets } = (await engines("js", POOL))(() => {});
      return of === "strings"
        ? comparisonOfStrings((a, b) => secrets.compare_digest(a, b), about)
        : comparisonOfBytes((a, b) => secrets.compare_digest(a, b), about);
    },
  };
}

/** @returns {Row[]} */
export function comparisonRows() {
  return [32, 64, LONG].flatMap((length) =>
    /** @type {const} */ (["strings", "bytes"]).flatMap((of) =>
      PAIRS.map((classes) => comparison(of, length, classes, length !== 64 && (of === "strings" || classes !== EQUAL))),
    ),
  );
}

/** As it runs until V8 optimises it, and for good where there is no compiler. @returns {Row[]} */
export function unoptimisedComparisonRows() {
  return comparisonRows()
    .filter(({ name, classes }) => !name.endsWith("40,000") && classes !== EQUAL)
    .map((row) => ({
      ...row,
      name: `${row.name}, not optimised`,
      quick: row.quick && row.classes === ENDS,
      flags: ["--no-opt"],
    }));
}
