// The tests of npm test that look into the engines, with more random programs.
import { whole } from "../../../tools/figures.js";
import { testReport } from "../test-report.js";

export const title = "Entropy and faults";
export const tried = "every byte accounted for, sources that fail or are hostile, every possible input of the draws";

/** How many times as many random programs as in the test command. */
const SCALE = 50;

/** The tests, and what each counts; none counts tests. */
const FILES = /** @type {Record<string, string>} */ ({
  "test/laws/accounting.test.ts": "calls of random programs",
  "test/laws/faults.test.ts": "requests that fail",
  "test/numbers/fill-faults.test.ts": "",
  "test/minter/minter-faults.test.ts": "",
  "test/entropy/health.test.ts": "",
  "test/laws/uniformity.test.ts": "",
  "test/laws/bulk-uniformity.test.ts": "",
  "test/laws/termination/termination.test.ts": "",
  "test/laws/termination/within-source.test.ts": "",
  "test/laws/termination/lost-array.test.ts": "",
  "test/laws/termination/stack-edge.test.ts": "",
  "test/laws/memory.test.ts": "",
});

/** @param {{ quick: boolean }} form */
export async function run({ quick }) {
  const tests = testReport(Object.keys(FILES), { ASSURANCE_SCALE: String(quick ? 1 : SCALE) });
  const files = Object.keys(FILES).map((file) => {
    const of = tests.filter((test) => test.file === file);
    return { file, tests: of.length, cases: of.reduce((sum, { cases }) => sum + cases, 0) };
  });
  return {
    failures: [
      ...tests.filter(({ passed }) => !passed).map(({ file, name }) => `${file}: ${name}`),
      ...files.filter(({ tests }) => tests === 0).map(({ file }) => `${file} ran no test`),
    ],
    files,
  };
}

/** @param {Awaited<ReturnType<typeof run>>} result */
export function verdict({ files, failures }) {
  const counted = files.filter(({ file }) => FILES[file]).map(({ file, cases }) => `${whole(cases)} ${FILES[file]}`);
  const tests = files.reduce((sum, { tests }) => sum + tests, 0);
  return {
    amount: `${whole(tests)} tests, among them ${counted.join(", ")}`,
    outcome: failures.length === 0 ? "every test passed" : `${failures.length} failed`,
  };
}
