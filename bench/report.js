// What was measured, as a table to read and as JSON to keep.
import { readFileSync } from "node:fs";
import os from "node:os";

/** @typedef {import("./measure.js").Spread} Spread */
/** @typedef {import("./measure.js").Row} Row */
/** @typedef {ReturnType<typeof describe>} Report */
/** @typedef {ReturnType<typeof describeGroup>} GroupReport */

/**
 * The report without its groups.
 *
 * @param {import("./measure.js").Plan} plan
 */
export function describe(plan) {
  const version = (/** @type {string} */ folder) =>
    String(JSON.parse(readFileSync(new URL(`${folder}/package.json`, import.meta.url), "utf8")).version);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: os.cpus()[0]?.model.trim() ?? "unknown",
      cores: os.cpus().length,
      platform: `${os.platform()} ${os.arch()}`,
    },
    versions: {
      node: process.versions.node,
      v8: process.versions.v8,
      "secrets-wasm": version(".."),
      tinybench: version("../node_modules/tinybench"),
      uuid: version("node_modules/uuid"),
    },
    plan,
    groups: /** @type {GroupReport[]} */ ([]),
  };
}

/**
 * @param {string} name
 * @param {Row[]} rows
 */
export function describeGroup(name, rows) {
  return {
    name,
    contenders: rows.map(({ contender, batch, ns, lead }) => ({
      name: contender.name,
      gives: contender.gives,
      batch,
      nsPerOperation: rounded(ns, 2),
      operationsPerSecond: Math.round(1e9 / ns.median),
      ...(lead && { lead: rounded(lead, 3) }),
      ...(lead && contender.bar && { bar: contender.bar, met: lead.median >= contender.bar }),
    })),
  };
}

/** @param {Spread} spread @param {number} digits @returns {Spread} */
function rounded({ median, low, high }, digits) {
  const round = (/** @type {number} */ value) => Number(value.toFixed(digits));
  return { median: round(median), low: round(low), high: round(high) };
}

/** The lines above the table. @param {Report} report */
export function heading({ machine, versions, plan }) {
  const { node, v8, ...packages } = versions;
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.platform}; Node ${node}, V8 ${v8}`,
    Object.entries(packages)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
    `Medians over ${plan.launches} x ${plan.rounds} rounds of ${plan.milliseconds} ms, the middle half of them in brackets.`,
    "Lead: how many times faster the first of the group is, compared round by round.",
  ].join("\n");
}

/** @type {[heading: string, width: number][]} */
const COLUMNS = [
  ["ns", 7],
  ["", 19],
  ["ops/s", 12],
  ["lead", 7],
  ["", 15],
  ["bar", 14],
];

/** A group as lines of text. @param {GroupReport} group */
export function table({ name, contenders }) {
  const line = (/** @type {string} */ first, /** @type {string[]} */ cells, /** @type {string} */ last) =>
    `${first.padEnd(40)}${cells.map((cell, i) => cell.padStart(COLUMNS[i]?.[1] ?? 0)).join("")}  ${last}`.trimEnd();
  const headings = COLUMNS.map(([title]) => title);
  return [
    line(name.toUpperCase(), headings, "gives"),
    ...contenders.map(({ name, gives, nsPerOperation: ns, operationsPerSecond, lead, bar, met }) =>
      line(
        `  ${name}`,
        [
          ns.median.toFixed(1),
          `(${ns.low.toFixed(1)} to ${ns.high.toFixed(1)})`,
          operationsPerSecond.toLocaleString("en"),
          lead ? lead.median.toFixed(2) : "",
          lead ? `(${lead.low.toFixed(1)} to ${lead.high.toFixed(1)})` : "",
          bar ? `${bar}: ${met ? "met" : "not met"}` : "",
        ],
        gives,
      ),
    ),
  ].join("\n");
}
