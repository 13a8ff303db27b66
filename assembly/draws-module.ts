// The kernels that draw by rejection and make numbers: a module of its own over the host's memory.
export { doubles } from "./draws/doubles";
export { falling } from "./draws/falling";
export { sieve } from "./draws/sieve";
export { symbols } from "./draws/symbols";
export { wipe } from "./memory";
