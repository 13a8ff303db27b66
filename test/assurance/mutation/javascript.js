// Mutants of src/ by Stryker, a group of files at a time, each with tests of its own.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onCopy } from "./copy.js";
import { reasonFor } from "./explained.js";

/** @typedef {import("./index.js").Score} Score */
/** @typedef {import("./index.js").Survivor} Survivor */

/** Files of src/, and the fast tests that are meant for them. What other tests notice is not counted. */
export const GROUPS = [
  {
    files: ["base64url", "doubles", "falling", "hex", "memory", "move", "sieve", "symbols", "uuid4"]
      .map((name) => `kernels/js-${name}`)
      .concat("kernels/lanes"),
    tests: ["text-kernels", "draw-kernels", "bulk-uniformity", "fill", "api", "vectors"],
  },
  {
    files: ["entropy/pool", "entropy/single", "entropy/source"],
    tests: ["pool", "api", "faults", "fill-bytes", "fill-faults", "foreign-source", "wiping", "large", "vectors"],
  },
  { files: ["entropy/health"], tests: ["health"] },
  {
    files: ["engine/engine", "engine/make", "engine/open", "engine/ascii-text"],
    tests: ["api", "bad-input", "faults", "first-use", "large", "minter", "wiping"],
  },
  {
    files: ["engine/arrays", "engine/bytes", "numbers/fill"],
    tests: ["fill", "fill-bad-input", "fill-bytes", "fill-faults", "large", "api", "wiping"],
  },
  {
    files: ["minter/batches", "engine/symbol-text", "engine/unicode-text"],
    tests: ["minter", "minter-faults", "minter-stream", "token-string", "api", "wiping"],
  },
  {
    files: ["compare-digest", "byte-span", "tokens", "alphabets", "asked-alphabet"]
      .map((name) => `tokens/${name}`)
      .concat("numbers/integers", "numbers/choice", "random/sample", "random/weights"),
    tests: [
      "alphabets",
      "api",
      "bad-input",
      "compare-digest",
      "minter-bad-input",
      "secure-compare",
      "vectors",
      "large",
      "wiping",
    ],
  },
];

const stryker = fileURLToPath(new URL("node_modules/.bin/stryker", import.meta.url));

/** @typedef {{ line: number, column: number }} Place */
/** @typedef {{ replacement: string, status: string, location: { start: Place, end: Place } }} Mutant */

/** The mutants of one group. @param {{ files: string[], tests: string[] }} group */
export function mutate(group) {
  return onCopy(async (copy) => {
    const mutated = group.files.map((name) => `src/${name}.ts`);
    const settings = {
      testRunner: "vitest",
      vitest: { configFile: "test/assurance/mutation/quick.config.ts", related: false },
      coverageAnalysis: "perTest",
      // What runs as a module loads would need all tests for each mutant.
      ignoreStatic: true,
      // The words of a message: test/laws/fuzz.test.ts has them all.
      mutator: { excludedMutations: ["StringLiteral"] },
      mutate: mutated,
      inPlace: true,
      concurrency: 2,
      dryRunTimeoutMinutes: 30,
      timeoutMS: 6000,
      timeoutFactor: 1.5,
      reporters: ["json", "progress-append-only"],
      jsonReporter: { fileName: "mutation.json" },
    };
    writeFileSync(join(copy, "stryker.json"), JSON.stringify(settings));
    const { status } = spawnSync(stryker, ["run", "stryker.json"], {
      cwd: copy,
      stdio: ["ignore", 2, 2],
      env: { ...process.env, MUTATION_TESTS: group.tests.join() },
    });
    if (status !== 0) throw new Error(`Stryker ended with status ${status}`);
    const report = JSON.parse(readFileSync(join(copy, "mutation.json"), "utf8"));
    const parts = mutated.map((file) => summary(file, report.files[file]));
    return { scores: parts.map(({ score }) => score), survivors: parts.flatMap(({ survivors }) => survivors) };
  });
}

/** @param {string} file @param {{ source: string, mutants: Mutant[] }} report */
function summary(file, { source, mutants }) {
  const count = (/** @type {string} */ status) => mutants.filter((mutant) => mutant.status === status).length;
  /** @type {Score} */
  const score = {
    file,
    tried: mutants.length - count("Ignored"),
    killed: count("Killed") + count("RuntimeError"),
    timedOut: count("Timeout"),
    notBuilt: count("CompileError"),
    sameCode: 0,
    // What no test reaches survives too.
    survived: count("Survived") + count("NoCoverage"),
  };
  const lines = source.split("\n");
  /** @type {Survivor[]} */
  const survivors = mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map(({ replacement, location: { start, end } }) => {
      const line = lines[start.line - 1] ?? "";
      const was = end.line === start.line ? line.slice(start.column - 1, end.column - 1) : `${line.trim()} …`;
      const survivor = { file, line: start.line, change: `${was} → ${replacement.replace(/\s+/g, " ")}` };
      return { ...survivor, why: reasonFor(survivor) };
    });
  return { score, survivors };
}
