// Mutants of assembly/: each is compiled in a copy of the project and tried with the tests of the core.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "./compiler.js";
import { onCopy } from "./copy.js";
import { mutantsOf } from "./operators.js";

/** @typedef {import("./operators.js").Mutant} Mutant */
/** @typedef {"killed" | "timed out" | "not built" | "same code" | "survived"} Fate */

const folder = fileURLToPath(new URL("../../../assembly/", import.meta.url));

/** First what answers in a second, then the rest: half of the mutants never get there. */
const ROUNDS = [
  ["test/core.test.ts"],
  ["core-bulk", "accounting", "uniformity", "test/minter.test.ts", "minter-stream", "test/fill", "faults", "raw-core"],
];

/** A round takes 10 to 60 seconds on a busy machine. A mutant that goes round for ever would never end. */
const PATIENCE = ["60", "300"];

/** All mutants, in order. */
export function allMutants() {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => mutantsOf(`assembly/${name}`, readFileSync(join(folder, name), "utf8")));
}

/**
 * Tries mutants one by one.
 *
 * @param {Mutant[]} mutants @param {(mutant: Mutant, fate: Fate, done: number) => void} report
 */
export async function tryMutants(mutants, report) {
  return onCopy(async (copy) => {
    const whole = await compile(copy);
    if (!whole) throw new Error("the core does not build");
    for (const round of ROUNDS.keys()) {
      const fate = tested(copy, round);
      if (fate !== "survived") throw new Error(`before anything is broken, the tests of round ${round} fail`);
    }
    let done = 0;
    for (const mutant of mutants) {
      const path = join(copy, mutant.file);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.slice(0, mutant.start) + mutant.becomes + text.slice(mutant.end));
      report(mutant, await fateOf(copy, whole), ++done);
      writeFileSync(path, text);
    }
  });
}

/** @param {string} copy @param {Buffer} whole @returns {Promise<Fate>} */
async function fateOf(copy, whole) {
  const core = await compile(copy);
  if (!core) return "not built";
  if (core.equals(whole)) return "same code";
  writeFileSync(join(copy, "build/core.wasm"), core);
  writeFileSync(join(copy, "src/runtime/core-hex.ts"), `export const CORE_HEX =\n  "${core.toString("hex")}";\n`);
  for (const round of ROUNDS.keys()) {
    const fate = tested(copy, round);
    if (fate !== "survived") return fate;
  }
  return "survived";
}

/** The release core of a copy, or undefined where it does not compile. @param {string} copy */
async function compile(copy) {
  /** @type {Buffer | undefined} */
  let core;
  const { error } = await command.main(["--baseDir", copy, "--target", "release", "--outFile", "build/core.wasm"], {
    stderr: { write: () => {} },
    writeFile: (name, contents) => {
      if (name.endsWith(".wasm")) core = Buffer.from(contents);
    },
  });
  return error ? undefined : core;
}

/** @param {string} copy @param {number} round @returns {Fate} */
function tested(copy, round) {
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const config = "test/assurance/mutation/core.config.ts";
  const args = [vitest, "run", "--config", config, "--bail=1", "-t", "release|wasm", ...(ROUNDS[round] ?? [])];
  const { status } = spawnSync("timeout", ["--kill-after=5", PATIENCE[round] ?? "300", process.execPath, ...args], {
    cwd: copy,
    stdio: "ignore",
  });
  if (status === 0) return "survived";
  return status === 124 || status === 137 ? "timed out" : "killed";
}
