import { writeDigits } from "./js-hex.ts";
import { type JsMemory, separate } from "./js-memory.ts";
import type { TextKernels } from "./kernels.ts";

const HYPHEN = 45;

/** The groups of a UUID, in bytes. */
const GROUPS = [4, 2, 2, 2, 6];

export function jsUuid4(memory: JsMemory): TextKernels["uuid4"] {
  return (at, out, count, gap) => {
    const { bytes } = memory;
    let from = at;
    let to = out;
    for (let token = 0; token < count; token++) {
      // Octet 6 begins with version 4, octet 8 with variant 10.
      bytes[from + 6] = ((bytes[from + 6] as number) & 0x0f) | 0x40;
      bytes[from + 8] = ((bytes[from + 8] as number) & 0x3f) | 0x80;
      for (let group = 0; group < 5; group++) {
        const end = from + (GROUPS[group] as number);
        to = writeDigits(memory, from, end, to);
        from = end;
        // The last one is overwritten, by the separator, the next token or a zero.
        bytes[to++] = HYPHEN;
      }
      bytes[--to] = 0;
      to = separate(bytes, to, gap);
    }
    return to;
  };
}
