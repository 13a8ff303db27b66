// A source that takes the caller's array away, or makes it shorter and longer again: an error or the right bytes, never
// zeros that pass for entropy. What the source throws comes out as it is.
import { ok } from "node:assert/strict";
import { describe, expect, it } from "vitest";
import { createSecrets, type MinterSpec, type Secrets } from "../../../src/index.ts";
import { PLACE, share } from "../../cases.ts";
import { Aftermath } from "./aftermath.ts";
import { MINTER_KINDS } from "./minter-kinds.ts";
import { Numbered } from "./numbered-source.ts";
import { atRest } from "./resting-clock.ts";

/** The bytes of the caller's array: for each call several requests, and many batches. */
const BYTES = 160_000;

type Memory = ArrayBuffer & { resize(length: number): void };

/** A buffer that can shrink, which the types of this version of JavaScript do not know. */
const Resizable = ArrayBuffer as unknown as new (length: number, options: { maxByteLength: number }) => Memory;

type Fill = (own: Secrets, memory: Memory, length?: number) => unknown;

const into = (spec: MinterSpec): Fill => {
  return (own, memory, length) => own.minter(spec).into(new Uint8Array(memory, 0, length));
};

/** Each call, over a view of so many bytes, or one that follows the buffer's length. */
const FILLS: Record<string, Fill> = {
  fillBytes: (own, memory, length) => own.fillBytes(new Uint8Array(memory, 0, length)),
  "fillBytes of words": (own, memory, length) => own.fillBytes(new Int32Array(memory, 0, length && length / 4)),
  "fillRandbelow of bytes": (own, memory, length) => own.fillRandbelow(new Uint8Array(memory, 0, length), 200),
  "fillRandbelow of pairs": (own, memory, length) =>
    own.fillRandbelow(new Uint16Array(memory, 0, length && length / 2), 50_000),
  "fillRandbelow of words": (own, memory, length) =>
    own.fillRandbelow(new Uint32Array(memory, 0, length && length / 4), 3e9),
  "fillRandbelow of doubles": (own, memory, length) =>
    own.fillRandbelow(new Float64Array(memory, 0, length && length / 8), 2 ** 52 + 1),
  "fillRandbelow of bigints": (own, memory, length) =>
    own.fillRandbelow(new BigUint64Array(memory, 0, length && length / 8), 10n ** 18n),
  "fillRandbelow of small bigints": (own, memory, length) =>
    own.fillRandbelow(new BigUint64Array(memory, 0, length && length / 8), 200),
  fillRandbits: (own, memory, length) => own.fillRandbits(new Uint32Array(memory, 0, length && length / 4), 20),
  fillRandom: (own, memory, length) => own.fillRandom(new Float64Array(memory, 0, length && length / 8)),
  ...Object.fromEntries(
    Object.entries<MinterSpec>(MINTER_KINDS).map(([name, spec]) => [`into, ${name}`, into(atRest(spec))]),
  ),
};

/** What a source does to the array at one of its requests. Whether it fills then is up to it. */
const DEEDS: Record<string, (memory: Memory) => void> = {
  "takes the array away": (memory) => structuredClone(memory, { transfer: [memory] }),
  "makes it empty and long again": (memory) => {
    memory.resize(0);
    memory.resize(BYTES);
  },
  "makes it half as long": (memory) => memory.resize(BYTES / 2),
};

/** Calls `fill` with a source that does something at a request. */
function run(
  engine: "wasm" | "js",
  pool: number,
  fill: Fill,
  at: number,
  deed: () => void,
  memory: Memory,
  length = 0,
) {
  const source = new Numbered();
  let requests = 0;
  const entropy = (buffer: Uint8Array) => {
    if (++requests === at) deed();
    source.entropy(buffer);
  };
  const own = createSecrets({ engine, pool, entropy });
  let thrown: unknown;
  try {
    fill(own, memory, length || undefined);
  } catch (error) {
    thrown = error;
  }
  return { own, source, thrown, requests };
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  describe.each(Object.keys(FILLS).map((name, place) => [name, place] as const))("%s", (name, place) => {
    const fill = FILLS[name]!;
    it.each(share(Object.entries(DEEDS), place + PLACE[engine]))("a source that %s", (_deed, deed) => {
      for (const [pool, length] of [
        [65536, 0],
        [0, BYTES],
      ] as const) {
        const memory = () => new Resizable(BYTES, { maxByteLength: 2 * BYTES });
        const whole = memory();
        const { requests } = run(engine, pool, fill, 0, () => {}, whole, length);
        for (const at of new Set([1, requests])) {
          const lost = memory();
          const { own, source, thrown } = run(engine, pool, fill, at, () => deed(lost), lost, length);
          ok(thrown instanceof Error || Buffer.from(lost).equals(Buffer.from(whole)), "zeros for entropy");
          if (at === 1) new Aftermath(own, source).check(length + pool);

          const reason = new Error("the source has failed");
          const gone = memory();
          const failing = () => {
            deed(gone);
            throw reason;
          };
          expect(run(engine, pool, fill, at, failing, gone, length).thrown).toBe(reason);
        }
      }
    });
  });
});
