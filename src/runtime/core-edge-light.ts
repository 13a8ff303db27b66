// How the core arrives in the entry for Vercel Edge, whose bundlers compile what is imported as ?module.
import module from "./core.wasm?module";

export function coreModule(): WebAssembly.Module {
  return module;
}
