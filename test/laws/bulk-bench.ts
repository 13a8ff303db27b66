// What the tests of bulk draws share: an object over known bytes beside the model over the same, and views of arrays.
import { expect } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { openEngine } from "../../src/engine/open.ts";
import { SETTINGS } from "../../src/kernels/memory-map.ts";
import { type Secrets, secretsOver } from "../../src/secrets.ts";
import { PlainStream } from "../minter/minter-model.ts";
import { nonZeroBytes, Recorded } from "../source.ts";

/** The bytes that everything is drawn from. */
export const STREAM = nonZeroBytes(6_000_000);

/** What an array holds before it is filled. */
export const BLANK = 0xee;

export type Kind = "wasm" | "js";

/** An object whose source is recorded, the engine under it, and the model of it. */
export function open(engine: Kind, pool = 65536) {
  const source = new Recorded(STREAM);
  // The test of the source may ask for bytes of its own, which nobody gets (test/entropy/health.test.ts).
  const machine: Engine = openEngine({ engine, pool, entropy: source.entropy, health: false });
  const own: Secrets = secretsOver(machine);
  return { source, machine, own, stream: new PlainStream(STREAM) };
}

/** How many bytes of what may hold entropy are not zero. The stream has no zeros, so these are the unused bytes. */
export function remaining(machine: Engine): number {
  const { memory } = machine.pool;
  const words = new Uint32Array(memory.buffer, 0, SETTINGS / 4);
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 0) continue;
    for (let at = 4 * i; at < 4 * i + 4; at++) if (memory[at] !== 0) count++;
  }
  return count;
}

/** The bytes of an array, as text that shows where two differ. */
export function hex({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString("hex");
}

/** Values as text: numbers and bigints alike. */
export function list(values: ArrayLike<number | bigint>): string {
  return Array.from(values, String).join();
}

/** That what is drawn next begins where the model stands. */
export function expectInStep(own: Secrets, stream: PlainStream): void {
  expect(own.token_hex(9)).toBe(stream.bytes(9).toString("hex"));
}
