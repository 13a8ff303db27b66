// Bundles small apps and runs what comes out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { output } from "../child.js";

/**
 * @typedef {{ name: string, version: string, builds: readonly Build[] }} Bundler
 *
 * @typedef {object} Build one way to use a bundler
 * @property {string} target what it is for, as the bundler calls it
 * @property {"esm" | "iife" | "cjs"} format of what it makes
 * @property {boolean} node whether what it makes is for Node
 * @property {(app: App) => Promise<{ files: string[], warnings: string[] }>} bundle
 *
 * @typedef {object} App
 * @property {string} entry its file
 * @property {string[]} conditions to resolve with, besides the build's own
 * @property {string} folder an empty one, for a bundler that must write
 */

const APP = `import * as secrets from "secrets-wasm";
import { contract } from "../contract.js";
contract(secrets, { engine: "wasm" }).then((report) => console.log(JSON.stringify(report)));
`;

/** Imports that come to nothing, and the rest of an app that has one. */
const UNUSED = ['import "secrets-wasm";', 'import { token_hex } from "secrets-wasm";', 'import "secrets-wasm/js";'];
const IDLE = 'console.log("idle");\n';

/** In characters: what a bundler may put around a line. */
const MARGIN = 60;

/** Takes from Node what a browser does not have, before the app runs. */
const WITHOUT_NODE = "data:text/javascript,delete globalThis.Buffer;delete globalThis.process;";

/**
 * @param {import("../index.js").Context["folder"]} folder makes one from where the package is found
 * @param {Build} build
 * @param {string[]} conditions
 * @returns {Promise<import("../index.js").Report>}
 */
export async function bundledApp(folder, build, conditions) {
  const source = folder("bundled");
  // Elsewhere, where an import that was left in would not be found.
  const out = mkdtempSync(join(tmpdir(), "secrets-wasm-bundle-"));
  try {
    const report = JSON.parse(await printed(await bundle("app", APP)));
    if (!(report.checks > 0)) throw new Error("the bundled contract checked nothing");
    for (const [index, unused] of UNUSED.entries()) {
      const code = withoutComments(await bundle(`idle-${index}`, `${unused}\n${IDLE}`));
      report.checks++;
      if (code.length > IDLE.length + MARGIN || (await printed(code)) !== "idle\n") {
        report.failures.push(`${unused} leaves ${code.length} characters: ${code.slice(0, 200)}`);
      }
    }
    return report;
  } finally {
    rmSync(out, { recursive: true });
  }

  /** @param {string} name @param {string} text */
  async function bundle(name, text) {
    const entry = join(source, `${name}.js`);
    const outFolder = join(out, name);
    writeFileSync(entry, text);
    mkdirSync(outFolder);
    const { files, warnings } = await build.bundle({ entry, conditions, folder: outFolder });
    if (warnings.length > 0) throw new Error(`the bundler warns:\n${warnings.join("\n")}`);
    const [code, ...more] = files;
    if (code === undefined || more.length > 0) throw new Error(`the bundler made ${files.length} files, and not one`);
    return code;
  }

  /** What a bundle prints. @param {string} code */
  function printed(code) {
    const file = join(out, `bundle.${build.format === "esm" ? "mjs" : "cjs"}`);
    writeFileSync(file, code);
    const args = build.node ? [file] : ["--import", WITHOUT_NODE, file];
    return output(process.execPath, args);
  }
}

/** Those of one line, in which bundlers name the files that code is of. @param {string} code */
function withoutComments(code) {
  return code.replaceAll(/^\/\/.*\n/gm, "");
}
