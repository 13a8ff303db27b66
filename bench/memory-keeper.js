// Mints a million tokens by one contender, keeps every thousandth, and prints how many bytes of the heap each of these
// holds: memory-keeper.js <group> <contender>, started by memory.js.
import { groups } from "./groups.js";
import { chosen } from "./stopwatch.js";

const KEPT = 1000;
const APART = 1000;
const WARM_UP = 300_000;

const [group, name] = process.argv.slice(2);
const mint = await chosen(groups, group, name).make();
const kept = new Array(KEPT).fill("");
// What the code itself takes comes first, and what its compiler takes for a while.
for (let i = 0; i < WARM_UP; i++) kept[i % KEPT] = mint();
kept.fill("");

function used() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = used();
for (let i = 0; i < KEPT; i++) {
  kept[i] = mint();
  for (let skipped = 1; skipped < APART; skipped++) mint();
}
console.log(Math.round((used() - before) / KEPT));
if (kept.length !== KEPT) throw new Error("the tokens are gone");
