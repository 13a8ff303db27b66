import { type JsMemory, separate } from "./js-memory.ts";
import type { DrawKernels } from "./kernels.ts";
import { ALPHABET } from "./memory-map.ts";

export function jsSymbols({ bytes }: JsMemory): DrawKernels["symbols"] {
  return (at, out, _size, length, count, gap) => {
    let from = at;
    let to = out;
    for (let token = 0; token < count; token++) {
      // Looked up by a secret, which WebAssembly avoids: without vectors there is no other fast way.
      for (const stop = from + length; from < stop; from++, to++) {
        bytes[to] = bytes[ALPHABET + (bytes[from] as number)] as number;
      }
      to = separate(bytes, to, gap);
    }
    return to;
  };
}
