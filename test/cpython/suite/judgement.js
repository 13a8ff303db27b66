// Holds what ran to the tables of classes.js.
import * as TABLES from "./classes.js";

/**
 * @typedef {object} Report
 * @property {string} version of pyodide's Python
 * @property {string[]} classes of the modules
 * @property {Record<string, ["passed" | "failed" | "skipped", string]>} tests
 * @property {Record<string, number>} calls of the package, by class
 */

/**
 * What is not as the tables have it.
 * @param {Report} report
 * @param {{ RUN: Readonly<Record<string, number>>, LEFT_OUT: Readonly<Record<string, { error: RegExp }>>,
 *   NOT_APPLICABLE: Readonly<Record<string, string>> }} [tables]
 */
export function problems({ classes, tests, calls }, { RUN, LEFT_OUT, NOT_APPLICABLE } = TABLES) {
  /** @type {string[]} */
  const found = [];
  for (const [name, least] of Object.entries(RUN)) {
    const count = Object.keys(tests).filter((test) => test.startsWith(`${name}.`)).length;
    if (count < least) found.push(`${name}: ${count} tests, expected ${least} at least`);
    if (!calls[name]) found.push(`${name}: made no call of the package`);
  }
  for (const [name, [outcome, detail]] of Object.entries(tests)) {
    const expected = LEFT_OUT[name];
    if (expected === undefined && outcome !== "passed") found.push(`${name}: ${outcome}\n${detail}`);
    if (expected && outcome === "passed") found.push(`${name}: is left out, and passes`);
    else if (expected && !expected.error.test(detail.trim())) found.push(`${name}: fails otherwise\n${detail}`);
  }
  for (const name of Object.keys(LEFT_OUT)) if (!(name in tests)) found.push(`${name}: left out, and not there`);
  const known = new Set([...Object.keys(RUN), ...Object.keys(NOT_APPLICABLE)]);
  for (const name of classes) if (!known.has(name)) found.push(`${name}: a class that classes.js does not know`);
  for (const name of known) if (!classes.includes(name)) found.push(`${name}: no such class`);
  return found;
}
