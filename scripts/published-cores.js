// The core, wherever published files carry it: as it is in a .wasm file, or as hex inside a .js file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inFolder } from "./published.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The files that must carry a core. */
export const CARRIERS = ["dist/core.wasm", "dist/index.js", "dist/cli.js"];

/** Every string of hex that begins as a WebAssembly module does: the magic number and version 1. */
const HEX = /["'`](0061736d01000000[0-9a-f]*)["'`]/gi;

/** @param {import("./published.js").Files} files @returns {[file: string, core: Buffer][]} */
export function coresIn(files) {
  return [...files].flatMap(([file, bytes]) => {
    if (file.endsWith(".wasm")) return [/** @type {[string, Buffer]} */ ([file, bytes])];
    if (!/\.[cm]?js$/.test(file)) return [];
    return [...bytes.toString("latin1").matchAll(HEX)].map(
      ([, hex = ""]) => /** @type {[string, Buffer]} */ ([file, Buffer.from(hex, "hex")]),
    );
  });
}

/** What is wrong with the cores of published files, if this is the core. @param {import("./published.js").Files} files @param {Buffer} core */
export function coreFaults(files, core) {
  const cores = coresIn(files);
  return [
    ...cores
      .filter(([, found]) => !found.equals(core))
      .map(([file]) => `${file}: its core is not the one of this source`),
    ...CARRIERS.filter((file) => cores.every(([carrier]) => carrier !== file)).map((file) => `${file}: no core in it`),
  ];
}

/** The core, compiled from the source now. @returns {Buffer} */
export function compileCore() {
  return inFolder((folder) => {
    const file = join(folder, "core.wasm");
    const asc = join(root, "node_modules/assemblyscript/bin/asc.js");
    execFileSync(process.execPath, [asc, "--target", "release", "-o", file], { cwd: root });
    return readFileSync(file);
  });
}
