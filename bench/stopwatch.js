// One contender, checked, warm, and timed by tinybench. It runs in Node, Bun, Deno and a page, so nothing of `node:`
// here. workerd's clock is too coarse for it: runners/workerd.js times from outside.
import { Bench } from "tinybench";

/**
 * @typedef {import("./groups.js").Contender} Contender
 * @typedef {import("./groups.js").Group} Group
 * @typedef {object} WarmUp
 * @property {number} [warmUp] in ms, from the first call to the last tier of the engine's compiler
 * @property {number | undefined} [calls] in a round at the least, for those that take longer than a round; default 3
 * @typedef {{ batch: number, round: (milliseconds: number) => number }} Stopwatch calls in a sample; ns per unit
 */

/** A sample, in ms. Long against the clock's 0.1 µs and short against a time slice of the scheduler. */
const SAMPLE = 0.2;
/** Where the clock is coarse, as in a page (5 µs), a sample is as many of its ticks. */
const TICKS = 200;
const CALLS = 3;
const WARM_UP = 300;
/** In ms, after a wait while the others had their turns. */
const WARM_AGAIN = 5;
/** How often a process that serves makes its other calls before the contender's first. */
const SERVED_BEFORE = 1000;

/**
 * The contender of a name.
 * @param {Group[]} groups @param {string | undefined} group @param {string | undefined} name
 */
export function chosen(groups, group, name) {
  const { contenders = [] } = groups.find((candidate) => candidate.name === group) ?? {};
  const contender = contenders.find((candidate) => candidate.name === name);
  if (!contender) throw new Error(`there is no contender ${name} in ${group}`);
  return contender;
}

/**
 * Checks the contender's output; answers a function that mints so many, and one that makes the other calls.
 * @param {Contender} contender
 */
export async function checked(contender) {
  const others = await contender.others?.();
  if (others) for (let i = 0; i < SERVED_BEFORE; i++) others();
  const mint = await contender.make();
  contender.check(mint);
  /** What was made last, so that making it cannot be optimised away. */
  let kept = mint();
  const mintMany = (/** @type {number} */ count) => {
    let last = kept;
    for (let i = 0; i < count; i++) last = mint();
    kept = last;
  };
  return { mintMany, others };
}

/** The least by which the clock moves, in ms: the clock's own resolution, or the time it takes to read it. */
function tick() {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 20; i++) {
    const start = performance.now();
    let now = start;
    while (now === start) now = performance.now();
    least = Math.min(least, now - start);
  }
  return least;
}

/**
 * How many calls fill a sample, once warm; 1 where a call takes longer.
 * @param {Awaited<ReturnType<typeof checked>>} contender
 * @param {number} warmUp
 */
function fillSample({ mintMany, others }, warmUp) {
  const sample = Math.max(SAMPLE, TICKS * tick());
  const start = performance.now();
  let chunk = 1;
  while (performance.now() - start < warmUp / 2) {
    others?.();
    const before = performance.now();
    mintMany(chunk);
    if (performance.now() - before < sample) chunk *= 2;
  }
  if (chunk === 1) return 1;
  let [count, time] = [0, 0];
  for (; time < warmUp / 2; count += chunk) {
    others?.();
    const before = performance.now();
    mintMany(chunk);
    time += performance.now() - before;
  }
  return Math.max(1, Math.round((count * sample) / time));
}

/** @param {Contender} contender @param {WarmUp} [plan] @returns {Promise<Stopwatch>} */
export async function prepare(contender, { warmUp = WARM_UP, calls = CALLS } = {}) {
  const { units = 1 } = contender;
  const made = await checked(contender);
  const { mintMany, others } = made;
  const batch = fillSample(made, warmUp);

  /**
   * The mean time in ns of a unit over one short task. The mean and not the median of its samples: buying entropy and
   * collecting garbage happen in few samples, and are part of the price.
   * @param {number} time in ms
   */
  function round(time) {
    const warm = { warmup: calls > 1, warmupTime: WARM_AGAIN, warmupIterations: 1 };
    const bench = new Bench({ ...warm, time, iterations: calls, throws: true });
    bench.add("round", () => mintMany(batch), { async: false, ...(others && { beforeEach: others }) });
    const [task] = bench.runSync();
    if (task?.result.state !== "completed") throw new Error(`a round ended as ${task?.result.state}`);
    return (task.result.latency.mean * 1e6) / (batch * units);
  }

  return { batch, round };
}
