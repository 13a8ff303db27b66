// What the README says of speed.
import { losses } from "../comparison.js";
import { fromVersion, leads, listed } from "./leads.js";

/** @typedef {import("../results.js").Run} Run */

/** Where it goes. */
export const SPEEDS = "speeds: npm run pages -- benchmarks writes them";

/** @type {import("./leads.js").Pair[]} */
const PAIRS = [
  ["a 256-bit token", "token_hex(32)", 'randomBytes(32).toString("hex")'],
  ["a 256-bit token", "token_hex(32)", "getRandomValues(32).toHex()"],
  ["a 256-bit token", "minter urlsafe 32: next()", "nanoid(43)"],
  ["a UUID of version 4", "minter uuid4: next()", "randomUUID()"],
  ["an integer below 1000", "randbelow(1000)", "randomInt(1000)"],
  ["a shuffle of a million", "SystemRandom.shuffle(million)", "Fisher-Yates with randomInt(i + 1)"],
];

/** Where another is faster than our fastest, whatever its form. @param {Run[]} runs */
function lost(runs) {
  /** @type {Map<string, Set<string>>} */
  const where = new Map();
  for (const { group, run, overall } of runs.flatMap(losses))
    if (overall) where.set(group.name, (where.get(group.name) ?? new Set()).add(run.title));
  const titles = (/** @type {Set<string>} */ found) => (found.size === runs.length ? "everywhere" : listed([...found]));
  return [...where].map(([name, found]) => `${name} (${titles(found)})`);
}

/** @param {Run[]} runs */
export function brief(runs) {
  const losing = lost(runs).join("; ") || "nothing that was measured";
  const faster = `Where another package or a built-in is faster than our fastest: ${losing}.`;
  return `${leads(runs, PAIRS)}\n${faster}\n${fromVersion(runs)}\n`;
}
