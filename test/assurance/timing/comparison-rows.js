// What is timed of compare_digest.
import { comparisonInCore, comparisonOfBytes, comparisonOfStrings, ENDS, EQUAL, FIXED } from "./comparisons.js";
import { engines } from "./engines.js";
import { POOL } from "./tokens.js";

/**
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("./rows.js").Role} Role
 * @typedef {import("./engines.js").EngineKind} EngineKind
 */

/** Three windows, the last of them not full. */
const LONG = 40000;
/** Comparisons in a measurement, where one is short. */
const FEW = 4;
const PAIRS = [EQUAL, ENDS, FIXED];

/** @param {EngineKind} engine @param {"strings" | "bytes"} of @param {number} length @param {string} classes @param {boolean} quick @returns {Row} */
function comparison(engine, of, length, classes, quick) {
  const about = { classes, length, units: length === LONG ? 1 : FEW };
  return {
    name: `\`compare_digest\`, ${of} of ${length.toLocaleString("en")}`,
    engine,
    classes,
    role: roleOf(classes),
    quick,
    make: async () => {
      const { secrets } = (await engines(engine, POOL))(() => {});
      return of === "strings"
        ? comparisonOfStrings((a, b) => secrets.compare_digest(a, b), about)
        : comparisonOfBytes((a, b) => secrets.compare_digest(a, b), about);
    },
  };
}

/** @param {EngineKind} engine @param {string} classes @returns {Row} */
function inCore(engine, classes) {
  return {
    name: "comparison, the core alone, 16,384 bytes",
    engine,
    classes,
    role: roleOf(classes),
    quick: classes !== EQUAL,
    make: async () =>
      comparisonInCore(
        (await engines(engine, POOL))(() => {}),
        classes,
      ),
  };
}

/** @param {string} classes @returns {Role} */
function roleOf(classes) {
  return classes === EQUAL ? "answer" : "subject";
}

/** @param {EngineKind} engine @returns {Row[]} */
export function comparisonRows(engine) {
  const whole = [32, 64, LONG].flatMap((length) =>
    /** @type {const} */ (["strings", "bytes"]).flatMap((of) =>
      PAIRS.map((classes) =>
        comparison(engine, of, length, classes, length === 32 && (of === "strings" || classes !== EQUAL)),
      ),
    ),
  );
  return [...whole, ...PAIRS.map((classes) => inCore(engine, classes))];
}
