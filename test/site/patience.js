import { setTimeout as sleep } from "node:timers/promises";

/** In ms. */
const PATIENCE = 10_000;
const STEP = 50;

/**
 * Asks until the answer is not false, undefined or empty.
 *
 * @template T
 * @param {string} what is waited for
 * @param {() => Promise<T | false | undefined>} ask
 * @returns {Promise<T>}
 */
export async function until(what, ask, patience = PATIENCE) {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`not within ${patience / 1000} s: ${what}`);
    await sleep(STEP);
  }
}
