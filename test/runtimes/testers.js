// Test runners, with their defaults: a test that applies the contract and writes its report.
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { output } from "./child.js";
import { reporting } from "./script.js";
import { installed, versionOf } from "./tools.js";

const modules = fileURLToPath(new URL("node_modules", import.meta.url));

/**
 * @typedef {object} Tester
 * @property {string} runtime
 * @property {string} package_ whose version is shown
 * @property {string} program
 * @property {string} arrival
 * @property {(report: string) => Record<string, string>} files the test that writes `report`, an expression of a
 *   promise, and the settings
 */

const save = 'writeFileSync("report.json", JSON.stringify(await';
const JEST = { package_: "jest", program: "jest/bin/jest.js" };
const VITEST = { package_: "vitest", program: "vitest/vitest.mjs" };
const INLINED = "inlined, compiled at the first use";

/** @param {string} environment @returns {Tester} */
const inVitest = (environment) => ({
  ...VITEST,
  runtime: `vitest, ${environment}`,
  arrival: INLINED,
  files: (report) => ({
    "package.json": '{ "type": "module" }',
    "some.test.js": `// @vitest-environment ${environment}
import { writeFileSync } from "node:fs";
import * as secrets from "secrets-wasm";
import { test } from "vitest";
import { contract } from "./contract.cjs";
test("contract", async () => { ${save} ${report})); }, 60_000);\n`,
  }),
});

/** @type {Tester[]} */
const TESTERS = [
  {
    ...JEST,
    runtime: "Jest, its defaults",
    arrival: `${INLINED}; the CommonJS file`,
    files: (report) => ({
      "package.json": '{ "jest": {} }',
      "some.test.js": `const { writeFileSync } = require("node:fs");
const secrets = require("secrets-wasm");
const { contract } = require("./contract.cjs");
test("contract", async () => { ${save} ${report})); }, 60_000);\n`,
    }),
  },
  {
    ...JEST,
    runtime: "Jest, ts-jest",
    arrival: `${INLINED}; the CommonJS file`,
    files: (report) => ({
      "package.json": '{ "jest": { "preset": "ts-jest" } }',
      "tsconfig.json": JSON.stringify({
        compilerOptions: { module: "nodenext", target: "es2022", strict: true, types: [], ignoreDeprecations: "6.0" },
      }),
      "some.test.ts": `import * as secrets from "secrets-wasm";
declare const require: (name: string) => any;
declare const test: (name: string, run: () => Promise<void>, patience: number) => void;
const { contract } = require("./contract.cjs");
const { writeFileSync } = require("node:fs");
const token: string = secrets.token_hex();
test(token, async () => { ${save} ${report})); }, 60_000);\n`,
    }),
  },
  inVitest("jsdom"),
  inVitest("happy-dom"),
];

/** @param {import("./index.js").Context} context @returns {import("./index.js").Case[]} */
export function cases({ app, folder }) {
  return TESTERS.map(({ runtime, package_, program, arrival, files }) => ({
    runtime,
    version: versionOf(package_),
    engine: "wasm",
    arrival,
    run: async () => {
      const cwd = folder("tester");
      // The runner's own packages; ours is above.
      symlinkSync(modules, join(cwd, "node_modules"));
      await build({
        entryPoints: [join(app, "contract.js")],
        outfile: join(cwd, "contract.cjs"),
        bundle: true,
        format: "cjs",
        platform: "node",
      });
      for (const [name, text] of Object.entries(files(reporting({ engine: "wasm" })))) {
        writeFileSync(join(cwd, name), text);
      }
      const args = package_ === "vitest" ? ["run"] : ["--no-cache", "--watchman=false"];
      // Vite, which bundles in this process, sets NODE_ENV to "production".
      await output(process.execPath, [installed(program), ...args], { cwd, env: { CI: "true", NODE_ENV: "test" } });
      return JSON.parse(readFileSync(join(cwd, "report.json"), "utf8"));
    },
  }));
}
