// The odds of a collision against exact fractions and long fixed-point numbers, and what is computed from them.
import { describe, expect, it } from "vitest";
import { ALPHABETS, bitsFor, collision, createSecrets, lengthFor } from "../../src/index.ts";
import { wideAlphabet } from "../minter/minter-specs.ts";
import { wrong } from "../refusals.ts";

/** Bits after the point of the reference. */
const POINT = 1400n;
const ONE = 1n << POINT;

/** A double as a fixed-point number, exactly. */
function fixed(value: number): bigint {
  let [mantissa, shift] = [value, 0];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    shift++;
  }
  return (BigInt(mantissa) << POINT) >> BigInt(shift);
}

/** How far a double is from a fixed-point number, as a part of that. */
function relativeError(value: number, expected: bigint): number {
  const difference = fixed(value) - expected;
  return Math.abs(Number((difference << 80n) / expected)) / 2 ** 80;
}

/** 1 - the product, factor by factor, with an error of n × 2^-1400. */
function byFactors(size: bigint, n: bigint): bigint {
  let none = ONE;
  for (let i = 1n; i < n; i++) none = (none * (size - i)) / size;
  return ONE - none;
}

/** Exactly, as a fraction, cut off at the last place. */
function byFractions(size: bigint, n: bigint): bigint {
  let falling = 1n;
  for (let i = 0n; i < n; i++) falling *= size - i;
  const all = size ** n;
  return ((all - falling) << POINT) / all;
}

/**
 * 1^k + 2^k + … + n^k for k from 1 up, exactly, from (n + 1)^(k + 1) - 1 = the sum over j <= k of C(k + 1, j) S_j(n).
 */
function* powerSums(n: bigint): Generator<bigint> {
  const sums = [n];
  for (let k = 1n; ; k++) {
    let rest = (n + 1n) ** (k + 1n) - 1n;
    let choose = 1n;
    for (let j = 0n; j < k; j++) {
      rest -= choose * (sums[Number(j)] as bigint);
      choose = (choose * (k + 1n - j)) / (j + 1n);
    }
    sums.push(rest / (k + 1n));
    yield sums.at(-1) as bigint;
  }
}

/** By the series ln(1 - i/N) = -Σ i^k / (k N^k), summed over i, and the one of e^-y. For n well below N = 2^bits. */
function bySeries(bits: bigint, n: bigint): bigint {
  let y = 0n;
  let k = 1n;
  for (const sum of powerSums(n - 1n)) {
    const term = (sum << POINT) / (k * 2n ** (bits * k));
    if (term === 0n) break;
    y += term;
    k++;
  }
  // 1 - e^-y by halving y until it is small, then 1 - e^-2y = 2q - q².
  let halvings = 0;
  for (; y >> (POINT - 4n) > 0n; halvings++) y >>= 1n;
  let q = 0n;
  let term = ONE;
  for (let i = 1n; term !== 0n; i++) {
    term = (-term * y) / (i << POINT);
    q -= term;
  }
  for (let i = 0; i < halvings; i++) q = 2n * q - ((q * q) >> POINT);
  return q;
}

/** log2 with an error far below 2^-1300, from ln of numbers from 1 to 2 by atanh: ln m = 2 atanh((m - 1)/(m + 1)). */
function logarithm(size: bigint): bigint {
  const whole = BigInt(size.toString(2).length - 1);
  const ln = (above: bigint, below: bigint) => {
    const ratio = ((above - below) * ONE) / (above + below);
    let sum = 0n;
    let power = ratio;
    for (let k = 1n; power !== 0n; k += 2n) {
      sum += power / k;
      power = (power * ratio * ratio) >> (2n * POINT);
    }
    return sum;
  };
  return whole * ONE + (ln(size, 1n << whole) * ONE) / ln(2n, 1n);
}

const NEAR = 1e-13;

