// The blocks that rngtest fails, against how many it fails of fair ones.

import { gammaTails, poissonAtLeast } from "../../../tools/tails.js";
import { Tool } from "./tool.js";

export const open = () => new Tool("rngtest");

/**
 * The odds that 20,000 fair bits fail each test of FIPS 140-2 (change notice of 10 October 2001): a binomial,
 * a chi-square of 15 degrees of freedom, the sum over the lengths of runs, a run of 26, 625 repetitions of 32 bits.
 */
const FIPS_ODDS = {
  Monobit: 1.0359e-4,
  Poker: 9.9225e-5,
  Runs: 2.9957e-4,
  "Long run": 2.9762e-4,
  "Continuous run": 625 / 2 ** 32,
};

/** @param {string} output */
export function read(output) {
  const figure = (/** @type {string} */ name) => {
    const found = output.match(new RegExp(`${name}: (\\d+)$`, "m"));
    if (!found) throw new Error("rngtest: an answer that is not understood");
    return Number(found[1]);
  };
  const failed = figure("FIPS 140-2 failures");
  const blocks = figure("FIPS 140-2 successes") + failed;
  const tests = Object.entries(FIPS_ODDS).map(([test, odds]) => ({
    test,
    failed: figure(`FIPS 140-2\\(2001-10-10\\) ${test}`),
    expected: blocks * odds,
  }));
  // A block fails with odds of at most the sum of the tests', and at least those of the likeliest. The blocks that fail
  // are then binomial, whose tails, past the mean, are below Poisson's (Anderson and Samuels 1967).
  const most = tests.reduce((sum, { expected }) => sum + expected, 0);
  const least = Math.max(...tests.map(({ expected }) => expected));
  const odds = Math.min(poissonAtLeast(failed, most), gammaTails(failed + 1, least).upper) + Math.LN2;
  return {
    figures: { blocks, failed, expected: most, tests },
    checks: { "blocks that fail": Math.min(0, odds) / Math.LN10 },
  };
}
