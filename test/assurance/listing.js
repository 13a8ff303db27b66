// A kept result as text: what stands alone in lines, each list of objects as a table.
import { three, whole } from "../../tools/figures.js";
import { table } from "../../tools/markdown.js";

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {value is Record<string, unknown>[]} */
const isTable = (value) => Array.isArray(value) && value.length > 0 && value.every(isObject);

/** @param {unknown} value @returns {string} */
function text(value) {
  if (typeof value === "number") return Number.isInteger(value) ? whole(value) : three(value);
  if (isObject(value)) return Object.values(value).map(text).join(" ");
  if (!Array.isArray(value)) return value === null ? "NOT CHECKED" : String(value);
  if (value.length > 8 && value.every((each) => typeof each === "number")) {
    return `${value.length} from ${text(Math.min(...value))} to ${text(Math.max(...value))}`;
  }
  return value.map(text).join(isTable(value) ? "; " : ", ");
}

/** Nested objects as columns: `worst.t`. @param {Record<string, unknown>} row @returns {[string, string][]} */
function cells(row) {
  return Object.entries(row).flatMap(([key, value]) =>
    isObject(value)
      ? cells(value).map(([inner, cell]) => /** @type {[string, string]} */ ([`${key}.${inner}`, cell]))
      : [/** @type {[string, string]} */ ([key, text(value)])],
  );
}

/** @param {Record<string, unknown>[]} rows */
function aligned(rows) {
  const found = rows.map((row) => new Map(cells(row)));
  const keys = [...new Set(found.flatMap((row) => [...row.keys()]))];
  const widths = keys.map((key) => Math.max(key.length, ...found.map((row) => row.get(key)?.length ?? 0)));
  const padded = (/** @type {string[]} */ of) => of.map((cell, i) => cell.padEnd(widths[i] ?? 0));
  return table(
    padded(keys),
    found.map((row) => padded(keys.map((key) => row.get(key) ?? ""))),
  );
}

/** @param {Record<string, unknown>} result @param {string} [within] @returns {string} */
export function listing(result, within = "") {
  const entries = Object.entries(result);
  const lines = entries
    .filter(([, value]) => !isTable(value) && !isObject(value))
    .map(([key, value]) => `${within}${key}: ${text(value)}\n`);
  const parts = entries.flatMap(([key, value]) => {
    if (isTable(value)) return [`\n${within}${key}\n\n${aligned(value)}`];
    return isObject(value) ? [`\n${listing(value, `${within}${key}.`)}`] : [];
  });
  return [...lines, ...parts].join("");
}
