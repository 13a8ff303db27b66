// The kept results: one file a runtime, with the time of every round. All tables and charts are computed from these.
import { readdirSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} [engine] of ours
 * @property {boolean} [ours]
 * @property {import("./groups.js").Contender["grade"]} grade
 * @property {string} [form] flat, cut, rope, bytes, number, list, buffer, boolean
 * @property {number} [bits]
 * @property {string} gives
 * @property {number[]} ns of one unit, one a round
 * @typedef {{ name: string, unit: string, contenders: Contender[] }} Group
 * @typedef {{ path: string, unit: string, sizes: number[], engines: Record<string, number[][]> }} Curve
 * @typedef {{ group: string, of: string, than: string, bar: number }} Bar
 * @typedef {{ name: string, ours?: boolean, milliseconds: number[], empty: number[] }} Cold
 * @typedef {{ bytes: number, microseconds: number[] }} Refill the first of a process
 * @typedef {{ name: string, ours?: boolean, engine?: string, bytesPerToken: number }} Memory
 * @typedef {object} Run
 * @property {string} runtime
 * @property {string} title
 * @property {string} date
 * @property {{ cpu: string, cores: number, platform: string }} machine
 * @property {Record<string, string>} versions
 * @property {{ launches: number, rounds: number, milliseconds: number }} plan
 * @property {Group[]} groups
 * @property {Curve[]} [curves]
 * @property {Cold[]} [cold]
 * @property {Refill[]} [purchases]
 * @property {Memory[]} [memory]
 * @property {Bar[]} [bars]
 * @property {import("./measure.js").Missing[]} [notMeasured]
 */

/** The order of the page's columns; the first is the main runtime. */
const ORDER = ["node-24", "node-20", "node-26", "bun-1", "deno-2", "chromium", "workerd"];
const GRADES = ["secret", "predictable", "native", "limit"];

export const RESULTS = new URL("results/", import.meta.url);

const place = (/** @type {Run} */ { runtime }) => (ORDER.includes(runtime) ? ORDER.indexOf(runtime) : ORDER.length);

/** @param {Run[]} runs */
export function inOrder(runs) {
  return [...runs].sort((a, b) => place(a) - place(b) || (a.runtime < b.runtime ? -1 : 1));
}

/** @param {URL} [folder] */
export function keptRuns(folder = RESULTS) {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return inOrder(files.map((file) => checked(JSON.parse(readFileSync(new URL(file, folder), "utf8")), file)));
}

/**
 * Throws unless rounds can be paired and every contender has a grade.
 * @param {Run} run @param {string} where @returns {Run}
 */
export function checked(run, where) {
  const need = (/** @type {unknown} */ holds, /** @type {string} */ what) => {
    if (!holds) throw new Error(`${where}: ${what}`);
  };
  const times = (/** @type {number[]} */ values, /** @type {string} */ of) =>
    need(Array.isArray(values) && values.length > 0 && values.every((value) => value > 0 && value < Infinity), of);
  need(run.runtime && run.title && run.date && Array.isArray(run.groups), "is not what npm run bench writes now");
  for (const { name: group, unit, contenders } of run.groups) {
    need(unit && contenders.length > 0, `${group}: no unit, or no contenders`);
    for (const { name, engine, ours, grade, ns } of contenders) {
      const who = `${group}: ${name}`;
      times(ns, `${who}: a time for each round is missing`);
      need(ns.length === contenders[0]?.ns.length, `${who}: other rounds than the group's first`);
      need(GRADES.includes(grade) && (!ours || grade === "secret"), `${who}: unexpected grade ${grade}`);
      const same = contenders.filter((other) => other.name === name && other.engine === engine);
      need(same.length === 1, `${who}: more than once`);
    }
  }
  for (const { path, sizes, engines } of run.curves ?? []) {
    const { WebAssembly = [], JavaScript = [] } = engines;
    for (const lists of [WebAssembly, JavaScript]) {
      need(lists.length === sizes.length, `${path}: an engine has other sizes`);
      for (const list of lists) times(list, `${path}: a time is missing`);
    }
    const paired = sizes.every((_, i) => WebAssembly[i]?.length === JavaScript[i]?.length);
    need(paired, `${path}: the engines have other rounds`);
  }
  for (const { name, milliseconds, empty } of run.cold ?? [])
    need(milliseconds.length === empty.length, `${name}: other rounds than the empty program`);
  return run;
}
