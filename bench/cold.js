// The first token of a fresh process, from its start to its exit, against a script that does nothing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { BASE64URL_256, HEX_256, UUID4 } from "../tools/forms.js";

/**
 * The first is the cost of the runtime itself.
 * @type {{ name: string, file: string, form: RegExp, ours?: boolean }[]}
 */
const PROGRAMS = [
  { name: "an empty script", file: "empty.js", form: /^$/ },
  { name: "token_hex()", file: "secrets-wasm.js", form: HEX_256, ours: true },
  { name: "token_hex() of secrets-wasm/js", file: "secrets-wasm-js.js", form: HEX_256, ours: true },
  { name: "nanoid(43)", file: "nanoid.js", form: BASE64URL_256 },
  { name: "uuid v4()", file: "uuid.js", form: UUID4 },
  { name: "crypto.getRandomValues alone", file: "web-crypto.js", form: HEX_256 },
  { name: "randomBytes(32) of node:crypto", file: "node-crypto.js", form: HEX_256 },
];

/** The pool's first refill and its later ones, in bytes. */
const PURCHASES = [1024, 65536];

const path = (/** @type {string} */ file) => fileURLToPath(new URL(`cold/${file}`, import.meta.url));

/** @typedef {{ bytes: number, microseconds: number[] }} Purchase */
/** @typedef {{ cold: import("./results.js").Cold[], purchases: Purchase[] }} Measured */

/**
 * Programs take turns: the order moves on by one each round.
 * @param {import("./runners/runtimes.js").Runtime} runtime
 * @param {number} rounds
 * @returns {Promise<Measured>}
 */
export async function measureCold({ command, args }, rounds) {
  for (const { file, form } of PROGRAMS) {
    const { token } = await import(path(file));
    assert.match(token, form, file);
  }
  const run = (/** @type {string[]} */ program) => {
    const start = performance.now();
    const { status, stdout } = spawnSync(command, [...args, ...program], { stdio: ["ignore", "pipe", "inherit"] });
    assert.equal(status, 0, program[0]);
    return { milliseconds: performance.now() - start, printed: Number(stdout) };
  };
  const [empty = [], ...times] = inTurns(PROGRAMS, rounds, ({ file }) => run([path(file)]).milliseconds);
  const purchases = inTurns(PURCHASES, rounds, (bytes) => run([path("first-purchase.js"), String(bytes)]).printed);
  return {
    cold: times.map((milliseconds, i) => {
      const { name = "", ours = false } = PROGRAMS[i + 1] ?? {};
      return { name, ours, milliseconds, empty };
    }),
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
