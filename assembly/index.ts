// The ABI of the core. Addresses and lengths are bytes in linear memory; see docs/abi.md.
// The one import is entropy.fill(address, length), which the host answers with the operating system's bytes.

export { symbols } from "./alphabet";
export { base64url } from "./base64url";
export { below, below32, falling } from "./below";
export { bits, bits32 } from "./bits";
export { integers } from "./bulk";
export { equal, WINDOW } from "./digest";
export { random, randoms } from "./floats";
export { hex } from "./hex";
export { CHUNK, OUT, SETTINGS } from "./memory";
export { clear, copy, discard, open, take, unused, wipe } from "./pool";
export { uuid4 } from "./uuid";

/** The version of what this file exports and imports, for hosts to check: docs/abi.md says what raises it. */
export const ABI: i32 = 1;
