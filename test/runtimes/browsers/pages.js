// Where a browser can run the package: in a page and in workers, bundled or not, under policies that refuse WebAssembly
// and under one that allows it.
import { visitSite } from "./visit.js";

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {string} scope the constructor of its global object
 * @property {string} [start] what the page does, if it does not run the contract itself
 */
/**
 * @typedef {object} Visit
 * @property {Place} place
 * @property {"wasm" | "js"} engine
 * @property {number} refusals of WebAssembly that the browser reports to the site, as the policy asks
 * @property {string} [policy] the site's Content-Security-Policy; none, if it is empty
 * @property {"secrets-wasm" | "secrets-wasm/js"} [entry]
 * @property {boolean} [bundled] by esbuild; if not, an import map says where the package is
 */

/** @type {Place} */
const PAGE = { name: "page", scope: "Window" };
/** @type {Place} */
const WORKER = {
  name: "worker",
  scope: "DedicatedWorkerGlobalScope",
  start: `new Worker("/run.js", { type: "module" });`,
};
/** @type {Place} */
const SERVICE_WORKER = {
  name: "service worker",
  scope: "ServiceWorkerGlobalScope",
  start: `await navigator.serviceWorker.register("/run.js", { type: "module" });`,
};

const STRICT = "script-src 'self'";
const WASM = "script-src 'self' 'wasm-unsafe-eval'";

/** @type {Visit[]} */
const VISITS = [
  { place: PAGE, engine: "wasm", refusals: 0 },
  { place: PAGE, engine: "wasm", refusals: 0, bundled: false },
  { place: PAGE, engine: "wasm", refusals: 0, policy: WASM },
  { place: PAGE, engine: "js", refusals: 1, policy: STRICT },
  { place: PAGE, engine: "js", refusals: 0, policy: STRICT, entry: "secrets-wasm/js" },
  { place: WORKER, engine: "wasm", refusals: 0 },
  { place: WORKER, engine: "js", refusals: 1, policy: STRICT },
  { place: SERVICE_WORKER, engine: "wasm", refusals: 0 },
  { place: SERVICE_WORKER, engine: "js", refusals: 1, policy: STRICT },
];

/**
 * @param {import("../index.js").Context} context
 * @param {{ name: string, version: string, open: import("./shared-browser.js").Open }} browser
 * @returns {import("../index.js").Case[]}
 */
export function pageCases({ app }, { name, version, open }) {
  return VISITS.map(({ place, engine, refusals, policy = "", entry = "secrets-wasm", bundled = true }) => {
    const js = entry === "secrets-wasm/js";
    return {
      runtime: [name, place.name, policy, js && entry, !bundled && "by an import map"].filter(Boolean).join(", "),
      version,
      engine,
      arrival: arrivalOf(engine, js),
      run: () => visitSite(app, open, { place, engine, refusals, policy, entry, bundled }),
    };
  });
}

/** @param {"wasm" | "js"} engine @param {boolean} js */
function arrivalOf(engine, js) {
  if (engine === "wasm") return "inlined, compiled at the first use";
  return js ? "none: this entry has none" : "none: the policy refuses it, and reports that once";
}
