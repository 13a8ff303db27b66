/** @typedef {import("./groups.js").Contender} Contender */
/** @typedef {import("./groups.js").Mint} Mint */
/** @typedef {ReturnType<typeof import("../dist/index.js").createSecrets>} Secrets */

/**
 * The same call on both engines: the same answers, so the JavaScript one is the honest "pure JavaScript".
 *
 * @param {string} call
 * @param {Pick<Contender, "form" | "bits" | "gives" | "check" | "units">} what
 * @param {(secrets: Secrets) => Mint} mintOver
 * @param {{ health?: boolean }} [options] of createSecrets
 * @returns {Contender[]}
 */
export function onBothEngines(call, what, mintOver, options) {
  const over = async (/** @type {"wasm" | "js"} */ engine) => {
    // By path: from here the package's name would not lead back to it.
    const { createSecrets } = await import("../dist/index.js");
    const secrets = createSecrets({ engine, ...options });
    if (secrets.engine !== engine) throw new Error(`the engine asked for was ${engine}, not ${secrets.engine}`);
    return mintOver(secrets);
  };
  return [
    { ...what, name: `${call}, WebAssembly`, call, engine: "WebAssembly", grade: "secret", make: () => over("wasm") },
    { ...what, name: `${call}, JavaScript`, call, engine: "JavaScript", grade: "secret", make: () => over("js") },
  ];
}
