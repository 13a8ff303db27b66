// The least length whose power reaches, against whole numbers and long logarithms.
import { describe, expect, it } from "vitest";
import { ALPHABETS, type Alphabet, type AlphabetName, lengthFor } from "../../src/index.ts";
import { wideAlphabet } from "../minter/minter-specs.ts";
import { fixed } from "./exact-odds.ts";

/** Bits after the point of the reference. */
const POINT = 1400n;
const ONE = 1n << POINT;

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

describe("lengthFor", () => {
  const SIZES: [Alphabet, number][] = [
    ...Object.entries(ALPHABETS).map(([name, { length }]): [Alphabet, number] => [name as AlphabetName, length]),
    ...[2, 3, 5, 7, 255, 256, 257, 1000].map((size): [Alphabet, number] => [[...wideAlphabet(size)], size]),
  ];

  it("is the least length whose power reaches, for whole bits", () => {
    for (const [alphabet, size] of SIZES) {
      for (let bits = 1n; bits <= 300n; bits += 1n + bits / 40n) {
        const length = lengthFor({ alphabet, bits });
        expect(BigInt(size) ** BigInt(length) >= 2n ** bits).toBe(true);
        if (length > 1) expect(BigInt(size) ** BigInt(length - 1) < 2n ** bits).toBe(true);
      }
    }
  });

  it("is exact where powers meet: of the bits of so many symbols, and just above", () => {
    for (const each of [1, 2, 3, 4, 8, 16]) {
      const alphabet = wideAlphabet(2 ** each);
      for (const length of each < 16 ? [1, 2, 3, 100, 24575, 24576] : [24576]) {
        expect(lengthFor({ alphabet: [...alphabet], bits: length * each })).toBe(length);
        const above = length * each + 2 ** (Math.floor(Math.log2(length * each)) - 52);
        if (length < 24576) expect(lengthFor({ alphabet: [...alphabet], bits: above })).toBe(length + 1);
        else
          expect(() => lengthFor({ alphabet: [...alphabet], bits: above })).toThrow(
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
        expect(lengthFor({ alphabet: [...alphabet], bits: below })).toBe(length);
        expect(lengthFor({ alphabet: [...alphabet], bits: below + 2 ** -12 })).toBe(length + 1);
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
          const suffices = BigInt(length) * each >= fixed(bits, POINT);
          expect(lengthFor({ alphabet: [...alphabet], bits })).toBe(suffices ? length : length + 1);
        }
      }
    }
  });

  it("is right for every length, also where the first digits of a logarithm do not decide", () => {
    const each = logarithm(62n);
    for (let length = 1; length <= 4000; length++) {
      const bits = length * Math.log2(62);
      expect(lengthFor({ alphabet: "base62", bits })).toBe(
        BigInt(length) * each >= fixed(bits, POINT) ? length : length + 1,
      );
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
