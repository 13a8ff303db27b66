// Run by bursts.js in a process of its own: node --expose-gc burst.js ENGINE MINTERS TOKENS
// Fifty streams at once, of as many minters or of one, all of one object; every tenth is cancelled halfway.
import { setImmediate } from "node:timers/promises";
import { createSecrets } from "secrets-wasm";
import { duplicates, falseAlarm, TOKEN } from "./duplicates.js";

const [engine, ...sizes] = process.argv.slice(2);
const [MINTERS = 0, TOKENS = 0] = sizes.map(Number);
const STREAMS = 50;
/** A token in hex, with its line feed. */
const LINE = 2 * TOKEN + 1;

const own = createSecrets({ engine: /** @type {"wasm" | "js"} */ (engine) });
const mints = Array.from({ length: MINTERS }, () => own.minter({ kind: "hex", nbytes: TOKEN }));

const quota = (/** @type {number} */ stream) => (stream % 10 === 9 ? TOKENS / 2 : TOKENS);
const wanted = Array.from({ length: STREAMS }, (_, stream) => quota(stream)).reduce((sum, count) => sum + count);
/** Written over once, so that its pages are there before memory is read. */
const received = Buffer.alloc(wanted * TOKEN, 1);
let count = 0;
let broken = 0;
let most = 0;

/** Whole lines of 32 digits into the bytes they stand for. @param {Uint8Array} chunk @param {number} lines */
function collect(chunk, lines) {
  const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
  if (text.length % LINE !== 0) broken++;
  for (let i = 0; i < lines; i++) {
    const line = text.subarray(i * LINE, (i + 1) * LINE);
    // A write stops at what is no digit.
    const written = received.write(line.toString("latin1", 0, 2 * TOKEN), count++ * TOKEN, "hex");
    if (written !== TOKEN || line[2 * TOKEN] !== 10) broken++;
  }
}

/** @param {number} stream */
async function read(stream) {
  const mint = /** @type {import("secrets-wasm").Minter} */ (mints[stream % MINTERS]);
  let left = quota(stream);
  let chunks = 0;
  // Those that are to be cancelled go on for ever.
  for await (const chunk of mint.stream(left < TOKENS ? {} : { count: TOKENS })) {
    const lines = Math.min(left, Math.floor(chunk.length / LINE));
    collect(chunk, lines);
    left -= lines;
    most = Math.max(most, process.memoryUsage.rss());
    if (left === 0 && quota(stream) < TOKENS) break;
    // At paces of their own, so that their order is another each time around.
    if (++chunks % (1 + (stream % 7)) === 0) await setImmediate();
  }
  if (left !== 0) broken++;
}

/** What is still reachable. */
function held() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const heldBefore = held();
const before = process.memoryUsage.rss();
await Promise.all(Array.from({ length: STREAMS }, (_, stream) => read(stream)));
const [rssGrowth, heldGrowth] = [most - before, held() - heldBefore];
const tokens = { wanted, tokens: count, broken, duplicates: duplicates(received), odds: falseAlarm(count) };
const run = { engine: own.engine, streams: STREAMS, minters: MINTERS, ...tokens, rssGrowth, heldGrowth };
console.log(JSON.stringify(run));
