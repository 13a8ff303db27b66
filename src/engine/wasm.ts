import type { Core, Fill } from "./engine.ts";

type Exports = Omit<Core, "memory" | "out" | "chunk" | "window"> & {
  readonly memory: WebAssembly.Memory;
  readonly OUT: WebAssembly.Global<"i32">;
  readonly CHUNK: WebAssembly.Global<"i32">;
  readonly WINDOW: WebAssembly.Global<"i32">;
};

/** A core of its own memory, from a compiled module of assembly/. */
export function wasmCore(module: WebAssembly.Module, fill: Fill): Core {
  return coreOf(new WebAssembly.Instance(module, { entropy: { fill } }).exports);
}

/** The core behind an instance's exports. */
export function coreOf(exports: object): Core {
  const { memory, OUT, CHUNK, WINDOW, ...functions } = exports as Exports;
  return {
    ...functions,
    memory: new Uint8Array(memory.buffer as ArrayBuffer),
    out: OUT.value,
    chunk: CHUNK.value,
    window: WINDOW.value,
  };
}
