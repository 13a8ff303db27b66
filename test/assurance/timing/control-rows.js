// What must be told apart, so that the test is known to see, and what must not.
import { comparisonOfStrings, ENDS, EQUAL, FIXED, NEXT, SAME } from "./comparisons.js";
import { branchingBase64url, branchingHex, earlyExit } from "./controls.js";
import { encodings, ZEROS } from "./tokens.js";

/**
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("./rows.js").Role} Role
 */

/** @param {Role} role @param {string} classes @param {boolean} quick @returns {Row} */
function exiting(role, classes, quick) {
  return {
    name: "a comparison that ends at the first difference",
    classes,
    role,
    quick,
    make: async () => comparisonOfStrings(earlyExit, { classes, length: 32, units: 4 }),
  };
}

/** @param {Role} role @param {string} name @param {(bytes: Uint8Array) => string} encode @param {string} classes @returns {Row} */
function branching(role, name, encode, classes) {
  return { name, classes, role, quick: true, make: async () => encodings(classes, encode) };
}

/** @type {Row[]} */
export const CONTROL_ROWS = [
  ...[EQUAL, ENDS, FIXED].map((classes) => exiting("leak", classes, true)),
  branching("leak", "hex by a branch on each nibble", branchingHex, ZEROS),
  branching("leak", "base64url by a branch on each range", branchingBase64url, "A-Z | random"),
  exiting("told", NEXT, false),
  exiting("null", SAME, true),
  branching("null", "hex by a branch on each nibble", branchingHex, "random | random"),
];
