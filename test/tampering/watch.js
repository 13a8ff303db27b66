// Tries what a plan says in processes of their own, and ends those that do not go on.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** @typedef {{ builtIn: string, way: string, call: string, engine: string, pool: number }} What */
/** @typedef {{ what: What, effect: string }} Wrong */
/** @typedef {import("./plan.js").Plan} Plan */

const PROGRAM = fileURLToPath(new URL("program.js", import.meta.url));

/** Milliseconds that a process has to start in, and that a case may take. */
const START = 60_000;
const { TAMPERING_PATIENCE: PATIENCE = "5000" } = process.env;

/** After so many cases that do not end, the rest is left: each takes the patience. */
const { TAMPERING_HANGS: MOST_HANGS = "10" } = process.env;

/** Kills a process that says nothing for too long. @param {import("node:child_process").ChildProcess} child */
function watchdog(child) {
  const kill = () => child.kill("SIGKILL");
  let timer = setTimeout(kill, START);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(kill, Number(PATIENCE));
    },
    end: () => clearTimeout(timer),
  };
}

/**
 * Goes on from a case to the last, or to one that ends the process.
 *
 * @param {Plan} plan @param {number} from @param {Wrong[]} wrong what is wrong is added to it
 */
async function goOn(plan, from, wrong) {
  const given = ["--max-old-space-size=512", PROGRAM, JSON.stringify(plan), String(from)];
  const child = spawn(process.execPath, given, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("close", (_code, signal) => resolve(signal)));
  const dog = watchdog(child);
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const run = { cases: 0, at: from - 1, done: false, before: /** @type {What | undefined} */ (undefined) };
  for await (const line of createInterface({ input: child.stdout })) {
    dog.heard();
    const said = JSON.parse(line);
    if (typeof said === "number") run.at = said;
    else if (said.effect) wrong.push(said);
    else Object.assign(run, said);
  }
  const signal = await ended;
  dog.end();
  if (run.at < from && !run.done) throw new Error(`no case was tried: ${errors}`);
  return { ...run, hung: signal === "SIGKILL" };
}

/** All cases of a plan. @param {Plan} plan @returns {Promise<{ cases: number, wrong: Wrong[] }>} */
export async function watch(plan) {
  /** @type {Wrong[]} */
  const wrong = [];
  let from = 0;
  /** How the last process ended, until the next one has said at which case. */
  let ending = "";
  for (let hangs = 0; ; hangs++) {
    const { cases, at, done, before, hung } = await goOn(plan, from, wrong);
    if (ending && before) wrong.push({ what: before, effect: ending });
    if (done || hangs >= Number(MOST_HANGS)) return { cases: done ? cases : at + 1, wrong };
    ending = hung ? "does not end" : "ends the process";
    from = at + 1;
  }
}
