// Medians and middle halves, of figures and of what is paired round by round.

/** @typedef {{ median: number, low: number, high: number }} Spread the middle half from low to high */

/** @param {number[]} sorted @param {number} share */
function quantile(sorted, share) {
  const at = (sorted.length - 1) * share;
  const below = Number(sorted[Math.floor(at)]);
  return below + (Number(sorted[Math.ceil(at)]) - below) * (at - Math.floor(at));
}

/** @param {number[]} values @returns {Spread} */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/**
 * How many times as long the one took as the other in the same round.
 * @param {number[]} theirs @param {number[]} ours
 */
export function ratio(theirs, ours) {
  if (theirs.length !== ours.length) throw new Error("no pairs: the rounds differ");
  return spread(theirs.map((time, round) => time / Number(ours[round])));
}

/** Units a second. @param {number[]} ns */
export function speed(ns) {
  return spread(ns.map((time) => 1e9 / time));
}
