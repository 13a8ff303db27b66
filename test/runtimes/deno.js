// Deno, which grants a program nothing that it is not told to.
import { output, reportOf } from "./child.js";
import { printing } from "./script.js";
import { installed } from "./tools.js";

/** @param {import("./index.js").Context} context @returns {Promise<import("./index.js").Case[]>} */
export async function cases({ app, folder }) {
  const path = installed("@deno/linux-x64-glibc/deno");
  const [, version = "unknown"] = /^deno (\S+)/.exec(await output(path, ["--version"])) ?? [];
  const wasm = printing(app, { engine: "wasm" });
  return [
    {
      runtime: "Deno, no permissions",
      version,
      engine: "wasm",
      arrival: "inlined, compiled at the first use",
      run: () =>
        reportOf(path, ["run", "--no-prompt", "--no-remote", "--no-lock", wasm], {
          cwd: app,
          env: { DENO_DIR: folder("deno") },
        }),
    },
  ];
}
