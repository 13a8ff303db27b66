// The package as users get it: packed, and installed from the tarball in a scratch directory, beside the contract.
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { output } from "./child.js";

/**
 * @typedef {object} Context
 * @property {string} app a directory with node_modules/secrets-wasm, contract.js, answers.js and contract/
 * @property {string} tarball
 * @property {(name: string) => string} folder makes an empty one inside the app, from where the package is found
 */

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string} scratch an empty directory @returns {Promise<Context>} */
export async function installedApp(scratch) {
  const packed = await output("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", scratch], {
    cwd: root,
  });
  const tarball = join(scratch, JSON.parse(packed)[0].filename);
  const app = join(scratch, "app");
  mkdirSync(app);
  writeFileSync(join(app, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await output("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], { cwd: app });
  for (const part of ["contract.js", "answers.js", "contract"]) {
    cpSync(join(here, part), join(app, part), { recursive: true });
  }
  return { app, tarball, folder: (name) => mkdtempSync(join(app, `${name}-`)) };
}
