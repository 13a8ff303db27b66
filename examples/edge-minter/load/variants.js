// The same handler over several minters, in a workerd each.
import { fileURLToPath } from "node:url";
import { startWorker } from "./workerd.js";

/** @typedef {import("./workerd.js").Running & { name: string }} Variant */

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** The floor, which mints nothing. */
export const NOTHING = "nothing minted: zeros";

/** What takes the package's place, by name. @type {[string, Record<string, string>][]} */
const VARIANTS = [
  ["secrets-wasm", {}],
  ["secrets-wasm/js", { "secrets-wasm": fileURLToPath(import.meta.resolve("secrets-wasm/js")) }],
  ["getRandomValues per token", { "secrets-wasm": path("plain.js") }],
  [NOTHING, { "secrets-wasm": path("nothing.js") }],
];

/** @returns {Promise<Variant[]>} */
export async function startVariants() {
  /** @type {Variant[]} */
  const running = [];
  try {
    for (const [name, instead] of VARIANTS) {
      running.push({ name, ...(await startWorker(path("../handler.js"), instead)) });
    }
    for (const variant of running) await check(variant);
    return running;
  } catch (error) {
    for (const { stop } of running) await stop();
    throw error;
  }
}

/** That a variant answers as the others do, and repeats nothing. @param {Variant} variant */
async function check({ name, origin }) {
  for (const count of [1, 1000, 5000]) {
    const response = await fetch(`${origin}/hex?nbytes=32&count=${count}`);
    const lines = (await response.text()).split("\n");
    const tokens = lines.filter((line) => /^[0-9a-f]{64}$/.test(line));
    if (response.status !== 200 || tokens.length !== count || lines.length !== count + 1) {
      throw new Error(`${name}: not ${count} lines of a token each`);
    }
    if (name === NOTHING) continue;
    if (new Set(tokens).size !== count) throw new Error(`${name}: a token came twice`);
    // A digit is missing from 64,000 of them with a probability below 10^-1700.
    if (count >= 1000 && new Set(tokens.join("")).size !== 16) throw new Error(`${name}: a digit never comes`);
  }
}
