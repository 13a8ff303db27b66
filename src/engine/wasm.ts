import { type Core, type Fill, SETTINGS_LENGTH } from "./core.ts";

type Exports = Omit<Core, "memory" | "settings" | "out" | "chunk" | "window"> & {
  readonly memory: WebAssembly.Memory;
  readonly OUT: WebAssembly.Global<"i32">;
  readonly SETTINGS: WebAssembly.Global<"i32">;
  readonly CHUNK: WebAssembly.Global<"i32">;
  readonly WINDOW: WebAssembly.Global<"i32">;
};

/** A core of its own memory, from a compiled module of assembly/. */
export function wasmCore(module: WebAssembly.Module, fill: Fill): Core {
  return coreOf(new WebAssembly.Instance(module, { entropy: { fill } }).exports);
}

/** The core behind an instance's exports. */
export function coreOf(exports: object): Core {
  const { memory, OUT, SETTINGS, CHUNK, WINDOW, ...functions } = exports as Exports;
  const buffer = memory.buffer as ArrayBuffer;
  return {
    ...functions,
    // What lies past the settings holds no entropy.
    memory: new Uint8Array(buffer, 0, SETTINGS.value),
    settings: new Uint8Array(buffer, SETTINGS.value, SETTINGS_LENGTH),
    out: OUT.value,
    chunk: CHUNK.value,
    window: WINDOW.value,
  };
}
