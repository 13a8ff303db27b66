// Run by memory.test.ts in a process of its own: node stream-use.js ENGINE GIGABYTES
import { createSecrets } from "secrets-wasm";

const [engine, gigabytes] = process.argv.slice(2);
const own = createSecrets({ engine: /** @type {"wasm" | "js"} */ (engine) });

/** The characters of a line, with its line feed. */
const LINE = 100;
const GIGABYTE = 1_000_000_000;

const count = (Number(gigabytes) * GIGABYTE) / LINE;
const stream = own.minter({ kind: "string", alphabet: "urlsafe", length: LINE - 1 }).stream({ count });
let bytes = 0;
let tokens = 0;
let settled = 0;
let most = 0;
for await (const chunk of stream) {
  bytes += chunk.length;
  tokens += chunk.length / LINE;
  if (chunk.at(-1) !== 10) throw new Error("a chunk of parts of tokens");
  if (bytes >= (Number(gigabytes) * GIGABYTE) / 10) {
    const { rss } = process.memoryUsage();
    if (settled === 0) settled = rss;
    most = Math.max(most, rss);
  }
}
console.log(JSON.stringify({ bytes, tokens, rssGrowth: most - settled }));
