// Compilers to ES2015: the contract and the package in one file, lowered, and run.
import { readFileSync, writeFileSync } from "node:fs";
import { bundled } from "./bundle.js";
import { reportOf } from "./child.js";
import { peer } from "./peer.js";
import { versionOf } from "./tools.js";

/** @type {Record<string, [package_: string, lower: (code: string) => Promise<string>]>} */
const COMPILERS = {
  esbuild: [
    "esbuild",
    async (code) => {
      const { transform } = await peer("esbuild");
      // Generators of async functions are beyond what it lowers, and bigints have no older form.
      return (await transform(code, { target: "es2015", supported: { bigint: true }, logLevel: "silent" })).code;
    },
  ],
  Babel: [
    "@babel/core",
    async (code) => {
      const { transformAsync } = (await peer("@babel/core")).default;
      const presets = [["@babel/preset-env", { targets: { chrome: "51" }, modules: false }]];
      const settings = { presets, cwd: import.meta.dirname, configFile: false, babelrc: false, compact: false };
      return (await transformAsync(code, { ...settings, sourceType: "script" })).code;
    },
  ],
  SWC: [
    "@swc/core",
    async (code) => {
      const { transform } = (await peer("@swc/core")).default;
      const jsc = { target: "es2015", parser: { syntax: "ecmascript" } };
      return (await transform(code, { jsc, isModule: false, swcrc: false })).code;
    },
  ],
};

/** What is not ES2015: powers, private names, `??`. */
const YOUNGER = /\w \*\* \w|this\.#|\?\?/;

/** @param {import("./index.js").Context} context @returns {import("./index.js").Case[]} */
export function cases({ app, folder }) {
  return Object.entries(COMPILERS).map(([name, [package_, lower]]) => ({
    runtime: `${name} compiler, to ES2015`,
    version: versionOf(package_),
    engine: "wasm",
    arrival: "inlined; the bundle runs in Node",
    run: async () => {
      const file = await bundled({ app, folder: folder("es2015"), script: { engine: "wasm" }, format: "iife" });
      const code = await lower(readFileSync(file, "utf8"));
      writeFileSync(file, `${code}\nreport().then((report) => console.log(JSON.stringify(report)));\n`);
      const report = await reportOf(process.execPath, [file]);
      const [left] = YOUNGER.exec(code.replaceAll(/\/\*.*?\*\/|\/\/.*|"[^"\n]*"/gs, "")) ?? [];
      if (left) report.failures.push(`was not lowered: ${left}`);
      return report;
    },
  }));
}
