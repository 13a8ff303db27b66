import { type JsMemory, separate } from "./js-memory.ts";
import type { TextKernels } from "./kernels.ts";
import { characters, sextets } from "./lanes.ts";

export function jsBase64url(memory: JsMemory): TextKernels["base64url"] {
  return (at, out, length, count, gap) => {
    const { bytes, view } = memory;
    let from = at;
    let to = out;
    for (let token = 0; token < count; token++) {
      const stop = from + length;
      let group = to;
      for (; from < stop; from += 3, group += 4) {
        const first = memory.use(from);
        const second = from + 1 < stop ? memory.use(from + 1) : 0;
        const third = from + 2 < stop ? memory.use(from + 2) : 0;
        view.setUint32(group, characters(sextets((first << 16) | (second << 8) | third)), true);
      }
      // Of the last group only as many characters count as it has bytes, and one.
      to = separate(bytes, group - (from - stop), gap);
      from = stop;
    }
    return to;
  };
}
