// Run by limits.test.ts in a process of its own: node program.js ENGINE CALL … Makes each call, and prints as JSON what
// came of it, how much was drawn for it and how many milliseconds of a processor it took.
import { createSecrets } from "secrets-wasm";
import { CALLS } from "./calls.js";

const [engine, ...names] = process.argv.slice(2);
let drawn = 0;
const own = createSecrets({
  engine: /** @type {"wasm" | "js"} */ (engine),
  entropy(bytes) {
    drawn += bytes.length;
    for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
  },
});
const random = new own.SystemRandom();

const results = names.map((name) => {
  const started = process.cpuUsage();
  drawn = 0;
  let answer;
  try {
    const made = CALLS[name]?.(own, random);
    answer = Array.isArray(made) ? made.length : typeof made === "string" ? made.length : made;
  } catch (error) {
    answer = String(error).slice(0, 200);
  }
  const { user, system } = process.cpuUsage(started);
  return { name, answer, drawn, milliseconds: (user + system) / 1000 };
});
console.log(JSON.stringify(results));
