// The command: the packed package in every runtime there is a case for. `--only NAME` runs the cases with NAME in their
// label; `--check` compares with docs/runtimes.md and writes nothing, and leaves out the long cases without `--long`;
// a whole run writes the page, and the README's table of it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { put } from "../../tools/marked.js";
import { differingRows, document, line } from "./document.js";
import { installedApp } from "./installed-app.js";
import { RUNTIMES, summary } from "./summary.js";

/** @typedef {import("./installed-app.js").Context} Context */
/** @typedef {{ engine?: "wasm" | "js", checks: number, failures: string[] }} Report */
/**
 * @typedef {object} Case
 * @property {string} runtime the row's label
 * @property {string} version
 * @property {"wasm" | "js"} [engine] the engine that must be chosen; none where nothing is run
 * @property {boolean} [long] whether its packages are those of the folder long/, which take minutes to install and run
 * @property {string} arrival how the kernels arrive, or what is looked at
 * @property {() => Promise<Report>} run
 */

/** The files that have cases, in the order of the table. Each exports `cases(context)`. */
const FILES = [
  ...["node.js", "deno.js", "bun.js", "workerd.js", "wrangler.js", "edge-vm.js", "react-native.js"],
  ...["chromium.js", "firefox.js", "bundlers.js", "compilers.js", "testers.js", "package.js"],
  ...["parcel.js", "metro.js", "next.js", "installers.js", "componentize.js"].map((file) => `long/${file}`),
];

/** Cases at the same time. */
const LANES = 2;

/** Failures of a case that are printed. */
const SHOWN = 10;

/** In ms; a case has timeouts of its own, and this one is for when they fail. */
const PATIENCE = 600_000;

const { only, check, long } = parseArgs({
  options: { only: { type: "string" }, check: { type: "boolean" }, long: { type: "boolean" } },
}).values;
const page = new URL("../../docs/runtimes.md", import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), "secrets-wasm-runtimes-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));
process.exitCode = 1;
try {
  const context = await installedApp(scratch);
  const all = await allCases(context);
  const cases = all.filter((one) => (only ? one.runtime.includes(only) : long || !check || !one.long));
  if (cases.length === 0) throw new Error(`no case has "${only}" in its label`);
  if (cases.some(({ long }) => long)) installLong();
  const failed = await runAll(cases);
  const differing = check && !only ? differingRows(all, readFileSync(page, "utf8")) : [];
  for (const row of differing) console.error(`docs/runtimes.md: ${row}`);
  if (differing.length > 0) console.error("npm run test:runtimes writes it anew");
  console.log(`\n${cases.length} cases, ${failed} failed`);
  if (failed === 0 && !check && !only) {
    writeFileSync(page, document(cases));
    put("README.md", RUNTIMES, summary(readFileSync(page, "utf8")));
  }
  if (failed === 0 && differing.length === 0) process.exitCode = 0;
} catch (error) {
  console.error(error);
}

/** The packages of the long cases, unless they are there. */
function installLong() {
  const [lock, done] = ["package-lock.json", "node_modules/.package-lock.json"].map(
    (name) => new URL(`long/${name}`, import.meta.url),
  );
  if (lock && done && existsSync(done) && statSync(done).mtimeMs > statSync(lock).mtimeMs) return;
  execFileSync(process.execPath, ["scripts/need.js", "test/runtimes/long"], {
    cwd: new URL("../..", import.meta.url),
    stdio: "inherit",
  });
}

/** @param {Context} context @returns {Promise<Case[]>} */
async function allCases(context) {
  const all = [];
  for (const file of FILES) {
    /** @type {{ cases(context: Context): Case[] | Promise<Case[]> }} */
    const { cases } = await import(new URL(file, import.meta.url).href);
    all.push(...(await cases(context)));
  }
  return all;
}

/** Runs the cases, a few at a time, and tells of each when it is done. @param {Case[]} cases how many failed */
async function runAll(cases) {
  const waiting = [...cases];
  let failed = 0;
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const started = performance.now();
      const failures = await failuresOf(one);
      if (failures.length > 0) failed++;
      console.log(line(one, failures.length === 0, (performance.now() - started) / 1000));
      for (const failure of failures.slice(0, SHOWN)) console.error(`    ${failure}`);
      if (failures.length > SHOWN) console.error(`    and ${failures.length - SHOWN} more`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return failed;
}

/** What is wrong with a case's report, if anything. @param {Case} one @returns {Promise<string[]>} */
async function failuresOf({ engine, run }) {
  let late;
  try {
    const silence = new Promise((_, reject) => {
      late = setTimeout(() => reject(new Error(`no report in ${PATIENCE / 1000} s`)), PATIENCE);
    });
    const report = await /** @type {Promise<Report>} */ (Promise.race([run(), silence]));
    const failures = [...report.failures];
    if (!(report.checks > 0)) failures.push("nothing was checked");
    if (report.engine !== engine) failures.push(`the report is of the engine ${report.engine}, not ${engine}`);
    return failures;
  } catch (error) {
    return [String(error)];
  } finally {
    clearTimeout(late);
  }
}
