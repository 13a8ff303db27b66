// A source that fails while an array is filled leaves zeros in it, and none of its bytes is handed out after.
import { describe, expect, it } from "vitest";
import { openEngine } from "../../src/engine/open.ts";
import type { Secrets } from "../../src/index.ts";
import { secretsOver } from "../../src/secrets.ts";
import { isWiped } from "../cores.ts";
import { BLANK, hex, open, remaining, STREAM } from "../laws/bulk-bench.ts";
import { failingAt } from "../source.ts";

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

  const FILLS: [string, (own: Secrets, bytes: Uint8Array) => unknown][] = [
    ["fillBytes", (own, bytes) => own.fillBytes(bytes)],
    ["fillRandbelow", (own, bytes) => own.fillRandbelow(bytes, 200)],
    ["into", (own, bytes) => own.minter({ kind: "hex", nbytes: 8 }).into(bytes)],
    [
      "into, code points",
      (own, bytes) => own.minter({ kind: "string", alphabet: { symbols: "aé😀" }, length: 8 }).into(bytes),
    ],
    ["into, uuid7", (own, bytes) => own.minter({ kind: "uuid7", clock: () => 1 }).into(bytes)],
    ["into, keys", (own, bytes) => own.minter({ kind: "key", prefix: "sk" }).into(bytes)],
  ];
  const CHANGED = new TypeError("array: its buffer was detached or resized while it was filled");

  /** An engine whose source does something at its second request. */
  function disturbed(pool: number, disturb: () => void) {
    let request = 0;
    return openEngine({
      engine,
      pool,
      entropy: (buffer) => {
        buffer.fill(1);
        if (++request === 2) disturb();
      },
      health: false,
    });
  }

  it.each(FILLS)("%s: the methods of an array are not asked", (_name, fill) => {
    const machine = openEngine({ engine, pool: 0, entropy: (buffer) => buffer.fill(1), health: false });
    const bytes = new Unwritable(new ArrayBuffer(1000));
    fill(secretsOver(machine), bytes);
    expect(bytes.some((byte) => byte !== 0)).toBe(true);
    expect(isWiped(machine)).toBe(true);
  });

  it.each(FILLS)("%s: memory that shrinks while the source is asked, for good or for a moment", (_name, fill) => {
    for (const again of [false, true]) {
      const memory = resizable(70_000);
      const bytes = new Uint8Array(memory);
      const machine = disturbed(16, () => {
        memory.resize(0);
        if (again) memory.resize(70_000);
      });
      const own = secretsOver(machine);
      if (again) {
        // Resized back in time, it is filled whole.
        fill(own, bytes);
        const plain = new Uint8Array(70_000);
        fill(secretsOver(disturbed(16, () => {})), plain);
        expect(hex(bytes)).toBe(hex(plain));
      } else {
        expect(() => fill(own, bytes)).toThrow(CHANGED);
      }
      expect(remaining(machine)).toBe(machine.pool.unused());
      expect(own.fillRandbelow(new Uint8Array(10), 1)).toEqual(new Uint8Array(10));
    }
  });

  it.each(FILLS)("%s: memory that is taken away while the source is asked", (_name, fill) => {
    for (const pool of [0, 16, 65536]) {
      const bytes = new Uint8Array(200_000);
      const machine = disturbed(pool, () => structuredClone(bytes, { transfer: [bytes.buffer] }));
      const own = secretsOver(machine);
      expect(() => fill(own, bytes)).toThrow(CHANGED);
      expect(own.fillRandbelow(new Uint8Array(10), 1)).toEqual(new Uint8Array(10));
      expect(remaining(machine)).toBe(machine.pool.unused());
      // What the source throws itself comes out as it is.
      const other = new Uint8Array(200_000);
      const failure = new Error("the source has failed");
      const failing = disturbed(pool, () => {
        structuredClone(other, { transfer: [other.buffer] });
        throw failure;
      });
      expect(() => fill(secretsOver(failing), other)).toThrow(failure);
      expect(isWiped(failing)).toBe(true);
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
