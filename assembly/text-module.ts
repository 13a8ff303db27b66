// The kernels that make text of bytes: a module of its own over the host's memory.
export { wipe } from "./memory";
export { base64url } from "./text/base64url";
export { hex } from "./text/hex";
export { move } from "./text/move";
export { uuid4 } from "./text/uuid4";
