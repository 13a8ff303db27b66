// Which cases there are, in one order for the processes that try them and the one that watches.
import { readFileSync } from "node:fs";
import { builtIns } from "./built-ins.js";
import { isDangerous, isQuick } from "./short-form.js";
import { replacements } from "./ways.js";

export const DIST = new URL("../../dist/index.js", import.meta.url);

/** @type {import("./subject.js").Setting[]} */
export const SETTINGS = [
  { engine: "wasm", pool: 0 },
  { engine: "wasm", pool: 65536 },
  { engine: "js", pool: 0 },
  { engine: "js", pool: 65536 },
];

/**
 * @typedef {object} Plan
 * @property {"short" | "long"} form
 * @property {string} [only] a pattern of the built-ins' names
 * @property {number} process which of them this is
 * @property {number} processes how many share the cases
 */

/** What is replaced. @param {Plan} plan */
export function replaced({ form, only = "", process, processes }) {
  const pattern = new RegExp(only);
  const text = readFileSync(DIST, "utf8");
  return builtIns(DIST)
    .filter(({ name }) => (form === "long" || isDangerous(name, text)) && pattern.test(name))
    .flatMap(replacements)
    .filter((_, i) => i % processes === process);
}

/** What is called. @template T @param {Plan} plan @param {Record<string, T>} calls */
export function called({ form }, calls) {
  return Object.entries(calls).filter(([name]) => form === "long" || isQuick(name));
}
