// Node: every line that is supported, and the flags that take something away.
import { output, reportOf } from "./child.js";
import { watching } from "./import-watch.js";
import { printing, printingCommonJs } from "./script.js";
import { installed } from "./tools.js";

const INLINED = "inlined, compiled at the first use";
const ABSENT = "none: there is no WebAssembly";
const LINES = ["20", "22", "24", "26"];
/** Before `require` took modules: it gets the CommonJS file. */
const EARLIER = ["20.18", "21", "22.11"];

/** @param {import("./index.js").Context} context @returns {Promise<import("./index.js").Case[]>} */
export async function cases({ app }) {
  const wasm = printing(app, { engine: "wasm" });
  const js = printing(app, { engine: "js" });
  const required = printingCommonJs(app, { engine: "wasm" });
  const without = printing(app, { engine: "js", entry: "secrets-wasm/js" });

  /** @type {[line: string, label: string, flags: string[], file: string, engine: "wasm" | "js", arrival: string][]} */
  const rows = [];
  for (const line of [...LINES, ...EARLIER]) {
    rows.push([line, "import", [], wasm, "wasm", INLINED], [line, "require()", [], required, "wasm", INLINED]);
  }
  for (const flag of ["--frozen-intrinsics", "--disallow-code-generation-from-strings"]) {
    rows.push(["24", flag, [flag], wasm, "wasm", INLINED]);
  }
  // Without the flag there is no crypto, and so no entropy.
  const flags = ["--experimental-global-webcrypto"];
  rows.push(
    ["18", "import, --experimental-global-webcrypto", flags, wasm, "wasm", INLINED],
    ["18", "require(), --experimental-global-webcrypto", flags, required, "wasm", INLINED],
    ["24", "--permission, may read the app", ["--permission", `--allow-fs-read=${app}`], wasm, "wasm", INLINED],
    ["24", "--jitless", ["--jitless"], js, "js", ABSENT],
    // V8 has lost this flag since.
    ["20", "--no-expose-wasm", ["--no-expose-wasm"], js, "js", ABSENT],
    ["24", "secrets-wasm/js", [], without, "js", "none: this entry has none"],
    ["24", "an import, watched", [], watching(app), "wasm", "nothing drawn or compiled before the first use"],
  );

  const versions = new Map(
    await Promise.all(
      ["18", ...EARLIER, ...LINES].map(
        async (line) => /** @type {const} */ ([line, (await output(program(line), ["--version"])).trim().slice(1)]),
      ),
    ),
  );
  return rows.map(([line, label, flags, file, engine, arrival]) => ({
    runtime: `Node ${line}, ${label}`,
    version: versions.get(line) ?? "unknown",
    engine,
    arrival,
    run: () => reportOf(program(line), [...flags, file], { cwd: app }),
  }));
}

/** @param {string} line */
function program(line) {
  return installed(`node${line}/bin/node`);
}
