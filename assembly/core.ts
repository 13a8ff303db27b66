// All kernels in one module, for hosts that bring their own loader: docs/abi.md. Addresses and lengths are bytes in
// linear memory, which is the one import. No kernel keeps state, calls back or can fail.
export { doubles } from "./draws/doubles";
export { falling } from "./draws/falling";
export { sieve } from "./draws/sieve";
export { symbols } from "./draws/symbols";
export { CHUNK, OUT, POOL, SETTINGS, wipe } from "./memory";
export { base64url } from "./text/base64url";
export { hex } from "./text/hex";
export { move } from "./text/move";
export { uuid4 } from "./text/uuid4";

/** The version of what this file exports and imports, for hosts to check: docs/abi.md says what raises it. */
export const ABI: i32 = 2;
