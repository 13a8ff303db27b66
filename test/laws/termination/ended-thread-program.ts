// A thread that fills shared memory, and mints, until it is ended.
import { parentPort, workerData } from "node:worker_threads";
import type * as Package from "../../../src/index.ts";
import { Numbered } from "./numbered-source.ts";
import { PUBLIC_CALLS } from "./public-calls.ts";

const { dist, engine, shared, name } = workerData;
const { createSecrets }: typeof Package = await import(dist);
const own = createSecrets({ engine, entropy: new Numbered(1 << 30).entropy });
const { run } = PUBLIC_CALLS[name]!(own);
parentPort?.postMessage("begun");
for (;;) {
  own.fillBytes(shared);
  run();
}
