// Single draws against CPython's rule in bigints: bits, integers below a bound, doubles.
import { describe, expect, it } from "vitest";
import { Pool } from "../../src/entropy/pool.ts";
import { drawBelow, drawBelow31, drawBits, drawBits31, drawDouble } from "../../src/entropy/single.ts";
import { plainMemory } from "../../src/kernels/memory-map.ts";
import { isWiped } from "../cores.ts";
import { bigEndian, everyInput, nonZeroBytes } from "../source.ts";

const STREAM = nonZeroBytes(100_000);

/** A pool over given bytes, and how many of them it has been given. */
function over(stream: Uint8Array, size = 0) {
  const state = { supplied: 0 };
  const pool = new Pool(
    plainMemory(),
    (buffer, offset, length) => {
      if (state.supplied + length > stream.length && size === 0) throw new Error("the bytes have run out");
      new Uint8Array(buffer, offset, length).set(stream.subarray(state.supplied, state.supplied + length));
      state.supplied += length;
      return true;
    },
    size,
  );
  return { pool, used: () => state.supplied - pool.unused() };
}

/** The rule in bigints, over the same bytes. */
class Model {
  used = 0;
  readonly #stream: Uint8Array;
  constructor(stream: Uint8Array) {
    this.#stream = stream;
  }
  bits(k: number): bigint {
    const length = Math.ceil(k / 8);
    const bytes = this.#stream.subarray(this.used, this.used + length);
    this.used += length;
    return BigInt(`0x0${Buffer.from(bytes).toString("hex")}`) >> BigInt(8 * length - k);
  }
  below(bound: number): bigint {
    for (;;) {
      const value = this.bits(BigInt(bound).toString(2).length);
      if (value < BigInt(bound)) return value;
    }
  }
}

/** Bytes with every byte extreme, or each bit alone, of up to seven. */
const PATTERNS = [
  ...[0x00, 0x01, 0x7f, 0x80, 0xff].map((byte) => new Uint8Array(7).fill(byte)),
  ...Array.from({ length: 56 }, (_, bit) => bigEndian(1n << BigInt(bit), 7)),
  Uint8Array.of(0x81, 0x42, 0xc3, 0x24, 0xa5, 0x66, 0xe7),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0),
];

const KS = [...Array(55).keys()];
/** Of k bits: what draws that many. */
const takers = (k: number) => (k <= 31 ? [drawBits, drawBits31] : [drawBits]);

describe("bits", () => {
  it.each(KS)("of %i: big-endian, the low bits of the last byte dropped, and all wiped", (k) => {
    for (const take of takers(k)) {
      for (const pattern of PATTERNS) {
        const { pool, used } = over(pattern);
        const value = take(pool, k);
        const expected = new Model(pattern).bits(k);
        // 54 bits are exact below 2^53.
        if (k <= 53 || expected < 2n ** 53n) expect(value).toBe(Number(expected));
        else expect(value).toBeGreaterThanOrEqual(2 ** 53);
        expect(used()).toBe(Math.ceil(k / 8));
        expect(isWiped({ pool })).toBe(true);
      }
    }
  });

  it.each([0, 7, 40, 65536])(
    "with a pool of %i bytes: one after another, across its end, in the stream's order",
    (size) => {
      for (const k of KS.slice(0, 54)) {
        for (const take of takers(k)) {
          const { pool, used } = over(STREAM, size);
          const model = new Model(STREAM);
          for (let i = 0; i < 60; i++) expect(take(pool, k)).toBe(Number(model.bits(k)));
          expect(used()).toBe(model.used);
          expect(pool.memory.filter((byte) => byte !== 0).length).toBe(pool.unused());
        }
      }
    },
  );

  it("each input of up to two bytes gives each value as often", () => {
    for (let k = 1; k <= 16; k++) {
      const inputs = everyInput(Math.ceil(k / 8));
      for (const take of takers(k)) {
        const { pool } = over(inputs);
        const counts = new Uint32Array(2 ** k);
        const draws = 2 ** (8 * Math.ceil(k / 8));
        for (let i = 0; i < draws; i++) {
          const value = take(pool, k);
          counts[value] = (counts[value] as number) + 1;
        }
        expect(counts.every((count) => count === draws / 2 ** k)).toBe(true);
      }
    }
  });
});

