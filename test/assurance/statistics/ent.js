// What ent counts, against what fair bytes give.
import { chiSquareOdds, normalOdds } from "../../../tools/tails.js";
import { Tool } from "./tool.js";

export const open = () => new Tool("ent", "-t");

/** @param {string} output */
export function read(output) {
  const row = output.split("\n")[1]?.split(",").map(Number) ?? [];
  const [, n = 0, entropy = 0, chiSquare = 0, mean = 0, pi = 0, correlation = 0] = row;
  if (row.length !== 7 || row.some(Number.isNaN)) throw new Error("ent: an answer that is not understood");
  // Six bytes make a point, which falls into the quarter circle with odds of π/4.
  const points = Math.floor(n / 6);
  return {
    figures: { bytes: n, entropy, chiSquare, mean, pi, correlation },
    checks: {
      "chi-square of bytes": chiSquareOdds(chiSquare, 255),
      // Near 8 bits the missing entropy times 2 n ln 2 is the same chi-square (Wilks).
      entropy: entropyOdds(n, entropy),
      // A fair byte has a variance of (256² - 1) / 12.
      mean: normalOdds((mean - 127.5) / Math.sqrt(65535 / 12 / n)),
      "π by Monte Carlo": normalOdds((pi - Math.PI) / Math.sqrt((Math.PI * (4 - Math.PI)) / points)),
      "serial correlation": normalOdds(correlation * Math.sqrt(n)),
    },
  };
}

/** What is printed is rounded by up to 5e-7 bits, which counts in favour. @param {number} n @param {number} entropy */
function entropyOdds(n, entropy) {
  const odds = [-5e-7, 0, 5e-7].map((rounding) =>
    chiSquareOdds(2 * n * Math.LN2 * Math.max(0, 8 - entropy + rounding), 255),
  );
  return Math.max(...odds);
}
