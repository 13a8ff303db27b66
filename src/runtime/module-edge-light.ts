// How the kernels arrive in the entry for Vercel Edge, whose bundlers compile what is imported as ?module.
import draws from "./draws.wasm?module";
import text from "./text.wasm?module";

export const CARRIES_WASM = true;

export function textModule(): WebAssembly.Module {
  return text;
}

export function drawsModule(): WebAssembly.Module {
  return draws;
}
