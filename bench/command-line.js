// The command line against openssl's, as whole processes from start to exit, their output into /dev/null. openssl makes
// less, and its time is scaled.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HEX_256 } from "../tools/forms.js";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const OURS = ["hex", "32", "-n", "10M"];
const TOKENS = 10_000_000;
const TOKEN = 32;
/** The bytes that openssl makes instead, twice, and the difference is what so many bytes more cost. */
const LESS = 10_000_000;
const MORE = 40_000_000;

const openssl = (/** @type {number} */ bytes) => ["rand", "-hex", String(bytes)];

export const GROUP = { name: "the command line: ten million tokens", unit: "token" };

/** Why it cannot be measured here, if so. */
export function obstacle() {
  if (!existsSync(CLI)) return "dist/cli.js is missing";
  return spawnSync("openssl", ["version"]).error && "openssl is missing";
}

/** How long a process takes, in ns. @param {string} command @param {string[]} args */
function time(command, args) {
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  const ns = (performance.now() - start) * 1e6;
  assert.equal(status, 0, `${command} ${args.join(" ")} failed`);
  return ns;
}

/** Counts our output, and checks its first lines and one of openssl's. @param {string} command */
async function check(command) {
  const child = spawn(command, [CLI, ...OURS], { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  let bytes = 0;
  let first = "";
  for await (const chunk of child.stdout) {
    first ||= String(chunk);
    bytes += chunk.length;
  }
  const [status] = await exit;
  assert.equal(status, 0, "the command line failed");
  assert.equal(bytes, TOKENS * (2 * TOKEN + 1), "not as many bytes as ten million lines have");
  const lines = first.split("\n").slice(0, -1);
  assert(lines.length > 0 && lines.every((line) => HEX_256.test(line)), "lines of another form");
  assert.match(spawnSync("openssl", openssl(TOKEN), { encoding: "utf8" }).stdout, /^[0-9a-f]{64}\n$/);
}

/** @param {{ command: string }} node @param {number} runs @returns {Promise<import("./measure.js").Result[]>} */
export async function measureCommandLine({ command }, runs) {
  await check(command);
  const version = spawnSync("openssl", ["version"], { encoding: "utf8" }).stdout.split(" (")[0];
  const program = /** @type {const} */ ({ form: "buffer", check() {}, make: () => () => "" });
  /** @type {import("./measure.js").Result} */
  const ours = {
    contender: {
      ...program,
      name: `node dist/cli.js ${OURS.join(" ")}`,
      engine: "WebAssembly",
      ours: true,
      grade: "secret",
      gives: "a token a line",
    },
    ns: [],
  };
  /** @type {import("./measure.js").Result} */
  const theirs = {
    contender: {
      ...program,
      name: `openssl rand -hex ${TOKENS * TOKEN}`,
      grade: "native",
      gives: `one line; ${version}, scaled from ${LESS / 1e6} and ${MORE / 1e6} million bytes`,
    },
    ns: [],
  };
  for (let run = 0; run < runs; run++) {
    ours.ns.push(time(command, [CLI, ...OURS]) / TOKENS);
    const less = time("openssl", openssl(LESS));
    const more = time("openssl", openssl(MORE));
    const all = less + ((more - less) * (TOKENS * TOKEN - LESS)) / (MORE - LESS);
    theirs.ns.push(all / TOKENS);
  }
  return [ours, theirs];
}
