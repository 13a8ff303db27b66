// EdgeVM, which is Vercel's Edge Runtime. In production it compiles neither text nor bytes, and bundlers hand over a
// module for what is imported as ?module.
import { fileURLToPath } from "node:url";
import { bundled } from "./bundle.js";
import { reportOf } from "./child.js";
import { versionOf } from "./tools.js";

const host = fileURLToPath(new URL("edge-vm-host.js", import.meta.url));

/**
 * As a bundler does for Vercel: what is imported are the modules that the host has compiled.
 *
 * @type {import("esbuild").Plugin}
 */
const COMPILED = {
  name: "?module",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => ({ path, namespace: "compiled" }));
    onLoad({ filter: /.*/, namespace: "compiled" }, ({ path }) => ({
      contents: `export default globalThis.COMPILED[${JSON.stringify(path)}];`,
    }));
  },
};

/** @type {readonly [name: string, entry: string, mode: "free" | "strict", engine: "wasm" | "js", arrival: string][]} */
const ROWS = [
  ["EdgeVM", "secrets-wasm", "free", "wasm", "inlined, compiled at the first use"],
  ["EdgeVM as in production", "secrets-wasm", "strict", "js", "none: compiles no bytes"],
  [
    "EdgeVM as in production, /edge-light",
    "secrets-wasm/edge-light",
    "strict",
    "wasm",
    "imported as ?module, compiled by the host",
  ],
];

/** @param {import("./index.js").Context} context @returns {import("./index.js").Case[]} */
export function cases({ app, folder }) {
  const version = versionOf("@edge-runtime/vm");
  return ROWS.map(([runtime, entry, mode, engine, arrival]) => ({
    runtime,
    version,
    engine,
    arrival,
    run: async () => {
      const script = { engine, entry };
      const conditions = ["edge-light", "browser"];
      const file = await bundled({
        app,
        folder: folder("edge"),
        script,
        conditions,
        format: "iife",
        plugins: [COMPILED],
      });
      return reportOf(process.execPath, [host, file, mode, `${app}/node_modules/secrets-wasm/dist`]);
    },
  }));
}
