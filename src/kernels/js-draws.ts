// The draw kernels in JavaScript: what assembly/draws/ does.
import { clz32, fill } from "../intrinsics.ts";
import { JsMemory } from "./js-memory.ts";
import { separate } from "./js-text.ts";
import type { DrawKernels } from "./kernels.ts";
import { ALPHABET } from "./memory.ts";

export function jsDraws(buffer: ArrayBuffer): DrawKernels {
  const memory = new JsMemory(buffer);
  const { bytes, view } = memory;

  /** Words of one byte. */
  function narrow(at: number, out: number, length: number, largest: number): number {
    const mask = maskOf(largest);
    let to = out;
    for (let from = at; from < at + length; from++) {
      const value = memory.use(from) & mask;
      bytes[to] = value;
      if (value <= largest) to++;
    }
    return to;
  }

  function wide(at: number, out: number, length: number, width: number, low: number, high: number): number {
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

  return {
    // Each try is written, and the next over it if it does not pass.
    sieve: (at, out, length, shift, low, high) =>
      shift === 0 ? narrow(at, out, length, low) : wide(at, out, length, 1 << shift, low, high),

    symbols(at, out, _size, length, count, gap) {
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
    },

    doubles(at, out, count) {
      for (let i = 0; i < count; i++) view.setFloat64(out + 8 * i, doubleOf(bytes, at + 7 * i), true);
      return out + 8 * count;
    },

    falling(at, out, length, bound, step) {
      const width = (39 - clz32(bound)) >> 3;
      let left = bound;
      let to = out;
      for (let from = at; from < at + length; from += width) {
        let word = memory.use(from) * 0x1000000;
        for (let i = 1; i < width; i++) word += memory.use(from + i) << (24 - 8 * i);
        const value = word >>> clz32(left);
        view.setUint32(to, value, true);
        if (value < left) {
          to += 4;
          left -= step;
        }
      }
      return to;
    },

    wipe: (at, length) => fill(bytes, 0, at, at + length),
  };
}

/** The top 53 of the next 56 bits, big-endian, times 2^-53. The bytes are wiped. */
export function doubleOf(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
  const middle = ((bytes[at + 3] as number) << 21) | ((bytes[at + 4] as number) << 13);
  const low = middle | ((bytes[at + 5] as number) << 5) | ((bytes[at + 6] as number) >> 3);
  bytes[at] = 0;
  bytes[at + 1] = 0;
  bytes[at + 2] = 0;
  bytes[at + 3] = 0;
  bytes[at + 4] = 0;
  bytes[at + 5] = 0;
  bytes[at + 6] = 0;
  // 2^29 and 2^-53.
  return (high * 0x20000000 + low) * 1.1102230246251565e-16;
}

/** The bits of the largest value, up to 32. */
function maskOf(largest: number): number {
  return largest === 0 ? 0 : -1 >>> clz32(largest);
}
