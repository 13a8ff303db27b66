// What was measured, as a table to read and as JSON to keep.
import { readFileSync } from "node:fs";
import os from "node:os";
import { versionsOf } from "./runtimes.js";

/** @typedef {import("./measure.js").Spread} Spread */
/** @typedef {import("./measure.js").Row} Row */
/** @typedef {ReturnType<typeof describe>} Report */
/** @typedef {ReturnType<typeof describeGroup>} GroupReport */

/** When and where it was measured, and of what. @param {import("./runtimes.js").Runtime} runtime */
export function surroundings(runtime) {
  const version = (/** @type {string} */ folder) =>
    String(JSON.parse(readFileSync(new URL(`${folder}/package.json`, import.meta.url), "utf8")).version);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: os.cpus()[0]?.model.trim() ?? "unknown",
      cores: os.cpus().length,
      platform: `${os.platform()} ${os.arch()}`,
    },
    versions: /** @type {Record<string, string>} */ ({
      ...versionsOf(runtime),
      "secrets-wasm": version(".."),
      tinybench: version("../node_modules/tinybench"),
      nanoid: version("node_modules/nanoid"),
      uuid: version("node_modules/uuid"),
    }),
  };
}

/**
 * The report without its groups.
 *
 * @param {import("./measure.js").Plan} plan
 * @param {import("./runtimes.js").Runtime} runtime
 */
export function describe(plan, runtime) {
  return {
    ...surroundings(runtime),
    plan,
    groups: /** @type {GroupReport[]} */ ([]),
    /** What could not be, and why. */
    notMeasured: /** @type {string[]} */ ([]),
  };
}

/**
 * @param {{ name: string, unit?: string }} group
 * @param {Row[]} rows
 */
export function describeGroup({ name, unit = "call" }, rows) {
  return {
    name,
    unit,
    contenders: rows.map(({ contender, batch, ns, lead }) => ({
      name: contender.name,
      gives: contender.gives,
      batch,
      nsPerUnit: rounded(ns),
      unitsPerSecond: Math.round(1e9 / ns.median),
      ...(lead && { lead: rounded(lead) }),
      ...(lead && contender.bar && { bar: contender.bar, met: lead.median >= contender.bar }),
    })),
  };
}

/** To four digits. @param {Spread} spread @returns {Spread} */
function rounded({ median, low, high }) {
  const round = (/** @type {number} */ value) => Number(value.toPrecision(4));
  return { median: round(median), low: round(low), high: round(high) };
}

/** The lines above the table. @param {Report} report */
export function heading({ machine, versions, plan }) {
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.platform}`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
    `Medians over ${plan.launches} x ${plan.rounds} rounds of ${plan.milliseconds} ms, the middle half of them in brackets.`,
    "Lead: how many times faster the first of the group is, compared round by round; below 1, its share of that speed.",
    "The bars, and what each gives, are stated for Node 20.",
  ].join("\n");
}

/** @type {[heading: string, width: number][]} */
const COLUMNS = [
  ["ns", 9],
  ["", 19],
  ["per second", 15],
  ["lead", 7],
  ["", 18],
  ["bar", 14],
];

/** Three digits of what is small. @param {number} value */
const figure = (value) => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);

/** A group as lines of text. @param {GroupReport} group */
export function table({ name, unit, contenders }) {
  const line = (/** @type {string} */ first, /** @type {string[]} */ cells, /** @type {string} */ last) =>
    `${first.padEnd(44)}${cells.map((cell, i) => cell.padStart(COLUMNS[i]?.[1] ?? 0)).join("")}  ${last}`.trimEnd();
  const headings = COLUMNS.map(([title]) => title);
  const range = (/** @type {Spread} */ { low, high }) => `(${figure(low)} to ${figure(high)})`;
  return [
    `${name.toUpperCase()}, for each ${unit}`,
    line("", headings, "gives"),
    ...contenders.map(({ name, gives, nsPerUnit, unitsPerSecond, lead, bar, met }) =>
      line(
        `  ${name}`,
        [
          figure(nsPerUnit.median),
          range(nsPerUnit),
          unitsPerSecond.toLocaleString("en"),
          lead ? figure(lead.median) : "",
          lead ? range(lead) : "",
          bar ? `${bar}: ${met ? "met" : "not met"}` : "",
        ],
        gives,
      ),
    ),
  ].join("\n");
}
