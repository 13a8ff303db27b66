// Package managers that lay packages out in other ways than npm.
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, reportOf } from "../child.js";
import { printing, printingCommonJs } from "../script.js";
import { installedLong, versionOfLong } from "./installed.js";

/** What each needs: its program, its settings, and how it runs a file. */
const INSTALLERS = [
  {
    runtime: "pnpm",
    package_: "pnpm",
    program: "pnpm/bin/pnpm.cjs",
    install: ["install", "--offline", "--ignore-workspace"],
    settings: {},
    node: (/** @type {string} */ file) => ["node", file],
  },
  {
    runtime: "Yarn, Plug'n'Play",
    package_: "@yarnpkg/cli-dist",
    program: "@yarnpkg/cli-dist/bin/yarn.js",
    install: ["install", "--no-immutable"],
    settings: { ".yarnrc.yml": "nodeLinker: pnp\nenableNetwork: false\nenableTelemetry: false\n", "yarn.lock": "" },
    node: (/** @type {string} */ file) => ["node", file],
  },
];

/** @param {import("../index.js").Context} context @returns {import("../index.js").Case[]} */
export function cases({ app, tarball, folder }) {
  return INSTALLERS.flatMap(({ runtime, package_, program, install, settings, node }) =>
    /** @type {const} */ ([
      ["import", printing],
      ["require()", printingCommonJs],
    ]).map(([how, script]) => ({
      runtime: `${runtime}, ${how}`,
      version: versionOfLong(package_),
      long: true,
      engine: /** @type {const} */ ("wasm"),
      arrival: "inlined, compiled at the first use",
      run: async () => {
        const cwd = folder("installer");
        for (const part of ["contract.js", "answers.js", "contract"]) {
          cpSync(join(app, part), join(cwd, part), { recursive: true });
        }
        const manifest = { private: true, type: "module", dependencies: { "secrets-wasm": `file:${tarball}` } };
        const files = { "package.json": JSON.stringify(manifest), ...settings };
        for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
        const env = { XDG_DATA_HOME: cwd, XDG_CACHE_HOME: cwd, XDG_STATE_HOME: cwd, HOME: cwd, CI: "" };
        const command = installedLong(program);
        await output(process.execPath, [command, ...install], { cwd, env });
        const file = script(cwd, { engine: "wasm" });
        return reportOf(process.execPath, [command, ...node(file)], { cwd, env });
      },
    })),
  );
}
