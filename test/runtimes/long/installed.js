// What is installed in this folder. Versions come from the lockfile, so that rows can be listed without installing.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A path inside node_modules. @param {string} path */
export function installedLong(path) {
  const file = fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`${path} is not installed: npm ci --prefix test/runtimes/long`);
  return file;
}

/** @param {string} name of a package @returns {string} */
export function versionOfLong(name) {
  const lock = JSON.parse(readFileSync(new URL("package-lock.json", import.meta.url), "utf8"));
  return lock.packages[`node_modules/${name}`].version;
}
