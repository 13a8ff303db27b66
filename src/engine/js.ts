// The core's JavaScript twin, for runtimes that refuse WebAssembly: the same storage, the same stream rule, the same
// wiping.
import { type Core, type Fill, POOL_LIMIT } from "./engine.ts";
import { characters, digits, nibbles, sextets } from "./lanes.ts";

const CHUNK = 24576;
const WINDOW = 16384;
const SCRATCH = POOL_LIMIT;
const OUT = SCRATCH + CHUNK;
/** The longest text, and room for the last group of four characters. */
const OUT_LENGTH = 2 * CHUNK + 4;

/** A core in plain JavaScript. */
export function jsCore(fill: Fill): Core {
  const memory = new Uint8Array(OUT + OUT_LENGTH);
  const words = new DataView(memory.buffer);
  let size = 0;
  let next = 0;
  let end = 0;

  function take(length: number): number {
    const at = next;
    if (end - at >= length) {
      next = at + length;
      return at;
    }
    return buy(length);
  }

  function buy(length: number): number {
    const left = end - next;
    const rest = length - left;
    memory.copyWithin(SCRATCH, next, end);
    memory.fill(0, next, end);
    // Emptied before it asks: if fill throws or calls back, nothing is there to be handed out.
    next = end;
    if (rest >= size) {
      fill(SCRATCH + left, rest);
      return SCRATCH;
    }
    fill(0, size);
    next = rest;
    end = size;
    if (left === 0) return 0;
    memory.copyWithin(SCRATCH + left, 0, rest);
    memory.fill(0, 0, rest);
    return SCRATCH;
  }

  /** The next byte of a draw, wiped. */
  function use(at: number): number {
    const byte = memory[at] as number;
    memory[at] = 0;
    return byte;
  }

  /** The next four bytes of a draw, little-endian, wiped. */
  function use4(at: number): number {
    const word = words.getUint32(at, true);
    words.setUint32(at, 0, true);
    return word;
  }

  function wipe(address: number, length: number): void {
    // Up to 32 bytes a loop is as fast as a call of fill, or faster (Node 20: 50 against 58 ns for token_bytes(16)).
    if (length > 32) memory.fill(0, address, address + length);
    else for (let at = address; at < address + length; at++) memory[at] = 0;
  }

  /** Up to the end of the last group of four. */
  function clear(length: number): void {
    wipe(OUT, (length + 3) & ~3);
  }

  function bits(k: number): number {
    const length = (k + 7) >> 3;
    const at = take(length);
    // At most 48 bits in whole bytes, then the kept part of the last: no step passes 2^53.
    let value = 0;
    for (let i = 0; i < length - 1; i++) value = value * 256 + use(at + i);
    if (length > 0) {
      const dropped = 8 * length - k;
      value = value * (256 >> dropped) + (use(at + length - 1) >> dropped);
    }
    return value;
  }

  function bits32(k: number): number {
    const length = (k + 7) >> 3;
    const at = take(length);
    let value = 0;
    for (let i = 0; i < length; i++) value = (value << 8) | use(at + i);
    return value >>> (8 * length - k);
  }

  function below(bound: number): number {
    const k = bitLength(bound);
    let value = bits(k);
    while (value >= bound) value = bits(k);
    return value;
  }

  function below32(bound: number): number {
    const k = bitLength(bound);
    let value = bits32(k);
    while (value >= bound) value = bits32(k);
    return value;
  }

  function random(): number {
    return bits(53) / 9007199254740992;
  }

  function hex(length: number): void {
    let at = take(length);
    let out = OUT;
    const stop = at + length;
    for (; at + 4 <= stop; at += 4, out += 8) {
      const word = use4(at);
      words.setUint32(out, digits(nibbles(word)), true);
      words.setUint32(out + 4, digits(nibbles(word >>> 16)), true);
    }
    for (; at < stop; at++, out += 2) words.setUint16(out, digits(nibbles(use(at))), true);
  }

  function base64url(length: number): void {
    let at = take(length);
    let out = OUT;
    const stop = at + length;
    for (; at < stop; at += 3, out += 4) {
      const first = use(at);
      const second = at + 1 < stop ? use(at + 1) : 0;
      const third = at + 2 < stop ? use(at + 2) : 0;
      words.setUint32(out, characters(sextets((first << 16) | (second << 8) | third)), true);
    }
  }

  function equal(length: number): boolean {
    let different = 0;
    for (let i = 0; i < length; i++) different |= use(OUT + i) ^ use(OUT + WINDOW + i);
    return different === 0;
  }

  return {
    memory,
    out: OUT,
    chunk: CHUNK,
    window: WINDOW,
    open: (pool) => {
      size = pool;
    },
    unused: () => end - next,
    take,
    wipe,
    clear,
    discard: () => {
      next = end = 0;
      memory.fill(0);
    },
    bits,
    bits32,
    below,
    below32,
    random,
    hex,
    base64url,
    equal,
  };
}

/** The bits of a whole number from 1 to 2^53. */
function bitLength(n: number): number {
  return n < 4294967296 ? 32 - Math.clz32(n) : 64 - Math.clz32(n / 4294967296);
}
