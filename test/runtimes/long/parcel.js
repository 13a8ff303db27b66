// Parcel, which reads no exports unless it is told to: a bundle for Node that has the package inside.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { output, reportOf } from "../child.js";
import { imports, reporting } from "../script.js";
import { installedLong, versionOfLong } from "./installed.js";

/** @param {import("../index.js").Context} context @returns {import("../index.js").Case[]} */
export function cases({ folder, app }) {
  return /** @type {const} */ ([
    ["secrets-wasm", "wasm"],
    ["secrets-wasm/js", "js"],
  ]).map(([entry, engine]) => ({
    runtime: `Parcel, ${entry}`,
    version: versionOfLong("parcel"),
    long: true,
    engine,
    arrival: engine === "wasm" ? "inlined; the bundle runs in Node" : "none: this entry has none",
    run: async () => {
      const cwd = folder("parcel");
      const script = { engine, entry };
      const main = { outputFormat: "commonjs", context: "node", includeNodeModules: true, source: "index.js" };
      writeFileSync(join(cwd, "package.json"), JSON.stringify({ main: "dist/out.cjs", targets: { main } }));
      writeFileSync(
        join(cwd, "index.js"),
        imports(script).replace("./contract.js", join(app, "contract.js").replace(app, "..")) +
          `${reporting(script)}.then((report) => console.log(JSON.stringify(report)));\n`,
      );
      await output(process.execPath, [installedLong("parcel/lib/bin.js"), "build", "--no-cache"], { cwd });
      // Elsewhere, where an import that was left in would not be found.
      const out = mkdtempSync(join(tmpdir(), "secrets-wasm-parcel-"));
      try {
        await output("cp", [join(cwd, "dist/out.cjs"), out]);
        return await reportOf(process.execPath, [join(out, "out.cjs")]);
      } finally {
        rmSync(out, { recursive: true });
      }
    },
  }));
}
