// A million tokens in shards, each with its own worker and file. A minter's stream makes about 64 KB at a time and
// waits for the disk. The workers share nothing, so no two can use the same bytes of entropy.
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { minter } from "secrets-wasm";

const SHARDS = 4;
const TOKENS = 1_000_000;

if (isMainThread) {
  const folder = await mkdtemp(join(tmpdir(), "tokens-"));
  const paths = Array.from({ length: SHARDS }, (_, shard) => join(folder, `tokens-${shard}.txt`));
  await Promise.all(paths.map(shardTo));
  const all = new Set();
  for (const path of paths) for (const token of (await readFile(path, "utf8")).trimEnd().split("\n")) all.add(token);
  console.log(`${SHARDS} files, ${all.size} different tokens`);
  await rm(folder, { recursive: true });
} else {
  const { path, count } = workerData;
  // Only the owner may read it, from its first byte on.
  const file = createWriteStream(path, { mode: 0o600, flags: "wx" });
  await pipeline(minter({ kind: "hex", nbytes: 16 }).stream({ count }), file);
}

/** @param {string} path @returns {Promise<void>} */
function shardTo(path) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { path, count: TOKENS / SHARDS } });
    worker.once("error", reject);
    worker.once("exit", (status) => (status === 0 ? resolve() : reject(new Error(`status ${status}`))));
  });
}
