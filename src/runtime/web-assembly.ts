// WebAssembly as it was at import. While Node builds a snapshot there is none: then, as it is at the first use in the
// process that starts from it.
import { getter } from "../base/intrinsics.ts";

let captured = /* @__PURE__ */ capture();

function capture() {
  const assembly = globalThis.WebAssembly as typeof WebAssembly | undefined;
  if (!assembly) return undefined;
  const { Module, Instance, Memory } = assembly;
  // A class that somebody has put around one of these has no accessor of its own.
  const exportsOf = (getter(() => Instance.prototype, "exports") as typeof directExports | undefined) ?? directExports;
  const bufferOf = (getter(() => Memory.prototype, "buffer") as typeof directBuffer | undefined) ?? directBuffer;
  return { Module, Instance, Memory, exportsOf, bufferOf };
}

/** Its classes and accessors. Throws where there is none. */
export function webAssembly(): NonNullable<typeof captured> {
  captured ??= capture();
  if (!captured) throw new Error("there is no WebAssembly");
  return captured;
}

function directExports(instance: WebAssembly.Instance): object {
  return instance.exports;
}

function directBuffer(memory: WebAssembly.Memory): ArrayBuffer {
  return memory.buffer as ArrayBuffer;
}
