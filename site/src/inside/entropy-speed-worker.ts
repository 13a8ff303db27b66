// Beside the page, which stays at hand meanwhile.
import { entropySpeed, REQUEST } from "./entropy-speed.ts";

const buffer = new Uint8Array(REQUEST);
postMessage(
  entropySpeed(
    () => crypto.getRandomValues(buffer),
    () => performance.now(),
  ),
);
buffer.fill(0);
