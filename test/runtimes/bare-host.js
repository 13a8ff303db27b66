// Runs a bundle where there is nothing but the language and getRandomValues, and prints its report: node bare-host.js
// BUNDLE
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const ABSENT = [
  ...["WebAssembly", "Buffer", "process", "TextEncoder", "TextDecoder", "atob", "btoa", "structuredClone"],
  ...["ReadableStream", "navigator", "require", "SharedArrayBuffer", "queueMicrotask", "setTimeout", "console", "URL"],
];

const [bundle = ""] = process.argv.slice(2);
const getRandomValues = (/** @type {Uint8Array<ArrayBuffer>} */ array) => crypto.getRandomValues(array);
const context = createContext({ crypto: { getRandomValues } }, { codeGeneration: { strings: false, wasm: false } });
// What V8 itself brings.
runInContext("for (const name of ['WebAssembly', 'SharedArrayBuffer', 'console']) delete globalThis[name]", context);
const present = runInContext(`${JSON.stringify(ABSENT)}.filter((name) => name in globalThis)`, context);
if (present.length > 0) throw new Error(`this host is not to have ${present}`);
runInContext(readFileSync(bundle, "utf8"), context, { filename: "bundle.js" });
console.log(JSON.stringify(await runInContext("report()", context)));
