// How the kernels arrive in the JavaScript-only entry: not at all.
export const CARRIES_WASM = false;

export function textModule(): WebAssembly.Module {
  throw new Error('"secrets-wasm/js" carries no WebAssembly; import "secrets-wasm"');
}

export const drawsModule = textModule;
