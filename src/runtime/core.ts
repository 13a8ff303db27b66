import { CORE_BASE64 } from "./core-base64.ts";

let compiled: WebAssembly.Module | undefined;

/** The core, compiled at the first call from the bytes that travel inside the package. Throws where WebAssembly is refused. */
export function coreModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(CORE_BASE64), (character) => character.charCodeAt(0)));
  return compiled;
}
