// Memory over many draws: each engine for long, in a process that was restored, and with as small a heap as will do.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { BOUNDS, growth } from "./flatness.js";
import { ends, file, report } from "./program.js";

/** @typedef {"heapUsed" | "arrayBuffers" | "external" | "rss"} Part */
/**
 * @typedef {{
 *   engine: string, drawn: number, kinds: number, wrong: number, seconds: number,
 *   memory: Record<Part | "draws", number[]>,
 * }} Soak
 * @typedef {"package" | "wasm" | "js" | "restored"} Subject
 * @typedef {Soak & { subject: Subject, heap: number | null, growth: Record<Part, number> }} JudgedSoak
 */

const PARTS = /** @type {const} */ (["heapUsed", "arrayBuffers", "external", "rss"]);

/** How the subjects are called. */
const SUBJECTS = {
  package: "the package's own functions, WebAssembly",
  wasm: "an object of createSecrets, WebAssembly",
  js: "an object of createSecrets, JavaScript",
  restored: "an object that was made before Node's start-up snapshot, JavaScript",
};

/**
 * @param {Subject} subject @param {number} draws @param {number} rounds @param {number} [heap] megabytes of old space
 * @returns {Promise<JudgedSoak>}
 */
export async function soak(subject, draws, rounds, heap) {
  console.error(SUBJECTS[subject] + (heap ? `, in a heap of ${heap} MB` : ""));
  const flags = ["--expose-gc", ...(heap ? [`--max-old-space-size=${heap}`] : [])];
  const given = [draws, rounds];
  /** @type {Soak} */
  const run =
    subject === "restored"
      ? await restored((blob) => report(["--snapshot-blob", blob, ...given]))
      : await report([...flags, file("soak-program.js"), subject, ...given]);
  const grown = Object.fromEntries(PARTS.map((part) => [part, growth(run.memory.draws, run.memory[part])]));
  return { subject, heap: heap ?? null, ...run, growth: /** @type {Record<Part, number>} */ (grown) };
}

/** With the snapshot of a program that has used the package. @param {(blob: string) => Promise<Soak>} use */
async function restored(use) {
  const folder = mkdtempSync(join(tmpdir(), "isolation-"));
  try {
    const [outfile, blob] = [join(folder, "program.cjs"), join(folder, "program.blob")];
    const entryPoints = [file("restored-program.js")];
    buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "warning" });
    execFileSync(process.execPath, ["--snapshot-blob", blob, "--build-snapshot", outfile], { stdio: "ignore" });
    return await use(blob);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong with a soak. @param {JudgedSoak} run @param {number} draws those it was asked for */
export function complaints(run, draws) {
  const name = run.heap ? `${SUBJECTS[run.subject]}, in a heap of ${run.heap} MB` : SUBJECTS[run.subject];
  const found = [];
  if (!(run.drawn >= draws)) found.push(`${name}: ${run.drawn} draws instead of ${draws}`);
  if (run.wrong !== 0) found.push(`${name}: ${run.wrong} answers are of another kind or length`);
  for (const part of PARTS) {
    const grown = Math.round(run.growth[part]);
    if (!(grown <= BOUNDS[part])) found.push(`${name}: ${part} grew by ${grown} bytes`);
  }
  return found;
}

/** The least megabytes of old space, up to 32, with which an empty program ends, and with which a short soak does. */
export async function smallestHeaps() {
  const least = async (/** @type {number} */ from, /** @type {string[]} */ program) => {
    for (let heap = from; heap <= 32; heap++) if (await ends([`--max-old-space-size=${heap}`, ...program])) return heap;
    return null;
  };
  const node = await least(1, ["--eval", ""]);
  const soak = await least(node ?? 1, ["--expose-gc", file("soak-program.js"), "package", "100000", "4"]);
  return { node, soak };
}
