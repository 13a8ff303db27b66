// Runs test files as `npm test` does, with many times as many cases, and reads the outcome of each test.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {{ fullName: string, status: string, meta: { cases?: number } }} Assertion */
/** @typedef {{ name: string, message: string, assertionResults: Assertion[] }} Suite */

/** @param {string[]} files @param {Record<string, string>} environment */
export function testReport(files, environment) {
  const folder = mkdtempSync(join(tmpdir(), "assurance-"));
  try {
    const report = join(folder, "report.json");
    // An hour for each test: what takes too long says so itself.
    const options = ["--testTimeout=3600000", "--reporter=json", `--outputFile=${report}`];
    const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", ...files, ...options];
    spawnSync(process.execPath, vitest, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", 2, 2],
    });
    /** @type {{ testResults: Suite[] }} */
    const { testResults } = JSON.parse(readFileSync(report, "utf8"));
    return testResults.flatMap(({ name, message, assertionResults }) => {
      const file = name.slice(root.length);
      if (assertionResults.length === 0) throw new Error(`${file} ran no test: ${message}`);
      return assertionResults.map(({ fullName, status, meta }) => {
        return { file, name: fullName, passed: status === "passed", cases: meta.cases ?? 1 };
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
