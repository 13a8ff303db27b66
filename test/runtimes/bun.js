// Bun, whose engine is JavaScriptCore.
import { output, reportOf } from "./child.js";
import { printing } from "./script.js";
import { installed } from "./tools.js";

/** @param {import("./index.js").Context} context @returns {Promise<import("./index.js").Case[]>} */
export async function cases({ app }) {
  const path = installed("@oven/bun-linux-x64/bin/bun");
  const version = (await output(path, ["--version"])).trim();
  const wasm = printing(app, { engine: "wasm" });
  return [
    {
      runtime: "Bun",
      version,
      engine: "wasm",
      arrival: "inlined, compiled at the first use",
      run: () => reportOf(path, ["--no-install", wasm], { cwd: app }),
    },
  ];
}
