// Calls each function once, then mints a million tokens with each engine, with a minter and, to compare, with
// node:crypto alone.
// Another number of tokens can be given: node examples/tour.js 100000
import { randomBytes } from "node:crypto";
import { cpus } from "node:os";
import { inspect } from "node:util";
import * as secrets from "secrets-wasm";

const ROUNDS = 5;
const SIZE = 32;
const POOL = 65_536;

const asked = Number(process.argv[2] ?? 1_000_000);
if (!Number.isSafeInteger(asked) || asked < 1) throw new RangeError("usage: node examples/tour.js [number of tokens]");
const perRound = Math.ceil(asked / ROUNDS);
const total = perRound * ROUNDS;

const random = new secrets.SystemRandom();
const calls = [
  () => secrets.DEFAULT_ENTROPY,
  () => secrets.token_bytes(8),
  () => secrets.token_hex(16),
  () => secrets.token_urlsafe(16),
  () => secrets.randbelow(100),
  () => secrets.randbits(16),
  () => secrets.choice(["heads", "tails"]),
  () => secrets.compare_digest("a token", "a token"),
  () => secrets.compare_digest("a token", "another"),
  () => random.sample([1, 2, 3, 4, 5, 6], 3),
  () => random.gauss(100, 15),
  () => secrets.minter({ kind: "hex", nbytes: 8 }).next(),
  () => secrets.minter({ kind: "uuid4" }).take(2),
  () => secrets.fillRandbelow(new Uint8Array(6), 50),
];
for (const call of calls) {
  // Printed from the source of the call itself, so that the text cannot differ from what ran.
  const text = String(call).slice("() => ".length);
  console.log(text.padEnd(58), inspect(call(), { compact: true, breakLength: Infinity }));
}

// Entropy is counted as it leaves getRandomValues, once for each pool. An entropy function given to createSecrets could
// count as well, but its bytes are copied once more, which slows wasm by a tenth or more: not the rate users get.
let drawn = 0;
const getRandomValues = crypto.getRandomValues.bind(crypto);
crypto.getRandomValues = (array) => {
  const filled = getRandomValues(array);
  drawn += filled.byteLength;
  return filled;
};

const wasm = secrets.createSecrets({ engine: "wasm" });
const js = secrets.createSecrets({ engine: "js" });
// With a pool of its own, so that what each contender buys can be told.
const bulk = secrets.createSecrets({ engine: "wasm" });
const minter = bulk.minter({ kind: "hex", nbytes: SIZE });
const contenders = [
  contender(`token_hex(${SIZE}), engine "${wasm.engine}"`, () => wasm.token_hex(SIZE)),
  contender(`token_hex(${SIZE}), engine "${js.engine}"`, () => js.token_hex(SIZE)),
  contender(`minter.next(), engine "${bulk.engine}"`, () => minter.next()),
  contender(`randomBytes(${SIZE}).toString("hex")`, () => {
    const bytes = randomBytes(SIZE); // does not pass through getRandomValues
    drawn += bytes.length;
    return bytes.toString("hex");
  }),
];

for (const { name, mint } of contenders) {
  const batch = Array.from({ length: 10_000 }, mint);
  if (!batch.every((token) => /^[0-9a-f]{64}$/.test(token))) throw new Error(`${name}: not 64 hex digits`);
  if (new Set(batch).size !== batch.length) throw new Error(`${name}: the same token twice`);
}
// What this check left in the pools would be minted below without having been counted.
wasm.discard();
js.discard();
bulk.discard();

// By turns, so that a slow moment of the machine does not fall on one alone.
for (let round = 0; round < ROUNDS; round++) {
  for (const contender of contenders) {
    drawn = 0;
    contender.seconds.push(timed(contender.mint));
    contender.entropy += drawn;
  }
}
crypto.getRandomValues = getRandomValues;

const rates = contenders.map(({ seconds }) => perRound / median(seconds));
const usual = rates.at(-1) ?? Number.NaN;

console.log(`\nNode ${process.version}, ${cpus()[0]?.model ?? "processor unknown"}`);
console.log(`${count(total)} tokens each, in ${ROUNDS} rounds by turns; the rate is that of the median round.\n`);
row("", "tokens/s", "ratio", "entropy bytes", "enough for");
for (const [i, { name, entropy }] of contenders.entries()) {
  const rate = rates[i] ?? Number.NaN;
  row(name, count(rate), (rate / usual).toFixed(2), count(entropy), count(entropy / SIZE));
}
console.log(
  `\nThe engines buy ${count(POOL)} bytes at a time, enough for ${count(POOL / SIZE)} tokens, so their entropy`,
);
console.log(`is rounded up to whole purchases. randomBytes takes ${SIZE} bytes for each token.`);

/**
 * @param {string} name
 * @param {() => string} mint
 */
function contender(name, mint) {
  return { name, mint, seconds: /** @type {number[]} */ ([]), entropy: 0 };
}

/** @param {() => string} mint */
function timed(mint) {
  let characters = 0;
  const start = performance.now();
  for (let i = 0; i < perRound; i++) characters += mint().length;
  const seconds = (performance.now() - start) / 1000;
  if (characters !== perRound * SIZE * 2) throw new Error("a token of the wrong length");
  return seconds;
}

/** @param {number[]} values an odd number of them */
function median(values) {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2] ?? Number.NaN;
}

/** @param {number} value */
function count(value) {
  return Math.round(value).toLocaleString("en-US");
}

/**
 * @param {string} name
 * @param {string[]} figures
 */
function row(name, ...figures) {
  console.log(name.padEnd(34) + figures.map((figure) => figure.padStart(15)).join(""));
}
