// What is timed: each subject, engine and pair of classes.
import { comparisonRows, unoptimisedComparisonRows } from "./comparisons.js";
import { CONTROL_ROWS } from "./controls.js";
import { tokenRows, unoptimisedRows } from "./token-rows.js";

/** @typedef {"subject" | "answer" | "leak" | "null" | "told"} Role what each must show: judgement.js */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {import("./engines.js").EngineKind} [engine]
 * @property {string} classes two, with a bar between them
 * @property {Role} role
 * @property {boolean} quick whether the quick form has it
 * @property {string[]} [flags] of Node
 * @property {() => Promise<import("./measurement.js").Subject>} make
 */

/** Controls first. @type {Row[]} */
export const ROWS = [
  ...CONTROL_ROWS,
  ...comparisonRows(),
  ...tokenRows("wasm"),
  ...tokenRows("js"),
  ...unoptimisedRows(),
  ...unoptimisedComparisonRows(),
];
