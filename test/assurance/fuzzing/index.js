// The fuzz tests of the normal test command (test/fuzz.test.ts), with many times as many cases.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const title = "Fuzzing";

/** Cases for each function on each engine. */
const RUNS = { quick: 40, long: 2000 };

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @typedef {{ name: string, engine: string, ok: boolean }} Fuzzed */
/** @typedef {{ cases: number, failures: string[], runs: number, functions: string[], seconds: number }} Result */

/** @param {{ quick: boolean }} form @returns {Promise<Result>} */
export async function run({ quick }) {
  const runs = quick ? RUNS.quick : RUNS.long;
  const folder = mkdtempSync(join(tmpdir(), "fuzzing-"));
  const start = performance.now();
  try {
    const file = join(folder, "report.json");
    await vitest(runs, file);
    const tests = tested(readFileSync(file, "utf8"));
    return {
      cases: tests.length * runs,
      failures: tests.filter(({ ok }) => !ok).map(({ name, engine }) => `${name} on the ${engine} engine`),
      runs,
      functions: [...new Set(tests.map(({ name }) => name))],
      seconds: Math.round((performance.now() - start) / 1000),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {number} runs @param {string} file @returns {Promise<void>} */
function vitest(runs, file) {
  const program = join(root, "node_modules/vitest/vitest.mjs");
  // An hour for each function: the long form says itself when a case takes too long.
  const args = [
    program,
    "run",
    "test/fuzz.test.ts",
    "--testTimeout=3600000",
    "--reporter=json",
    `--outputFile=${file}`,
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, FUZZ_RUNS: String(runs) },
    stdio: ["ignore", 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => resolve());
  });
}

/** @param {string} text vitest's report @returns {Fuzzed[]} */
function tested(text) {
  /** @type {{ testResults: { message: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(text);
  const tests = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status }) => {
      const [, engine = "", name = ""] = /^on the (\w+) engine (.*) returns, or/.exec(fullName) ?? [];
      return { engine, name, ok: status === "passed" };
    }),
  );
  if (tests.length === 0) throw new Error(`no fuzz test ran: ${testResults[0]?.message}`);
  return tests;
}

/** @param {Result} result */
export function section({ cases, failures, runs, functions, seconds }) {
  const n = (/** @type {number} */ value) => value.toLocaleString("en");
  return [
    `${n(cases)} calls with arguments of every kind, ${n(runs)} for each of ${functions.length} functions and methods on each`,
    `engine, in ${n(seconds)} seconds: numbers and bigints at every edge, symbols, proxies whose traps throw, revoked proxies,`,
    "getters that change their answer, detached, shared and resized buffers, arrays that call themselves what they are not,",
    "values of another realm. Each call returned, or threw a documented error",
    "([test/documented-errors.ts](../test/documented-errors.ts) has all of them) with nothing drawn but where it says so, or",
    "passed on the very error of an object it was handed. After each the engine's memory was zero and the next bytes were the next of the stream.",
    failures.length === 0 ? "None did anything else." : `Something else happened in: ${failures.join(", ")}.`,
    "",
    `Tried: ${functions.map((name) => `\`${name}\``).join(", ")}.`,
    "",
    "Not tried, because they are allowed and take long, or more memory than there is: sizes from 10,000 to 2^45.",
    "",
  ].join("\n");
}
