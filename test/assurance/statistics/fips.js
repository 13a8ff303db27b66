// The odds that a block of 20,000 fair bits fails FIPS 140-2's tests (section 4.9.1, change notice of 10 October 2001),
// which are about 8 in 10,000: they are computed here, so that rngtest's count can be judged.
import { chiSquareExcess, normalOdds } from "../../../tools/tails.js";

const BITS = 20_000;

/** How many runs of ones, and as many of zeros, of each length up to 5, and of 6 or more, a block may have. */
const RUNS = /** @type {const} */ ([
  [2315, 2685],
  [1114, 1386],
  [527, 723],
  [240, 384],
  [103, 209],
  [103, 209],
]);

/** @param {Float64Array} table @param {number} place @param {number} odds */
function add(table, place, odds) {
  table[place] = /** @type {number} */ (table[place]) + odds;
}

/**
 * The odds that `bits` fair bits have fewer than `least` or more than `most` runs of ones of one length, or of at least
 * that length: a table over the bits, by how many such runs have ended and how long the one under way is. Exact.
 *
 * @param {number} bits @param {number} length @param {boolean} orMore @param {number} least @param {number} most
 */
export function runsOutside(bits, length, orMore, least, most) {
  // Run under way: 0 to `length`, and more than that. Past `most` all counts are one.
  const counts = most + 2;
  let now = Array.from({ length: length + 2 }, () => new Float64Array(counts));
  /** @type {Float64Array} */ (now[0])[0] = 1;
  for (let bit = 1; bit <= bits; bit++) {
    const next = now.map(() => new Float64Array(counts));
    const reached = Math.min(counts, Math.floor(bit / 2) + 2);
    for (const [run, row] of now.entries()) {
      const longer = /** @type {Float64Array} */ (next[Math.min(run + 1, length + 1)]);
      const ended = /** @type {Float64Array} */ (next[0]);
      const counted = run === length || (orMore && run > length) ? 1 : 0;
      for (let count = 0; count < reached; count++) {
        const half = /** @type {number} */ (row[count]) / 2;
        add(longer, count, half);
        add(ended, Math.min(count + counted, counts - 1), half);
      }
    }
    now = next;
  }
  let outside = 0;
  for (const [run, row] of now.entries()) {
    const counted = run === length || (orMore && run > length) ? 1 : 0;
    for (const [count, odds] of row.entries()) {
      const total = Math.min(count + counted, counts - 1);
      if (total < least || total > most) outside += odds;
    }
  }
  return outside;
}

/** The odds of a run of `length` or more, of ones or of zeros. Exact. @param {number} bits @param {number} length */
export function longRun(bits, length) {
  // Each bit after the first repeats the one before or not, as a fair coin: a run of `length` is `length` - 1 repeats.
  let under = new Float64Array(length - 1);
  under[0] = 1;
  let seen = 0;
  for (let bit = 1; bit < bits; bit++) {
    const next = new Float64Array(length - 1);
    for (const [repeats, odds] of under.entries()) {
      add(next, 0, odds / 2);
      if (repeats + 1 < length - 1) add(next, repeats + 1, odds / 2);
      else seen += odds / 2;
    }
    under = next;
  }
  return seen;
}

/** The odds of each test to fail a fair block. */
export function fipsOdds() {
  let runs = 0;
  for (const [i, [least, most]] of RUNS.entries()) runs += 2 * runsOutside(BITS, i + 1, i === 5, least, most);
  return {
    // Fails at 9,725 and at 10,275 ones: half a one inwards for the normal curve.
    Monobit: 10 ** normalOdds(274.5 / Math.sqrt(BITS / 4)),
    // Of 5,000 values of four bits, a chi-square of 15 degrees of freedom within 2.16 and 46.17.
    Poker: 1 - chiSquareExcess(2.16, 15) + chiSquareExcess(46.17, 15),
    // At most: two lengths may be wrong in one block.
    Runs: runs,
    "Long run": longRun(BITS, 26),
    // 32 bits that equal the 32 before them, 625 times in a block.
    "Continuous run": 625 / 2 ** 32,
  };
}
