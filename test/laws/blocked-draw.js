// Run by isolation.test.ts as a thread: a draw of several requests, the second of which never comes to its end.
import { parentPort, workerData } from "node:worker_threads";
import { createSecrets } from "secrets-wasm";

let requests = 0;
const own = createSecrets({
  engine: workerData.engine,
  entropy: (buffer) => {
    crypto.getRandomValues(buffer);
    if (++requests === 1) return;
    parentPort?.postMessage("within");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
own.fillBytes(workerData.shared);
