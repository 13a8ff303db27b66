// What was measured, as JSON to keep.
import { readFileSync } from "node:fs";
import os from "node:os";
import { bars } from "./bars.js";

/** @typedef {import("./measure.js").Result} Result */
/** @typedef {ReturnType<typeof describe>} Report */
/** @typedef {Report["groups"][number]} GroupReport */
/** @typedef {GroupReport["contenders"][number]} ContenderReport */

/** The machine, the day, and what was measured. */
export function surroundings() {
  const json = (/** @type {string} */ file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  const installed = (/** @type {string} */ name) => json(`../node_modules/${name}/package.json`).version;
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: os.cpus()[0]?.model.trim() ?? "unknown",
      cores: os.cpus().length,
      platform: `${os.platform()} ${os.arch()}`,
    },
    versions: /** @type {Record<string, string>} */ ({
      "secrets-wasm": json("../package.json").version,
      tinybench: installed("tinybench"),
      ...json("package.json").dependencies,
    }),
  };
}

/**
 * The report before anything is measured.
 *
 * @param {Pick<import("./runners/runtimes.js").Runtime, "name" | "title" | "parts">} runtime
 * @param {Pick<import("./runners/index.js").Runner, "versions">} runner
 * @param {import("./measure.js").Plan} plan
 */
export function describe({ name, title, parts }, { versions }, plan) {
  const { date, machine, versions: packages } = surroundings();
  return {
    runtime: name,
    title,
    date,
    machine,
    // workerd does not tell which V8 it has.
    versions: {
      ...Object.fromEntries(parts.flatMap((part) => (versions[part] ? [[part, versions[part]]] : []))),
      ...packages,
    },
    plan,
    groups: /** @type {ReturnType<typeof describeGroup>[]} */ ([]),
    curves: /** @type {Curve[]} */ ([]),
    cold: /** @type {import("./page/results.js").Cold[]} */ ([]),
    purchases: /** @type {import("./cold.js").Purchase[]} */ ([]),
    memory: /** @type {import("./page/results.js").Memory[]} */ ([]),
    bars: bars.filter(({ runtimes }) => runtimes.includes(name)).map(({ runtimes, ...bar }) => bar),
    /** What could not be, and why. */
    notMeasured: /** @type {import("./measure.js").Missing[]} */ ([]),
  };
}

/** @typedef {import("./page/results.js").Curve} Curve */

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

const fourDigits = (/** @type {number} */ value) => Number(value.toPrecision(4));
