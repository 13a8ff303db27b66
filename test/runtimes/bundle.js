// The contract and the package in one file, for hosts that resolve nothing themselves.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { imports, reporting } from "./script.js";

/**
 * @typedef {object} Bundling
 * @property {string} app
 * @property {string} folder where it is written
 * @property {import("./script.js").Script} script
 * @property {string[]} [conditions] to resolve the package with
 * @property {"esm" | "iife"} [format]
 * @property {import("esbuild").Plugin[]} [plugins]
 */

/**
 * Writes a bundle: report.js, a module that exports `report()`, or a script that makes `report` global. The kernels
 * lie beside it as text.wasm and draws.wasm, where the entry imports them.
 *
 * @param {Bundling} bundling
 * @returns {Promise<string>} its path
 */
export async function bundled({ app, folder, script, conditions = [], format = "esm", plugins = [] }) {
  const contents = `${imports(script)}export const report = () => ${reporting(script)};\n`;
  const global = `${imports(script)}globalThis.report = () => ${reporting(script)};\n`;
  const outfile = join(folder, "report.js");
  await build({
    stdin: { contents: format === "esm" ? contents : global, resolveDir: app },
    outfile,
    bundle: true,
    format,
    platform: "neutral",
    conditions,
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    plugins,
    logLevel: "silent",
  });
  return outfile;
}

/** Writes a file beside it. @param {string} folder @param {string} name @param {string} text */
export function written(folder, name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
