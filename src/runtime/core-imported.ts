// How the core arrives in the entry for workerd, which gives a compiled module to whoever imports a .wasm file, at any time.
import module from "./core.wasm";

export function coreModule(): WebAssembly.Module {
  return module;
}
