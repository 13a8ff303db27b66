// What runs on the empty machine, beside the installed package: node guest.js ENTRIES, of scripts/entries.js as JSON.
// Every entry that Node can run, by import and by require; of those whose kernels are imported, that these are there.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** @type {typeof import("../entries.js").ENTRIES} */
const known = JSON.parse(process.argv[2] ?? "{}");
const { name, exports } = require("secrets-wasm/package.json");
const said = Object.keys(exports).map((path) => path.slice(2) || "index");
const meant = [...Object.keys(known), "core.wasm", "package.json"];
if (said.sort().join() !== meant.sort().join()) throw new Error(`the package has the entries ${said.join(", ")}`);

/** Known bytes: 0, 1, 2 and so on. @param {Uint8Array} bytes */
const counted = (bytes) => bytes.set(bytes.map((_, i) => i));

for (const [entry, { engine, imports }] of Object.entries(known)) {
  const path = entry === "index" ? name : `${name}/${entry}`;
  for (const secrets of [...(imports.length > 0 ? [] : [await import(path)]), require(path)]) {
    const own = secrets.createSecrets({ entropy: counted, pool: 0, health: false });
    if (own.engine !== engine) throw new Error(`${path} runs on ${own.engine}`);
    if (own.token_hex(4) !== "00010203") throw new Error(`${path}: another token than of these bytes`);
    if (!/^[0-9a-f]{64}$/.test(secrets.token_hex())) throw new Error(`${path}: no token`);
  }
  const url = import.meta.resolve(path);
  for (const wanted of imports) {
    if (!readFileSync(fileURLToPath(url), "utf8").includes(`"${wanted}"`)) throw new Error(`${path}: no ${wanted}`);
    new WebAssembly.Module(readFileSync(fileURLToPath(new URL(wanted, url))));
  }
}
const core = new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve("secrets-wasm/core.wasm"))));
if (!WebAssembly.Module.exports(core).some(({ name }) => name === "ABI")) throw new Error("core.wasm has no ABI");
console.log(
  `${said.join(", ")}: those for Node by import and by require, the others by require, and their modules are there`,
);
