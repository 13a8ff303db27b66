// The contenders that are not JavaScript, each in a process of its own: C, compiled at the first use, and CPython.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contenders } from "../native/contenders.js";
import { rounds, talkTo } from "./lines.js";

/** @typedef {{ kind: "c" | "python" }} Native */

const path = (/** @type {string} */ file) => fileURLToPath(new URL(`../native/${file}`, import.meta.url));
const SOURCES = ["tokens.c", "text.h"].map(path);
const PROGRAM = path("build/tokens");
const HEADER = "#include <openssl/rand.h>\n";
/** In ms. */
const PATIENCE = 60_000;

/** What a program says that is asked once. @param {string} command @param {string[]} args */
const said = (command, args) => JSON.parse(execFileSync(command, args, { encoding: "utf8", timeout: PATIENCE }));

/** Why it cannot be measured here, if so. @param {Native} native */
export function obstacle({ kind }) {
  if (kind === "python") {
    return spawnSync("python3", ["-c", "import secrets"]).status === 0 ? undefined : "python3 is missing";
  }
  if (process.arch !== "x64") return "it is written for x64";
  if (spawnSync("cc", ["--version"]).status !== 0) return "cc is missing";
  // Without a call into it: that the library is there is seen when it is linked.
  const { status } = spawnSync("cc", ["-x", "c", "-E", "-"], { input: HEADER });
  return status === 0 ? undefined : "OpenSSL's headers are missing. On Debian: apt-get install libssl-dev";
}

/** Newer than its sources. */
function compile() {
  const changed = (/** @type {string} */ file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed(PROGRAM) > Math.max(...SOURCES.map(changed))) return;
  mkdirSync(path("build"), { recursive: true });
  execFileSync("cc", ["-O3", "-o", PROGRAM, SOURCES[0] ?? "", "-lcrypto"], { stdio: "inherit", timeout: PATIENCE });
}

/** The compiled program, whose text of known bytes is Node's. @returns {Record<string, string>} its versions */
function checkProgram() {
  const { openssl, simd, ...texts } = said(PROGRAM, ["check"]);
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  const tokens = Array.from({ length: 8 }, (_, i) => bytes.subarray(32 * i, 32 * (i + 1)));
  const lines = (/** @type {"hex" | "base64url"} */ form) =>
    tokens.map((token) => `${token.toString(form)}\n`).join("");
  assert.deepEqual(texts, {
    hex: bytes.toString("hex"),
    "hex-lines": lines("hex"),
    base64url: bytes.toString("base64url"),
    "base64url-lines": lines("base64url"),
  });
  const compiler = execFileSync("cc", ["-dumpfullversion", "-dumpversion"], { encoding: "utf8" }).trim();
  return { openssl: openssl.split(" ")[1], cc: compiler, simd: simd ? "AVX2" : "none" };
}

/**
 * As runners/index.js opens a runtime. The group is nothing to it: a contender is one of native/contenders.js.
 * @param {Native} native
 * @returns {Promise<import("./index.js").Runner>}
 */
export async function open({ kind }) {
  const why = obstacle({ kind });
  if (why) throw new Error(why);
  if (kind === "c") compile();
  const [command, ...args] = kind === "c" ? [PROGRAM] : ["python3", path("tokens.py")];
  const versions = kind === "c" ? checkProgram() : said("python3", [path("tokens.py")]);
  return {
    features: [],
    versions,
    async start(_, name) {
      const contender = contenders[kind].find((candidate) => candidate.name === name);
      if (!contender) throw new Error(`there is no contender ${name} in ${kind}`);
      const { job, units = 1, check } = contender;
      const talk = talkTo(name, command ?? "", [...args, job]);
      const { outputs, batch } = await talk.answer();
      try {
        check(outputs);
      } catch (error) {
        await talk.stop();
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
      const started = rounds(talk, batch);
      return { ...started, run: async (time) => (await started.run(time)) / units };
    },
    async close() {},
  };
}
