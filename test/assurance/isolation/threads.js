// Threads at once, each with objects of its own: no token comes twice.
import { Worker } from "node:worker_threads";
import { duplicates, falseAlarm, TOKEN } from "./duplicates.js";
import { OBJECTS } from "./thread.js";

const THREADS = 8;

/** The tokens of all threads, in a row. @param {number} threads @param {number} each how many tokens a thread mints */
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

/** @param {number} each how many tokens a thread mints */
export async function threadsRun(each) {
  const minted = await tokensOfThreads(THREADS, each);
  const [tokens, odds] = [minted.length / TOKEN, falseAlarm(THREADS * each)];
  return { threads: THREADS, objects: OBJECTS, tokens, duplicates: duplicates(minted), odds };
}
