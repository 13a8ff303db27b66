// What was measured, as tables in a terminal: of the run at hand, and of the kept ones.
import { crossoverText, leads } from "../tools/crossover.js";
import { three, withHalf } from "../tools/figures.js";
import { ratio, spread } from "../tools/spread.js";
import { beyondEmpty, fastest, fullName, leadIn, ours } from "./comparison.js";
import { keptRuns } from "./results.js";

/** @typedef {import("./results.js").Run} Run */

/** What a run measures beside groups of contenders, by the names that --only knows. */
export const CURVES = "the curve: both engines over the size of a batch";
export const COLD = "the first token of a cold process";
export const MEMORY = "memory kept alive by kept tokens";

/** @param {string} name @param {string} figures */
const row = (name, figures) => `  ${name.padEnd(52)}${figures.padStart(34)}`;

/** The lines above the tables. @param {Run} run */
export function heading({ date, machine, versions, plan, title }) {
  const parts = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${title}, ${date}: ${machine.cpu}, ${machine.cores} cores, ${machine.platform}`,
    parts.join(", "),
    `Medians over ${plan.launches} x ${plan.rounds} rounds of ${plan.milliseconds} ms; in brackets their middle half.`,
    "Times: how many times as long as the fastest of ours it takes, compared round by round; below 1, it is faster.",
  ].join("\n");
}

/** Each contender beside the fastest of ours. @param {import("./results.js").Group} group */
export function groupTable(group) {
  const best = fastest(ours(group));
  const line = (/** @type {string[]} */ [who = "", ns = "", perSecond = "", times = "", gives = ""]) =>
    `${row(who, ns)}${perSecond.padStart(16)}${times.padStart(9)}  ${gives}`.trimEnd();
  return [
    `${group.name.toUpperCase()}, for each ${group.unit}`,
    line(["", "ns", "per second", "times", "gives"]),
    ...group.contenders.map((contender) => {
      const ns = spread(contender.ns);
      const perSecond = Math.round(1e9 / ns.median).toLocaleString("en");
      const times = best && best !== contender ? three(ratio(contender.ns, best.ns).median) : "";
      return line([fullName(contender), withHalf(ns), perSecond, times, contender.gives]);
    }),
  ].join("\n");
}

/** @param {import("./results.js").Curve[]} curves */
export function curveTable(curves) {
  const lines = curves.map((curve) => {
    const ahead = leads(curve).map(({ median }, i) => `${curve.sizes[i]}: ${three(median)}`);
    return `  ${curve.path.padEnd(20)}${ahead.join("  ")}  ${crossoverText(curve)}`;
  });
  return ["WEBASSEMBLY OVER JAVASCRIPT, by how many are made at once", ...lines].join("\n");
}

/** @param {import("./cold.js").Measured} measured */
export function coldTable({ cold, purchases }) {
  return [
    "THE FIRST TOKEN OF A COLD PROCESS, in ms more than an empty script",
    ...cold.map((program) => row(program.name, withHalf(beyondEmpty(program)))),
    ...purchases.map(({ bytes, microseconds }) =>
      row(`the first ${bytes} bytes of entropy, in µs`, withHalf(spread(microseconds))),
    ),
  ].join("\n");
}

/** @param {import("./results.js").Memory[]} memory */
export function memoryTable(memory) {
  return [
    "MEMORY KEPT ALIVE by a kept token, where one in a thousand is kept, in bytes",
    ...memory.map((held) => row(fullName(held), String(held.bytesPerToken))),
  ].join("\n");
}

/** The bars of which both sides were measured. @param {Run} run @param {(group: string) => boolean} [chosen] */
export function barTable(run, chosen = () => true) {
  const lines = (run.bars ?? []).flatMap(({ group, of, than, bar }) => {
    const reached = chosen(group) && leadIn(run, group, of, than);
    if (!reached) return [];
    const verdict = reached.median >= bar ? "met" : "not met";
    return [`  ${group}: ${of} / ${than}: ${withHalf(reached)}, bar ${bar}: ${verdict}`];
  });
  return ["BARS", lines.join("\n") || "  none for this runtime, or none of what is chosen"].join("\n");
}

/** @param {import("./measure.js").Missing} missing */
export const missingLine = ({ group, contender, why }) => `  ${group}: ${contender}: ${why}`;

/** The tables of a kept run, of the groups with `only` in their names. @param {Run} run @param {string} only */
export function runTables(run, only) {
  const chosen = (/** @type {string} */ name) => name.includes(only);
  const { curves = [], cold = [], purchases = [], memory = [], notMeasured = [] } = run;
  const missing = notMeasured.filter(({ group }) => chosen(group)).map(missingLine);
  return [
    heading(run),
    ...run.groups.filter(({ name }) => chosen(name)).map(groupTable),
    ...(chosen(CURVES) && curves.length > 0 ? [curveTable(curves)] : []),
    ...(chosen(COLD) && cold.length > 0 ? [coldTable({ cold, purchases })] : []),
    ...(chosen(MEMORY) && memory.length > 0 ? [memoryTable(memory)] : []),
    barTable(run, chosen),
    ...(missing.length > 0 ? [["NOT MEASURED", ...missing].join("\n")] : []),
  ].join("\n\n");
}

/** Prints the kept results. @param {{ runtime: string, only: string }} options an empty runtime stands for all */
export function printKept({ runtime, only }) {
  const runs = keptRuns();
  const found = runs.filter((run) => runtime === "" || run.runtime === runtime);
  if (found.length === 0) throw new Error(`kept are ${runs.map((run) => run.runtime).join(", ")}`);
  for (const run of found) console.log(`${runTables(run, only)}\n`);
}
