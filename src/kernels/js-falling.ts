import { clz32 } from "../base/intrinsics.ts";
import type { JsMemory } from "./js-memory.ts";
import type { DrawKernels } from "./kernels.ts";

export function jsFalling(memory: JsMemory): DrawKernels["falling"] {
  return (at, out, length, bound, step) => {
    const width = (39 - clz32(bound)) >> 3;
    let left = bound;
    let to = out;
    for (let from = at; from < at + length; from += width) {
      let word = memory.use(from) * 0x1000000;
      for (let i = 1; i < width; i++) word += memory.use(from + i) << (24 - 8 * i);
      const value = word >>> clz32(left);
      memory.view.setUint32(to, value, true);
      if (value < left) {
        to += 4;
        left -= step;
      }
    }
    return to;
  };
}
