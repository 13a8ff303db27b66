import { type JsMemory, separate } from "./js-memory.ts";
import type { TextKernels } from "./kernels.ts";
import { digits, nibbles } from "./lanes.ts";

export function jsHex(memory: JsMemory): TextKernels["hex"] {
  return (at, out, length, count, gap) => {
    let to = out;
    for (let from = at, token = 0; token < count; token++, from += length) {
      to = separate(memory.bytes, writeDigits(memory, from, from + length, to), gap);
    }
    return to;
  };
}

/** Writes the bytes from `at` to `stop` as digits. Returns the end of the digits. */
export function writeDigits(memory: JsMemory, at: number, stop: number, out: number): number {
  const { view } = memory;
  let to = out;
  let from = at;
  for (; from + 4 <= stop; from += 4, to += 8) {
    const word = memory.use4(from);
    view.setUint32(to, digits(nibbles(word)), true);
    view.setUint32(to + 4, digits(nibbles(word >>> 16)), true);
  }
  for (; from < stop; from++, to += 2) view.setUint16(to, digits(nibbles(memory.use(from))), true);
  return to;
}
