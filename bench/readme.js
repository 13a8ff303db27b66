// What the README says of speed, made from the kept runs.
import { put } from "../tools/marked.js";
import { losses } from "./page/contenders.js";
import { listed } from "./page/summary.js";
import { leads } from "./page/today.js";

/** Where it goes. */
export const SPEEDS = "speeds: npm run pages -- benchmarks writes them";

/** What most people come from. */
const PAIRS = [
  ["a 256-bit token", "token_hex(32)", 'randomBytes(32).toString("hex")'],
  ["a 256-bit token", "token_hex(32)", "getRandomValues(32).toHex()"],
  ["a 256-bit token", "minter urlsafe 32: next()", "nanoid(43)"],
  ["a UUID of version 4", "minter uuid4: next()", "randomUUID()"],
  ["an integer below 1000", "randbelow(1000)", "randomInt(1000)"],
  ["a shuffle of a million", "SystemRandom.shuffle(million)", "Fisher-Yates with randomInt(i + 1)"],
];

/** @typedef {import("./page/results.js").Run} Run */

/** Where another is faster than our fastest, whatever its form. @param {Run[]} runs */
function lost(runs) {
  /** @type {Map<string, Set<string>>} */
  const where = new Map();
  for (const { group, run, ofAll } of runs.flatMap(losses)) {
    if (ofAll.lead.median < 1) where.set(group.name, (where.get(group.name) ?? new Set()).add(run.title));
  }
  const titles = (/** @type {Set<string>} */ found) => (found.size === runs.length ? "everywhere" : listed([...found]));
  return [...where].map(([name, found]) => `${name} (${titles(found)})`);
}

/** @param {Run[]} runs */
export function brief(runs) {
  const others = lost(runs);
  const losing = others.length === 0 ? "nothing that was measured" : others.join("; ");
  return `${leads(runs, PAIRS)}\nWhere another package or a built-in is faster than our fastest: ${losing}.\n`;
}

/** Writes it into the README. @param {Run[]} runs */
export function publishReadme(runs) {
  put("README.md", SPEEDS, brief(runs));
}
