// The JavaScript core's text: tokens of one kind after another, each followed by the first bytes of the separator.
import { OUT, SEPARATOR_LIMIT } from "./core.ts";
import { words } from "./js-bulk.ts";
import type { JsPool } from "./js-pool.ts";
import { characters, digits, nibbles, sextets } from "./lanes.ts";

export interface TextCalls {
  hex(length: number, count: number, gap: number): void;
  base64url(length: number, count: number, gap: number): void;
  uuid4(count: number, gap: number): void;
  symbols(size: number, length: number, count: number, gap: number): void;
}

/** The calls over a pool, with a separator and an alphabet. */
export function textCalls(pool: JsPool, settings: Uint8Array): TextCalls {
  const { memory, words: view } = pool;

  /** Writes the separator, and returns its end. */
  function separate(out: number, gap: number): number {
    for (let i = 0; i < gap; i++) memory[out + i] = settings[i] as number;
    return out + gap;
  }

  /** The bytes from `at` to `stop` as digits at `out`, wiped. Returns the end of the digits. */
  function digitsOf(at: number, stop: number, out: number): number {
    let to = out;
    let from = at;
    for (; from + 4 <= stop; from += 4, to += 8) {
      const word = pool.use4(from);
      view.setUint32(to, digits(nibbles(word)), true);
      view.setUint32(to + 4, digits(nibbles(word >>> 16)), true);
    }
    for (; from < stop; from++, to += 2) view.setUint16(to, digits(nibbles(pool.use(from))), true);
    return to;
  }

  function hex(length: number, count: number, gap: number): void {
    let at = pool.take(length * count);
    let out = OUT;
    for (let token = 0; token < count; token++, at += length) {
      out = separate(digitsOf(at, at + length, out), gap);
    }
  }

  function base64url(length: number, count: number, gap: number): void {
    let at = pool.take(length * count);
    let out = OUT;
    const tokenCharacters = Math.ceil((4 * length) / 3);
    for (let token = 0; token < count; token++) {
      const stop = at + length;
      for (let to = out; at < stop; at += 3, to += 4) {
        const first = pool.use(at);
        const second = at + 1 < stop ? pool.use(at + 1) : 0;
        const third = at + 2 < stop ? pool.use(at + 2) : 0;
        view.setUint32(to, characters(sextets((first << 16) | (second << 8) | third)), true);
      }
      at = stop;
      out = separate(out + tokenCharacters, gap);
    }
  }

  function uuid4(count: number, gap: number): void {
    let at = pool.take(16 * count);
    let out = OUT;
    for (let token = 0; token < count; token++) {
      // Octet 6 begins with version 4, octet 8 with variant 10.
      memory[at + 6] = ((memory[at + 6] as number) & 0x0f) | 0x40;
      memory[at + 8] = ((memory[at + 8] as number) & 0x3f) | 0x80;
      let to = out;
      for (let group = 0; group < UUID_GROUPS.length; group++) {
        const end = at + (UUID_GROUPS[group] as number);
        to = digitsOf(at, end, to);
        at = end;
        // The last one is overwritten, by the separator, the next token or a zero.
        memory[to++] = HYPHEN;
      }
      memory[out + 36] = 0;
      out = separate(out + 36, gap);
    }
  }

  function symbols(size: number, length: number, count: number, gap: number): void {
    const total = length * count;
    const end = OUT + total + count * gap;
    // So far behind that a separator never reaches a draw that is still needed.
    let at = end - total;
    words(pool, at, 0, total, size - 1, 0);
    let out = OUT;
    for (let token = 0; token < count; token++) {
      // Looked up in a table by a secret, which the WebAssembly core avoids: without vectors there is no other fast way.
      for (let i = 0; i < length; i++)
        memory[out + i] = settings[SEPARATOR_LIMIT + (memory[at + i] as number)] as number;
      at += length;
      out = separate(out + length, gap);
    }
  }

  return { hex, base64url, uuid4, symbols };
}

const HYPHEN = 45;

/** The groups of a UUID, in bytes. */
const UUID_GROUPS = [4, 2, 2, 2, 6];
