// The fuzz tests of the normal test command (test/laws/fuzz.test.ts), with many times as many cases.
import { testReport } from "../test-report.js";

export const title = "Fuzzing";

/** Cases for each function on each engine. */
const RUNS = { quick: 40, long: 2000 };

/** @typedef {{ cases: number, failures: string[], runs: number, functions: string[] }} Result */

/** @param {{ quick: boolean }} form @returns {Promise<Result>} */
export async function run({ quick }) {
  const runs = quick ? RUNS.quick : RUNS.long;
  const tests = await testReport(["test/laws/fuzz.test.ts"], { FUZZ_RUNS: String(runs) });
  const functions = tests.map(({ name }) => /^on the \w+ engine (.*) returns, or/.exec(name)?.[1] ?? name);
  return {
    cases: tests.length * runs,
    failures: tests.filter(({ passed }) => !passed).map(({ name }) => name),
    runs,
    functions: [...new Set(functions)],
  };
}

/** @param {Result} result */
export function section({ cases, failures, runs, functions }) {
  const n = (/** @type {number} */ value) => value.toLocaleString("en");
  return [
    `${n(cases)} calls with arguments of every kind, ${n(runs)} for each of ${functions.length} functions and methods on each`,
    "engine: numbers and bigints at every edge, symbols, proxies whose traps throw, revoked proxies,",
    "getters that change their answer, detached, shared and resized buffers, arrays that call themselves what they are not,",
    "values of another realm. Each call returned, or threw a documented error",
    "([test/pages/documented-errors.ts](../test/pages/documented-errors.ts) has all of them) with nothing drawn but where it says so, or",
    "passed on the very error of an object it was handed. After each the engine's memory was zero and the next bytes were the next of the stream.",
    failures.length === 0 ? "None did anything else." : `Something else happened in: ${failures.join(", ")}.`,
    "",
    `Tried: ${functions.map((name) => `\`${name}\``).join(", ")}.`,
    "",
    "Not tried, because they are allowed and take long, or more memory than there is: sizes from 10,000 to 2^45.",
    "",
  ].join("\n");
}
