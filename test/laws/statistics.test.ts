// The arithmetic of the assurance topic "Statistics", and that its counts see a bias: npm run assurance -- statistics
// runs it.
import { describe, expect, it } from "vitest";
import { createSecrets } from "../../src/index.ts";
import { chiSquareExcess, gammaTails, normalOdds, poissonLimit, poissonOdds, uniformOdds } from "../../tools/tails.js";
import { BitsBelow } from "../assurance/statistics/bits.js";
import { equalPairs } from "../assurance/statistics/duplicates.js";
import { FORMS, Tally, tally } from "../assurance/statistics/positions.js";

/** e^-x Σ x^i / i! of i below a: Q(a, x) for a whole a. */
function poissonSum(a: number, x: number): number {
  let term = Math.exp(-x);
  let sum = 0;
  for (let i = 0; i < a; i++) {
    sum += term;
    term *= x / (i + 1);
  }
  return sum;
}

describe("tails", () => {
  it("of a whole number of degrees of freedom are the sum that they are made of", () => {
    for (const a of [1, 2, 5, 8, 40, 127, 300]) {
      for (const x of [0.1 * a, 0.7 * a, a, a + 1, 1.2 * a, 2 * a].filter((x) => x < 700)) {
        const { lower, upper } = gammaTails(a, x);
        const expected = poissonSum(a, x);
        expect(Math.exp(upper) / expected, `Q(${a}, ${x})`).toBeCloseTo(1, 9);
        expect(Math.exp(lower) + Math.exp(upper)).toBeCloseTo(1, 12);
      }
    }
  });

  it("are those of the tables (NIST/SEMATECH e-Handbook 1.3.6.7.1 and 1.3.6.7.4)", () => {
    for (const [freedom, critical] of [
      [1, 3.841],
      [15, 24.996],
      [61, 80.232],
      [100, 124.342],
    ] as const) {
      expect(chiSquareExcess(critical, freedom)).toBeCloseTo(0.05, 4);
    }
    expect(10 ** normalOdds(1.959964)).toBeCloseTo(0.05, 7);
  });

  it("go on where a double is zero", () => {
    // ln Q(1, x) is -x.
    expect(gammaTails(1, 5000).upper).toBeCloseTo(-5000, 8);
    expect(gammaTails(1e5, 1).lower).toBeLessThan(-1e6);
  });

  it("of a Poisson count", () => {
    // Three pairs or more where 2.7e-4 are expected: m³/6, nearly.
    const mean = (1e8 * (1e8 - 1)) / 2 / 2 ** 64;
    expect(poissonLimit(1e-9, mean)).toBe(3);
    expect(10 ** poissonOdds(3, mean) / (mean ** 3 / 3)).toBeCloseTo(1, 3);
    // 30 or fewer where 50 are expected.
    expect(10 ** poissonOdds(30, 50) / (2 * poissonSum(31, 50))).toBeCloseTo(1, 9);
    expect(poissonOdds(50, 50)).toBeGreaterThan(-0.1);
  });

  it("of p-values that are not uniform", () => {
    const even = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
    expect(uniformOdds(even)).toEqual({ distance: expect.closeTo(0.0005, 6), odds: 0 });
    // All ten at 0.75: 2 exp(-2 · 10 · 0.75²).
    const high = uniformOdds(Array.from({ length: 10 }, () => 0.75));
    expect(high.distance).toBe(0.75);
    expect(10 ** high.odds).toBeCloseTo(2 * Math.exp(-11.25), 12);
  });
});

describe("bits of a value below a bound", () => {
  it.each([2, 3, 62, 100, 1000, 40000])("from each value below %i once: each block's places, each once", (bound) => {
    // The values in an order of blocks: the bits must be those of counting in each block.
    let expected = "";
    for (let width = 16; width >= 0; width--) {
      if (((bound >> width) & 1) === 0 || width === 0) continue;
      for (let place = 0; place < 2 ** width; place++) expected += place.toString(2).padStart(width, "0");
    }
    const values = Uint32Array.from({ length: bound }, (_, i) => i);
    const bytes = new BitsBelow(bound).pack(values);
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
    expect(bits).toBe(expected.slice(0, 8 * Math.floor(expected.length / 8)));
  });

  it("wide ones, in any split", () => {
    const values = [2 ** 53 - 1, 0, 1, 0x15555555555555, 2 ** 52, 12345678901234, 7, 2 ** 31];
    const expected = values.map((value) => value.toString(2).padStart(53, "0")).join("");
    const whole = new BitsBelow(2 ** 53).pack(values);
    const bits = new BitsBelow(2 ** 53);
    const parts = Buffer.concat(values.map((value) => bits.pack([value])));
    expect(parts).toEqual(whole);
    expect(Array.from(whole, (byte) => byte.toString(2).padStart(8, "0")).join("")).toBe(expected);
  });

  it("a value that is not below it is refused", () => {
    for (const value of [62, 255, -1, Number.NaN])
      expect(() => new BitsBelow(62).pack([value])).toThrow("not below 62");
  });
});

it("equal pairs are counted: of three equal ones, three", () => {
  const high = 1n << 40n;
  expect(equalPairs(BigUint64Array.of(5n, high, 7n, 5n, high + 5n, 7n, 7n))).toBe(4);
});

describe.each(["wasm", "js"] as const)("counts of positions on the %s engine", (engine) => {
  // About 420 figures of each engine: below 10^-10 in all for both, also if a count that expects only six is out a few
  // times more often than its chi-square says.
  const limit = -13;

  it.each(Object.entries(FORMS).filter(([name]) => name !== "bytes"))("%s: fair", (_, form) => {
    const { positions, pairs } = tally(form, createSecrets({ engine }), 25_000);
    expect(positions.map(({ odds }) => odds).filter((odds) => !(odds >= limit))).toEqual([]);
    expect(pairs.map(({ odds }) => odds).filter((odds) => !(odds >= limit))).toEqual([]);
  });

  it("see a modulo, and a symbol that depends on the one before", () => {
    const own = createSecrets({ engine });
    const biased = new Tally([62, 62]);
    biased.add(own.token_bytes(100_000).map((byte) => byte % 62));
    for (const { odds } of biased.odds().positions) expect(odds).toBeLessThan(limit);
    const chained = new Tally([16, 16]);
    chained.add(own.token_bytes(20_000).map((byte, i, all) => (i % 2 === 0 ? byte & 15 : (all[i - 1] as number) & 15)));
    for (const { odds } of chained.odds().positions) expect(odds).toBeGreaterThan(limit);
    for (const { odds } of chained.odds().pairs) expect(odds).toBeLessThan(limit);
  });

  it("refuse a symbol that cannot be there, and too few tokens", () => {
    expect(() => new Tally([62]).add(Uint8Array.of(62))).toThrow("position 0");
    const few = new Tally([16]);
    few.add(new Uint8Array(79));
    expect(() => few.odds()).toThrow("too few");
  });
});
