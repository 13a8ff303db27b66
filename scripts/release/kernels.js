// The kernels, wherever published files carry them: as they are in a .wasm file, or as hex inside a .js file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CARRIERS } from "../entries.js";
import { inFolder, root } from "./published.js";

/** @typedef {"core" | "text" | "draws"} Name core is both others in one, for other hosts */
/** @typedef {Record<Name, Buffer>} Kernels */
/** @typedef {import("./published.js").Files} Files */

/** @type {readonly Name[]} */
export const NAMES = ["core", "text", "draws"];

/** Every string of hex that begins as a WebAssembly module does: the magic number and version 1. */
const HEX = /["'`](0061736d01000000[0-9a-f]*)["'`]/gi;

/** @param {Files} files @returns {[file: string, module: Buffer][]} */
export function modulesIn(files) {
  return [...files].flatMap(([file, bytes]) => {
    if (file.endsWith(".wasm")) return [/** @type {[string, Buffer]} */ ([file, bytes])];
    if (!/\.[cm]?js$/.test(file)) return [];
    return [...bytes.toString("latin1").matchAll(HEX)].map(
      ([, hex = ""]) => /** @type {[string, Buffer]} */ ([file, Buffer.from(hex, "hex")]),
    );
  });
}

/**
 * What is wrong with the modules of published files, if these are the kernels.
 *
 * @param {Files} files @param {Kernels} kernels
 */
export function moduleFaults(files, kernels) {
  const modules = modulesIn(files);
  const strange = modules.filter(([file, found]) => !CARRIERS[file]?.some((name) => kernels[name].equals(found)));
  const missing = Object.entries(CARRIERS).flatMap(([file, names]) =>
    names
      .filter((name) => !modules.some(([carrier, found]) => carrier === file && kernels[name].equals(found)))
      .map((name) => `${file}: ${name}.wasm is not in it`),
  );
  return [...strange.map(([file]) => `${file}: has a module that is not of this source`), ...missing];
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
