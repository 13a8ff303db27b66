// The text of UUIDs of version 7 (fields: src/uuid/timeline.ts): 24 characters of time and counter, then 12 random
// digits.
//
// A kernel writes the random digits, one UUID's after the other's. They move to their UUIDs from the last to the first:
// with `stride` bytes a UUID, at least 36, those of the i-th wait at 12 × i, and it begins at stride × i. So no others
// are overwritten, and its own have left before time and counter come. Digits are computed, not looked up:
// constant-time.

import { floor } from "../base/intrinsics.ts";
import { type Engine, hexKernel } from "../engine/engine.ts";
import { separate } from "../kernels/js-memory.ts";
import { digits, nibbles } from "../kernels/lanes.ts";
import { OUT } from "../kernels/memory-map.ts";

/** The characters of a UUID. */
export const UUID_LENGTH = 36;

// Plain numbers: esbuild keeps a sum of constants in bundles that do not use it.
/** The bytes of entropy that each takes. */
export const UUID7_ENTROPY = 6;
/** What comes before the random digits, with four hyphens, and these. */
const HEAD = 24;
const RANDOM = 12;

const HYPHEN = 45;

/**
 * Writes UUIDs, each followed by the first `gap` bytes of the separator: of a time in milliseconds, and a counter of 26
 * bits, one more for each, which must not overflow.
 */
export function writeUuid7(engine: Engine, count: number, gap: number, time: number, counter: number): void {
  const { pool } = engine;
  const { memory } = pool;
  hexKernel(engine)(pool.take(UUID7_ENTROPY * count), OUT, UUID7_ENTROPY, count, 0);
  const high = floor(time / 65536);
  const first = digitsOf(high >>> 16);
  const second = digitsOf(high & 0xffff);
  const third = digitsOf(time % 65536);
  const stride = UUID_LENGTH + gap;
  for (let i = count; i-- > 0; ) {
    const at = OUT + stride * i;
    const from = OUT + RANDOM * i;
    for (let j = 0; j < RANDOM; j++) memory[at + HEAD + j] = memory[from + j] as number;
    const next = counter + i;
    put(memory, at, first);
    put(memory, at + 4, second);
    memory[at + 8] = HYPHEN;
    put(memory, at + 9, third);
    memory[at + 13] = HYPHEN;
    // The version is 7, the variant 10.
    put(memory, at + 14, digitsOf(0x7000 | (next >> 14)));
    memory[at + 18] = HYPHEN;
    put(memory, at + 19, digitsOf(0x8000 | (next & 0x3fff)));
    memory[at + 23] = HYPHEN;
    separate(memory, at + UUID_LENGTH, gap);
  }
}

/** The four digits of a number of 16 bits, the first in the lowest byte. */
function digitsOf(value: number): number {
  return digits(nibbles((value >> 8) | ((value & 0xff) << 8)));
}

function put(memory: Uint8Array, at: number, four: number): void {
  memory[at] = four;
  memory[at + 1] = four >>> 8;
  memory[at + 2] = four >>> 16;
  memory[at + 3] = four >>> 24;
}
