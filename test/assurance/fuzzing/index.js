// The fuzz tests of the normal test command (test/laws/fuzz.test.ts), with many times as many cases.
import { whole } from "../../../tools/figures.js";
import { testReport } from "../test-report.js";

export const title = "Fuzzing";
export const tried = "arguments of every kind, at every function and method on both engines";

/** Cases for each function on each engine. */
const RUNS = { quick: 40, long: 2000 };

/** @typedef {{ calls: number, failures: string[], runs: number, functions: string[] }} Result */

/** @param {{ quick: boolean }} form @returns {Promise<Result>} */
export async function run({ quick }) {
  const runs = quick ? RUNS.quick : RUNS.long;
  const tests = testReport(["test/laws/fuzz.test.ts"], { FUZZ_RUNS: String(runs) });
  const functions = tests.map(({ name }) => /^on the \w+ engine (.*) returns, or/.exec(name)?.[1] ?? name);
  return {
    calls: tests.length * runs,
    failures: tests.filter(({ passed }) => !passed).map(({ name }) => name),
    runs,
    functions: [...new Set(functions)],
  };
}

/** @param {Result} result */
export function verdict({ calls, functions, failures }) {
  return {
    amount: `${whole(calls)} calls of ${functions.length} functions and methods`,
    outcome:
      failures.length === 0 ? "each returned or threw a documented error" : `${failures.length} functions failed`,
  };
}
