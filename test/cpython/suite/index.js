// CPython's own tests of `secrets` and `SystemRandom`, unmodified, in pyodide over a bridge to this package:
//   node test/cpython/suite/index.js
// Debian has the tests (debian.js); classes.js says which of them apply.
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";
import { createSecrets, DEFAULT_ENTROPY } from "secrets-wasm";
import { bridgeOver } from "./bridge.js";
import { LEFT_OUT, NOT_APPLICABLE, RUN } from "./classes.js";
import { testSuite } from "./debian.js";
import { problems } from "./judgement.js";

/** @typedef {import("./judgement.js").Report} Report */

const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), "utf8");

/** @type {Record<string, string[]>} */
const asked = {};
for (const name of Object.keys(RUN)) {
  const [module = "", key = ""] = name.split(".");
  asked[module] = [...(asked[module] ?? []), key];
}

/** @param {"wasm" | "js"} engine @param {string} folder @returns {Promise<Report>} */
async function report(engine, folder) {
  const own = createSecrets({ engine });
  if (own.engine !== engine) throw new Error(`There is no engine ${engine} here`);
  const python = await loadPyodide();
  python.mountNodeFS("/debian/test", folder);
  python.registerJsModule("secrets_wasm_bridge", bridgeOver(own, DEFAULT_ENTROPY));
  python.runPython("import sys; sys.path.append('/debian')");
  python.runPython(read("bridge.py"));
  return JSON.parse(python.runPython(read("run.py"))(JSON.stringify(asked)));
}

const { folder, version } = testSuite();
for (const engine of /** @type {const} */ (["wasm", "js"])) {
  const result = await report(engine, folder);
  const passed = Object.values(result.tests).filter(([outcome]) => outcome === "passed").length;
  const calls = Object.values(result.calls).reduce((sum, each) => sum + each, 0);
  console.log(
    `${engine} engine: ${passed} of ${Object.keys(result.tests).length} tests of Debian's Python ${version} passed in ` +
      `pyodide's Python ${result.version}, by ${calls.toLocaleString("en")} calls of the package`,
  );
  for (const problem of problems(result)) {
    console.error(problem);
    process.exitCode = 1;
  }
}
console.log("\nLeft out:");
for (const [name, { because }] of Object.entries(LEFT_OUT)) console.log(`  ${name}: ${because}`);
for (const [name, because] of Object.entries(NOT_APPLICABLE)) console.log(`  ${name}: ${because}`);
