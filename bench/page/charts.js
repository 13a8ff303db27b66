// Which charts there are, what each is drawn from, and the digest by which a stale one is seen.
import { createHash } from "node:crypto";
import { crossoverText } from "../../tools/crossover.js";
import { short } from "../../tools/figures.js";
import { speed } from "../../tools/spread.js";
import { duel, fullName, groupNames, groupOf } from "./contenders.js";

/** @typedef {import("./results.js").Run} Run */
/** @typedef {import("./results.js").Group} Group */
/** @typedef {import("./results.js").Curve} Curve */
/** @typedef {import("./results.js").Cold} Cold */

/**
 * @typedef {import("./results.js").Memory} Memory
 * @typedef {{ kind: "group", runs: { title: string, group: Group }[] }} GroupInput
 * @typedef {{ kind: "curve", title: string, curves: Curve[] }} CurveInput
 * @typedef {{ kind: "memory", runs: { title: string, memory: Memory[] }[] }} MemoryInput
 * @typedef {{ kind: "cold", runs: { title: string, cold: Cold[] }[] }} ColdInput
 * @typedef {GroupInput | CurveInput | MemoryInput | ColdInput} Input
 * @typedef {{ file: string, title: string, alt: string, input: Input, digest: string }} Chart
 */

/** @param {string} name */
function slug(name) {
  const words = name.toLowerCase().replace(/^(an?|the) /, "");
  return words.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}

/** @param {string} file without the ending @param {string} title @param {string} alt @param {Input} input @returns {Chart} */
function chart(file, title, alt, input) {
  const digest = createHash("sha256").update(JSON.stringify(input)).digest("hex").slice(0, 16);
  return { file: `${file}.svg`, title, alt, input, digest };
}

/** @param {Run[]} runs @param {string} name @param {string} [file] */
function groupChart(runs, name, file = slug(name)) {
  const input = runs.flatMap((run) => {
    const group = groupOf(run, name);
    return group ? [{ title: run.title, group }] : [];
  });
  const [first] = input;
  const pair = duel(first?.group);
  const rate = (/** @type {number[]} */ ns) => `${short(speed(ns).median, first?.group.unit ?? "")} a second`;
  const told = pair
    ? `: ${fullName(pair.own)} ${rate(pair.own.ns)}, ${fullName(pair.other)} ${rate(pair.other.ns)}`
    : "";
  return chart(file, name, `${name}, ${first?.title}${told}`, { kind: "group", runs: input });
}

/** Of each group, in the page's order. @param {Run[]} runs */
export function groupCharts(runs) {
  return groupNames(runs).map((name) => groupChart(runs, name));
}

/** The first group in the first runtime alone: short enough for a first screen. @param {Run[]} runs */
export function leadChart(runs) {
  return groupChart(runs.slice(0, 1), groupNames(runs)[0] ?? "", "lead");
}

/** One a runtime. @param {Run[]} runs */
export function curveCharts(runs) {
  return runs.flatMap(({ runtime, title, curves = [] }) => {
    const told = curves.map((curve) => `${curve.path}: ${crossoverText(curve)}`).join("; ");
    const heading = `Speed over batch size, ${title}`;
    return curves.length > 0
      ? [chart(`batch-size-${runtime}`, heading, `${heading}. ${told}`, { kind: "curve", title, curves })]
      : [];
  });
}

/** @param {Run[]} runs */
export function memoryCharts(runs) {
  const input = runs.flatMap(({ title, memory = [] }) => (memory.length > 0 ? [{ title, memory }] : []));
  const title = "Memory that a kept token holds";
  return input.length > 0 ? [chart("memory", title, title, { kind: "memory", runs: input })] : [];
}

/** @param {Run[]} runs */
export function coldCharts(runs) {
  const input = runs.flatMap(({ title, cold = [] }) => (cold.length > 0 ? [{ title, cold }] : []));
  const title = "Import and first token in a fresh process";
  return input.length > 0 ? [chart("cold-start", title, title, { kind: "cold", runs: input })] : [];
}

/** All, each file once. @param {Run[]} runs */
export function charts(runs) {
  const of = [groupCharts, curveCharts, memoryCharts, coldCharts].flatMap((make) => make(runs));
  const all = [leadChart(runs), ...of];
  const twice = all.find(({ file }, i) => all.findIndex((other) => other.file === file) !== i);
  if (twice) throw new Error(`two charts would be ${twice.file}`);
  return all;
}

/** As the page shows it. @param {Chart} chart */
export function image({ file, alt }) {
  return `![${alt.replaceAll(/[[\]]/g, "\\$&")}](charts/${file})\n`;
}