/** Powers of two and what is next to them, up to 2^53. */
const BOUNDS = [
  ...new Set([
    ...Array.from({ length: 54 }, (_, k) => [2 ** k - 1, 2 ** k, 2 ** k + 1]).flat(),
    ...[10, 52, 100, 300, 1000, 65_535, 10 ** 6, 10 ** 9, 3 * 2 ** 29, 2 ** 31 + 7, 10 ** 12, 10 ** 15],
  ]),
].filter((bound) => bound >= 1 && bound <= 2 ** 53);

describe("integers below a bound", () => {
  const drawers = (bound: number) => (bound < 2 ** 31 ? [drawBelow, drawBelow31] : [drawBelow]);

  it.each([0, 7, 65536])("with a pool of %i bytes: as the rule has it, at bounds of every size", (size) => {
    for (const bound of BOUNDS) {
      for (const draw of drawers(bound)) {
        const { pool, used } = over(STREAM, size);
        const model = new Model(STREAM);
        for (let i = 0; i < 40; i++) {
          const expected = Number(model.below(bound));
          if (draw(pool, bound) !== expected) expect.fail(`below ${bound}`);
        }
        expect(used()).toBe(model.used);
        // What was rejected is wiped as well.
        expect(pool.memory.filter((byte) => byte !== 0).length).toBe(pool.unused());
      }
    }
  });

  it("the bound itself and what is above it are drawn again, what is just below it is not", () => {
    for (const bound of BOUNDS) {
      const k = BigInt(bound).toString(2).length;
      const length = Math.ceil(k / 8);
      const low = BigInt(8 * length - k);
      const word = (value: bigint) => bigEndian((value << low) | ((1n << low) - 1n), length);
      const values = [BigInt(bound), (1n << BigInt(k)) - 1n, BigInt(bound) - 1n, 0n];
      const stream = Uint8Array.from(Buffer.concat(values.map(word)));
      for (const draw of drawers(bound)) {
        const { pool, used } = over(stream);
        expect(draw(pool, bound)).toBe(bound - 1);
        expect(used()).toBe(3 * length);
        expect(draw(pool, bound)).toBe(0);
        expect(isWiped({ pool })).toBe(true);
      }
    }
  });

  it("up to 2^53, which is a bound of 54 bits", () => {
    const { pool, used } = over(Uint8Array.of(...Array(7).fill(255), 0, 0, 0, 0, 0, 0, 7));
    expect(drawBelow(pool, 2 ** 53)).toBe(1);
    expect(used()).toBe(14);
  });

  it("each input gives each value as often, for every bound of a byte", () => {
    const every = everyInput(1);
    for (let bound = 1; bound <= 255; bound++) {
      const each = 2 ** (8 - BigInt(bound).toString(2).length);
      for (const draw of drawers(bound)) {
        const { pool } = over(every);
        const counts = new Array(bound).fill(0);
        for (let i = 0; i < bound * each; i++) counts[draw(pool, bound)]++;
        expect(new Set(counts)).toEqual(new Set([each]));
        // All that is left is above the bound.
        expect(() => draw(pool, bound)).toThrow("run out");
      }
    }
  });
});

describe("a double", () => {
  it("is the top 53 of 56 bits, times 2^-53, and wipes its bytes", () => {
    for (const pattern of PATTERNS) {
      const { pool, used } = over(pattern);
      const word = BigInt(`0x${Buffer.from(pattern).toString("hex")}`);
      const value = drawDouble(pool);
      expect(value).toBe(Number(word >> 3n) * 2 ** -53);
      expect(value >= 0 && value < 1).toBe(true);
      expect(used()).toBe(7);
      expect(isWiped({ pool })).toBe(true);
    }
  });

  it.each([0, 7, 40, 65536])("with a pool of %i bytes: one after another", (size) => {
    const { pool, used } = over(STREAM, size);
    const model = new Model(STREAM);
    for (let i = 0; i < 500; i++) expect(drawDouble(pool)).toBe(Number(model.bits(53)) * 2 ** -53);
    expect(used()).toBe(model.used);
  });
});
