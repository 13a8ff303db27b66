// What esbuild says it put into each bundle, kept in build/contents/ for the bill of materials.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

/** @typedef {Pick<import("esbuild").Metafile, "inputs">} Contents */

const folder = new URL("../build/contents/", import.meta.url);

/** @param {string} bundle @param {Contents} contents */
export function keepContents(bundle, { inputs }) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${bundle}.json`, folder), JSON.stringify({ inputs }));
}

/** The packages of each bundle, as folders of node_modules, by the bundle's file. @returns {[file: string, folders: string[]][]} */
export function bundledPackages() {
  return readdirSync(folder)
    .sort()
    .map((name) => [
      `dist/${name.replace(/json$/, "js")}`,
      packageFolders(JSON.parse(readFileSync(new URL(name, folder), "utf8"))),
    ]);
}

/** @param {Contents} contents @returns {string[]} */
export function packageFolders({ inputs }) {
  const folders = Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)].sort();
}
