// The kernels, wherever published files carry them: as they are in a .wasm file, or as hex inside a .js file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inFolder } from "./published.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @typedef {"core" | "text" | "draws"} Name */
/** @typedef {Record<Name, Buffer>} Kernels the modules by name; core is both others in one */

/** @type {readonly Name[]} */
export const NAMES = ["core", "text", "draws"];

/** The modules that each file must carry. @type {Record<string, readonly Name[]>} */
export const CARRIERS = {
  "dist/core.wasm": ["core"],
  "dist/text.wasm": ["text"],
  "dist/draws.wasm": ["draws"],
  "dist/index.js": ["text", "draws"],
  "dist/cli.js": ["text", "draws"],
};

/** Every string of hex that begins as a WebAssembly module does: the magic number and version 1. */
const HEX = /["'`](0061736d01000000[0-9a-f]*)["'`]/gi;

/** @param {import("./published.js").Files} files @returns {[file: string, module: Buffer][]} */
export function modulesIn(files) {
  return [...files].flatMap(([file, bytes]) => {
    if (file.endsWith(".wasm")) return [/** @type {[string, Buffer]} */ ([file, bytes])];
    if (!/\.[cm]?js$/.test(file)) return [];
    return [...bytes.toString("latin1").matchAll(HEX)].map(
      ([, hex = ""]) => /** @type {[string, Buffer]} */ ([file, Buffer.from(hex, "hex")]),
    );
  });
}

/** What is wrong with the modules of published files, if these are the kernels. @param {import("./published.js").Files} files @param {Kernels} kernels */
export function moduleFaults(files, kernels) {
  const modules = modulesIn(files);
  const strange = modules.filter(([file, found]) => !meantFor(file).some((name) => kernels[name].equals(found)));
  const missing = Object.entries(CARRIERS).flatMap(([file, names]) =>
    names
      .filter((name) => !modules.some(([carrier, found]) => carrier === file && kernels[name].equals(found)))
      .map((name) => `${file}: ${name}.wasm is not in it`),
  );
  return [...strange.map(([file]) => `${file}: has a module that is not of this source`), ...missing];
}

/** @param {string} file */
function meantFor(file) {
  return CARRIERS[file] ?? [];
}

/** The kernels, compiled from the source now. @returns {Kernels} */
export function compileKernels() {
  return inFolder((folder) => {
    const asc = join(root, "node_modules/assemblyscript/bin/asc.js");
    const compiled = NAMES.map((name) => {
      const file = join(folder, `${name}.wasm`);
      const entry = name === "core" ? name : `${name}-module`;
      execFileSync(process.execPath, [asc, `assembly/${entry}.ts`, "--target", name, "-o", file], { cwd: root });
      return [name, readFileSync(file)];
    });
    return Object.fromEntries(compiled);
  });
}
