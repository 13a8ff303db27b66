// Which cases there are: in one order, so that a process can go on where another was ended.
import { builtIns } from "./built-ins.js";
import { calls } from "./calls.js";
import { RightAnswers } from "./right.js";
import { isDangerous, isQuick } from "./short-form.js";
import { bytesOf } from "./source.js";
import { Subject } from "./subject.js";
import { Lookups } from "./touched.js";
import { replacements } from "./ways.js";

/** @typedef {{ form: "short" | "long", only: string, process: number, processes: number }} Plan */

const DIST = new URL("../../dist/index.js", import.meta.url);

/** @type {import("./subject.js").Setting[]} */
const SETTINGS = [
  { engine: "wasm", pool: 0 },
  { engine: "wasm", pool: 65536 },
  { engine: "js", pool: 0 },
  { engine: "js", pool: 65536 },
];

export const [BYTES, OTHERS] = [bytesOf(1), bytesOf(2)];

/** The calls of a process, on each engine. @param {Plan} plan @param {typeof import("secrets-wasm")} made */
export function planned({ form, process, processes }, made) {
  const chosen = Object.entries(calls(made)).filter(([name]) => form === "long" || isQuick(name));
  const all = chosen.flatMap(([name, call]) => SETTINGS.map((setting) => ({ name, call, setting })));
  return all.filter((_, i) => i % processes === process);
}

/** @param {Plan} plan */
export function lookups({ form, only }) {
  const pattern = new RegExp(only);
  const all = builtIns(DIST).filter(({ name }) => (form === "long" || isDangerous(name)) && pattern.test(name));
  return new Lookups(all);
}

/** What is replaced during a call: what it looks up. @param {Lookups} lookups @param {RightAnswers} right */
export function replaced(lookups, { call, setting, sequence }) {
  const on = new Subject(call, setting, BYTES);
  on.own.token_bytes(1);
  let answer = "";
  const found = lookups.during(() => {
    answer = on.run(undefined);
  });
  if (answer !== sequence.first) throw new Error("a call that is watched answers otherwise");
  return found.flatMap(replacements);
}
