// Whether time depends on what is secret: comparisons, hex and base64url on both engines, beside code that leaks.
// One row again: node test/assurance/timing/row.js NUMBER MILLISECONDS
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { three, whole } from "../../../tools/figures.js";
import { failuresOf } from "./judgement.js";
import { ROWS } from "./rows.js";
import { LEAK, LEAK_ODDS, TESTS_A_ROW } from "./statistics.js";

export const title = "Timing";
export const tried = "Welch's t between two classes of secrets, as dudect does, beside code that leaks on purpose";

/** In ms a row, beside what it takes to start and to warm up. */
const QUICK = 250;
const LONG = 5000;

/**
 * @typedef {import("./judgement.js").Timed} Timed
 * @typedef {{ failures: string[], testsPerRow: number, rows: Timed[] }} Result
 */

/** @param {{ quick: boolean }} how @returns {Promise<Result>} */
export async function run({ quick }) {
  /** @type {Timed[]} */
  const rows = [];
  for (const [number, { make: _, quick: inQuick, flags = [], ...row }] of ROWS.entries()) {
    if (quick && !inQuick) continue;
    const timing = timed(number, flags, quick ? QUICK : LONG);
    rows.push({ ...row, ...timing });
    console.error(`timing: ${row.name}, ${row.engine ?? "control"}, ${row.classes}: t = ${timing.worst.t.toFixed(2)}`);
  }
  return { failures: rows.flatMap(failuresOf), testsPerRow: TESTS_A_ROW, rows };
}

/** @param {number} number @param {string[]} flags @param {number} milliseconds */
function timed(number, flags, milliseconds) {
  const program = fileURLToPath(new URL("row.js", import.meta.url));
  const args = [...flags, program, `${number}`, `${milliseconds}`];
  return /** @type {import("./measurement.js").Timing} */ (
    JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }))
  );
}

/** @param {Result} result */
export function verdict({ rows, testsPerRow }) {
  const measurements = rows.reduce((sum, row) => sum + row.measurements, 0);
  const of = (/** @type {Timed["role"]} */ role) =>
    rows.filter((row) => row.role === role).map(({ worst }) => Math.abs(worst.t));
  const [secret, leaking] = [of("subject"), of("leak")];
  const [largest, leaks] = [three(Math.max(...secret)), three(Math.min(...leaking))];
  return {
    amount: `${rows.length} pairs of classes, ${whole(measurements)} measurements`,
    outcome: [
      `|t| at most ${largest} for ${secret.length} secret pairs`,
      `at least ${leaks} for ${leaking.length} leaks; the limit is ${LEAK}`,
    ].join(", "),
    falseAlarm: LEAK_ODDS * testsPerRow * rows.length,
  };
}
