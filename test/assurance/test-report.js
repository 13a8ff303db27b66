// Runs test files as `npm test` does, with many times as many cases, and reads what became of each test.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {{ file: string, name: string, passed: boolean, cases: number }} Tested */

/** @param {string[]} files @param {Record<string, string>} environment @returns {Promise<Tested[]>} */
export async function testReport(files, environment) {
  const folder = mkdtempSync(join(tmpdir(), "assurance-"));
  try {
    const report = join(folder, "report.json");
    await vitest(files, report, environment);
    return tests(readFileSync(report, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string[]} files @param {string} report @param {Record<string, string>} environment @returns {Promise<void>} */
function vitest(files, report, environment) {
  // An hour for each test: what takes too long says so itself.
  const options = ["--testTimeout=3600000", "--reporter=json", `--outputFile=${report}`];
  const child = spawn(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", ...files, ...options], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => resolve());
  });
}

/** @typedef {{ fullName: string, status: string, meta: { cases?: number } }} Assertion */

/** @param {string} text @returns {Tested[]} */
function tests(text) {
  /** @type {{ testResults: { name: string, message: string, assertionResults: Assertion[] }[] }} */
  const { testResults } = JSON.parse(text);
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.slice(root.length);
    if (assertionResults.length === 0) throw new Error(`${file} ran no test: ${message}`);
    return assertionResults.map(({ fullName, status, meta }) => ({
      file,
      name: fullName,
      passed: status === "passed",
      cases: meta.cases ?? 1,
    }));
  });
}
