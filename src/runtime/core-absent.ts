// How the core arrives in the JavaScript-only entry: not at all.
export function coreModule(): WebAssembly.Module {
  throw new Error('"secrets-wasm/js" carries no WebAssembly; import "secrets-wasm"');
}
