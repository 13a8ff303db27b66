import { clz32 } from "../base/intrinsics.ts";
import type { JsMemory } from "./js-memory.ts";
import type { DrawKernels } from "./kernels.ts";

/** Each try is written, and the next over it if it does not pass. */
export function jsSieve(memory: JsMemory): DrawKernels["sieve"] {
  return (at, out, length, shift, low, high) =>
    shift === 0 ? narrow(memory, at, out, length, low) : wide(memory, at, out, length, 1 << shift, low, high);
}

/** Words of one byte. */
function narrow(memory: JsMemory, at: number, out: number, length: number, largest: number): number {
  const { bytes } = memory;
  const mask = maskOf(largest);
  let to = out;
  for (let from = at; from < at + length; from++) {
    const value = memory.use(from) & mask;
    bytes[to] = value;
    if (value <= largest) to++;
  }
  return to;
}

function wide(
  memory: JsMemory,
  at: number,
  out: number,
  length: number,
  width: number,
  low: number,
  high: number,
): number {
  const { view } = memory;
  const lowMask = high > 0 ? 0xffffffff : maskOf(low);
  const highMask = maskOf(high);
  let to = out;
  for (let from = at; from < at + length; from += width) {
    const word = width === 2 ? memory.use(from) | (memory.use(from + 1) << 8) : memory.use4(from);
    const value = (word & lowMask) >>> 0;
    let passes = value <= low;
    if (width === 2) {
      view.setUint16(to, value, true);
    } else {
      view.setUint32(to, value, true);
      if (width === 8) {
        const upper = (memory.use4(from + 4) & highMask) >>> 0;
        view.setUint32(to + 4, upper, true);
        passes = upper < high || (upper === high && passes);
      }
    }
    if (passes) to += width;
  }
  return to;
}

/** The bits of the largest value, up to 32. */
function maskOf(largest: number): number {
  return largest === 0 ? 0 : -1 >>> clz32(largest);
}
