// What is published: that the tools which judge packages take it, and that it holds what its users need and no more.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ENTRIES, IMPORTS } from "../../scripts/entries.js";
import { listFaults, OTHERS } from "../../scripts/release/files.js";
import { output } from "./child.js";
import { compileConsumer, compilers, wayName } from "./package/compiled-consumer.js";
import { faultsOf } from "./package/universal-code.js";
import { installed, versionOf } from "./tools.js";

/** @typedef {import("./index.js").Report} Report */

/** @param {import("./index.js").Context} context @returns {import("./index.js").Case[]} */
export function cases({ app, tarball, folder }) {
  const root = join(app, "node_modules/secrets-wasm");
  const text = (/** @type {string} */ file) => readFileSync(join(root, file), "utf8");
  const files = filesIn(root);
  const version = "this one";
  return [
    {
      runtime: "files: those that users need, and no others",
      version,
      arrival: "the tarball; the list is scripts/release/files.js",
      run: async () => {
        const failures = listFaults(files, [...OTHERS, ...(await declarations(app))]);
        return { checks: files.length, failures };
      },
    },
    {
      runtime: "code for every runtime: no node:, import.meta or top-level await",
      version,
      arrival: Object.keys(IMPORTS).join(", "),
      run: async () => {
        const entries = Object.entries(IMPORTS);
        return {
          checks: entries.length,
          failures: entries.flatMap(([file, uses]) => faultsOf(file, text(file), uses)),
        };
      },
    },
    {
      runtime: "publint --strict",
      version: versionOf("publint"),
      arrival: "the tarball",
      run: () => succeeds("publint/src/cli.js", "run", tarball, "--strict"),
    },
    {
      runtime: "attw",
      version: versionOf("@arethetypeswrong/cli"),
      arrival: "the tarball's entries, but for core.wasm",
      run: () => succeeds("@arethetypeswrong/cli/dist/index.js", tarball, "--exclude-entrypoints", "core.wasm"),
    },
    {
      runtime: "eslint-plugin-import: no-unresolved, named",
      version: versionOf("eslint-plugin-import"),
      arrival: "a module that imports each entry, in ESLint 9",
      run: () => linted(folder("lint")),
    },
    ...compilers().map(({ name, version, ways }) => ({
      runtime: `${name}, strict`,
      version,
      arrival: `a program with every entry, without Node's types: ${ways.map(wayName).join("; ")}`,
      run: async () => {
        /** @type {string[]} */
        const failures = [];
        for (const way of ways) {
          const { failed, said } = await compileConsumer(app, way, name);
          if (failed) failures.push(`${wayName(way)}: ${said}`);
        }
        return { checks: ways.length, failures };
      },
    })),
  ];
}

/** Whether the plugin finds each entry by its own resolver. @param {string} cwd @returns {Promise<Report>} */
async function linted(cwd) {
  const rules = { "import/no-unresolved": "error", "import/named": "error" };
  const plugin = JSON.stringify(installed("eslint-plugin-import/lib/index.js"));
  const config = `import plugin from ${plugin};
export default [{ files: ["*.mjs"], plugins: { import: plugin }, rules: ${JSON.stringify(rules)} }];\n`;
  const entries = Object.keys(ENTRIES).map((name) => (name === "index" ? "secrets-wasm" : `secrets-wasm/${name}`));
  const lines = entries.map((entry, i) => `export { token_hex as t${i} } from "${entry}";\n`);
  writeFileSync(join(cwd, "eslint.config.js"), config);
  writeFileSync(join(cwd, "app.mjs"), lines.join(""));
  await output(process.execPath, [installed("eslint/bin/eslint.js"), "app.mjs"], { cwd });
  return { checks: entries.length, failures: [] };
}

/** @param {string} root @returns {string[]} */
function filesIn(root) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}

/** The declarations that the compiler reads for a program with every entry. @param {string} app */
async function declarations(app) {
  const { declarations } = await compileConsumer(app, { resolution: "nodenext", extension: "ts" });
  return declarations;
}

/**
 * That a tool finds nothing to say; if it does, its words are the error's.
 *
 * @param {string} tool
 * @param {string[]} args
 * @returns {Promise<Report>}
 */
async function succeeds(tool, ...args) {
  await output(process.execPath, [installed(tool), ...args]);
  return { checks: 1, failures: [] };
}
