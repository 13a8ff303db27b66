// Beside the page, which stays at hand meanwhile.
import { entropySpeed, REQUEST } from "./entropy-speed.ts";

const buffer = new Uint8Array(REQUEST);
const fill = () => crypto.getRandomValues(buffer);
postMessage(entropySpeed(fill, () => performance.now()));
buffer.fill(0);
