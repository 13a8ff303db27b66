// Isolation and time: memory over a thousand million draws, bursts of streams, and threads side by side.
import { table } from "../../../tools/markdown.js";
import { burst, complaints as burstComplaints, HELD_BOUND, RSS_BOUND } from "./bursts.js";
import { BOUNDS, growth, LATE, SETTLING } from "./flatness.js";
import { PARTS, SUBJECTS, smallestHeaps, soak, complaints as soakComplaints } from "./soaks.js";
import { threadsRun } from "./threads.js";

export const title = "Isolation and time";

/** @typedef {Awaited<ReturnType<typeof run>>} Result */

const LONG = { soak: 1e9, rounds: 200, small: 1e8, restored: 2e7, stream: 200_000, thread: 1_000_000 };
const QUICK = { soak: 1e7, rounds: 50, small: 5e6, restored: 5e5, stream: 4000, thread: 50_000 };

/** @param {{ quick: boolean }} options */
export async function run({ quick }) {
  const size = quick ? QUICK : LONG;
  /** @type {string[]} */
  const failures = [];
  const heaps = await smallestHeaps();
  // Two megabytes more than the least: over many rounds V8 needs a little more than over a few.
  const heap = (heaps.soak ?? 30) + 2;
  /** @type {[import("./soaks.js").Subject, number, number?][]} */
  const plans = [
    ["package", size.soak],
    ["js", size.soak],
    ["restored", size.restored],
    ["wasm", size.small, heap],
    ["js", size.small, heap],
  ];
  const soaks = [];
  for (const [subject, draws, within] of plans) {
    const made = await soak(subject, draws, size.rounds, within);
    failures.push(...soakComplaints(made, draws));
    soaks.push(made);
  }
  if (heaps.soak === null) failures.push("no heap of up to 32 MB is enough for a soak");
  const bursts = [];
  for (const engine of /** @type {const} */ (["wasm", "js"])) {
    for (const minters of [50, 1]) {
      console.error(`fifty streams, ${engine}, minters: ${minters}`);
      const made = await burst(engine, minters, size.stream);
      failures.push(...burstComplaints(made));
      bursts.push(made);
    }
  }
  console.error("threads");
  const threads = await threadsRun(size.thread);
  if (threads.tokens !== threads.threads * size.thread) failures.push(`threads minted ${threads.tokens} tokens`);
  if (threads.duplicates !== 0) failures.push(`threads: ${threads.duplicates} tokens came twice`);
  const drawn = soaks.reduce((sum, made) => sum + made.drawn, 0);
  const burstTokens = bursts.reduce((sum, made) => sum + made.tokens, 0);
  return { cases: drawn + burstTokens + threads.tokens, failures, heaps, soaks, bursts, threads };
}

/** Parts that come to rest late, or move in steps. */
const SLOW = /** @type {const} */ (["heapUsed", "rss"]);

const many = (/** @type {number} */ count) => count.toLocaleString("en");
const kilobytes = (/** @type {number} */ bytes) => many(Math.round(bytes / 1000));
const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
const odds = (/** @type {number} */ probability) => probability.toExponential(0).replace("e-", " in 10^");

/** @param {Result} result */
export function section({ heaps, soaks, bursts, threads }) {
  const [first] = soaks;
  if (!first) throw new Error("there is no soak");
  const { kinds, made, each, drawn } = first;
  const judged = Math.round(each * (1 - SETTLING));
  const soakTable = table(
    ["drawn from", "draws", "heap", "s", ...PARTS, ...SLOW.map((part) => `${part}, late`)],
    soaks.map((one) => [
      SUBJECTS[one.subject],
      many(one.drawn),
      one.heap ? `at most ${one.heap} MB` : "as it likes",
      many(one.seconds),
      ...PARTS.map((part) => kilobytes(one.growth[part])),
      ...SLOW.map((part) => kilobytes(growth(one.memory.draws, one.memory[part], LATE))),
    ]),
    1 + PARTS.length + SLOW.length,
  );
  const burstTable = table(
    ["fifty streams of", "engine", "tokens", "twice", "torn or lost", "most memory, MB", "held after, KB"],
    bursts.map((one) => [
      one.minters === 1 ? "one minter" : `${one.minters} minters`,
      one.engine,
      many(one.tokens),
      many(one.duplicates),
      many(one.broken + one.wanted - one.tokens),
      megabytes(one.rssGrowth),
      kilobytes(one.heldGrowth),
    ]),
    5,
  );
  return `Draws of every kind, ${many(drawn)} of them in one process, leave memory where it was. Each of ${kinds.functions} functions and methods
is called ${many(each)} times, ${kinds.minters} ways to mint make ${many(made.tokens)} tokens, ${kinds.fills} fill functions make the other ${many(made.values)} values, and
${many(made.objects)} objects are made by \`createSecrets\`, used and dropped. Each answer is looked at: its length, its range.

![memory over draws](assurance/isolation.svg)

After each of ${first.memory.draws.length} rounds garbage is collected and memory read. Growth is that of a straight line through the readings, without the
first ${100 * SETTLING} %, in which code is compiled. It may be ${PARTS.map((part) => `${kilobytes(BOUNDS[part])} KB of ${part}`).join(", ")}: so a function that keeps
more than ${(BOUNDS.heapUsed / judged).toFixed(2)} bytes a call is seen. In KB; late: in the last ${Math.round(100 * (1 - LATE))} %, which shows what comes to rest.

${soakTable}
A small heap: Node itself starts from \`--max-old-space-size=${heaps.node}\` on, and every call runs from ${heaps.soak} on.

Fifty streams are read at once, each at a pace of its own; every tenth is cancelled halfway. Each token of 16 bytes has to be whole and
come once (honest tokens seem to come twice with odds of ${odds(Math.max(...bursts.map((one) => one.odds)))}). Memory may grow by ${megabytes(RSS_BOUND)} MB meanwhile, ${kilobytes(HELD_BOUND)} KB of which may stay.

${burstTable}
${threads.threads} threads, each with ${threads.objects} objects of both engines, minted ${many(threads.tokens)} tokens of 16 bytes at once: ${threads.duplicates} of them came twice (odds as above:
${odds(threads.odds)}).
`;
}
