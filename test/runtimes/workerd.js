// workerd, which is Cloudflare Workers. It compiles bytes only while a Worker starts, and only since 2025-06-01; and it
// refuses to draw entropy outside of a handler, so what is drawn at import would fail here.
import { bundled, written } from "./bundle.js";
import { versionOf } from "./tools.js";
import { HANDLER, LAZY_HANDLER, reportOfWorker } from "./worker.js";

const IMPORTED = "imported as a module";
const AT_START = "inlined, compiled as the Worker starts";
const TOO_OLD = "none: compiles no bytes before 2025-06-01";
const TOO_LATE = "none: compiles no bytes after the start";

/** How wrangler resolves packages. */
const CONDITIONS = ["workerd", "worker", "browser"];

/**
 * @typedef {"handler" | "lazy chunk"} Place where the package is evaluated: at the start, or in a handler that imports
 * it
 */

/**
 * @type {readonly [date: string, place: Place, conditions: string[], engine: "wasm" | "js", arrival: string, flag?:
 * string][]}
 */
const ROWS = [
  ["2024-09-01", "handler", CONDITIONS, "wasm", IMPORTED],
  ["2024-09-01", "lazy chunk", CONDITIONS, "wasm", IMPORTED],
  ["2025-06-01", "handler", CONDITIONS, "wasm", IMPORTED],
  ["2025-06-01", "lazy chunk", CONDITIONS, "wasm", IMPORTED],
  ["2025-06-01", "handler", CONDITIONS, "wasm", IMPORTED, "nodejs_compat"],
  ["2026-11-01", "handler", CONDITIONS, "wasm", IMPORTED],
  ["2026-11-01", "lazy chunk", CONDITIONS, "wasm", IMPORTED],
  ["2024-09-01", "handler", [], "js", TOO_OLD],
  ["2024-09-01", "lazy chunk", [], "js", TOO_OLD],
  ["2025-06-01", "handler", [], "wasm", AT_START],
  ["2025-06-01", "handler", [], "wasm", AT_START, "nodejs_compat"],
  ["2025-06-01", "lazy chunk", [], "js", TOO_LATE],
  ["2026-11-01", "handler", [], "wasm", AT_START],
  ["2026-11-01", "lazy chunk", [], "js", TOO_LATE],
];

/** @param {import("./index.js").Context} context @returns {import("./index.js").Case[]} */
export function cases({ app, folder }) {
  const version = versionOf("@cloudflare/workerd-linux-64");
  return ROWS.map(([date, place, conditions, engine, arrival, flag]) => ({
    runtime: [
      `workerd ${date}`,
      ...(flag ? [flag] : []),
      place,
      ...(conditions.length > 0 ? [] : ["default entry"]),
    ].join(", "),
    version,
    engine,
    arrival,
    run: async () => {
      const directory = folder("workerd");
      await bundled({ app, folder: directory, script: { engine }, conditions });
      written(directory, "worker.js", place === "handler" ? HANDLER : LAZY_HANDLER);
      const modules = ["worker.js", "report.js", ...(conditions.length > 0 ? ["text.wasm", "draws.wasm"] : [])];
      return reportOfWorker({ directory, modules, date, flags: flag ? [flag] : [] });
    },
  }));
}
