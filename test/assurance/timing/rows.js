// What is timed: each subject, engine and pair of classes.
import { comparisonRows, unoptimisedComparisonRows } from "./comparison-rows.js";
import { CONTROL_ROWS } from "./control-rows.js";
import { tokenRows, unoptimisedRows } from "./token-rows.js";

/**
 * @typedef {import("./measurement.js").Subject} Subject
 * @typedef {"subject" | "answer" | "leak" | "null" | "told"} Role a subject and a null are to stay below the threshold, and
 * a leak is to pass it. Where the answer differs, its own time may be seen, as the answer is, and no more. What is told is
 * judged by nobody
 * @typedef {{ name: string, engine?: import("./engines.js").EngineKind, classes: string, role: Role, quick: boolean, flags?: string[], make: () => Promise<Subject> }} Row
 * flags of Node
 */

const ENGINES = /** @type {const} */ (["wasm", "js"]);

/** Controls first. @type {Row[]} */
export const ROWS = [
  ...CONTROL_ROWS,
  ...comparisonRows(),
  ...ENGINES.flatMap(tokenRows),
  ...unoptimisedRows(),
  ...unoptimisedComparisonRows(),
];
