// Run by memory.test.ts in a process of its own, with --expose-gc: node memory-use.js ENGINE
import { createSecrets } from "secrets-wasm";

const own = createSecrets({ engine: /** @type {"wasm" | "js"} */ (process.argv[2]) });

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

mint(1_000_000);
const before = used();
mint(3_000_000);
const after = used();

const KEPT = 20_000;

/**
 * The bytes that a kept token keeps alive, if one in so many is kept.
 *
 * @param {number} outOf
 * @param {() => string} next
 */
function keep(outOf, next) {
  // An array that already has a place for each.
  const kept = new Array(KEPT).fill("");
  const empty = used();
  for (let i = 0; i < KEPT * outOf; i++) {
    const token = next();
    if (i % outOf === 0) kept[i / outOf] = token;
  }
  const full = used();
  return { each: (full.heap - empty.heap) / KEPT, distinct: new Set(kept).size };
}

const flat = keep(1000, () => own.token_hex(32));
const minter = own.minter({ kind: "hex", nbytes: 32 });
const cut = keep(1000, () => minter.next());

console.log(
  JSON.stringify({
    calls: 3_000_000,
    heapGrowth: after.heap - before.heap,
    rssGrowth: after.rss - before.rss,
    bytesPerKeptToken: flat.each,
    bytesPerMintedToken: cut.each,
    distinct: flat.distinct + cut.distinct,
  }),
);
