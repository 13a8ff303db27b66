// The text kernels in JavaScript: what assembly/text/ does.
import { Bytes, fill, set } from "../intrinsics.ts";
import { JsMemory } from "./js-memory.ts";
import type { TextKernels } from "./kernels.ts";
import { characters, digits, nibbles, sextets } from "./lanes.ts";
import { SETTINGS } from "./memory.ts";

const HYPHEN = 45;

/** The groups of a UUID, in bytes. */
const UUID_GROUPS = [4, 2, 2, 2, 6];

export function jsText(buffer: ArrayBuffer): TextKernels {
  const memory = new JsMemory(buffer);
  const { bytes, view } = memory;

  /** The bytes from `at` to `stop` as digits. Returns the end of the digits. */
  function digitsOf(at: number, stop: number, out: number): number {
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

  return {
    hex(at, out, length, count, gap) {
      let to = out;
      for (let from = at, token = 0; token < count; token++, from += length) {
        to = separate(bytes, digitsOf(from, from + length, to), gap);
      }
      return to;
    },

    base64url(at, out, length, count, gap) {
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
    },

    uuid4(at, out, count, gap) {
      let from = at;
      let to = out;
      for (let token = 0; token < count; token++) {
        // Octet 6 begins with version 4, octet 8 with variant 10.
        bytes[from + 6] = ((bytes[from + 6] as number) & 0x0f) | 0x40;
        bytes[from + 8] = ((bytes[from + 8] as number) & 0x3f) | 0x80;
        for (let group = 0; group < 5; group++) {
          const end = from + (UUID_GROUPS[group] as number);
          to = digitsOf(from, end, to);
          from = end;
          // The last one is overwritten, by the separator, the next token or a zero.
          bytes[to++] = HYPHEN;
        }
        bytes[--to] = 0;
        to = separate(bytes, to, gap);
      }
      return to;
    },

    move(at, out, length) {
      set(bytes, new Bytes(buffer, at, length), out);
      fill(bytes, 0, at, at + length);
    },

    wipe: (at, length) => fill(bytes, 0, at, at + length),
  };
}

/** Writes the first bytes of the separator, and returns their end. */
export function separate(bytes: Uint8Array, out: number, gap: number): number {
  for (let i = 0; i < gap; i++) bytes[out + i] = bytes[SETTINGS + i] as number;
  return out + gap;
}
