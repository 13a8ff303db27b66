// Fifty streams at once: no token is lost, torn or handed out twice, and memory holds no more than their chunks.
import { file, report } from "./program.js";

/**
 * @typedef {{
 *   engine: "wasm" | "js", streams: number, minters: number, wanted: number, tokens: number, broken: number,
 *   duplicates: number, odds: number, rssGrowth: number, heldGrowth: number,
 * }} Burst
 */

/** How far memory may grow: fifty chunks of 64 KB are 3 MB, the rest waits to be collected. */
const RSS_BOUND = 150_000_000;
/** What may be left after the last stream: compiled code, but not one chunk a stream. */
const HELD_BOUND = 2_000_000;

/** @param {Burst["engine"]} engine @param {number} minters @param {number} tokens a stream @returns {Promise<Burst>} */
export function burst(engine, minters, tokens) {
  return report(["--expose-gc", file("burst.js"), engine, minters, tokens]);
}

/** @param {Burst} run */
export function complaints({ engine, minters, wanted, tokens, broken, duplicates, rssGrowth, heldGrowth }) {
  const name = `streams of ${minters} minters on ${engine}`;
  const found = [];
  if (tokens !== wanted) found.push(`${name}: ${tokens} tokens instead of ${wanted}`);
  if (broken !== 0) found.push(`${name}: ${broken} tokens or streams are not whole`);
  if (duplicates !== 0) found.push(`${name}: ${duplicates} tokens came twice`);
  if (!(rssGrowth <= RSS_BOUND)) found.push(`${name}: memory grew by ${rssGrowth} bytes`);
  if (!(heldGrowth <= HELD_BOUND)) found.push(`${name}: ${heldGrowth} bytes are held after the last`);
  return found;
}
