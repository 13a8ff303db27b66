// What the site's sections See and Inside compute. What they show is tested in real browsers.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entropySpeed, speedDetail, speedText } from "../../../site/src/inside/entropy-speed.ts";
import { purchaseSizes } from "../../../site/src/inside/purchase-sizes.ts";
import { barPath, HEIGHT, topCount } from "../../../site/src/see/bars.ts";
import { maskOf, onesOf, onesSentence } from "../../../site/src/see/bits.ts";
import {
  chiSquare,
  chiSquareLimit,
  FALSE_ALARM,
  frequency,
  judge,
  statisticText,
  status,
  verdict,
} from "../../../site/src/see/judgement.ts";
import { boundOf, explanation, splitOf } from "../../../site/src/see/split.ts";
import { DRAWS, Tally } from "../../../site/src/see/tally.ts";
import { createSecrets } from "../../../src/index.ts";
import { hasSimd } from "../../../src/runtime/simd.ts";
import { chiSquareExcess } from "../../../tools/tails.js";
import { Recorded } from "../../source.ts";

const BOUNDS = Array.from({ length: 255 }, (_, i) => i + 2);

/** Counts of so many draws, shared out as modulo shares out bytes, with nothing of chance. */
function moduloCounts(bound: number, draws: number): Uint32Array {
  const counts = new Uint32Array(bound);
  for (let byte = 0; byte < 256; byte++) counts[byte % bound]! += draws / 256;
  return counts;
}

describe("chi-square", () => {
  it("is that of a die: 5, 8, 9, 8, 10, 20 of 60 throws give 13.4", () => {
    expect(chiSquare(Uint32Array.of(5, 8, 9, 8, 10, 20))).toBeCloseTo(13.4, 12);
    expect(chiSquare(Uint32Array.of(7, 7, 7))).toBe(0);
  });

  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4.
  it.each([
    [0.001, 1, 10.828],
    [0.001, 9, 27.877],
    [0.001, 63, 103.442],
    [0.001, 99, 148.23],
    [0.05, 5, 11.07],
    [0.05, 100, 124.342],
    [0.5, 2, 2 * Math.log(2)],
  ])("is above its limit with odds of %f, for %i degrees of freedom: %f", (odds, freedom, limit) => {
    expect(chiSquareLimit(odds, freedom)).toBeCloseTo(limit, 2);
    expect(chiSquareExcess(chiSquareLimit(odds, freedom), freedom) / odds).toBeCloseTo(1, 9);
  });
});

describe("a judgement", () => {
  it("finds the bias of every bound that modulo is biased for, twice as far out as the limit", () => {
    for (const bound of BOUNDS) {
      const { statistic, freedom, above } = judge(moduloCounts(bound, DRAWS));
      const biased = splitOf(bound).rest > 0;
      expect(above, `${bound}`).toBe(biased);
      // Chance adds as much as there are degrees of freedom, on average.
      if (biased) expect(statistic + freedom, `${bound}`).toBeGreaterThan(2 * chiSquareLimit(1 / FALSE_ALARM, freedom));
      else expect(statistic).toBeLessThan(1e-6);
    }
  });

  it("says whether the limit is exceeded, and how often a fair source does that", () => {
    expect(verdict(judge(Uint32Array.of(5, 8, 9, 8, 10, 20)))).toBe(
      "A fair source is above 20.5 once in 1,000 runs: this one is not. 13.4 or more comes from a fair one once in 50 runs.",
    );
    expect(verdict(judge(moduloCounts(100, DRAWS)))).toMatch(
      /^A fair source is above 148\.2 once in 1,000 runs: this one is above\. 37,\d{3} or more comes from a fair one less than once in a million million runs\./,
    );
    expect([9.96, 999.94, 37568.4].map(statisticText)).toEqual(["10.0", "999.9", "37,568"]);
  });

  it.each([
    [1, "in more than 99 of 100 runs"],
    [0.56, "in 56 of 100 runs"],
    [0.0199, "once in 50 runs"],
    [0.000581, "once in 1,700 runs"],
    [1e-12, "once in 1,000,000,000,000 runs"],
    [0, "less than once in a million million runs"],
  ])("of odds of %f: %s", (odds, words) => {
    expect(frequency(odds, "run")).toBe(words);
  });
});

