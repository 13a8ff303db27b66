// Runs inside a browser, in a page or a worker: tells the site what the contract found there, and how often the
// Content-Security-Policy refused WebAssembly.

/** @typedef {typeof import("../../../src/index.ts")} Package */
/** @typedef {import("../index.js").Report} Report */

/** @type {string[]} what was refused, in order: "wasm-eval", "eval" */
const blocked = [];
addEventListener("securitypolicyviolation", ({ blockedURI }) => blocked.push(blockedURI));

/**
 * @param {Package} secrets
 * @param {() => Promise<Report>} contract
 * @param {boolean} restricted whether the policy refuses `eval`, as one without 'unsafe-eval' does
 */
export async function report(secrets, contract, restricted) {
  const body = await found(secrets, contract, restricted).catch((error) => ({ error: `${error}\n${error?.stack}` }));
  await fetch("/answer", { method: "POST", body: JSON.stringify(body) });
}

/** @param {Package} secrets @param {() => Promise<Report>} contract @param {boolean} restricted */
async function found(secrets, contract, restricted) {
  for (let i = 0; i < 3; i++) secrets.createSecrets();
  const answer = { ...(await contract()), scope: globalThis.constructor.name };
  if (!restricted) return { ...answer, refused: blocked.length };
  // Refusals are told later, but in order. So one of another kind is provoked, and when it is told, so are all before
  // it.
  try {
    new Function("");
    return { ...answer, error: "the policy refuses nothing" };
  } catch {}
  while (!blocked.includes("eval")) await new Promise((resolve) => setTimeout(resolve, 10));
  return { ...answer, refused: blocked.filter((uri) => uri === "wasm-eval").length };
}
