// What was measured, as JSON to keep.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { bars } from "./bars.js";
import { RESULTS } from "./results.js";

/** @typedef {import("./measure.js").Result} Result */
/** @typedef {import("./results.js").Curve} Curve */
/** @typedef {ReturnType<typeof describe>} Report */

const json = (/** @type {string} */ file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const fourDigits = (/** @type {number} */ value) => Number(value.toPrecision(4));

/**
 * The report before anything is measured.
 * @param {Pick<import("./runners/runtimes.js").Runtime, "name" | "title" | "parts">} runtime
 * @param {Pick<import("./runners/index.js").Runner, "versions">} runner
 * @param {import("./measure.js").Plan} plan
 */
export function describe({ name, title, parts }, { versions }, plan) {
  const cpus = os.cpus();
  return {
    runtime: name,
    title,
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpus[0]?.model.trim() ?? "unknown",
      cores: cpus.length,
      platform: `${os.platform()} ${os.arch()}`,
    },
    versions: /** @type {Record<string, string>} */ ({
      // workerd does not tell which V8 it has.
      ...Object.fromEntries(parts.flatMap((part) => (versions[part] ? [[part, versions[part]]] : []))),
      "secrets-wasm": json("../package.json").version,
      tinybench: json("../node_modules/tinybench/package.json").version,
      ...json("package.json").dependencies,
    }),
    plan,
    groups: /** @type {ReturnType<typeof describeGroup>[]} */ ([]),
    curves: /** @type {Curve[]} */ ([]),
    cold: /** @type {import("./results.js").Cold[]} */ ([]),
    purchases: /** @type {import("./results.js").Refill[]} */ ([]),
    memory: /** @type {import("./results.js").Memory[]} */ ([]),
    bars: bars.filter(({ runtimes }) => runtimes.includes(name)).map(({ runtimes, ...bar }) => bar),
    notMeasured: /** @type {import("./measure.js").Missing[]} */ ([]),
  };
}

/** @param {Pick<import("./groups.js").Group, "name" | "unit">} group @param {Result[]} results */
export function describeGroup({ name, unit }, results) {
  return {
    name,
    unit,
    contenders: results.map(({ contender: { name, call, engine, ours = false, grade, form, bits, gives }, ns }) => ({
      name: call ?? name,
      ...(engine && { engine }),
      ours,
      grade,
      form,
      ...(bits !== undefined && { bits }),
      gives,
      ns: ns.map(fourDigits),
    })),
  };
}

/** @param {import("./curves.js").Point[]} points @param {Result[][]} results @returns {Curve[]} */
export function describeCurves(points, results) {
  const paths = [...new Set(points.map(({ path }) => path))];
  return paths.map((path) => {
    const own = points.flatMap((point, i) => (point.path === path ? [{ point, results: results[i] ?? [] }] : []));
    const of = (/** @type {string} */ engine) =>
      own.map(({ results }) => results.find(({ contender }) => contender.engine === engine)?.ns.map(fourDigits) ?? []);
    return {
      path,
      unit: own[0]?.point.unit ?? "",
      sizes: own.map(({ point }) => point.size),
      engines: { WebAssembly: of("WebAssembly"), JavaScript: of("JavaScript") },
    };
  });
}

/** Writes it into results/, a line a contender. @param {Report} report */
export function keep(report) {
  mkdirSync(RESULTS, { recursive: true });
  const text = JSON.stringify(report, null, 1).replaceAll(/\[[\d.,\s]*\]/g, (list) => list.replaceAll(/\s+/g, ""));
  writeFileSync(new URL(`${report.runtime}.json`, RESULTS), `${text}\n`);
  console.log(
    `Kept in bench/results/${report.runtime}.json. npm run pages -- benchmarks writes the page made from it.`,
  );
}
