// Writes the kernels into src/runtime/kernels-hex.ts, so that they travel inside the package, and prints their sizes.
// In hex and not in base64: half as long again, but bytes stay whole bytes to a compressor, so less reaches a browser.
import { readFileSync, writeFileSync } from "node:fs";

/** In bytes. */
const LIMITS = { core: 5120, text: 2560, draws: 2560 };

/** @param {string} name */
const built = (name) => readFileSync(new URL(`../build/${name}.wasm`, import.meta.url));

for (const [name, limit] of Object.entries(LIMITS)) {
  const { length } = built(name);
  if (length > limit) throw new Error(`${name}.wasm has ${length} bytes; the limit is ${limit}`);
  console.log(`${name}.wasm: ${length} of at most ${limit} bytes`);
}
/** @param {string} name */
const line = (name) => `export const ${name.toUpperCase()}_HEX =\n  "${built(name).toString("hex")}";\n`;
const text = `// Made by scripts/inline-kernels.js from build/.\n${line("text")}${line("draws")}`;
writeFileSync(new URL("../src/runtime/kernels-hex.ts", import.meta.url), text);
