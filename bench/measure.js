// Rounds and what is made of them. In a round every contender of a group runs once, each in its own process while the
// others wait, and the order moves on by one from round to round. Figures are compared within a round, so that a
// machine that changes speed changes it for all. Every few rounds all start anew in fresh processes: where things come
// to lie in memory and what the compiler makes of them is drawn once per process.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** @typedef {import("./groups.js").Group} Group */
/** @typedef {import("./groups.js").Contender} Contender */
/** @typedef {import("./runtimes.js").Runtime} Runtime */
/** @typedef {{ median: number, low: number, high: number }} Spread the median and the middle half */
/** @typedef {{ launches: number, rounds: number, milliseconds: number }} Plan rounds per launch, and ms of a round */
/**
 * @typedef {object} Row
 * @property {Pick<Contender, "name" | "gives" | "bar">} contender
 * @property {number} batch how many calls were made per sample, in the last launch
 * @property {Spread} ns per unit
 * @property {Spread | undefined} lead how many times faster the group's first contender is; none for itself
 *
 * @typedef {Pick<Row, "contender" | "batch"> & { ns: number[] }} Result with one figure per round
 */

/**
 * @param {Group} group
 * @param {Plan} plan
 * @param {Runtime} runtime
 * @returns {Promise<Row[]>}
 */
export async function measureGroup(group, { launches, rounds, milliseconds }, runtime) {
  /** @type {Result[]} */
  const results = group.contenders.map((contender) => ({ contender, batch: 0, ns: [] }));
  for (let launch = 0; launch < launches; launch++) {
    /** @type {Awaited<ReturnType<typeof start>>[]} */
    const runners = [];
    try {
      for (const result of results) runners.push(await start(group, result, runtime));
      for (let round = 0; round < rounds; round++) {
        const turn = (launch + round) % runners.length;
        for (const runner of [...runners.slice(turn), ...runners.slice(0, turn)]) await runner.run(milliseconds);
      }
    } finally {
      for (const runner of runners) runner.stop();
    }
  }
  return compare(results);
}

/** The rows of a group, each beside its first. @param {Result[]} results @returns {Row[]} */
export function compare(results) {
  const first = results[0]?.ns ?? [];
  return results.map(({ contender, batch, ns }, index) => ({
    contender,
    batch,
    ns: spread(ns),
    lead: index === 0 ? undefined : spread(ns.map((value, round) => value / (first[round] ?? Number.NaN))),
  }));
}

/**
 * A contender in a process of its own, checked and warm, that adds to a result.
 *
 * @param {Group} group
 * @param {Result} result
 * @param {Runtime} runtime
 */
async function start(group, result, { command, args }) {
  const { name } = result.contender;
  const file = fileURLToPath(new URL("contender.js", import.meta.url));
  const child = spawn(command, [...args, file, group.name, name], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${name}: its process failed, for the reason above`);
    return JSON.parse(value);
  };
  result.batch = (await answer()).batch;
  return {
    /** @param {number} time in ms */
    async run(time) {
      child.stdin.write(`${JSON.stringify({ time })}\n`);
      result.ns.push((await answer()).ns);
    },
    stop: () => child.stdin.end(),
  };
}

/** @param {number[]} values @returns {Spread} */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  /** Between the two values around it, where it falls between two. */
  const quantile = (/** @type {number} */ share) => {
    const at = share * (sorted.length - 1);
    const below = sorted[Math.floor(at)] ?? Number.NaN;
    const above = sorted[Math.ceil(at)] ?? Number.NaN;
    return below + (above - below) * (at % 1);
  };
  return { median: quantile(0.5), low: quantile(0.25), high: quantile(0.75) };
}
