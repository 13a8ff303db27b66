// The first token of a fresh process, from its start to its exit, against a script that does nothing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { BASE64URL_256, HEX_256, UUID4 } from "./forms.js";

const EMPTY = { name: "an empty script", file: "empty.js", form: /^$/ };
const PROGRAMS = [
  EMPTY,
  { name: "`token_hex()`", file: "secrets-wasm.js", form: HEX_256 },
  { name: "`token_hex()` of `secrets-wasm/js`", file: "secrets-wasm-js.js", form: HEX_256 },
  { name: "`nanoid(43)`", file: "nanoid.js", form: BASE64URL_256 },
  { name: "`uuid v4()`", file: "uuid.js", form: UUID4 },
  { name: "`crypto.getRandomValues` alone", file: "web-crypto.js", form: HEX_256 },
  { name: "`randomBytes(32)` of `node:crypto`", file: "node-crypto.js", form: HEX_256 },
];

/** What the package buys first, and what it buys later, in bytes. */
const PURCHASES = [1024, 65536];

const path = (/** @type {string} */ file) => fileURLToPath(new URL(`cold/${file}`, import.meta.url));

/**
 * @typedef {object} Cold
 * @property {{ name: string, milliseconds: number[] }[]} programs one figure a round; the first is the empty script
 * @property {{ bytes: number, microseconds: number[] }[]} purchases
 */

/**
 * Programs take turns: the order moves on by one each round.
 *
 * @param {import("./runners/runtimes.js").Runtime} runtime
 * @param {number} rounds
 * @returns {Promise<Cold>}
 */
export async function measureCold({ command, args }, rounds) {
  for (const { file, form } of PROGRAMS) {
    const { token } = await import(path(file));
    assert.match(token, form, file);
  }
  const run = (/** @type {string[]} */ file) => {
    const start = performance.now();
    const { status, stdout } = spawnSync(command, [...args, ...file], { stdio: ["ignore", "pipe", "inherit"] });
    assert.equal(status, 0, file[0]);
    return { milliseconds: performance.now() - start, printed: Number(stdout) };
  };
  const programs = inTurns(PROGRAMS, rounds, ({ file }) => run([path(file)]).milliseconds);
  const purchases = inTurns(PURCHASES, rounds, (bytes) => run([path("first-purchase.js"), String(bytes)]).printed);
  return {
    programs: PROGRAMS.map(({ name }, i) => ({ name, milliseconds: programs[i] ?? [] })),
    purchases: PURCHASES.map((bytes, i) => ({ bytes, microseconds: purchases[i] ?? [] })),
  };
}

/** @template T @param {T[]} things @param {number} rounds @param {(thing: T) => number} figure */
function inTurns(things, rounds, figure) {
  const figures = things.map(() => /** @type {number[]} */ ([]));
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < things.length; i++) {
      const turn = (i + round + 1) % things.length;
      const value = figure(/** @type {T} */ (things[turn]));
      // The first of all finds cold files.
      if (round >= 0) figures[turn]?.push(Number(value.toPrecision(4)));
    }
  }
  return figures;
}
