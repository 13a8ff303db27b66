// workerd, which is Cloudflare Workers: each contender in a Worker of a workerd of its own. Its clock moves in whole
// milliseconds, which is too coarse for tinybench, so the time is taken from outside: a round is one request that
// mints, less the time of a request that mints nothing.
import { spread } from "../../tools/spread.js";
import { serve, versionOf, workerFiles } from "./worker.js";

/** In ms. */
const WARM_UP = 300;
const WARM_AGAIN = 5;
const ROUND = 50;
/** Requests that mint nothing, in a round: the median of so many is subtracted. */
const EMPTY = 9;
/** Calls in a round at the least. */
const CALLS = 3;

/**
 * @typedef {Awaited<ReturnType<typeof serve>>} Served
 * @typedef {Pick<Served, "ask"> & { others: boolean }} Worker others: whether other calls come between the requests
 */

/**
 * How long it takes to mint so many, with the request, in ms.
 * @param {Pick<Served, "ask">} worker @param {number} count
 */
async function request({ ask }, count) {
  const start = performance.now();
  await ask("mint", count);
  return performance.now() - start;
}

/** How long it takes to mint so many, in ms. @param {Worker} worker @param {number} count */
async function minting(worker, count) {
  const empty = [];
  for (let i = 0; i < EMPTY; i++) empty.push(await request(worker, 0));
  if (worker.others) await worker.ask("others");
  return (await request(worker, count)) - spread(empty).median;
}

/** Warms it up, and answers how many calls take a ms. @param {Worker} worker @param {number} warmUp in ms */
async function rate(worker, warmUp) {
  const start = performance.now();
  let count = 1;
  while (performance.now() - start < warmUp / 2) {
    if ((await request(worker, count)) < warmUp / 10) count *= 2;
  }
  while (performance.now() - start < warmUp) {
    if (worker.others) await worker.ask("others");
    await request(worker, count);
  }
  return count / (await minting(worker, count));
}

/**
 * @param {import("./runtimes.js").Runtime} runtime @param {URL} groups
 * @returns {Promise<import("./index.js").Runner>}
 */
export async function open(runtime, groups) {
  const files = await workerFiles(groups);
  try {
    const worker = await serve(runtime, files.config);
    const portrait = JSON.parse(await worker.ask("portrait").finally(worker.stop));
    return {
      features: portrait.features,
      versions: { ...portrait.versions, workerd: versionOf(runtime) },
      async start(group, name, { warmUp = WARM_UP, calls: least = CALLS } = {}) {
        const worker = await serve(runtime, files.config);
        try {
          const { units, others } = JSON.parse(await worker.ask("start", group, name));
          const asked = { ask: worker.ask, others };
          const calls = await rate(asked, warmUp);
          const some = (/** @type {number} */ time) => Math.max(least, Math.round(calls * time));
          return {
            batch: some(ROUND),
            async run(time) {
              await request(worker, some(WARM_AGAIN));
              return ((await minting(asked, some(time))) * 1e6) / (some(time) * units);
            },
            stop: worker.stop,
          };
        } catch (error) {
          await worker.stop();
          throw error;
        }
      },
      close: files.remove,
    };
  } catch (error) {
    await files.remove();
    throw error;
  }
}
