// Run by memory.test.ts in a process of its own: node --expose-gc memory-use.js ENGINE CALLS OUT_OF
import { createSecrets } from "secrets-wasm";

const [engine, calls, outOf] = process.argv.slice(2);
const own = createSecrets({ engine: /** @type {"wasm" | "js"} */ (engine) });

/** Two full collections, so that what finalizers let go of is counted as gone. */
function used() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed + arrayBuffers, rss };
}

/** @param {number} calls */
function mint(calls) {
  for (let i = 0; i < calls / 5; i++) {
    own.token_hex(32);
    own.token_bytes(32);
    own.token_urlsafe(16);
    own.randbelow(1000);
    own.choice("abc");
  }
}

mint(Number(calls) / 3);
const before = used();
mint(Number(calls));
const after = used();

const KEPT = 20_000;

/** The bytes that a kept token keeps alive, if one in OUT_OF is kept. @param {() => string} next */
function keep(next) {
  // An array that already has a place for each.
  const kept = new Array(KEPT).fill("");
  const empty = used();
  for (let i = 0; i < KEPT * Number(outOf); i++) {
    const token = next();
    if (i % Number(outOf) === 0) kept[i / Number(outOf)] = token;
  }
  const full = used();
  return { each: (full.heap - empty.heap) / KEPT, distinct: new Set(kept).size };
}

const flat = keep(() => own.token_hex(32));
const minter = own.minter({ kind: "hex", nbytes: 32 });
const cut = keep(() => minter.next());

console.log(
  JSON.stringify({
    calls: Number(calls),
    heapGrowth: after.heap - before.heap,
    rssGrowth: after.rss - before.rss,
    bytesPerKeptToken: flat.each,
    bytesPerMintedToken: cut.each,
    distinct: flat.distinct + cut.distinct,
  }),
);
