// What runs on the empty machine, beside the installed package: every entry that Node can run, by import and by require.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** The entries that are code, and the engine that has to run. */
const ENTRIES = { "secrets-wasm": "wasm", "secrets-wasm/js": "js" };
/** Those that import a .wasm file, as Workers do and Node does not. */
const ELSEWHERE = ["secrets-wasm/workerd", "secrets-wasm/edge-light"];
const FILES = ["secrets-wasm/core.wasm", "secrets-wasm/package.json"];

const { name, exports } = require("secrets-wasm/package.json");
const entries = Object.keys(exports).map((path) => name + path.slice(1));
const known = [...Object.keys(ENTRIES), ...ELSEWHERE, ...FILES];
if (entries.sort().join() !== known.sort().join()) throw new Error(`the package has the entries ${entries.join(", ")}`);

/** Known bytes: 0, 1, 2 and so on. @param {Uint8Array} bytes */
const counted = (bytes) => bytes.set(bytes.map((_, i) => i));

for (const [entry, engine] of Object.entries(ENTRIES)) {
  for (const secrets of [await import(entry), require(entry)]) {
    const own = secrets.createSecrets({ entropy: counted, pool: 0, health: false });
    if (own.engine !== engine) throw new Error(`${entry} runs on ${own.engine}`);
    if (own.token_hex(4) !== "00010203") throw new Error(`${entry}: another token than of these bytes`);
    if (!/^[0-9a-f]{64}$/.test(secrets.token_hex())) throw new Error(`${entry}: no token`);
  }
}
const core = new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve("secrets-wasm/core.wasm"))));
if (!WebAssembly.Module.exports(core).some(({ name }) => name === "ABI")) throw new Error("core.wasm has no ABI");
for (const entry of ELSEWHERE) {
  const url = import.meta.resolve(entry);
  const code = readFileSync(fileURLToPath(url), "utf8");
  for (const name of ["text.wasm", "draws.wasm"]) {
    if (!code.includes(`"./${name}`)) throw new Error(`${entry} does not import ${name}`);
    new WebAssembly.Module(readFileSync(fileURLToPath(new URL(name, url))));
  }
}
console.log(
  `${Object.keys(ENTRIES).join(", ")} by import and require; ${FILES.join(", ")}; ${ELSEWHERE.join(", ")} are there`,
);
