// Writes the release core into src/runtime/core-base64.ts, so that it travels inside the package, and prints its size.
import { readFileSync, writeFileSync } from "node:fs";

const LIMIT = 6144;

const core = readFileSync(new URL("../build/core.wasm", import.meta.url));
if (core.length > LIMIT) throw new Error(`core.wasm has ${core.length} bytes; the limit is ${LIMIT}`);
const text = `// Made by scripts/inline-core.js from build/core.wasm.\nexport const CORE_BASE64 =\n  "${core.toString("base64")}";\n`;
writeFileSync(new URL("../src/runtime/core-base64.ts", import.meta.url), text);
console.log(`core.wasm: ${core.length} of at most ${LIMIT} bytes`);
