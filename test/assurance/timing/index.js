// Whether time tells what is secret: compare_digest, hex and base64url on both engines, beside code that leaks.
// One row again: node test/assurance/timing/row.js NUMBER MILLISECONDS
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { failuresOf } from "./judgement.js";
import { ROWS } from "./rows.js";
import { TESTS_A_ROW } from "./statistics.js";

export { section } from "./page.js";

export const title = "Timing";

/** In ms a row, beside what it takes to start and to warm up. */
const QUICK = 250;
const LONG = 5000;

/**
 * @typedef {import("./measurement.js").Timing} Timing
 * @typedef {import("./judgement.js").Timed} Timed
 * @typedef {{ name: string, quantiles: number[][] }} Curve the times of two classes
 * @typedef {{ cases: number, failures: string[], testsPerRow: number, rows: Timed[], curves: Curve[] }} Result
 */

/** Whose distributions are drawn: the control that leaks, and ours. */
const DRAWN = [
  ["a comparison that ends at the first difference", "first differs | last differs", undefined],
  ["`compare_digest`, strings of 32", "first differs | last differs", "js"],
];

/** @param {{ quick: boolean }} how @returns {Promise<Result>} */
export async function run({ quick }) {
  /** @type {Timed[]} */
  const rows = [];
  /** @type {Curve[]} */
  const curves = [];
  for (const [number, { make: _, quick: inQuick, flags = [], ...row }] of ROWS.entries()) {
    if (quick && !inQuick) continue;
    const { quantiles, ...timing } = timed(number, flags, quick ? QUICK : LONG);
    rows.push({ ...row, ...timing });
    if (
      DRAWN.some(([name, classes, engine]) => row.name === name && row.classes === classes && row.engine === engine)
    ) {
      curves.push({ name: row.engine ? `${row.name}, ${row.engine}` : row.name, quantiles });
    }
    console.error(`timing: ${row.name}, ${row.engine ?? "control"}, ${row.classes}: t = ${timing.worst.t.toFixed(2)}`);
  }
  return { cases: rows.length, failures: rows.flatMap(failuresOf), testsPerRow: TESTS_A_ROW, rows, curves };
}

/** @param {number} number @param {string[]} flags @param {number} milliseconds @returns {Timing} */
function timed(number, flags, milliseconds) {
  const program = fileURLToPath(new URL("row.js", import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [...flags, program, `${number}`, `${milliseconds}`], { encoding: "utf8" }),
  );
}
