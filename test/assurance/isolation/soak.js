// A soak: round after round of every call, each followed by a full collection and a reading of memory.
import * as secrets from "secrets-wasm";
import { calls } from "../../laws/tampering/calls.js";

/** Engines made in a round: few, because each reserves much address space until it is collected. */
const ENGINES = 10;
const COLUMNS = /** @type {const} */ (["draws", "heapUsed", "arrayBuffers", "external", "rss"]);

/** The package's own functions, or those of an object with that engine. @param {"package" | "wasm" | "js"} subject */
export function subjectOf(subject) {
  const { engine } = secrets.createSecrets({ engine: subject === "js" ? "js" : "wasm" });
  return subject === "package" ? { ...secrets, engine } : secrets.createSecrets({ engine });
}

/** What all answers of a call have in common. @param {unknown} answer */
function shape(answer) {
  if (typeof answer === "number") return Number.isFinite(answer) ? "number" : "NaN";
  if (Array.isArray(answer)) return `array of ${answer.length}`;
  return ArrayBuffer.isView(answer) ? `bytes of ${answer.byteLength}` : typeof answer;
}

/**
 * @param {secrets.Secrets} own @param {{ draws: number, rounds: number }} size draws: calls in all
 * @param {() => void} collect a full collection of garbage
 */
export async function soaked(own, { draws, rounds }, collect) {
  const { engine } = own;
  const kinds = Object.entries(calls(secrets)).map(([name, { open, data, run }]) => {
    const subject = open(own);
    const call = () => run(subject, data(), { engine });
    return { name, call, shape: shape(call()) };
  });
  const each = Math.ceil(draws / rounds / (kinds.length - 1));
  // Here from the beginning, so that readings are not growth themselves.
  const readings = new Float64Array(COLUMNS.length * rounds);
  let drawn = 0;
  let wrong = 0;
  const start = performance.now();
  for (let done = 0; done < rounds; done++) {
    for (const kind of kinds) {
      const count = kind.name === "createSecrets" ? ENGINES : each;
      for (let i = 0; i < count; i++) if (shape(kind.call()) !== kind.shape) wrong++;
      drawn += count;
    }
    // A WeakRef keeps its target until the running job ends.
    await new Promise((resolve) => setTimeout(resolve));
    // Two, so that what finalizers let go of is counted as gone.
    collect();
    collect();
    const { heapUsed, arrayBuffers, external, rss } = process.memoryUsage();
    readings.set([drawn, heapUsed, arrayBuffers, external, rss], done * COLUMNS.length);
    if ((done + 1) % Math.ceil(rounds / 5) === 0) console.error(`  ${drawn.toLocaleString("en")} draws`);
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  /** What memory was after each round, a list for each column. */
  const memory = Object.fromEntries(
    COLUMNS.map((name, column) => [
      name,
      Array.from({ length: rounds }, (_, i) => readings[i * COLUMNS.length + column]),
    ]),
  );
  return { engine, drawn, kinds: kinds.length, wrong, seconds, memory };
}
