import { type Core, type Fill, SETTINGS, SETTINGS_LENGTH } from "./core.ts";

type Exports = Omit<Core, "memory" | "settings"> & { readonly memory: WebAssembly.Memory };

/** A core of its own memory, from a compiled module of assembly/. */
export function wasmCore(module: WebAssembly.Module, fill: Fill): Core {
  return coreOf(new WebAssembly.Instance(module, { entropy: { fill } }).exports);
}

/** The core behind an instance's exports. */
export function coreOf(exports: object): Core {
  const core = exports as Exports;
  const buffer = core.memory.buffer as ArrayBuffer;
  return {
    ...core,
    buffer,
    // What lies past the settings holds no entropy.
    memory: new Uint8Array(buffer, 0, SETTINGS),
    settings: new Uint8Array(buffer, SETTINGS, SETTINGS_LENGTH),
  };
}
