// How the kernels arrive in the entry for workerd, which gives a compiled module to whoever imports a .wasm file.
import draws from "./draws.wasm";
import text from "./text.wasm";

export const CARRIES_WASM = true;

export function textModule(): WebAssembly.Module {
  return text;
}

export function drawsModule(): WebAssembly.Module {
  return draws;
}
