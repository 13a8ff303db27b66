// One contender in a process of its own: contender.js <group> <contender>, started by measure.js. It checks what the
// contender makes, warms it up and says { batch }; then each { time } is a round, answered by { ns }. A message is a
// line of JSON, in by stdin and out by stdout: Node, Bun and Deno all have those, and not all have Node's messages.
import { createInterface } from "node:readline";
import { Bench } from "tinybench";
import { groups } from "./groups.js";

/** A sample, in ms. Long against the clock's 0.1 µs and short against a time slice of the scheduler. */
const SAMPLE = 0.2;
/** Calls in a round at the least, for those that take longer than a round. */
const CALLS = 3;
/** In ms, from the first call to the last tier of V8's compiler, and after a wait while the others had their turns. */
const WARM_UP = 300;
const WARM_AGAIN = 5;

const [groupName, name] = process.argv.slice(2);
const contender = groups
  .find((group) => group.name === groupName)
  ?.contenders.find((candidate) => candidate.name === name);
if (!contender) throw new Error(`there is no contender ${name} in ${groupName}`);

const { units = 1 } = contender;
const mint = await contender.make();

/** What was made last, so that making it cannot be optimised away. */
let kept = mint();

/** @param {number} count */
function mintMany(count) {
  let last = kept;
  for (let i = 0; i < count; i++) last = mint();
  kept = last;
}

/** How many calls fill a sample, once warm; 1 where a call takes longer. */
function fillSample() {
  const start = performance.now();
  let chunk = 1;
  while (performance.now() - start < WARM_UP / 2) {
    const before = performance.now();
    mintMany(chunk);
    if (performance.now() - before < SAMPLE) chunk *= 2;
  }
  const warm = performance.now();
  let count = 0;
  for (; performance.now() - warm < WARM_UP / 2; count += chunk) mintMany(chunk);
  return Math.max(1, Math.round((count * SAMPLE) / (performance.now() - warm)));
}

/**
 * The mean time in ns of a unit over one short task. The mean and not the median of its samples: buying entropy and
 * collecting garbage happen in few samples, and are part of the price.
 *
 * @param {number} batch
 * @param {number} time in ms
 */
function round(batch, time) {
  const bench = new Bench({ time, iterations: CALLS, warmupTime: WARM_AGAIN, warmupIterations: 1, throws: true });
  bench.add("round", () => mintMany(batch), { async: false });
  const [task] = bench.runSync();
  if (task?.result.state !== "completed") throw new Error(`a round ended as ${task?.result.state}`);
  return (task.result.latency.mean * 1e6) / (batch * units);
}

contender.check(mint);
const batch = fillSample();
const say = (/** @type {object} */ message) => process.stdout.write(`${JSON.stringify(message)}\n`);
say({ batch });
for await (const line of createInterface({ input: process.stdin })) say({ ns: round(batch, JSON.parse(line).time) });