describe("draws", () => {
  it("are counted, as many of each kind, and never more than were fixed before", () => {
    const tally = new Tally(100, 40_000);
    for (const draws of [1, 0, 20_000, 7, 30_000, 5]) tally.draw(createSecrets(), draws);
    expect(tally.full).toBe(true);
    for (const counts of [tally.byRejection, tally.byModulo]) {
      expect(counts.length).toBe(100);
      expect(counts.reduce((sum, count) => sum + count)).toBe(40_000);
    }
  });

  it("by modulo give what the split says, from each byte once", () => {
    for (const bound of BOUNDS) {
      const { quotient, rest } = splitOf(bound);
      expect(quotient * bound + rest).toBe(256);
      const tally = new Tally(bound, 256);
      tally.draw({ fillBytes: (array) => array.set(array.map((_, i) => i)), fillRandbelow: () => {} }, 256);
      expect([...tally.byModulo]).toEqual(Array.from({ length: bound }, (_, v) => quotient + (v < rest ? 1 : 0)));
    }
  });

  it("by rejection throw away what the split says, of each byte once, and keep each number equally often", () => {
    for (const bound of BOUNDS) {
      const { values, thrown } = splitOf(bound);
      const kept = (256 / values) * bound;
      expect(256 - kept).toBe((256 / values) * thrown);
      // After the last number that is kept, nothing else is taken: the bytes thrown away at the end are asked for by
      // one more.
      const recorded = new Recorded(Uint8Array.from({ length: 257 }, (_, i) => i));
      const { entropy } = recorded;
      const tally = new Tally(bound, kept + 1);
      const own = createSecrets({ entropy, pool: 0, health: false, engine: "js" });
      tally.draw({ fillBytes: () => {}, fillRandbelow: (array, n) => own.fillRandbelow(array, n) }, kept + 1);
      expect(recorded.supplied, `${bound}`).toBe(257);
      // The last byte is a 0 again.
      expect([...tally.byRejection]).toEqual(Array.from({ length: bound }, (_, v) => 256 / values + (v === 0 ? 1 : 0)));
    }
  });

  it("of a stopped run get no verdict, and of one under way nothing is said", () => {
    const tally = new Tally(2, 1000);
    tally.draw(createSecrets(), 400);
    expect(status(tally, "filling")).toBe("");
    expect(status(tally, "stopped")).toBe("Stopped at 400 of 1,000 draws: no verdict, for that takes the whole run.");
    tally.byModulo.set([1000, 0]);
    tally.byRejection.set([520, 480]);
    expect(status(tally, "full")).toBe(
      "1,000 draws each. By rejection: chi-square 1.6, not above 10.8. By modulo: chi-square 1,000, above 10.8.",
    );
  });
});

describe("a bound", () => {
  it.each([
    ["2", 2],
    [" 256 ", 256],
    ["257", undefined],
    ["1", undefined],
    ["", undefined],
    ["1e2", undefined],
    ["6.0", undefined],
    ["-6", undefined],
  ])("as typed: %j", (text, bound) => {
    expect(boundOf(text)).toBe(bound);
  });

  it("is explained by its own numbers", () => {
    expect(explanation(splitOf(100)).join(" ")).toBe(
      "A byte has 256 values, and 256 = 2 · 100 + 56. " +
        "So byte % 100 gives 0 to 55 from 3 bytes each and 56 to 99 from 2: the first come 3/2 times as often (1.5). " +
        "Rejection keeps the low 7 bits of it, 0 to 127, and throws away the 28 of 128 that are not below 100: " +
        "a try is repeated with odds of 21.9 %, and what is left comes equally often.",
    );
    expect(explanation(splitOf(64))[1]).toBe(
      "Nothing is left over, so byte % 64 gives every number from 4 bytes, and is fair.",
    );
    expect(explanation(splitOf(255))[1]).toContain(
      "gives 0 from 2 bytes and 1 to 254 from one: the first comes twice as often.",
    );
    expect(explanation(splitOf(255))[2]).toContain("throws away the one of 256 that is not below 255");
    expect(explanation(splitOf(2))[2]).toContain("the low bit of it, 0 to 1");
    expect(explanation(splitOf(256))[2]).toContain("the whole byte, 0 to 255");
  });
});

