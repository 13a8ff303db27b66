// The code is broken in one place at a time, by operator and not by hand, and the tests are to notice.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { whole } from "../../../tools/figures.js";
import { reasonFor } from "./explained.js";
import { GROUPS, mutate } from "./javascript.js";

/** @typedef {{ file: string, line: number, change: string, why: string | undefined }} Survivor */
/** @typedef {"tried" | "killed" | "timedOut" | "notBuilt" | "sameCode" | "survived"} Count */
/** @typedef {{ file: string } & Record<Count, number>} Score */
/** @typedef {{ all: number, scores: Score[], survivors: Survivor[] }} Part */
/** @typedef {{ failures: string[], assembly: Part, javascript?: Part }} Result */

export const title = "Mutation";
export const tried = "the code changed in one place at a time, and the tests run on it";

/** Of the kernels' mutants, in order, every thirteenth: each takes ten seconds and more. */
const STEP = 13;

/** Of those, in the quick form: a dozen, spread over the files. Each is known to be noticed. */
const QUICK = 12;

/** @param {{ quick: boolean }} form @returns {Promise<Result>} */
export async function run({ quick }) {
  const assembly = await assemblyPart(quick);
  const failures = quick
    ? assembly.survivors.map(({ file, line, change }) => `${file}:${line}: ${change} survived`)
    : [];
  return quick ? { failures, assembly } : { failures, assembly, javascript: await javascriptPart() };
}

/** @param {Part} part @param {Count} key */
function total({ scores }, key) {
  return scores.reduce((sum, score) => sum + score[key], 0);
}

/** @param {boolean} quick @returns {Promise<Part>} */
async function assemblyPart(quick) {
  // Loads the compiler, which the page and its test do without.
  const { allMutants, changeOf, tryMutants } = await import("./assembly.js");
  const changed = (/** @type {import("./operators.js").Mutant} */ mutant) => {
    const survivor = { file: mutant.file, line: mutant.line, change: changeOf(mutant) };
    return { ...survivor, why: reasonFor(survivor) };
  };
  const all = allMutants();
  const sampled = all.filter((_, i) => i % STEP === 0).filter((mutant) => !quick || !changed(mutant).why);
  const chosen = quick ? sampled.filter((_, i) => i % Math.floor(sampled.length / QUICK) === 0) : sampled;
  /** @type {Map<string, Score>} */
  const scores = new Map();
  /** @type {Survivor[]} */
  const survivors = [];
  await tryMutants(chosen, (mutant, fate) => {
    const { file } = mutant;
    const score = scores.get(file) ?? { file, tried: 0, killed: 0, timedOut: 0, notBuilt: 0, sameCode: 0, survived: 0 };
    score.tried++;
    score[fate]++;
    scores.set(file, score);
    const survivor = changed(mutant);
    if (fate === "survived") survivors.push(survivor);
    console.error(`${fate.padEnd(8)}  ${file}:${mutant.line}  ${survivor.change}`);
  });
  return { all: all.length, scores: [...scores.values()], survivors };
}

/** @returns {Promise<Part>} */
async function javascriptPart() {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("Stryker could not be installed");
  /** @type {Part} */
  const part = { all: 0, scores: [], survivors: [] };
  for (const group of GROUPS) {
    const { scores, survivors } = await mutate(group);
    part.scores.push(...scores);
    part.survivors.push(...survivors);
  }
  part.all = total(part, "tried");
  return part;
}

/** @param {Result} result */
export function verdict({ assembly, javascript }) {
  const src = javascript ? [javascript] : [];
  return {
    amount: [
      `${whole(total(assembly, "tried"))} of ${whole(assembly.all)} mutants of the kernels`,
      ...src.map((part) => `${whole(total(part, "tried"))} mutants of src/`),
    ].join(", "),
    outcome: [`kernels: ${noticed(assembly)}`, ...src.map((part) => `src/: ${noticed(part)}`)].join("; "),
  };
}

/** Of those that build and differ. @param {Part} part */
function noticed(part) {
  const survived = total(part, "survived");
  const seen = total(part, "killed") + total(part, "timedOut");
  const found = `${whole(seen)} of ${whole(seen + survived)} noticed`;
  const explained = part.survivors.filter(({ why }) => why).length;
  return survived === 0 ? found : `${found}, **${survived} survived**, of which ${explained} are explained`;
}
