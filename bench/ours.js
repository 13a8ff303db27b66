// Our contenders, on one engine or on both.

/** @typedef {import("./groups.js").Contender} Contender */
/** @typedef {import("./groups.js").Mint} Mint */
/** @typedef {ReturnType<typeof import("../dist/index.js").createSecrets>} Secrets */
/** @typedef {Parameters<Secrets["minter"]>[0]} Spec */
/** @typedef {(secrets: Secrets) => Mint} MintOver */
/** @typedef {Pick<Contender, "form" | "bits" | "gives" | "check" | "units">} What */

/** What our strings are. */
export const FLAT = /** @type {const} */ ({ form: "flat", gives: "flat; used bytes and text wiped" });
export const CUT = /** @type {const} */ ({ form: "cut", gives: "cut from a text of at most 4 KB, not wiped" });

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
 * A call that is the same on both engines.
 * @param {string} name @param {What} what @param {MintOver} mintOver @returns {Contender}
 */
export function onEitherEngine(name, what, mintOver) {
  return { ...what, name, ours: true, grade: "secret", make: async () => mintOver(await secretsOn("wasm")) };
}

/**
 * The same call on both engines: the JavaScript one is the honest "pure JavaScript".
 * @param {string} call @param {What} what @param {MintOver} mintOver
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

/** A token a call. @param {Spec} spec @returns {MintOver} */
export function minting(spec) {
  return ({ minter }) => {
    const mint = minter(spec);
    return () => mint.next();
  };
}

/** A buffer of tokens a call. @param {Spec} spec @param {number} size @returns {MintOver} */
export function filling(spec, size) {
  return ({ minter }) => {
    const mint = minter(spec);
    const array = new Uint8Array(size);
    return () => {
      mint.into(array);
      return array;
    };
  };
}

/** An array of integers a call. @param {number} bound @param {number} size @returns {MintOver} */
export function drawing(bound, size) {
  return ({ fillRandbelow }) => {
    const array = new Uint8Array(size);
    return () => fillRandbelow(array, bound);
  };
}
