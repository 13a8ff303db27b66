// A source that fails while an array is filled leaves zeros in it, and none of its bytes is handed out after.
import { describe, expect, it } from "vitest";
import { openEngine } from "../src/engine/open.ts";
import type { Secrets } from "../src/index.ts";
import { secretsOver } from "../src/secrets.ts";
import { BLANK, hex, open, STREAM } from "./bulk-bench.ts";
import { isWiped } from "./wiped.ts";
import { failingAt } from "./source.ts";

/** Memory for the arrays of the failing fills. */
const ARENA = new ArrayBuffer(150_016);
const SHARED = new SharedArrayBuffer(150_016);

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each<[string, (own: Secrets) => ArrayBufferView]>([
    ["fillBytes", (own) => own.fillBytes(new Uint8Array(ARENA, 8, 150_000))],
    ["fillBytes of shared memory", (own) => own.fillBytes(new Uint8Array(SHARED, 8, 140_000))],
    ["fillRandbelow of bytes", (own) => own.fillRandbelow(new Uint8Array(ARENA, 8, 80_000), 200)],
    ["fillRandbelow of words", (own) => own.fillRandbelow(new Uint32Array(ARENA, 8, 25_000), 2 ** 31 + 1)],
    ["fillRandbelow of bigints", (own) => own.fillRandbelow(new BigUint64Array(ARENA, 8, 15_000), 10n ** 18n)],
    ["fillRandbits of doubles", (own) => own.fillRandbits(new Float64Array(ARENA, 8, 15_000), 50)],
    ["fillRandom", (own) => own.fillRandom(new Float64Array(ARENA, 8, 15_000))],
  ])("%s: a source that fails at any request leaves zeros, and none of its bytes comes again", (_name, fill) => {
    for (const pool of [0, 3000, 65536]) {
      const counted = open(engine, pool);
      const { byteLength } = fill(counted.own);
      const requests = counted.source.requests.length;
      expect(requests).toBeGreaterThan(1);
      for (let failing = 1; failing <= Math.min(requests, 12); failing++) {
        const { entropy, recorded } = failingAt(failing, STREAM);
        const machine = openEngine({ engine, pool, entropy });
        const own = secretsOver(machine);
        for (const memory of [ARENA, SHARED]) new Uint8Array(memory).fill(BLANK);
        expect(() => fill(own)).toThrow("the source has failed");
        const left = [ARENA, SHARED].map((memory) => Buffer.from(memory));
        const zeroed = Buffer.concat([
          Buffer.alloc(8, BLANK),
          Buffer.alloc(byteLength),
          Buffer.alloc(150_008 - byteLength, BLANK),
        ]);
        expect(left.some((memory) => memory.equals(zeroed))).toBe(true);
        expect(isWiped(machine)).toBe(true);
        const { supplied } = recorded;
        expect(own.token_hex(9)).toBe(hex(STREAM.subarray(supplied, supplied + 9)));
      }
    }
  });

  it.each<[string, (own: Secrets, bytes: Uint8Array) => unknown]>([
    ["fillBytes", (own, bytes) => own.fillBytes(bytes)],
    ["fillRandbelow", (own, bytes) => own.fillRandbelow(bytes, 200)],
    ["into", (own, bytes) => own.minter({ kind: "hex", nbytes: 8 }).into(bytes)],
  ])("%s: an array that cannot be written leaves nothing for the next call", (_name, fill) => {
    const machine = openEngine({ engine, pool: 0, entropy: (buffer) => buffer.fill(7) });
    const own = secretsOver(machine);
    // Memory that is gone when the first bytes arrive.
    const memory = resizable(1000);
    const entropy = (buffer: Uint8Array) => {
      buffer.fill(7);
      memory.resize(0);
    };
    const losing = openEngine({ engine, pool: 0, entropy });
    for (const [secrets, { core }, bytes] of [
      [own, machine, new Unwritable(new ArrayBuffer(1000))],
      [secretsOver(losing), losing, new Uint8Array(memory)],
    ] as const) {
      try {
        fill(secrets, bytes);
      } catch {
        // Whether it is an error to write nothing is the array's affair.
      }
      expect(isWiped(core)).toBe(true);
      expect(own.fillRandbelow(new Uint8Array(10), 1)).toEqual(new Uint8Array(10));
    }
  });
});

/** A buffer that can shrink, which the types of this version of JavaScript do not know. */
function resizable(maxByteLength: number): ArrayBuffer & { resize(length: number): void } {
  const Resizable = ArrayBuffer as unknown as new (
    length: number,
    options: { maxByteLength: number },
  ) => ReturnType<typeof resizable>;
  return new Resizable(maxByteLength, { maxByteLength });
}

class Unwritable extends Uint8Array<ArrayBuffer> {
  override set(): void {
    throw new Error("cannot be written");
  }
}
