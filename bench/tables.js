// What was measured, as tables in a terminal.

import { three, withHalf } from "../tools/figures.js";
import { ratio, spread } from "../tools/spread.js";
import { fastest, fullName, ours } from "./page/contenders.js";
import { beyondEmpty, reached } from "./page/tables.js";

/** @typedef {import("./page/results.js").Run} Run */
/** @typedef {import("./page/results.js").Group} Group */

/** The lines above the tables. @param {Run} run */
export function heading({ machine, versions, plan, title }) {
  return [
    `${title}: ${machine.cpu}, ${machine.cores} cores, ${machine.platform}`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
    `Medians over ${plan.launches} x ${plan.rounds} rounds of ${plan.milliseconds} ms, the middle half of them in brackets.`,
    "Times: how many times as long as the fastest of ours it takes, compared round by round; below 1, it is faster.",
  ].join("\n");
}

/** Each contender beside the fastest of ours. @param {Group} group */
export function table(group) {
  const best = fastest(ours(group));
  const line = (/** @type {string[]} */ [who = "", ns = "", perSecond = "", times = "", gives = ""]) =>
    `  ${who.padEnd(52)}${ns.padStart(34)}${perSecond.padStart(16)}${times.padStart(9)}  ${gives}`.trimEnd();
  return [
    `${group.name.toUpperCase()}, for each ${group.unit}`,
    line(["", "ns", "per second", "times", "gives"]),
    ...group.contenders.map((contender) => {
      const ns = spread(contender.ns);
      return line([
        fullName(contender),
        withHalf(ns),
        Math.round(1e9 / ns.median).toLocaleString("en"),
        best && best !== contender ? three(ratio(contender.ns, best.ns).median) : "",
        contender.gives,
      ]);
    }),
  ].join("\n");
}

/** How many times faster the WebAssembly engine is, a line a path. @param {import("./page/results.js").Curve[]} curves */
export function curveTable(curves) {
  return [
    "WEBASSEMBLY OVER JAVASCRIPT, by how many are made at once",
    ...curves.map(({ path, sizes, engines: { WebAssembly = [], JavaScript = [] } }) => {
      const leads = sizes.map(
        (size, i) => `${size}: ${three(ratio(JavaScript[i] ?? [], WebAssembly[i] ?? []).median)}`,
      );
      return `  ${path.padEnd(20)}${leads.join("  ")}`;
    }),
  ].join("\n");
}

/** Fresh processes, beside the empty script. @param {import("./cold.js").Measured} measured */
export function coldTable({ cold, purchases }) {
  return [
    "THE FIRST TOKEN OF A COLD PROCESS, in ms more than an empty script",
    ...cold.map((program) => `  ${program.name.padEnd(52)}${withHalf(beyondEmpty(program)).padStart(34)}`),
    ...purchases.map(({ bytes, microseconds }) => {
      return `  the first ${bytes} bytes of entropy take ${three(spread(microseconds).median)} µs`;
    }),
  ].join("\n");
}

/** @param {import("./page/results.js").Memory[]} memory */
export function memoryTable(memory) {
  return [
    "MEMORY KEPT ALIVE by a kept token, where one in a thousand is kept, in bytes",
    ...memory.map((held) => `  ${fullName(held).padEnd(52)}${String(held.bytesPerToken).padStart(34)}`),
  ].join("\n");
}

/** The bars of which both sides were measured. @param {Run} run */
export function barTable(run) {
  const lines = (run.bars ?? []).flatMap((bar) => {
    const result = reached(run, bar);
    if (!result) return [];
    const verdict = result.lead.median >= bar.bar ? "met" : "not met";
    return [`  ${bar.group}: ${bar.of} / ${bar.than}: ${withHalf(result.lead)}, bar ${bar.bar}: ${verdict}`];
  });
  return lines.join("\n");
}
