// The statistics of the timing runs (test/assurance/timing), and that they see what leaks and nothing else. How the
// package itself fares takes longer, and is for those runs.
import { describe, expect, it } from "vitest";
import { comparisonOfStrings } from "../assurance/timing/comparisons.js";
import { earlyExit } from "../assurance/timing/controls.js";
import { failuresOf } from "../assurance/timing/judgement.js";
import { measure } from "../assurance/timing/measurement.js";
import {
  croppingLevels,
  LEAK,
  parted,
  SHARES,
  SUSPICIOUS,
  tests,
  upTo,
  welch,
} from "../assurance/timing/statistics.js";

describe("Welch's t", () => {
  it("of two samples by hand: means 3 and 6, variances 2.5 and 10, five values each", () => {
    const { t, difference, error } = welch(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(2, 4, 6, 8, 10));
    expect([difference, error, t]).toEqual([-3, Math.sqrt(2.5), -3 / Math.sqrt(2.5)]);
  });

  it("of samples of different sizes: means 2 and 10, variances 1 and 16 over 3 and 4 values", () => {
    const four = Math.sqrt(12);
    const second = Float64Array.of(10 - four, 10 - four, 10 + four, 10 + four);
    expect(welch(Float64Array.of(1, 2, 3), second).t).toBeCloseTo(-8 / Math.sqrt(1 / 3 + 4), 12);
  });

  it("is 0 where nothing differs", () => {
    expect(welch(Float64Array.of(7, 7), Float64Array.of(7, 7)).t).toBe(0);
  });
});

const ALTERNATING = Uint8Array.from({ length: 4000 }, (_, i) => i % 2);
const testsOf = (times: Float64Array) => tests(parted(times, ALTERNATING), croppingLevels(times));

describe("the tests over a row", () => {
  it("crop at the levels of their shares, the slowest first", () => {
    const levels = croppingLevels(Float64Array.from({ length: 1024 }, (_, i) => 1024 - i));
    expect(levels).toEqual(SHARES.map((share) => (share === 1 ? Number.POSITIVE_INFINITY : 1024 * share)));
    const [first, second] = parted(Float64Array.of(9, 2, 5, 1), Uint8Array.of(0, 1, 0, 1));
    expect([upTo(first, 5), upTo(first, 4), upTo(second, 5)]).toEqual([
      Float64Array.of(5),
      Float64Array.of(),
      Float64Array.of(1, 2),
    ]);
  });

  it("see a difference that a few slow measurements hide from the mean", () => {
    const times = Float64Array.from(ALTERNATING, (one, i) => (i % 400 < 2 ? 1e6 * (1 + (i % 7)) : 100 + one + (i % 5)));
    const means = testsOf(times).filter(({ order }) => order === 1);
    expect(Math.abs(means.at(-1)?.t ?? 0)).toBeLessThan(SUSPICIOUS);
    expect(Math.abs(means[0]?.t ?? 0)).toBeGreaterThan(LEAK);
  });

  it("see in the second order a class that is as fast in the mean and more scattered", () => {
    const times = Float64Array.from(ALTERNATING, (one, i) => 100 + (1 + one) * (i & 2 ? 1 : -1));
    const [means, squares] = testsOf(times).slice(-2);
    expect(means?.t).toBe(0);
    expect(Math.abs(squares?.t ?? 0)).toBeGreaterThan(LEAK);
  });
});

describe("a comparison that ends at the first difference", () => {
  const timed = (classes: string) => measure(comparisonOfStrings(earlyExit, { classes, length: 32, units: 4 }), 500);

  it("is caught", () => {
    const timing = timed("first differs | last differs");
    expect(Math.abs(timing.worst.t)).toBeGreaterThan(LEAK);
    expect(timing.difference).toBeLessThan(0);
    const row = { name: "control", classes: "a | b", ...timing };
    expect(failuresOf({ ...row, role: "leak" })).toEqual([]);
    for (const role of ["subject", "answer", "null"] as const) expect(failuresOf({ ...row, role })).toHaveLength(1);
  });

  // By chance this fails less than twice in 10^12 runs: 22 tests of odds below 6e-14 (assurance/timing/statistics.js).
  it("is not, where both classes are the same", () => {
    const timing = timed("last differs | last differs");
    expect(Math.abs(timing.worst.t)).toBeLessThan(LEAK);
    const row = { name: "control", classes: "a | a", ...timing };
    for (const role of ["subject", "answer", "null"] as const) expect(failuresOf({ ...row, role })).toEqual([]);
    expect(failuresOf({ ...row, role: "leak" })).toHaveLength(1);
  });
});
