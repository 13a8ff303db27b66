// What was measured, as tables in a terminal.
import { reached, titleOf } from "./report.js";
import { lead, spread } from "./spread.js";

/** @typedef {import("./report.js").Report} Report */
/** @typedef {import("./report.js").GroupReport} GroupReport */
/** @typedef {import("./spread.js").Spread} Spread */

/** Three digits of what is small. @param {number} value */
const figure = (value) => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);

/** @param {Spread} spread */
const range = ({ low, high }) => `(${figure(low)} to ${figure(high)})`;

/** The lines above the tables. @param {Report} report */
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

/** A group, each beside the fastest of ours. @param {GroupReport} group */
export function table({ name, unit, contenders }) {
  const [best] = contenders.filter(({ ours }) => ours).sort((a, b) => spread(a.ns).median - spread(b.ns).median);
  const line = (/** @type {string[]} */ [title = "", ns = "", middle = "", persecond = "", times = "", gives = ""]) =>
    `  ${title.padEnd(56)}${ns.padStart(9)}${middle.padStart(22)}${persecond.padStart(16)}${times.padStart(9)}  ${gives}`.trimEnd();
  return [
    `${name.toUpperCase()}, for each ${unit}`,
    line(["", "ns", "", "per second", "times", "gives"]),
    ...contenders.map((contender) => {
      const ns = spread(contender.ns);
      return line([
        titleOf(contender),
        figure(ns.median),
        range(ns),
        Math.round(1e9 / ns.median).toLocaleString("en"),
        best && best !== contender ? figure(lead(best.ns, contender.ns).median) : "",
        contender.gives,
      ]);
    }),
  ].join("\n");
}

/** How many times faster the WebAssembly engine is, a line a path. @param {Report["curves"]} curves */
export function curveTable(curves) {
  return [
    "WEBASSEMBLY OVER JAVASCRIPT, by how many are made at once",
    ...curves.map(({ path, sizes, engines }) => {
      const { WebAssembly = [], JavaScript = [] } = engines;
      const leads = sizes.map(
        (size, i) => `${size}: ${figure(lead(WebAssembly[i] ?? [], JavaScript[i] ?? []).median)}`,
      );
      return `  ${path.padEnd(20)}${leads.join("  ")}`;
    }),
  ].join("\n");
}

/** Fresh processes, beside the empty script. @param {import("./cold.js").Cold} cold */
export function coldTable({ programs, purchases }) {
  const empty = programs[0]?.milliseconds ?? [];
  return [
    "THE FIRST TOKEN OF A COLD PROCESS, in ms more than an empty script",
    ...programs.slice(1).map(({ name, milliseconds }) => {
      const more = spread(milliseconds.map((value, round) => value - (empty[round] ?? Number.NaN)));
      return `  ${name.padEnd(40)}${figure(more.median).padStart(9)} ${range(more)}`;
    }),
    ...purchases.map(({ bytes, microseconds }) => {
      return `  the first ${bytes} bytes of entropy take ${figure(spread(microseconds).median)} µs`;
    }),
  ].join("\n");
}

/** @param {import("./memory.js").Memory[]} memory */
export function memoryTable(memory) {
  return [
    "MEMORY KEPT ALIVE by a kept token, where one in a thousand is kept, in bytes",
    ...memory.map(
      ({ name, bytesPerToken, gives }) => `  ${name.padEnd(56)}${String(bytesPerToken).padStart(9)}  ${gives}`,
    ),
  ].join("\n");
}

/** The bars of which both sides were measured. @param {Report} report */
export function barTable(report) {
  return reached(report)
    .flatMap(({ group, of, than, engine, bar, reached }) => {
      if (!reached) return [];
      const verdict = reached.median >= bar ? "met" : "not met";
      const peer = titleOf({ name: than, ...(engine === "JavaScript" && { engine }) });
      return [`  ${group}: ${of} / ${peer}: ${figure(reached.median)} ${range(reached)}, bar ${bar}: ${verdict}`];
    })
    .join("\n");
}
