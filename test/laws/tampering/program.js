// Run by watch.js in a process of its own: node program.js PLAN [CALL, CASE]
// Says which case it begins, so that one which does not end is known, and what was wrong with it.
import "./frozen-clock.js";
import { writeSync } from "node:fs";
import * as made from "../../../dist/index.js";
import { lookups, planned } from "./plan.js";
import { replacements } from "./ways.js";

const [plan, [firstCall, firstCase]] = process.argv.slice(2).map((given) => JSON.parse(given));
const say = (/** @type {unknown} */ line) => writeSync(1, `${JSON.stringify(line)}\n`);

const watched = lookups(plan);
for (const [i, { open, ...of }] of planned(plan, made).entries()) {
  if (i < firstCall) continue;
  const trial = open();
  const builtIns = trial.lookups(watched);
  say({ call: of.call, builtIns: builtIns.map((builtIn) => builtIn.name) });
  const cases = builtIns
    .flatMap(replacements)
    .map((replacement) => ({ replacement, what: { builtIn: replacement.name, way: replacement.way, ...of } }));
  const first = i === firstCall ? firstCase : 0;
  if (first > 0) say({ ended: cases[first - 1]?.what });
  for (const [j, { replacement, what }] of cases.entries()) {
    if (j < first) continue;
    say([i, j]);
    for (const effect of trial.judge(replacement)) say({ what, effect });
  }
}
say({ done: true });
