// Run by watch.js in a process of its own: node program.js PLAN FROM
// Says which case it begins, so that one which does not end is known, and what was wrong with it.
import "./frozen-clock.js";
import { writeSync } from "node:fs";
import * as made from "../../dist/index.js";
import { calls } from "./calls.js";
import { judge } from "./judgement.js";
import { called, replaced, SETTINGS } from "./plan.js";
import { RightAnswers } from "./right.js";
import { bytesOf } from "./source.js";

const [plan, from] = process.argv.slice(2).map((given) => JSON.parse(given));
const say = (/** @type {unknown} */ line) => writeSync(1, `${JSON.stringify(line)}\n`);

const [bytes, others] = [bytesOf(1), bytesOf(2)];
const chosen = called(plan, calls(made));
const rights = SETTINGS.flatMap((setting) =>
  chosen.map(([name, call]) => ({ name, setting, right: new RightAnswers(call, setting, bytes, others) })),
);
const all = replaced(plan);
const cases = all.length * rights.length;

/** The case of a number. @param {number} number */
function caseOf(number) {
  const replacement = /** @type {import("./ways.js").Replacement} */ (all[Math.floor(number / rights.length)]);
  const { name, setting, right } = /** @type {typeof rights[number]} */ (rights[number % rights.length]);
  const { engine, pool } = setting;
  return { replacement, right, what: { builtIn: replacement.name, way: replacement.way, call: name, engine, pool } };
}

say({ cases, before: from > 0 ? caseOf(from - 1).what : undefined });
for (let number = from; number < cases; number++) {
  say(number);
  const { replacement, right, what } = caseOf(number);
  for (const effect of judge(replacement, right, others)) say({ what, effect });
}
say({ done: true });
