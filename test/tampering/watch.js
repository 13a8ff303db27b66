// Tries what a plan says in processes of their own, and ends those that do not go on.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** @typedef {{ builtIn: string, way: string, call: string, engine: string, pool: number }} What */
/** @typedef {{ what: What, effect: string }} Wrong */
/** @typedef {import("./plan.js").Plan} Plan */

const PROGRAM = fileURLToPath(new URL("program.js", import.meta.url));

/** A case takes milliseconds; the start of a process, which compares nothing yet, a second on a busy machine. */
const { TAMPERING_PATIENCE: PATIENCE = "5000" } = process.env;

/** What failed for so many cases is not tried further: each that does not end takes the patience. */
const { TAMPERING_HANGS: MOST_HANGS = "10" } = process.env;

/**
 * Goes on from a case to the last, or to one that does not end.
 *
 * @param {Plan} plan @param {number} from @param {Wrong[]} wrong
 * @returns {Promise<{ cases: number, at: number, done: boolean }>}
 */
async function goOn(plan, from, wrong) {
  const child = spawn(process.execPath, ["--max-old-space-size=512", PROGRAM, JSON.stringify(plan), String(from)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  let cases = 0;
  let at = from - 1;
  let hung = false;
  let done = false;
  /** @type {What | undefined} */
  let what;
  const timer = setTimeout(() => {
    hung = true;
    child.kill("SIGKILL");
  }, 60_000);
  const ended = new Promise((resolve) => child.once("close", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line);
    if (said.effect) wrong.push(said);
    cases ||= said.cases ?? 0;
    done ||= said.done === true;
    if (said.number !== undefined) ({ number: at, what } = said);
    restart(timer);
  }
  await ended;
  clearTimeout(timer);
  return { cases, at, done };
}
