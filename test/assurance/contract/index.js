// What each byte of entropy is used for, what becomes of it when something fails, and what others may replace.
import { table } from "../../../tools/markdown.js";
import { testReport } from "../test-report.js";

export const title = "Entropy, faults and tampering";

/** How many times as many random programs as in the test command. */
const SCALE = 50;

/** What each file tries, and what a case is. */
const FILES = {
  "test/laws/accounting.test.ts":
    "programs of up to 60 calls of every kind, on pools of 0, 1, 7, 64 and 65,536 bytes: each byte used once, in order, then gone; all of linear memory the same whatever the bytes were (a case is a call)",
  "test/laws/faults.test.ts":
    "a source that fails at the first, the n-th and the last request of every call, that calls back, answers late, writes afterwards, takes the array away, is replaced (a case is a request)",
  "test/numbers/fill-faults.test.ts": "the same while arrays are filled (a case is a test, of up to 36 runs)",
  "test/minter/minter-faults.test.ts": "the same while tokens are minted, in every way to mint (a case is a test)",
  "test/entropy/health.test.ts": "stuck sources, at every length and place, and good ones (a case is a test)",
  "test/laws/tampering.test.ts":
    "each method of arrays, buffers, iterators, strings and functions replaced in three ways, the class of arrays, options and lengths that change (a case is a call with one of them replaced)",
  "test/laws/uniformity.test.ts":
    "every possible input of single draws, and each value as often as every other (a case is a test)",
  "test/laws/bulk-uniformity.test.ts": "the same of bulk draws, in every lane (a case is a test)",
};

/** @param {{ quick: boolean }} form */
export async function run({ quick }) {
  const tests = await testReport(Object.keys(FILES), { ASSURANCE_SCALE: String(quick ? 1 : SCALE) });
  const files = Object.keys(FILES).map((file) => {
    const of = tests.filter((test) => test.file === file);
    return { file, tests: of.length, cases: of.reduce((sum, { cases }) => sum + cases, 0) };
  });
  return {
    cases: files.reduce((sum, { cases }) => sum + cases, 0),
    failures: [
      ...tests.filter(({ passed }) => !passed).map(({ file, name }) => `${file}: ${name}`),
      ...files.filter(({ tests }) => tests === 0).map(({ file }) => `${file} ran no test`),
    ],
    files,
  };
}

/** @param {Awaited<ReturnType<typeof run>>} result */
export function section({ files }) {
  return `The tests of \`npm test\` that look into the engines, with ${SCALE} times as many random programs. The bytes that the sources hand out have
no zero among them, so what is left of one in memory shows.

${table(
  ["what was tried", "test", "tests", "cases"],
  files.map(({ file, tests, cases }) => [
    FILES[/** @type {keyof typeof FILES} */ (file)],
    `[${file.slice("test/".length)}](../${file})`,
    String(tests),
    cases.toLocaleString("en"),
  ]),
  2,
)}`;
}
