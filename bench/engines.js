// By path: bench/ has a package.json of its own, and from here the package's name would not lead back to it.
import { createSecrets } from "../dist/index.js";

/** @typedef {import("./groups.js").Contender} Contender */
/** @typedef {import("./groups.js").Mint} Mint */
/** @typedef {ReturnType<typeof createSecrets>} Secrets */

/**
 * The same call on both engines.
 *
 * @param {string} call
 * @param {string} gives
 * @param {(mint: Mint) => void} check
 * @param {(secrets: Secrets) => Mint} mintOver
 * @param {number} [units]
 * @returns {Contender[]}
 */
export function onBothEngines(call, gives, check, mintOver, units = 1) {
  const over = (/** @type {"wasm" | "js"} */ engine) => () => mintOver(createSecrets({ engine }));
  return [
    { name: `${call}, WebAssembly`, gives, check, units, make: over("wasm") },
    { name: `${call}, JavaScript`, gives, check, units, make: over("js") },
  ];
}