describe("the picture", () => {
  it("has an opaque pixel for each one, the highest bit first, and a clear one for each zero", () => {
    const pixels = maskOf(Uint8Array.of(0b01100001, 0b11111111, 0, 0b10000000));
    const opacity = Array.from({ length: 32 }, (_, i) => pixels[4 * i + 3]);
    const one = 255;
    expect(opacity.slice(0, 8)).toEqual([0, one, one, 0, 0, 0, 0, one]);
    expect(opacity.slice(8, 16)).toEqual(Array(8).fill(one));
    expect(opacity.slice(16, 24)).toEqual(Array(8).fill(0));
    expect(opacity.slice(24)).toEqual([one, 0, 0, 0, 0, 0, 0, 0]);
    expect(pixels.length).toBe(4 * 32);
  });

  it("tells ones, and how far from half they are", () => {
    const bytes = new Uint8Array(8192).fill(0b01010101);
    expect(onesOf(bytes)).toEqual({ bits: 65536, ones: 32768, expected: 32768, deviation: 128, odds: 1 });
    expect(onesSentence(onesOf(bytes))).toContain("here are exactly as many.");
    // 32 bytes more of ones: 128 more ones, a deviation. The normal table has 0.3173 for 1, here it is half a count
    // less.
    bytes.fill(0xff, 0, 32);
    const { ones, odds } = onesOf(bytes);
    expect(ones).toBe(32768 + 128);
    expect(odds).toBeCloseTo(0.3192, 4);
    expect(onesSentence(onesOf(bytes))).toContain("here are 128 more, 1.0 standard deviations.");
    bytes.fill(0, 0, 96);
    expect(onesSentence(onesOf(bytes))).toContain("here are 384 fewer, 3.0 standard deviations.");
  });
});

describe("bars", () => {
  it("are as high as their counts, apart where they are few", () => {
    expect(barPath(Uint32Array.of(5, 0, 10), 0, 3, 10)).toBe("M0.1 100v-50h0.8v50zM2.1 100v-100h0.8v100z");
    expect(barPath(new Uint32Array(100).fill(1), 98, 100, 4)).toBe("M98 100v-25h1v25zM99 100v-25h1v25z");
  });

  it("fit below the top, for every bound, with eight deviations of room", () => {
    for (const bound of BOUNDS) {
      const { quotient, rest } = splitOf(bound);
      const most = Math.max(...moduloCounts(bound, DRAWS));
      const path = barPath(Uint32Array.of(most + 8 * Math.sqrt(most)), 0, 1, topCount(DRAWS, bound, quotient, rest));
      expect(Number(/v-([\d.]+)/.exec(path)?.[1]), `${bound}`).toBeLessThan(HEIGHT);
    }
  });
});

describe("the way of the bytes", () => {
  it("asks as docs/design.md says, up to what the pool holds", () => {
    const design = readFileSync(new URL("../../../docs/design.md", import.meta.url), "utf8").replace(/\s+/g, " ");
    const [first, second, all, ...more] = purchaseSizes(createSecrets).map((size) => size.toLocaleString("en"));
    expect(design).toContain(`A pool of ${all} bytes`);
    expect(more).toEqual([]);
    expect(design).toContain(`The first refill is ${first} bytes, the next ${second}, then ${all},`);
  });

  it("has vectors where a module of them is valid, and none where there is no WebAssembly", () => {
    expect(hasSimd(WebAssembly)).toBe(true);
    expect(hasSimd(undefined)).toBe(false);
    // Vectors taken away, the module is none: it is they that are asked for.
    const without = (bytes: BufferSource) => {
      const module = new Uint8Array(bytes as Uint8Array<ArrayBuffer>).map((byte) => (byte === 0x7b ? 0x7f : byte));
      return WebAssembly.validate(module);
    };
    expect(hasSimd({ validate: without })).toBe(false);
  });

  it.each([
    [0.1, 10, 0.01],
    [1, 50, 0.02],
    [100, 500, 0.2],
  ])("measures by a clock in steps of %f ms, to a step in %f ms", (step, lasting, uncertainty) => {
    let time = 0;
    // A look at the clock takes a microsecond, 65,536 bytes take 16.
    const now = () => {
      time += 0.001;
      return Math.floor(time / step) * step;
    };
    const speed = entropySpeed(() => {
      time += 0.016;
    }, now);
    expect(speed.step).toBeCloseTo(step, 6);
    expect(speed.uncertainty).toBeCloseTo(uncertainty, 6);
    expect(step / speed.uncertainty).toBeCloseTo(lasting, 6);
    for (const of of [speed.slowest, speed.median, speed.fastest]) {
      expect(Math.abs(of / (65536e3 / 0.017) - 1)).toBeLessThan(uncertainty + 0.002);
    }
    expect(speedDetail(speed).includes("too coarse")).toBe(uncertainty > 0.1);
  });

  it("says a speed in units", () => {
    expect([6.94e9, 123.4e6, 45.67e6].map(speedText)).toEqual(["6.9 GB/s", "123 MB/s", "46 MB/s"]);
  });
});
