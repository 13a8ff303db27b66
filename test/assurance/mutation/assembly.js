// Mutants of assembly/: each is compiled in a copy of the project and tried with the tests of the kernels.
import { fork } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "./compiler.js";
import { onCopy } from "./copy.js";
import { mutantsOf } from "./operators.js";

/** @typedef {import("./operators.js").Mutant} Mutant */
/** @typedef {"killed" | "timedOut" | "notBuilt" | "sameCode" | "survived"} Fate */

const folder = fileURLToPath(new URL("../../../assembly/", import.meta.url));

/** First what answers in a second, then the rest: most mutants never get there. */
const ROUNDS = [["text-kernels", "draw-kernels"], ["fill-bytes"], ["accounting", "minter-stream"]];

/** The modules of the package. All kernels in one (core.wasm) are the same code. */
const MODULES = /** @type {const} */ (["text", "draws"]);

/** The seconds that a round may take: many times what it needs on a busy machine. */
const PATIENCE = 120;

/** All mutants, in order. */
export function allMutants() {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort()
    .flatMap((name) => mutantsOf(`assembly/${name}`, readFileSync(join(folder, name), "utf8")));
}

/** A mutant's change in a line. @param {Mutant} mutant */
export function changeOf({ was, becomes }) {
  return `${was} → ${becomes || "nothing"}`.replace(/\s+/g, " ");
}

/** Tries mutants one by one. @param {Mutant[]} mutants @param {(mutant: Mutant, fate: Fate) => void} report */
export async function tryMutants(mutants, report) {
  await onCopy(async (copy) => {
    const whole = await compile(copy);
    if (!whole) throw new Error("the kernels do not build");
    const tester = new Tester(copy);
    try {
      const sound = await tester.fateInAll();
      if (sound !== "survived") throw new Error(`before anything is changed a test fails: ${sound}`);
      for (const mutant of mutants) {
        const path = join(copy, mutant.file);
        const text = readFileSync(path, "utf8");
        writeFileSync(path, text.slice(0, mutant.start) + mutant.becomes + text.slice(mutant.end));
        report(mutant, await fateOf(copy, whole, tester));
        writeFileSync(path, text);
      }
    } finally {
      tester.end();
    }
  });
}

/** @param {string} copy @param {Buffer[]} whole @param {Tester} tester @returns {Promise<Fate>} */
async function fateOf(copy, whole, tester) {
  const modules = await compile(copy);
  if (!modules) return "notBuilt";
  if (modules.every((module, i) => whole[i]?.equals(module))) return "sameCode";
  const lines = modules.map((module, i) => {
    writeFileSync(join(copy, `build/${MODULES[i]}.wasm`), module);
    return `export const ${MODULES[i]?.toUpperCase()}_HEX =\n  "${module.toString("hex")}";\n`;
  });
  writeFileSync(join(copy, "src/runtime/kernels-hex.ts"), lines.join(""));
  return tester.fateInAll();
}

/** The modules of a copy, or undefined where one does not compile. @param {string} copy */
async function compile(copy) {
  const modules = [];
  for (const name of MODULES) {
    /** @type {Buffer | undefined} */
    let module;
    const args = [`assembly/${name}-module.ts`, "--baseDir", copy, "--target", name, "--outFile", `build/${name}.wasm`];
    const { error } = await command.main(args, {
      stderr: { write: () => {} },
      writeFile: (file, contents) => {
        if (file.endsWith(".wasm")) module = Buffer.from(contents);
      },
    });
    if (error || !module) return undefined;
    modules.push(module);
  }
  return modules;
}

const program = fileURLToPath(new URL("tester.js", import.meta.url));

/** What runs the tests of a copy: one process for as many mutants as do not keep it from answering. */
class Tester {
  #copy;
  /** @type {import("node:child_process").ChildProcess | undefined} */
  #process;

  /** @param {string} copy */
  constructor(copy) {
    this.#copy = copy;
  }

  /** @returns {Promise<Fate>} */
  async fateInAll() {
    for (const round of ROUNDS) {
      const fate = await this.#fate(round);
      if (fate !== "survived") return fate;
    }
    return "survived";
  }

  /** @param {string[]} round @returns {Promise<Fate>} */
  async #fate(round) {
    const tester = await this.#ready();
    tester.send(round);
    const answer = await reply(tester);
    if (answer === "survived" || answer === "killed") return answer;
    if (answer === "no test") throw new Error(`no test ran: ${round.join(", ")}`);
    this.end();
    return "timedOut";
  }

  end() {
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
  }

  async #ready() {
    if (!this.#process) {
      this.#process = fork(program, [this.#copy], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
      if ((await reply(this.#process)) !== "ready") throw new Error("the tests do not start");
    }
    return this.#process;
  }
}

/** The next message, or undefined if none comes in time. @param {import("node:child_process").ChildProcess} child */
function reply(child) {
  return new Promise((resolve) => {
    const settle = (/** @type {unknown} */ message) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(message);
    };
    const timer = setTimeout(settle, 1000 * PATIENCE);
    child.once("message", settle);
    child.once("exit", () => settle(undefined));
  });
}
