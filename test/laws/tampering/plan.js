// Which cases there are: in one order, so that a process can go on where another was ended.
import { builtIns } from "./built-ins.js";
import { calls } from "./calls.js";
import { knownTrial } from "./judgement.js";
import { isQuick } from "./short-form.js";
import { SYSTEM_CALLS, systemTrial } from "./system-trial.js";
import { Lookups } from "./touched.js";

/**
 * @typedef {object} Plan
 * @property {"short" | "long"} form calls of each kind, or all
 * @property {string} only a pattern of the built-ins' names
 * @property {number} process which of them this is
 * @property {number} processes how many share the calls
 */

/**
 * @typedef {object} Trial of one call on one engine
 * @property {(lookups: Lookups) => import("./built-ins.js").BuiltIn[]} lookups the built-ins that it looks up
 * @property {(replacement: import("./ways.js").Replacement) => string[]} judge what is wrong when one is replaced
 */

const DIST = new URL("../../../dist/index.js", import.meta.url);

/** The first and the last two have both engines and both pools. @type {import("./subject.js").Setting[]} */
const SETTINGS = [
  { engine: "wasm", pool: 0 },
  { engine: "js", pool: 65536 },
  { engine: "wasm", pool: 65536 },
  { engine: "js", pool: 0 },
];

/** Every setting, or for a call of the short form two. @param {"short" | "long"} form @param {number} place */
const settings = (form, place) => (form === "long" ? SETTINGS : SETTINGS.slice(2 * (place % 2)).slice(0, 2));

/**
 * The calls of a process, on each engine, over known bytes and the system's.
 *
 * @param {Plan} plan @param {typeof import("secrets-wasm")} made
 */
export function planned({ form, process, processes }, made) {
  const chosen = Object.entries(calls(made)).filter(([name]) => form === "long" || isQuick(name));
  const all = chosen.flatMap(([call, tried], place) =>
    settings(form, place).flatMap((setting) => [
      { call, ...setting, source: "known", open: () => knownTrial(tried, setting) },
      { call, ...setting, source: "system", open: () => systemTrial(tried, setting) },
    ]),
  );
  const possible = all.filter(({ call, source }) =>
    source === "system" ? SYSTEM_CALLS.has(call) : call !== "default engine",
  );
  return possible.filter((_, i) => i % processes === process);
}

/** All that can be replaced. @param {Plan} plan */
export function lookups({ only }) {
  const pattern = new RegExp(only);
  return new Lookups(builtIns(DIST).filter(({ name }) => pattern.test(name)));
}
