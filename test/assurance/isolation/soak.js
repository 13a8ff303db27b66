// A soak: round after round of every call, each followed by a full collection and a reading of memory.
import * as secrets from "secrets-wasm";
import { singleCalls } from "./calls.js";
import { fills } from "./fills.js";
import { mints } from "./mints.js";

/** Objects made and dropped in a round, each with an engine of its own. */
const OBJECTS = 10;
const COLUMNS = /** @type {const} */ (["draws", "heapUsed", "arrayBuffers", "external", "rss"]);

/** The package's own functions, or those of an object with that engine. @param {"package" | "wasm" | "js"} subject */
export function subjectOf(subject) {
  const { engine } = secrets.createSecrets({ engine: subject === "js" ? "js" : "wasm" });
  return subject === "package" ? { ...secrets, engine } : secrets.createSecrets({ engine });
}

/**
 * @param {secrets.Secrets} own @param {{ draws: number, rounds: number }} size
 * @param {() => void} collect a full collection of garbage
 */
export async function soaked(own, { draws, rounds }, collect) {
  const functions = singleCalls(own);
  const minters = mints(own);
  const filling = fills(own);
  // Of a round's draws, those of each single call and of each minter's call; the rest is the fills'.
  const round = draws / rounds;
  const [singles, tokens] = [Math.ceil(round / 400), Math.ceil(round / 100)];
  const made = { calls: 0, tokens: 0, values: 0, objects: 0 };
  // Here from the beginning, so that readings are not growth themselves.
  const readings = new Float64Array(COLUMNS.length * rounds);
  let drawn = 0;
  let wrong = 0;

  /** @param {keyof typeof made} what @param {import("./calls.js").Call[]} calls @param {number} count of each */
  async function each(what, calls, count) {
    for (const { name, draws: one, make } of calls) {
      const bad = await make(count);
      if (bad > 0) console.error(`  ${name}: ${bad} wrong answers`);
      wrong += bad;
      made[what] += count;
      drawn += one * count;
    }
  }

  const start = performance.now();
  for (let done = 0; done < rounds; done++) {
    const end = drawn + round;
    await each("calls", functions, singles);
    await each("tokens", minters, tokens);
    for (let i = 0; i < OBJECTS; i++) {
      const short = secrets.createSecrets({ engine: own.engine });
      if (short.token_hex(16) === short.minter({ kind: "hex", nbytes: 16 }).next()) wrong++;
      made.objects++;
    }
    own.discard();
    await each("values", filling, Math.ceil((end - drawn) / filling.length));
    // A WeakRef keeps its target until the running job ends.
    await new Promise((resolve) => setTimeout(resolve));
    // Two, so that what finalizers let go of is counted as gone.
    collect();
    collect();
    const { heapUsed, arrayBuffers, external, rss } = process.memoryUsage();
    readings.set([drawn, heapUsed, arrayBuffers, external, rss], done * COLUMNS.length);
    if ((done + 1) % Math.ceil(rounds / 10) === 0) console.error(`  ${drawn.toLocaleString("en")} draws`);
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  /** What memory was after each round, a list for each column. */
  const memory = Object.fromEntries(
    COLUMNS.map((name, column) => [
      name,
      Array.from({ length: rounds }, (_, i) => readings[i * COLUMNS.length + column]),
    ]),
  );
  const kinds = { functions: functions.length, minters: minters.length, fills: filling.length };
  return { engine: own.engine, drawn, each: singles * rounds, made, kinds, wrong, seconds, memory };
}
