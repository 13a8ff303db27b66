// Integers drawn in bulk are the model's from the same bytes, whatever the array is and however the work is split.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IntegerArray } from "../../src/index.ts";
import { PLACE, share } from "../cases.ts";
import { BLANK, expectInStep, hex, list, open, remaining } from "../laws/bulk-bench.ts";

const LENGTHS = [
  0, 1, 7, 15, 16, 17, 31, 33, 100, 832, 833, 1664, 1665, 3328, 3329, 6655, 6656, 6657, 8192, 30000, 70000,
];

/** The arrays that hold integers, and the bits of an integer in each. */
const HOLDERS = [
  ["a Uint8Array", Uint8Array, 8n],
  ["a Uint16Array", Uint16Array, 16n],
  ["a Uint32Array", Uint32Array, 32n],
  ["a BigUint64Array", BigUint64Array, 64n],
  ["a Float64Array", Float64Array, 53n],
] as const;

/** Values of the model in an array of the kind. */
function holding(Holder: (typeof HOLDERS)[number][1], values: readonly bigint[]): IntegerArray {
  return Holder === BigUint64Array ? Holder.from(values) : (Holder as typeof Float64Array).from(values.map(Number));
}

/** 1, 2, and what lies around the edges of words and of doubles, as far as an array holds it. */
function bounds(bits: bigint): bigint[] {
  const edges = [8n, 16n, 32n, 53n, 64n].flatMap((k) => [2n ** k - 1n, 2n ** k, 2n ** k + 1n]);
  return [1n, 2n, 6n, 129n, ...edges].filter((n) => n <= 2n ** bits);
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  describe.each(HOLDERS)("%s", (_name, Holder, bits) => {
    it("fillRandbelow: every bound at an edge, as a bigint and as a number", () => {
      const { own, stream } = open(engine, 1000);
      for (const n of bounds(bits)) {
        for (const given of n <= 2n ** 53n ? [n, Number(n)] : [n]) {
          const array = new Holder(65);
          expect(own.fillRandbelow(array, given)).toBe(array);
          expect(list(array), `below ${n}`).toBe(list(stream.integers(65, n)));
        }
      }
      expectInStep(own, stream);
    });

    it("fillRandbits: every number of bits, the same as fillRandbelow of 2^k", () => {
      const { own, stream } = open(engine, 1000);
      const below = open(engine, 0).own;
      for (let k = 0n; k <= bits; k++) {
        const drawn = list(own.fillRandbits(new Holder(33), k % 2n ? k : Number(k)));
        expect(drawn, `${k} bits`).toBe(list(stream.integers(33, 2n ** k)));
        expect(list(below.fillRandbelow(new Holder(33), 2n ** k))).toBe(drawn);
      }
      expectInStep(own, stream);
    });

    it.each([0, 64, 65536])("fillRandbelow: short and long arrays, with a pool of %i bytes", (pool) => {
      for (const length of share(LENGTHS, PLACE[engine] + (pool === 64 ? 1 : 0))) {
        for (const n of new Set([6n, 2n ** (bits - 1n) + 1n, 2n ** bits])) {
          const { source, machine, own, stream } = open(engine, pool);
          // From an odd place, so that the pool's end cuts words.
          expect(own.token_bytes(3)).toEqual(Uint8Array.from(stream.bytes(3)));
          expect(list(own.fillRandbelow(new Holder(length), n))).toBe(list(stream.integers(length, n)));
          expect(remaining(machine)).toBe(source.supplied - stream.used);
          expectInStep(own, stream);
        }
      }
    });

    it("fillRandbelow of 1 writes zeros over what was there, and takes nothing", () => {
      const { source, own } = open(engine, 64);
      const array = holding(Holder, [3n, 4n, 5n]);
      expect(list(own.fillRandbelow(array, 1))).toBe("0,0,0");
      expect(list(own.fillRandbits(holding(Holder, [3n, 4n, 5n]), 0))).toBe("0,0,0");
      expect(source.requests).toEqual([]);
    });

    it("a view at any offset, with nothing beside it touched", () => {
      const size = Holder.BYTES_PER_ELEMENT;
      for (const Memory of [ArrayBuffer, SharedArrayBuffer]) {
        for (let offset = 0; offset <= 17; offset++) {
          const { own, stream } = open(engine, 64);
          const buffer = new Memory((offset + 21) * size + 32);
          const whole = new Uint8Array(buffer).fill(BLANK);
          own.fillRandbelow(new Holder(buffer as ArrayBuffer, offset * size, 21), 100);
          const values = hex(holding(Holder, stream.integers(21, 100n)));
          expect(hex(whole)).toBe("ee".repeat(offset * size) + values + "ee".repeat(32));
        }
      }
    });

    it("split in any way, the values are the same and take the same bytes", () => {
      const splits = fc.array(fc.nat(900), { maxLength: 12 });
      const bound = fc.oneof(fc.bigInt({ min: 1n, max: 300n }), fc.bigInt({ min: 1n, max: 2n ** bits }));
      const pools = fc.constantFrom(0, 1, 7, 64, 1000, 65536);
      const property = fc.property(splits, bound, pools, (parts, given, pool) => {
        const n = given > 2n ** bits ? 2n ** bits : given;
        const { source, own, stream } = open(engine, pool);
        const array = new Holder(parts.reduce((a, b) => a + b, 0));
        let at = 0;
        for (const part of parts) {
          own.fillRandbelow<IntegerArray>(array.subarray(at, at + part), n);
          at += part;
        }
        expect(list(array)).toBe(list(stream.integers(array.length, n)));
        if (pool === 0) expect(source.supplied).toBe(stream.used);
        expectInStep(own, stream);
      });
      fc.assert(property, { numRuns: 25 });
    });
  });
});
