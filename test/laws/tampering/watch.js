// Tries what a plan says in processes of their own, and ends those that do not go on.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** @typedef {{ builtIn: string, way: string, call: string, engine: string, pool: number, source: string }} What */
/** @typedef {{ what: What, effect: string }} Wrong */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {{ cases: number, wrong: Wrong[], lookups: Record<string, string[]> }} Found lookups: by call */

const PROGRAM = fileURLToPath(new URL("program.js", import.meta.url));

/** Milliseconds that a process has to start in, and that a case may take. */
const START = 60_000;
const { TAMPERING_PATIENCE = "5000" } = process.env;

/** After so many cases that do not end, the rest is left: each takes the patience. */
const { TAMPERING_HANGS: MOST_HANGS = "10" } = process.env;

/**
 * Kills a process that says nothing for too long.
 *
 * @param {import("node:child_process").ChildProcess} child @param {number} patience
 */
function watchdog(child, patience) {
  const kill = () => child.kill("SIGKILL");
  let timer = setTimeout(kill, START);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(kill, patience);
    },
    end: () => clearTimeout(timer),
  };
}

/**
 * Goes on from a case to the last, or to one that ends the process.
 *
 * @param {string[]} given the program and its plan @param {[number, number]} from call and case
 * @param {number} patience @param {(said: any) => void} hear
 * @returns {Promise<{ how: string, errors: string }>} how the process ended
 */
async function goOn(given, from, patience, hear) {
  const child = spawn(process.execPath, ["--max-old-space-size=512", ...given, JSON.stringify(from)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors = `${errors}${chunk}`.slice(-2000);
  });
  const ended = new Promise((resolve) => child.once("close", (_code, signal) => resolve(signal)));
  const dog = watchdog(child, patience);
  for await (const line of createInterface({ input: child.stdout })) {
    dog.heard();
    hear(JSON.parse(line));
  }
  const signal = await ended;
  dog.end();
  return { how: signal === "SIGKILL" ? "does not end" : "ends the process", errors };
}

/**
 * All cases of a plan.
 *
 * @param {Plan} plan @param {{ program?: string, patience?: number }} [options] for a test of this
 * @returns {Promise<Found>}
 */
export async function watch(plan, { program = PROGRAM, patience = Number(TAMPERING_PATIENCE) } = {}) {
  const given = [program, JSON.stringify(plan)];
  /** @type {Wrong[]} */
  const wrong = [];
  /** @type {[number, number] | undefined} */
  let at;
  /** @type {Record<string, string[]>} */
  const lookups = {};
  let cases = 0;
  let done = false;
  let ending = "";
  const hear = (/** @type {any} */ said) => {
    if (Array.isArray(said)) {
      at = /** @type {[number, number]} */ (said);
      cases++;
    } else if (said.call) lookups[said.call] = said.builtIns;
    else if (said.effect) wrong.push(said);
    else if (said.ended) wrong.push({ what: said.ended, effect: ending });
    else done = true;
  };
  for (let hangs = 0; hangs <= Number(MOST_HANGS); hangs++) {
    const before = at;
    const { how, errors } = await goOn(given, at ? [at[0], at[1] + 1] : [0, 0], patience, hear);
    if (done) break;
    if (at === before) throw new Error(`the process ends before it has tried a case: ${errors}`);
    ending = how;
  }
  return { cases, wrong, lookups };
}
