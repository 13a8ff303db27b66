// The odds of a collision against long fixed-point numbers, and what is computed from them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsFor, collision, createSecrets, lengthFor } from "../../src/index.ts";
import { byFactors, byFractions, bySeries, errorOf, exactOdds, fixed, sizeOf } from "./exact-odds.ts";

/** Holds `collision` to the exact odds: to a part of `near`, and where they are subnormal to the double beside them. */
function expectExact(bits: number, n: bigint, near: number): void {
  const value = collision({ bits, tokens: n });
  const { relative, least } = errorOf(value, bits, n);
  expect(Object.is(value, -0), "not -0").toBe(false);
  expect(relative, `${n} of ${bits} bits`).toBeLessThan(near);
  expect(least, `${n} of ${bits} bits, in the least doubles`).toBeLessThanOrEqual(1);
}

/** For whole bits; fractions lose what the runtime's pow loses. */
const NEAR = 1e-13;

/** More bits than a key can have. */
const MOST_BITS = 3600;

/** Bits up to those of the largest key; tokens by their own size, or about as many as make the odds even. */
const question = fc
  .record({
    bits: fc.oneof(fc.integer({ min: 1, max: MOST_BITS }), fc.double({ min: 2 ** -20, max: MOST_BITS, noNaN: true })),
    size: fc.double({ min: 0.5, max: 512, noNaN: true }),
    even: fc.double({ min: -3, max: 3, noNaN: true }),
    near: fc.boolean(),
  })
  .map(({ bits, size, even, near }) => {
    const logarithm = Math.min(512, near ? Math.max(1, bits / 2 + even) : size);
    const tokens = BigInt(Math.floor(2 ** (logarithm % 1) * 2 ** 52)) << BigInt(Math.floor(logarithm));
    return { bits, tokens: tokens >> 52n };
  });

const settings = { seed: 1, numRuns: 600 };

describe("collision", () => {
  it("the references agree", () => {
    const point = 500n;
    for (const [bits, n] of [
      [16, 300n],
      [20, 2000n],
      [128, 77n],
    ] as const) {
      const size = sizeOf(bits, point);
      expect(size).toBe(1n << (point + BigInt(bits)));
      const [series, factors] = [bySeries(size, n, point), byFactors(size, n, point)];
      const exact = byFractions(2n ** BigInt(bits), n, point);
      for (const other of [factors, exact]) expect((series - other) / 2n ** 40n).toBe(0n);
    }
    // 2^0.5 squared, and 2^0.3 to the tenth.
    const root = sizeOf(0.5, point);
    expect(((root * root) >> point) - (2n << point)).toBeLessThan(2n ** 20n);
    expect(Number(sizeOf(0.3, point) >> 447n) / 2 ** 53).toBe(2 ** 0.3);
  });

  it("is the exact fraction for up to 8 bits, with every number of tokens", () => {
    for (let bits = 1; bits <= 8; bits++) {
      for (let n = 2n; n <= 2n ** BigInt(bits) + 1n; n++) expectExact(bits, n, NEAR);
    }
  });

  it("is exact around both ends of each way to compute it", () => {
    for (const bits of [9, 10, 12, 14, 16, 20, 32, 57, 64, 100, 122, 1022, 1023, 1024, 1025, 1073, 1074, 1075]) {
      for (const n of [2, 3, 60, 127, 128, 129, 130, 500, 1023, 1024, 2500]) expectExact(bits, BigInt(n), NEAR);
    }
  });

  it("is exact past the 1,023 bits of a double, up to those of the largest key", () => {
    expect(collision({ bits: 1024, tokens: 2n ** 512n })).toBeCloseTo(-Math.expm1(-0.5), 15);
    const { bits: largest } = createSecrets().minter({ kind: "key", prefix: "k", length: 512 });
    for (const bits of [
      600, 1000, 1022, 1023, 1024, 1025, 1039, 1074, 1100, 1500, 2044, 2045, 2046, 2097, 2098, 3000,
    ]) {
      for (const exponent of [1n, 52n, 53n, 54n, 256n, 500n, 511n, 512n]) {
        for (const n of [2n ** exponent - 1n, 2n ** exponent]) expectExact(bits, n, NEAR);
      }
    }
    expect(collision({ bits: largest, tokens: 2n ** 512n })).toBe(0);
  });

  it("is right to 1e-12 for any bits, fractions too, and any tokens", () => {
    fc.assert(
      fc.property(question, ({ bits, tokens }) => expectExact(bits, tokens, 1e-12)),
      settings,
    );
  });

  it("takes fractions of a bit: 10, 365, 58^5 values", () => {
    // The bits are rounded, so the odds are wrong by 2^-53 × bits × ln 2, and by the pow of the runtime.
    for (const [size, n] of [
      [10n, 4n],
      [10n, 10n],
      [365n, 23n],
      [365n, 200n],
      [58n ** 5n, 10_000n],
    ] as const) {
      const odds = fixed(collision({ bits: Math.log2(Number(size)), tokens: n }), 300n);
      const expected = byFactors(size << 300n, n, 300n);
      expect(Math.abs(Number(((odds - expected) << 80n) / expected)) / 2 ** 80).toBeLessThan(5e-13);
    }
  });

  it("the birthdays of 23 people, and a year of a million UUIDs a second", () => {
    expect(collision({ bits: Math.log2(365), tokens: 23 })).toBeCloseTo(0.5072972343, 10);
    expect(collision({ bits: 122, tokens: 31_536_000_000_000 })).toBeCloseTo(9.3524e-11, 14);
  });

  it("is 0 for less than two tokens, 1 for more than there are, and near 1 below", () => {
    for (const bits of [0.1, 1, 8, 53, 128, 5000]) {
      for (const tokens of [0, 1, 0n, 1n]) expect(collision({ bits, tokens })).toBe(0);
    }
    for (const bits of [1, 2, 8, 10, 53, 128, 511]) {
      expect(collision({ bits, tokens: 2n ** BigInt(bits) + 1n })).toBe(1);
      expect(collision({ bits, tokens: 2n ** 512n })).toBe(1);
      expect(collision({ bits, tokens: 2n })).toBe(2 ** -bits);
    }
  });

  it("tiny odds lose no digits, down to the least double, and are 0 below", () => {
    expect(collision({ bits: 1000, tokens: 2 })).toBe(2 ** -1000);
    expect(collision({ bits: 1074n, tokens: 2 })).toBe(2 ** -1074);
    expect(collision({ bits: 1023, tokens: 2n ** 20n + 1n })).toBe((2 ** 20 + 1) * 2 ** (19 - 1023));
    expect(collision({ bits: 1031, tokens: 2n ** 9n })).toBe(511 * 2 ** (8 - 1031));
    expect(collision({ bits: 1500, tokens: 2n ** 512n })).toBe(2 ** -477);
    expect(collision({ bits: 1200, tokens: 2 })).toBe(0);
    expect(collision({ bits: 1e300, tokens: 2n ** 512n })).toBe(0);
  });

  it("rises with the tokens and falls with the bits", () => {
    for (const bits of [4, 10.5, 16, 30.25]) {
      let last = 0;
      for (let n = 2; n < 2000; n++) {
        const odds = collision({ bits, tokens: n });
        expect(odds).toBeGreaterThanOrEqual(last);
        expect(odds).toBeLessThanOrEqual(1);
        expect(collision({ bits: bits + 0.125, tokens: n })).toBeLessThanOrEqual(odds);
        last = odds;
      }
    }
  });
});

