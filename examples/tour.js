// Calls each function once, then mints a million tokens with each engine, with a minter and, to compare, with
// node:crypto alone. Another number of tokens: node examples/tour.js 100000
import { randomBytes } from "node:crypto";
import { cpus } from "node:os";
import { inspect } from "node:util";
import * as secrets from "secrets-wasm";
import { spread } from "../tools/spread.js";

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
  () => secrets.secureCompare("a token", "a token"),
  () => secrets.secureCompare(undefined, "a token"),
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

// Counted as the source gives it. The bytes of a function like this are copied once more, so that the package's own
// functions are a little faster than what is shown.
let drawn = 0;
/** @type {secrets.Entropy} */
const entropy = (array) => {
  drawn += array.byteLength;
  crypto.getRandomValues(array);
};

const wasm = secrets.createSecrets({ engine: "wasm", entropy });
const js = secrets.createSecrets({ engine: "js", entropy });
// With a pool of its own, so that its entropy can be told from that of token_hex.
const bulk = secrets.createSecrets({ engine: "wasm", entropy });
const minter = bulk.minter({ kind: "hex", nbytes: SIZE });
/** @type {[name: string, mint: () => string][]} */
const contenders = [
  [`token_hex(${SIZE}), engine "${wasm.engine}"`, () => wasm.token_hex(SIZE)],
  [`token_hex(${SIZE}), engine "${js.engine}"`, () => js.token_hex(SIZE)],
  [`minter.next(), engine "${bulk.engine}"`, () => minter.next()],
  [
    `randomBytes(${SIZE}).toString("hex")`,
    () => {
      drawn += SIZE; // does not pass through getRandomValues
      return randomBytes(SIZE).toString("hex");
    },
  ],
];

for (const [name, mint] of contenders) {
  const batch = Array.from({ length: 10_000 }, mint);
  if (!batch.every((token) => /^[0-9a-f]{64}$/.test(token))) throw new Error(`${name}: not 64 hex digits`);
  if (new Set(batch).size !== batch.length) throw new Error(`${name}: the same token twice`);
}
// What this check left in the pools would be minted below without having been counted.
for (const { discard } of [wasm, js, bulk]) discard();

// By turns, so that a slow moment of the machine does not fall on one contender alone.
const results = contenders.map(() => ({ seconds: /** @type {number[]} */ ([]), entropy: 0 }));
for (let round = 0; round < ROUNDS; round++) {
  for (const [i, result] of results.entries()) {
    drawn = 0;
    result.seconds.push(timed(/** @type {() => string} */ (contenders[i]?.[1])));
    result.entropy += drawn;
  }
}

const rates = results.map(({ seconds }) => perRound / spread(seconds).median);
const usual = rates.at(-1) ?? Number.NaN;
const count = (/** @type {number} */ value) => Math.round(value).toLocaleString("en-US");
const row = (/** @type {string} */ name, /** @type {string[]} */ ...figures) =>
  console.log(name.padEnd(34) + figures.map((figure) => figure.padStart(15)).join(""));

console.log(`\nNode ${process.version}, ${cpus()[0]?.model ?? "processor unknown"}`);
console.log(`${count(total)} tokens each, in ${ROUNDS} rounds by turns; the rate is that of the median round.\n`);
row("", "tokens/s", "ratio", "entropy bytes", "enough for");
for (const [i, { entropy }] of results.entries()) {
  const rate = rates[i] ?? Number.NaN;
  row(contenders[i]?.[0] ?? "", count(rate), (rate / usual).toFixed(2), count(entropy), count(entropy / SIZE));
}
console.log(`
The engines prefetch ${count(POOL)} bytes at a time, enough for ${count(POOL / SIZE)} tokens, so their entropy
is rounded up to whole refills. randomBytes takes ${SIZE} bytes for each token.`);

/** @param {() => string} mint */
function timed(mint) {
  let characters = 0;
  const start = performance.now();
  for (let i = 0; i < perRound; i++) characters += mint().length;
  const seconds = (performance.now() - start) / 1000;
  if (characters !== perRound * SIZE * 2) throw new Error("a token of the wrong length");
  return seconds;
}
