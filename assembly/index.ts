// The ABI of the core. Addresses and lengths are bytes in linear memory; see docs/abi.md.
// The one import is entropy.fill(address, length), which the host answers with the operating system's bytes.

export { base64url } from "./base64url";
export { below, below32 } from "./below";
export { bits, bits32 } from "./bits";
export { equal, WINDOW } from "./digest";
export { random } from "./floats";
export { hex } from "./hex";
export { CHUNK, OUT } from "./memory";
export { clear, discard, open, take, unused, wipe } from "./pool";
