// Threads at once, each with objects of its own: no token comes twice.
import { Worker } from "node:worker_threads";
import { duplicates, falseAlarm } from "./duplicates.js";
import { OBJECTS } from "./thread.js";

export const THREADS = 8;

/** @typedef {{ threads: number, objects: number, tokens: number, duplicates: number, odds: number, seconds: number }} ThreadsRun */

/** The tokens of so many threads, one after the other. @param {number} threads @param {number} each how many tokens a thread mints */
export async function tokensOfThreads(threads, each) {
  const minted = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL("thread-program.js", import.meta.url), { workerData: each });
    return new Promise((/** @type {(tokens: Uint8Array) => void} */ resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`a thread ended with ${code}`)));
    });
  });
  return Buffer.concat(await Promise.all(minted));
}

/** @param {number} each @returns {Promise<ThreadsRun>} */
export async function threadsRun(each) {
  const start = performance.now();
  const tokens = await tokensOfThreads(THREADS, each);
  const count = THREADS * each;
  const seconds = (performance.now() - start) / 1000;
  const twice = duplicates(tokens);
  return {
    threads: THREADS,
    objects: OBJECTS,
    tokens: tokens.length / 16,
    duplicates: twice,
    odds: falseAlarm(count),
    seconds: Number(seconds.toPrecision(3)),
  };
}
