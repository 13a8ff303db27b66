// How long a fresh process takes to mint its first token: node bench/start-up.js. Prints a table, and keeps it as JSON
// beside the programs in start-up/ and in the README. A bar that is missed is a result, and not a failure.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BASE64URL_256, HEX_256, UUID4 } from "./forms.js";
import { spread } from "./measure.js";
import { publishStartUp } from "./readme.js";
import { surroundings } from "./report.js";
import { runtimes } from "./runtimes.js";

const ROUNDS = 30;

const [node = assert.fail()] = runtimes;

const PROGRAMS = [
  { name: "an empty script", file: "empty.js", form: /^$/ },
  { name: "`token_hex()`", file: "secrets-wasm.js", form: HEX_256 },
  { name: "`token_hex()` of `secrets-wasm/js`", file: "secrets-wasm-js.js", form: HEX_256 },
  { name: "`nanoid(43)`", file: "nanoid.js", form: BASE64URL_256 },
  { name: "`uuid v4()`", file: "uuid.js", form: UUID4 },
  { name: "`crypto.getRandomValues` alone", file: "web-crypto.js", form: HEX_256 },
  { name: "`randomBytes(32)` of `node:crypto`", file: "node-crypto.js", form: HEX_256 },
];

/** What the package buys first, and what it buys later, in bytes. */
const PURCHASES = [1024, 65536];

const path = (/** @type {string} */ file) => fileURLToPath(new URL(`start-up/${file}`, import.meta.url));

for (const { file, form } of PROGRAMS) {
  const { token } = await import(path(file));
  assert.match(token, form, file);
}

/** From start to exit, in ms. @param {string} file */
function time(file) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [file], { stdio: "ignore" });
  assert.equal(status, 0, file);
  return performance.now() - start;
}

/** Each figure of `things`, taken in turns: the order moves on by one each round. @template T @param {T[]} things @param {(thing: T) => number} figure */
function inTurns(things, figure) {
  const figures = things.map(() => /** @type {number[]} */ ([]));
  for (let round = -1; round < ROUNDS; round++) {
    for (let i = 0; i < things.length; i++) {
      const turn = (i + round + 1) % things.length;
      const value = figure(/** @type {T} */ (things[turn]));
      // The first of all finds cold files.
      if (round >= 0) figures[turn]?.push(value);
    }
  }
  return figures;
}

const times = inTurns(PROGRAMS, ({ file }) => time(path(file)));
const [empty = []] = times;
const purchases = inTurns(PURCHASES, (bytes) =>
  Number(execFileSync(process.execPath, [path("first-purchase.js"), String(bytes)])),
);
const report = {
  ...surroundings(node),
  rounds: ROUNDS,
  programs: PROGRAMS.map(({ name }, i) => ({
    name,
    milliseconds: spread(times[i] ?? []),
    moreThanEmpty: spread((times[i] ?? []).map((value, round) => value - (empty[round] ?? Number.NaN))),
  })),
  firstPurchases: PURCHASES.map((bytes, i) => ({ bytes, microseconds: spread(purchases[i] ?? []) })),
};
for (const { name, milliseconds, moreThanEmpty } of report.programs) {
  const range = (/** @type {import("./measure.js").Spread} */ { median, low, high }) =>
    `${median.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`.padStart(24);
  console.log(`${name.padEnd(40)}${range(milliseconds)} ms${range(moreThanEmpty)} ms more than empty`);
}
for (const { bytes, microseconds } of report.firstPurchases) {
  console.log(`a first purchase of ${bytes} bytes: ${microseconds.median.toFixed(0)} µs`);
}
writeFileSync(path(`node-${process.versions.node.split(".")[0]}.json`), `${JSON.stringify(report, null, 2)}\n`);
publishStartUp();
