// The part of page.js that is in the page: what the other part calls, by global names.
import { chosen, prepare } from "../stopwatch.js";
import { features } from "./features.js";

/**
 * @typedef {object} Page
 * @property {typeof features} features
 * @property {boolean} isolated
 * @property {(group: string, name: string, plan: object) => Promise<number>} start
 * @property {(time: number) => number} round
 */

/** @param {import("../stopwatch.js").Group[]} groups */
export function host(groups) {
  /** @type {import("../stopwatch.js").Stopwatch | undefined} */
  let stopwatch;
  /** @type {Page} */
  const page = {
    features,
    // Else the clock would move by 100 µs.
    isolated: globalThis.crossOriginIsolated,
    async start(group, name, plan) {
      stopwatch = await prepare(chosen(groups, group, name), plan);
      return stopwatch.batch;
    },
    round(time) {
      if (!stopwatch) throw new Error("a round before the start");
      return stopwatch.round(time);
    },
  };
  Object.assign(globalThis, { page });
}
