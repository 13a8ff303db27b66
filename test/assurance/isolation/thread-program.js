// Run as a worker thread or a forked process: mints what it is told, and sends it.
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { mintedTokens } from "./thread.js";

if (isMainThread) {
  process.send?.(mintedTokens(Number(process.argv[2])), () => process.disconnect());
} else {
  const tokens = mintedTokens(workerData);
  parentPort?.postMessage(tokens, [tokens.buffer]);
}
