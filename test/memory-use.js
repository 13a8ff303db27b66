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
mint(10_000_000);
const after = used();

// One token in a hundred is kept, in an array that already has its place for it.
const KEPT = 20_000;
const kept = new Array(KEPT).fill("");
const empty = used();
for (let i = 0; i < KEPT * 100; i++) {
  const token = own.token_hex(32);
  if (i % 100 === 0) kept[i / 100] = token;
}
const full = used();

console.log(
  JSON.stringify({
    calls: 10_000_000,
    heapGrowth: after.heap - before.heap,
    rssGrowth: after.rss - before.rss,
    bytesPerKeptToken: (full.heap - empty.heap) / KEPT,
    distinct: new Set(kept).size,
  }),
);
