// Memory over many draws, fifty streams at once, and threads side by side.
import { whole } from "../../../tools/figures.js";
import { burst, complaints as burstComplaints } from "./bursts.js";
import { smallestHeaps, soak, complaints as soakComplaints } from "./soaks.js";
import { threadsRun } from "./threads.js";

export const title = "Isolation and time";
export const tried = "memory over many draws, a small heap, fifty streams at once, eight threads";

/** @typedef {Awaited<ReturnType<typeof run>>} Result */

const LONG = { soak: 4e7, rounds: 200, small: 4e6, restored: 1e6, stream: 200_000, thread: 1_000_000 };
const QUICK = { soak: 1e6, rounds: 50, small: 2e6, restored: 2e5, stream: 4000, thread: 50_000 };

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
  return { failures, heaps, soaks, bursts, threads };
}

/** @param {Result} result */
export function verdict({ soaks, bursts, threads }) {
  const drawn = soaks.reduce((sum, soak) => sum + soak.drawn, 0);
  const streamed = bursts.reduce((sum, burst) => sum + burst.tokens, 0);
  const lost = bursts.reduce((sum, burst) => sum + burst.broken + burst.wanted - burst.tokens, 0);
  const twice = bursts.reduce((sum, burst) => sum + burst.duplicates, threads.duplicates);
  const growth = Math.max(...soaks.map(({ growth }) => growth.heapUsed));
  return {
    amount: [
      `${whole(drawn)} draws in ${soaks.length} processes`,
      `${whole(streamed)} tokens of streams`,
      `${whole(threads.tokens)} of threads`,
    ].join(", "),
    outcome: `heap grew by ${whole(growth / 1000)} KB at most; ${twice} tokens came twice, ${lost} were torn or lost`,
    falseAlarm: bursts.reduce((sum, burst) => sum + burst.odds, threads.odds),
  };
}
