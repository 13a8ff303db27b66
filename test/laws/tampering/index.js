// Replaces the built-ins one by one, on as many processors as there are.
import { watch } from "./watch.js";

/** @typedef {import("./watch.js").Wrong} Wrong */

/**
 * @param {"short" | "long"} form @param {{ only?: string, processes?: number }} [options]
 * @returns {Promise<{ cases: number, wrong: Wrong[], calls: number, builtIns: string[] }>} and what the calls look up
 */
export async function tamper(form, { only = "", processes = 2 } = {}) {
  const plans = Array.from({ length: processes }, (_, process) => ({ form, only, process, processes }));
  const runs = await Promise.all(plans.map((plan) => watch(plan)));
  const calls = new Set(runs.flatMap(({ lookups }) => Object.keys(lookups)));
  const builtIns = new Set(runs.flatMap(({ lookups }) => Object.values(lookups).flat()));
  return {
    cases: runs.reduce((sum, { cases }) => sum + cases, 0),
    wrong: runs.flatMap(({ wrong }) => wrong),
    calls: calls.size,
    builtIns: [...builtIns].sort(),
  };
}

/** One line for each built-in, way and effect, with the calls that it met. @param {Wrong[]} wrong */
export function summary(wrong) {
  /** @type {Map<string, Set<string>>} */
  const lines = new Map();
  for (const { what, effect } of wrong) {
    const line = `${what.builtIn} ${what.way === "throws" ? "throws" : `answers ${what.way}`}: ${effect}`;
    const calls = lines.get(line) ?? new Set();
    calls.add(`${what.call} (${what.engine}, ${what.pool})`);
    lines.set(line, calls);
  }
  return Array.from(lines, ([line, calls]) => `${line}: ${[...calls].join("; ")}`);
}