describe("bitsFor", () => {
  /** Whether the exact odds are below a probability, give or take 1e-12 of it. */
  function isBelow(bits: number, tokens: bigint, probability: number): { surely: boolean; perhaps: boolean } {
    const { odds, point: given } = exactOdds(bits, tokens);
    const point = given + 1200n;
    const [value, bound] = [odds << 1200n, fixed(probability, point)];
    const slack = bound / 10n ** 12n;
    return { surely: value < bound - slack, perhaps: value < bound + slack };
  }

  function expectLeast(tokens: bigint, probability: number): void {
    const bits = bitsFor({ tokens, probability });
    expect(isBelow(bits, tokens, probability).perhaps, `${bits} bits for ${tokens}, ${probability}`).toBe(true);
    if (bits > 1) expect(isBelow(bits - 1, tokens, probability).surely, `${bits - 1} bits too`).toBe(false);
  }

  it("is the least number of bits with which the exact odds are below", () => {
    expect(bitsFor({ tokens: 2n ** 505n, probability: 1e-9 })).toBe(1039);
    for (const tokens of [2n, 3n, 23n, 128n, 129n, 1000n, 10n ** 12n, 10n ** 30n, 2n ** 505n, 2n ** 512n]) {
      for (const probability of [5e-324, 1e-300, 1e-17, 1e-15, 1e-9, 2 ** -20, 0.01, 0.5, 0.99, 1 - 2 ** -53]) {
        expectLeast(tokens, probability);
      }
    }
    const probability = fc.oneof(
      fc.double({ min: 2 ** -1074, max: 1, maxExcluded: true, noNaN: true }),
      fc.double({ min: -1074, max: -0.01, noNaN: true }).map((power) => 2 ** power),
    );
    fc.assert(
      fc.property(question, probability, ({ tokens }, chance) => expectLeast(tokens, chance)),
      settings,
    );
  });

  it("is the least number of bits with which `collision` is below, unless that is subnormal", () => {
    for (const tokens of [2, 3, 23, 128, 129, 1000, 1e6, 1e12, 10n ** 15n, 10n ** 30n, 2n ** 512n]) {
      for (const probability of [1e-300, 1e-17, 1e-15, 1e-9, 2 ** -20, 0.01, 0.5, 0.99, 1 - 2 ** -53]) {
        const bits = bitsFor({ tokens, probability });
        expect(collision({ bits, tokens })).toBeLessThan(probability);
        if (bits > 1) expect(collision({ bits: bits - 1, tokens })).toBeGreaterThanOrEqual(probability);
      }
    }
  });

  it("of exactly the odds takes one bit more: below is not at most", () => {
    expect(bitsFor({ tokens: 2, probability: 2 ** -10 })).toBe(11);
    expect(bitsFor({ tokens: 2, probability: 2 ** -10 + 2 ** -60 })).toBe(10);
  });

  it("of less than two tokens is 1", () => {
    for (const tokens of [0, 1, 1n]) expect(bitsFor({ tokens, probability: 1e-300 })).toBe(1);
  });

  it("leads to a length, and from there to a string", () => {
    const bits = bitsFor({ tokens: 1e9, probability: 1e-6 });
    const length = lengthFor({ alphabet: "base58", bits });
    expect([bits, length]).toEqual([79, 14]);
    const { bits: minted } = createSecrets().minter({ kind: "string", alphabet: "base58", length });
    expect(collision({ bits: minted, tokens: 1e9 })).toBeLessThan(1e-6);
  });
});
