// The load run, in a clone: node load/index.js [--rounds 8] [--seconds 5]. Prints a table; keeps it in results.json and
// the README where rounds and seconds are not given.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { machine, publish, table } from "./report.js";
import { startVariants } from "./variants.js";

const { values } = parseArgs({ options: { rounds: { type: "string" }, seconds: { type: "string" } } });
const plan = { rounds: Number(values.rounds ?? 8), seconds: Number(values.seconds ?? 5), connections: 10 };

/**
 * Requests and tokens in a second, and the server's time in µs for a request.
 * @typedef {{ requests: number, tokens: number, cpu: number }} Round
 * @typedef {{ count: number, variant: string, rounds: Round[] }} Series
 */

/** The time that a process has had of the processors, in µs. @param {number} pid */
function processorTime(pid) {
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = fields.split(" ").slice(11, 13);
  // In ticks, of which Linux counts 100 in a second.
  return (Number(user) + Number(system)) * 10_000;
}

/**
 * @param {import("./variants.js").Variant} variant @param {number} count @param {number} seconds
 * @returns {Promise<Round>}
 */
async function load({ name, origin, pid }, count, seconds) {
  const before = processorTime(pid);
  const url = `${origin}/hex?nbytes=32&count=${count}`;
  const result = await autocannon({ url, duration: seconds, connections: plan.connections });
  const { errors, timeouts, non2xx, mismatches, requests, duration } = result;
  const failed = errors + timeouts + non2xx + mismatches;
  if (failed > 0 || requests.total === 0) throw new Error(`${name}, count=${count}: ${failed} requests failed`);
  const rate = requests.total / duration;
  return { requests: rate, tokens: rate * count, cpu: (processorTime(pid) - before) / requests.total };
}

const variants = await startVariants();
/** @type {Series[]} */
const series = [];
try {
  for (const count of [1, 1000]) {
    for (const variant of variants) {
      await load(variant, count, 1);
      series.push({ count, variant: variant.name, rounds: [] });
    }
    const own = series.filter((each) => each.count === count);
    for (let round = 0; round < plan.rounds; round++) {
      // Each is the first in turn.
      const turn = round % variants.length;
      for (const variant of [...variants.slice(turn), ...variants.slice(0, turn)]) {
        const measured = await load(variant, count, plan.seconds);
        own.find(({ variant: name }) => name === variant.name)?.rounds.push(measured);
      }
    }
  }
} finally {
  for (const { stop } of variants) await stop();
}

const report = { machine: machine(), plan, failed: 0, series };
console.log(table(report));
if (values.rounds === undefined && values.seconds === undefined) {
  writeFileSync(new URL("results.json", import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
  publish(report);
}
