/** @typedef {import("./groups.js").Contender} Contender */
/** @typedef {import("./groups.js").Mint} Mint */
/** @typedef {ReturnType<typeof import("../dist/index.js").createSecrets>} Secrets */

/** @type {Map<"wasm" | "js", Secrets>} */
const opened = new Map();

/** One of an engine in a process, as a program has it. @param {"wasm" | "js"} engine */
export async function secretsOn(engine) {
  const secrets = opened.get(engine) ?? (await open(engine));
  opened.set(engine, secrets);
  return secrets;
}

/** @param {"wasm" | "js"} engine @param {{ health?: boolean }} [options] */
async function open(engine, options) {
  // By path: from here the package's name would not lead back to it.
  const { createSecrets } = await import("../dist/index.js");
  const secrets = createSecrets({ engine, ...options });
  if (secrets.engine !== engine) throw new Error(`the engine asked for was ${engine}, not ${secrets.engine}`);
  return secrets;
}

/**
 * A call for which the engine makes no difference.
 *
 * @param {string} name
 * @param {Pick<Contender, "form" | "gives" | "check" | "units">} what
 * @param {(secrets: Secrets) => Mint} mintOver
 * @returns {Contender}
 */
export function onEitherEngine(name, what, mintOver) {
  return { ...what, name, ours: true, grade: "secret", make: async () => mintOver(await secretsOn("wasm")) };
}

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
    return mintOver(await (options ? open(engine, options) : secretsOn(engine)));
  };
  const own = /** @type {const} */ ({ ...what, call, ours: true, grade: "secret" });
  return [
    { ...own, name: `${call}, WebAssembly`, engine: "WebAssembly", make: () => over("wasm") },
    { ...own, name: `${call}, JavaScript`, engine: "JavaScript", make: () => over("js") },
  ];
}
