// The code is broken in one place at a time, by operator and not by hand, and the tests are to notice.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { allMutants, changeOf, tryMutants, tryNone } from "./assembly.js";
import { reasonFor } from "./explained.js";
import { GROUPS, mutate } from "./javascript.js";

/** @typedef {{ file: string, line: number, change: string }} Survivor */
/** @typedef {{ file: string, tried: number, killed: number, timedOut: number, notBuilt: number, sameCode: number, survived: number }} Score */
/** @typedef {{ all: number, scores: Score[], survivors: Survivor[] }} Part */
/** @typedef {{ cases: number, failures: string[], assembly: Part, javascript?: Part }} Result */

export const title = "Mutation";

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
  const cases = total(assembly);
  if (quick) return { cases, failures, assembly };
  const javascript = await javascriptPart();
  return { cases: cases + total(javascript), failures, assembly, javascript };
}

/** @param {Part} part */
function total({ scores }) {
  return scores.reduce((sum, { tried }) => sum + tried, 0);
}

/** @param {boolean} quick @returns {Promise<Part>} */
async function assemblyPart(quick) {
  const all = allMutants();
  const sampled = all.filter((_, i) => i % STEP === 0).filter((mutant) => !quick || !reasonFor(changed(mutant)));
  const chosen = quick ? sampled.filter((_, i) => i % Math.floor(sampled.length / QUICK) === 0) : sampled;
  /** @type {Map<string, Score>} */
  const scores = new Map();
  /** @type {Survivor[]} */
  const survivors = [];
  if (!quick) await tryNone();
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

/** @param {import("./operators.js").Mutant} mutant @returns {Survivor} */
function changed(mutant) {
  return { file: mutant.file, line: mutant.line, change: changeOf(mutant) };
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
  part.all = total(part);
  return part;
}

/** @param {Result} result */
export function section({ assembly, javascript }) {
  const lines = [
    "The code is broken in one place at a time, and the tests are to notice. Where a mutant is, is not chosen by hand: each",
    "operator, condition, constant, statement and pair of arguments is one. A score is the share of mutants that were noticed",
    "(by a test that fails, or that does not end), of those that build and differ.",
    "",
    `Of the ${count(assembly.all)} mutants of the kernels (assembly/) every ${STEP}th was tried, ${count(total(assembly))} in all:`,
    "",
    ...table(assembly),
  ];
  if (javascript) {
    lines.push(
      "Of the files of src/ that entropy goes through all mutants that Stryker makes were tried, with the tests that are quick",
      "and meant for them, except those of the words of messages and those that take effect as a module loads. What no test of",
      "its group reaches counts as survived, though others may reach it: so a score is the least that it can be:",
      "",
      ...table(javascript),
    );
  }
  lines.push(...explanations([...assembly.survivors, ...(javascript?.survivors ?? [])]));
  return lines.join("\n");
}

/** @param {Part} part */
function table({ scores }) {
  /** @param {Exclude<keyof Score, "file">} key */
  const sum = (key) => scores.reduce((all, score) => all + score[key], 0);
  const all = {
    file: "all",
    tried: sum("tried"),
    killed: sum("killed"),
    timedOut: sum("timedOut"),
    notBuilt: sum("notBuilt"),
    sameCode: sum("sameCode"),
    survived: sum("survived"),
  };
  return [
    "| file | mutants | a test failed | did not end | did not build | same code | survived | score |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...[...scores, all].map(row),
    "",
  ];
}

/** @param {Score} score */
function row({ file, tried, killed, timedOut, notBuilt, sameCode, survived }) {
  const noticed = killed + timedOut;
  const share = noticed + survived === 0 ? "" : `${((100 * noticed) / (noticed + survived)).toFixed(0)} %`;
  return `| ${[file, tried, killed, timedOut, notBuilt, sameCode, survived, share].join(" | ")} |`;
}

/** @param {Survivor[]} survivors */
function explanations(survivors) {
  /** @type {Map<string, Survivor[]>} */
  const groups = new Map();
  /** @type {Survivor[]} */
  const open = [];
  for (const survivor of survivors) {
    const why = reasonFor(survivor);
    if (why) groups.set(why, [...(groups.get(why) ?? []), survivor]);
    else open.push(survivor);
  }
  const lines = [`Survivors: ${survivors.length}, of which ${survivors.length - open.length} are explained.`, ""];
  for (const [why, members] of groups) lines.push(`- ${members.length}: ${why}`, ...members.map(bullet));
  if (open.length > 0) lines.push(`- ${open.length}: not looked at one by one`, ...open.map(bullet));
  return [...lines, ""];
}

/** @param {Survivor} survivor */
function bullet({ file, line, change }) {
  return `  - ${file}:${line}: \`${change.replaceAll("`", "'").replaceAll("\n", " ")}\``;
}

/** @param {number} value */
function count(value) {
  return value.toLocaleString("en");
}