describe("collision", () => {
  it("is the exact fraction for up to 8 bits, with every number of tokens", () => {
    for (let bits = 1; bits <= 8; bits++) {
      for (let n = 2; n <= 2 ** bits; n++) {
        const expected = byFractions(2n ** BigInt(bits), BigInt(n));
        expect(relativeError(collision({ bits, tokens: n }), expected), `${n} of ${bits}`).toBeLessThan(NEAR);
      }
    }
  });

  it("is the exact product around both ends of each way to compute it", () => {
    for (const bits of [9, 10, 12, 14, 16, 20, 32, 64, 100]) {
      for (const n of [2, 3, 60, 127, 128, 129, 130, 500, 1023, 1024, 2500]) {
        if (n > 2 ** bits) continue;
        const expected = byFactors(2n ** BigInt(bits), BigInt(n));
        expect(relativeError(collision({ bits, tokens: n }), expected), `${n} of ${bits}`).toBeLessThan(NEAR);
      }
    }
  });

  it("is right for up to 10^77 tokens of up to 600 bits, where it is 10^-180 and where it is nearly 1", () => {
    for (const bits of [40, 64, 72, 96, 122, 128, 160, 256, 512, 600]) {
      for (const n of [
        2n,
        129n,
        1000n,
        10n ** 6n,
        10n ** 9n,
        10n ** 12n,
        10n ** 15n,
        10n ** 18n,
        3n * 10n ** 38n,
        10n ** 77n,
      ]) {
        // More, and it is 1 to the last place.
        if (n > 6n * 2n ** BigInt(bits >> 1)) continue;
        const expected = bySeries(BigInt(bits), n);
        expect(relativeError(collision({ bits, tokens: n }), expected), `${n} of ${bits}`).toBeLessThan(NEAR);
      }
    }
  });

  it("the references agree", () => {
    for (const [bits, n] of [
      [16n, 300n],
      [20n, 2000n],
      [128n, 77n],
    ] as const) {
      const size = 2n ** bits;
      const [series, factors, exact] = [bySeries(bits, n), byFactors(size, n), byFractions(size, n)];
      for (const other of [factors, exact]) expect((series - other) / 2n ** 40n).toBe(0n);
    }
  });

  it("takes fractions of a bit: 10, 365, 58^5 values", () => {
    // Not exact, since the bits are rounded: the odds are wrong by the rounding, 2^-53 × bits × ln 2, and the pow of
    // the runtime.
    for (const [size, n] of [
      [10n, 4n],
      [10n, 10n],
      [365n, 23n],
      [365n, 200n],
      [58n ** 5n, 10_000n],
    ] as const) {
      const odds = collision({ bits: Math.log2(Number(size)), tokens: n });
      expect(relativeError(odds, byFactors(size, n))).toBeLessThan(5e-13);
    }
    expect(collision({ bits: 0.5, tokens: 2 })).toBeCloseTo(Math.SQRT1_2, 14);
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
    expect(collision({ bits: 1, tokens: 2 })).toBe(0.5);
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
  it("is the least number of bits with which the odds are below", () => {
    for (const tokens of [2, 3, 23, 128, 129, 1000, 1e6, 1e12, 10n ** 15n, 10n ** 30n, 2n ** 512n]) {
      for (const probability of [5e-324, 1e-300, 1e-17, 1e-15, 1e-9, 2 ** -20, 0.01, 0.5, 0.99, 1 - 2 ** -53]) {
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

describe("lengthFor", () => {
  const SIZES: [string, number][] = [
    ...Object.entries(ALPHABETS).map(([name, { length }]): [string, number] => [name, length]),
    ...[2, 3, 5, 7, 255, 256, 257, 1000, 65535, 65536].map((size): [string, number] => [wideAlphabet(size), size]),
  ];

  it("is the least length whose power reaches, for whole bits", () => {
    for (const [alphabet, size] of SIZES.slice(0, -2)) {
      for (let bits = 1n; bits <= 300n; bits += 1n + bits / 40n) {
        const length = lengthFor({ alphabet: { symbols: alphabet }, bits });
        expect(BigInt(size) ** BigInt(length) >= 2n ** bits).toBe(true);
        if (length > 1) expect(BigInt(size) ** BigInt(length - 1) < 2n ** bits).toBe(true);
      }
    }
  });

  it("is exact where powers meet: of the bits of so many symbols, and just above", () => {
    for (const each of [1, 2, 3, 4, 8, 16]) {
      const alphabet = wideAlphabet(2 ** each);
      for (const length of each < 16 ? [1, 2, 3, 100, 24575, 24576] : [24576]) {
        expect(lengthFor({ alphabet: { symbols: alphabet }, bits: length * each })).toBe(length);
        const above = length * each + 2 ** (Math.floor(Math.log2(length * each)) - 52);
        if (length < 24576) expect(lengthFor({ alphabet: { symbols: alphabet }, bits: above })).toBe(length + 1);
        else
          expect(() => lengthFor({ alphabet: { symbols: alphabet }, bits: above })).toThrow(
            /^bits: expected at most those of 24576/,
          );
      }
    }
  });

  it("tells a double just below the bits of so many symbols from one just above", () => {
    // log2 by another way: the digits of size^(length × 2^k), which has floor(2^k × length × log2(size)) + 1 of them.
    const k = 12n;
    for (const size of [3, 10, 58, 62, 94]) {
      const alphabet = wideAlphabet(size);
      for (const length of [2, 7, 22, 43]) {
        const bits = BigInt((BigInt(size) ** (BigInt(length) << k)).toString(2).length - 1);
        const below = Number(bits) / 2 ** Number(k);
        expect(lengthFor({ alphabet: { symbols: alphabet }, bits: below })).toBe(length);
        expect(lengthFor({ alphabet: { symbols: alphabet }, bits: below + 2 ** -12 })).toBe(length + 1);
      }
    }
  });

  it("is right for each of the doubles around the bits of so many symbols", () => {
    for (const size of [3, 10, 26, 42, 52, 58, 62, 94, 255, 300]) {
      const alphabet = wideAlphabet(size);
      const each = logarithm(BigInt(size));
      for (const length of [2, 3, 5, 6, 7, 11, 13, 20, 21, 22, 27, 43, 100, 300]) {
        const product = length * Math.log2(size);
        const ulp = 2 ** (Math.floor(Math.log2(product)) - 52);
        for (const step of [-3, -2, -1, 0, 1, 2, 3]) {
          const bits = product + step * ulp;
          const suffices = BigInt(length) * each >= fixed(bits);
          expect(lengthFor({ alphabet: { symbols: alphabet }, bits })).toBe(suffices ? length : length + 1);
        }
      }
    }
  });

  it("is right for every length, also where the first digits of a logarithm do not decide", () => {
    const each = logarithm(62n);
    for (let length = 1; length <= 4000; length++) {
      const bits = length * Math.log2(62);
      expect(lengthFor({ alphabet: "base62", bits })).toBe(BigInt(length) * each >= fixed(bits) ? length : length + 1);
    }
  });

  it("of up to one bit is 1, of what 24,576 symbols have 24,576", () => {
    for (const bits of [5e-324, 0.1, 1, 1n]) expect(lengthFor({ alphabet: { symbols: "01" }, bits })).toBe(1);
    expect(lengthFor({ alphabet: "digits", bits: Math.floor(24576 * Math.log2(10)) })).toBe(24576);
    for (const bits of [Math.ceil(24576 * Math.log2(10)), 1e6, 1e308, 10n ** 400n]) {
      expect(() => lengthFor({ alphabet: "digits", bits })).toThrow(RangeError);
    }
  });
});

const NOT_POSITIVE: [string, unknown, typeof TypeError | typeof RangeError][] = [
  ["0", 0, RangeError],
  ["-0", -0, RangeError],
  ["-1", -1, RangeError],
  ["-1n", -1n, RangeError],
  ["NaN", Number.NaN, RangeError],
  ["Infinity", Number.POSITIVE_INFINITY, RangeError],
  ["text", "128", TypeError],
  ["missing", undefined, TypeError],
  ["null", null, TypeError],
  ["an object", { valueOf: () => 128 }, TypeError],
];

const REFUSED: [string, () => unknown, typeof TypeError | typeof RangeError, string][] = [
  ...NOT_POSITIVE.flatMap(([name, value, kind]): typeof REFUSED => [
    [`collision, bits ${name}`, () => collision({ bits: wrong(value), tokens: 5 }), kind, "bits: "],
    [`lengthFor, bits ${name}`, () => lengthFor({ alphabet: "hex", bits: wrong(value) }), kind, "bits: "],
    [`bitsFor, probability ${name}`, () => bitsFor({ tokens: 5, probability: wrong(value) }), kind, "probability: "],
  ]),
  ["bitsFor, probability 1", () => bitsFor({ tokens: 5, probability: 1 }), RangeError, "probability: expected"],
  ["lengthFor, no alphabet", () => lengthFor(wrong({ bits: 128 })), TypeError, "alphabet: "],
  ...(
    [
      ["a fraction", 1.5, TypeError],
      ["NaN", Number.NaN, TypeError],
      ["text", "5", TypeError],
      ["missing", undefined, TypeError],
      ["-1", -1, RangeError],
      ["1e18, which may have been rounded", 1e18, RangeError],
      ["2^512 + 1", 2n ** 512n + 1n, RangeError],
    ] as const
  ).flatMap(([name, tokens, kind]): typeof REFUSED => [
    [`collision, tokens ${name}`, () => collision({ bits: 8, tokens: wrong(tokens) }), kind, "tokens: "],
    [`bitsFor, tokens ${name}`, () => bitsFor({ tokens: wrong(tokens), probability: 0.5 }), kind, "tokens: "],
  ]),
  ...[collision, bitsFor, lengthFor].flatMap((use): typeof REFUSED => [
    [`${use.name} of nothing`, () => use(wrong(undefined)), TypeError, ""],
    [`${use.name} of null`, () => use(wrong(null)), TypeError, "options: "],
    [`${use.name} of a number`, () => use(wrong(128)), TypeError, "options: "],
    [
      `${use.name}, an option that is none`,
      () => use(wrong({ bit: 128 })),
      TypeError,
      'options: there is no option "bit"',
    ],
  ]),
];

it.each(REFUSED)("%s is refused", (_name, use, kind, start) => {
  let thrown: unknown;
  try {
    use();
  } catch (error) {
    thrown = error;
  }
  expect((thrown as Error | undefined)?.constructor).toBe(kind);
  expect((thrown as Error).message.slice(0, start.length)).toBe(start);
});
