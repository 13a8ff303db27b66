// React Native: what Metro makes with React Native's preset of Babel, in Hermes.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { output, reportOf } from "../child.js";
import { reporting } from "../script.js";
import { installed } from "../tools.js";
import { installedLong, versionOfLong } from "./installed.js";

/** What React Native has and Hermes alone has not; entropy comes by a polyfill. For a test, any bytes will do. */
const HOST = `var process = { env: {} };
var console = { log: print, error: print, warn: print };
var crypto = { getRandomValues: (array) => { for (let i = 0; i < array.length; i++) array[i] = Math.random() * 256; } };
`;

/** @param {import("../index.js").Context} context @returns {import("../index.js").Case[]} */
export function cases({ app, folder }) {
  const builder = fileURLToPath(new URL("metro-build.cjs", import.meta.url));
  return [
    // The first reads no exports unless it is told to; the second runs on Node 22 and later.
    { package_: "metro", node: process.execPath },
    { package_: "metro-087", node: installed("node24/bin/node") },
  ].flatMap(({ package_, node }) =>
    ["secrets-wasm", "secrets-wasm/js"].map((entry) => ({
      runtime: `Metro, ${entry}, in Hermes, as in React Native`,
      version: `${versionOfLong(package_)}, Hermes ${versionOfLong("hermes-engine-cli")}`,
      long: true,
      engine: /** @type {const} */ ("js"),
      arrival: entry === "secrets-wasm" ? "none: there is no WebAssembly" : "none: this entry has none",
      run: async () => {
        const project = folder("metro");
        for (const part of ["contract.js", "answers.js", "contract"]) {
          cpSync(join(app, part), join(project, part), { recursive: true });
        }
        const script = reporting({ engine: "js", without: ["ReadableStream", "TextEncoder"] });
        const files = {
          "package.json": '{ "private": true }',
          "index.js": `import * as secrets from "${entry}";
import { contract } from "./contract.js";
${script}.then((report) => print(JSON.stringify(report)), (error) => print(error.stack));\n`,
          "babel.config.js": `module.exports = { presets: [[${JSON.stringify(
            installedLong("@react-native/babel-preset"),
          )}, { enableBabelRuntime: false }]] };\n`,
          "metro.config.cjs": `module.exports = ${JSON.stringify({
            projectRoot: project,
            watchFolders: [app, dirname(installedLong("metro-runtime"))],
            resolver: { nodeModulesPaths: [join(app, "node_modules"), dirname(installedLong("metro-runtime"))] },
            transformer: { babelTransformerPath: installedLong("metro-babel-transformer/src/index.js") },
            cacheStores: [],
            resetCache: true,
          })};\n`,
        };
        for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
        const out = join(project, "out.js");
        await output(node, [builder, installedLong(package_), project, out], { cwd: project, timeout: 150_000 });
        writeFileSync(out, HOST + readFileSync(out, "utf8"));
        return reportOf(installedLong("hermes-engine-cli/linux64-bin/hermes"), ["-w", out]);
      },
    })),
  );
}
