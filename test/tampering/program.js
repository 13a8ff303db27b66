// Run by watch.js in a process of its own: node program.js PLAN [CALL, CASE]
// Says which case it begins, so that one which does not end is known, and what was wrong with it.
import "./frozen-clock.js";
import { writeSync } from "node:fs";
import * as made from "../../dist/index.js";
import { judge } from "./judgement.js";
import { BYTES, lookups, OTHERS, planned, replaced } from "./plan.js";
import { RightAnswers } from "./right.js";

const [plan, [firstCall, firstCase]] = process.argv.slice(2).map((given) => JSON.parse(given));
const say = (/** @type {unknown} */ line) => writeSync(1, `${JSON.stringify(line)}\n`);

const watched = lookups(plan);
for (const [i, { name, call, setting }] of planned(plan, made).entries()) {
  if (i < firstCall) continue;
  const right = new RightAnswers(call, setting, BYTES, OTHERS);
  const cases = replaced(watched, right).map((replacement) => {
    const { engine, pool } = setting;
    return { replacement, what: { builtIn: replacement.name, way: replacement.way, call: name, engine, pool } };
  });
  const first = i === firstCall ? firstCase : 0;
  if (first > 0) say({ ended: cases[first - 1]?.what });
  for (const [j, { replacement, what }] of cases.entries()) {
    if (j < first) continue;
    say([i, j]);
    for (const effect of judge(replacement, right, OTHERS)) say({ what, effect });
  }
}
say({ done: true });
