// What is installed in this folder: programs, and the versions of packages.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A path inside node_modules. @param {string} path */
export function installed(path) {
  const file = fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`${path} is not installed: npm ci --prefix test/runtimes (for Linux on x64)`);
  return file;
}

/** @param {string} name of a package @returns {string} */
export function versionOf(name) {
  return JSON.parse(readFileSync(installed(`${name}/package.json`), "utf8")).version;
}
