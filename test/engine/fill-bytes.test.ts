// Bytes and doubles drawn in bulk, and arrays in every kind of memory.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createSecrets, type Secrets } from "../../src/index.ts";
import { PLACE, share } from "../cases.ts";
import { BLANK, expectInStep, hex, list, open, STREAM } from "../laws/bulk-bench.ts";
import type { PlainStream } from "../minter/minter-model.ts";
import { Recorded } from "../source.ts";

const LENGTHS = [
  0, 1, 7, 15, 16, 17, 31, 33, 100, 832, 833, 1664, 1665, 3328, 3329, 6655, 6656, 6657, 8192, 24577, 30000, 70000,
  140_000,
];
const POOLS = [0, 1, 7, 64, 1000, 65536];

const BYTE_ARRAYS = [
  ["a Uint8Array", Uint8Array],
  ["a Uint8ClampedArray", Uint8ClampedArray],
  ["an Int8Array", Int8Array],
  ["a Uint16Array", Uint16Array],
  ["an Int16Array", Int16Array],
  ["a Uint32Array", Uint32Array],
  ["an Int32Array", Int32Array],
  ["a BigUint64Array", BigUint64Array],
  ["a BigInt64Array", BigInt64Array],
] as const;

class OwnBytes extends Uint8Array {}

/** Memory that can grow: newer than the types. */
const Resizable = ArrayBuffer as unknown as new (length: number, options: { maxByteLength: number }) => ArrayBuffer;

type View = (buffer: ArrayBuffer, offset: number, length: number) => Uint8Array;
const plainView: View = (buffer, offset, length) => new Uint8Array(buffer, offset, length);

const MEMORIES: [string, (length: number) => ArrayBufferLike, View][] = [
  ["an ArrayBuffer", (length) => new ArrayBuffer(length), plainView],
  ["a SharedArrayBuffer", (length) => new SharedArrayBuffer(length), plainView],
  ["a resizable ArrayBuffer", (length) => new Resizable(length, { maxByteLength: 200_000 }), plainView],
  ["a Buffer", (length) => new ArrayBuffer(length), (...where) => Buffer.from(...where)],
  ["a subclass", (length) => new ArrayBuffer(length), (...where) => new OwnBytes(...where)],
];

/** What fills bytes, and what the model gives instead. */
const BYTE_FILLS: [
  string,
  (own: Secrets, bytes: Uint8Array) => Uint8Array,
  (stream: PlainStream, n: number) => string,
][] = [
  ["fillBytes", (own, bytes) => own.fillBytes(bytes), (stream, n) => stream.bytes(n).toString("hex")],
  [
    "fillRandbelow",
    (own, bytes) => own.fillRandbelow(bytes, 200),
    (stream, n) => Buffer.from(stream.integers(n, 200n).map(Number)).toString("hex"),
  ],
];

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(POOLS)("fillBytes: the next bytes, at any length, with a pool of %i bytes", (pool) => {
    for (const length of LENGTHS) {
      const { source, own, stream } = open(engine, pool);
      for (let round = 0; round < 2; round++) {
        expect(own.token_bytes(3)).toEqual(Uint8Array.from(stream.bytes(3)));
        expect(hex(own.fillBytes(new Uint8Array(length)))).toBe(stream.bytes(length).toString("hex"));
      }
      if (pool === 0) expect(source.supplied).toBe(stream.used);
      expectInStep(own, stream);
    }
  });

  it.each(BYTE_ARRAYS)("fillBytes: %s, as its bytes lie in memory", (_name, Type) => {
    const { own, stream } = open(engine, 64);
    for (const length of [0, 1, 7, 33, 8193]) {
      const array = new Type(length);
      expect(own.fillBytes(array)).toBe(array);
      expect(hex(array)).toBe(stream.bytes(array.byteLength).toString("hex"));
    }
    const whole = new Type(9);
    own.fillBytes(whole.subarray(2, 7));
    const size = Type.BYTES_PER_ELEMENT;
    expect(hex(whole)).toBe("00".repeat(2 * size) + stream.bytes(5 * size).toString("hex") + "00".repeat(2 * size));
  });

  describe.each(BYTE_FILLS)("%s", (_name, fill, model) => {
    it.each(MEMORIES)("in %s, at any offset, with nothing beside it touched", (_memory, allocate, view) => {
      for (const length of [...LENGTHS.filter((length) => length < 200), 70000]) {
        const offsets = Array.from({ length: 18 }, (_, i) => i);
        for (const offset of length > 200 ? [0, 17] : share(offsets, length + PLACE[engine])) {
          const { own, stream } = open(engine, length > 200 ? 1000 : 16);
          const buffer = allocate(offset + length + 9);
          const whole = new Uint8Array(buffer).fill(BLANK);
          const array = view(buffer as ArrayBuffer, offset, length);
          expect(fill(own, array)).toBe(array);
          expect(hex(whole)).toBe("ee".repeat(offset) + model(stream, length) + "ee".repeat(9));
        }
      }
    });
  });

  it.each(MEMORIES)(
    "fillBytes: the system's entropy in %s, where it may refuse to write",
    (_memory, allocate, view) => {
      const recorded = new Recorded(STREAM);
      // Web Crypto takes no more at a time, and no memory that is shared or can be resized.
      const system = vi.spyOn(crypto, "getRandomValues").mockImplementation((given) => {
        const { buffer, byteLength } = given as unknown as Uint8Array & { buffer: { resizable?: boolean } };
        if (!(buffer instanceof ArrayBuffer) || buffer.resizable || byteLength > 65536) throw new Error("refused");
        recorded.entropy(given as unknown as Uint8Array);
        return given;
      });
      try {
        const array = view(allocate(150_000) as ArrayBuffer, 0, 150_000);
        expect(createSecrets({ engine }).fillBytes(array)).toBe(array);
        expect(hex(array)).toBe(hex(STREAM.subarray(0, 150_000)));
      } finally {
        system.mockRestore();
      }
    },
  );

  it("fillRandom: doubles as random() gives them one by one, split in any way", () => {
    const property = fc.property(fc.array(fc.nat(2500), { maxLength: 6 }), fc.constantFrom(...POOLS), (parts, pool) => {
      const { source, own, stream } = open(engine, pool);
      const single = new (open(engine, 0).own.SystemRandom)();
      for (const length of parts) {
        const array = new Float64Array(length);
        expect(own.fillRandom(array)).toBe(array);
        const ones = Float64Array.from(array, () => single.random());
        expect(list(array)).toBe(list(ones));
        expect(list(ones)).toBe(list(Array.from(array, () => stream.random())));
      }
      if (pool === 0) expect(source.supplied).toBe(stream.used);
      expectInStep(own, stream);
    });
    fc.assert(property, { numRuns: 30 });
    const whole = new Float64Array(9).fill(5);
    const { own, stream } = open(engine, 0);
    own.fillRandom(whole.subarray(2, 7));
    expect([...whole]).toEqual([5, 5, ...Array.from({ length: 5 }, () => stream.random()), 5, 5]);
  });
});

it("a detached array is filled: nothing of it is left to fill", () => {
  const array = new Uint8Array(4);
  structuredClone(array, { transfer: [array.buffer] });
  const { source, own } = open("js", 0);
  expect(own.fillBytes(array)).toBe(array);
  expect(source.requests).toEqual([]);
});
