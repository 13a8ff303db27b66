import { Bytes, fill, set } from "../base/intrinsics.ts";
import type { JsMemory } from "./js-memory.ts";
import type { TextKernels } from "./kernels.ts";

export function jsMove({ buffer, bytes }: JsMemory): TextKernels["move"] {
  return (at, out, length) => {
    set(bytes, new Bytes(buffer, at, length), out);
    fill(bytes, 0, at, at + length);
  };
}
