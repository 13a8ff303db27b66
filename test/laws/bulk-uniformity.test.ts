// Exact uniformity of bulk draws, not luck: every possible word once, in every lane, beside every pattern of
// rejections.
import { describe, expect, it } from "vitest";
import { createSecrets, type IntegerArray } from "../../src/index.ts";
import { PLACE, share } from "../cases.ts";
import { asciiAlphabet, wideAlphabet } from "../minter/minter-specs.ts";
import { concatenate, everyInput, Recorded } from "../source.ts";
import { type Kind, list } from "./bulk-bench.ts";

/** The vectors of the WebAssembly core hold so many bytes. */
const LANES = 16;

/** Each byte once in each lane of a block: sixteen copies of all of them, each turned one further. */
const EVERY_LANE = concatenate(
  ...Array.from({ length: LANES }, (_, turn) => Uint8Array.from({ length: 256 }, (_, i) => i + turn)),
);

/** The bits of n - 1, and the values among words, in their order, once the other bits are cleared. */
function passing(words: ArrayLike<number>, n: number): number[] {
  const size = 2 ** (n - 1).toString(2).length;
  return Array.from(words, (word) => word % size).filter((value) => value < n);
}

/** How often each of so many values occurs. */
function counts(values: Iterable<number>, n: number): Uint32Array {
  const seen = new Uint32Array(n);
  for (const value of values) seen[value] = (seen[value] ?? 0) + 1;
  return seen;
}

/** An object over given bytes, then as many zeros, which always pass, as are missing. */
function over(engine: Kind, bytes: Uint8Array, zeros: number, pool = 65536) {
  const padded = new Uint8Array(bytes.length + zeros + pool);
  padded.set(bytes);
  return createSecrets({ engine, pool, entropy: new Recorded(padded).entropy, health: false });
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it("every n from 2 to 256: each value from as many bytes as every other, in every lane", () => {
    for (let n = 2; n <= 256; n++) {
      // Asked for as many values as there are bytes, the first block begins with the first byte; zeros fill it up.
      const values = over(engine, EVERY_LANE, 8192).fillRandbelow(new Uint8Array(EVERY_LANE.length), n);
      const expected = passing(EVERY_LANE, n);
      const each = EVERY_LANE.length / 2 ** (n - 1).toString(2).length;
      expect(new Set(counts(values.subarray(0, expected.length), n))).toEqual(new Set([each]));
      expect(Buffer.from(values).equals(Buffer.concat([Buffer.from(expected)], values.length)), `below ${n}`).toBe(
        true,
      );
    }
  });

  it("strings over every alphabet of 2 to 256 symbols: each symbol from as many bytes, in every lane", () => {
    for (let size = 2; size <= 256; size++) {
      const alphabet = size <= 128 ? asciiAlphabet(size) : wideAlphabet(size);
      const points = [...alphabet];
      const own = over(engine, EVERY_LANE, 8192);
      const token = own.minter({ kind: "string", alphabet: { symbols: alphabet }, length: EVERY_LANE.length }).next();
      const expected = passing(EVERY_LANE, size);
      const each = EVERY_LANE.length / 2 ** (size - 1).toString(2).length;
      const places = new Map(points.map((point, i) => [point, i]));
      const drawn = Array.from(token, (point) => places.get(point) ?? -1);
      expect(new Set(counts(drawn.slice(0, expected.length), size))).toEqual(new Set([each]));
      const text = expected.map((place) => points[place]).join("");
      expect(token === text + points[0]?.repeat(EVERY_LANE.length - expected.length), `of ${size}`).toBe(true);
    }
  });

  it("every pattern of rejections in a block leaves the other values, in their order", () => {
    let wrong = 0;
    for (let high = 0; high < 256; high++) {
      const blocks = Array.from({ length: 256 }, (_, low) => {
        const pattern = low + 256 * high;
        const block = Uint8Array.from({ length: LANES }, (_, lane) => ((pattern >> lane) & 1 ? 0xff - lane : lane + 1));
        return [block, block.filter((byte) => byte <= LANES)] as const;
      });
      // After each block a zero for each that was rejected: so every call begins with a block of its own.
      const input = blocks.flatMap(([block, kept]) => [block, new Uint8Array(LANES - kept.length)]);
      const own = over(engine, concatenate(...input), 0);
      for (const [, kept] of blocks) {
        const values = own.fillRandbelow(new Uint8Array(LANES), 129);
        if (!Buffer.from(values).equals(Buffer.concat([kept], LANES))) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });

  it.each([
    257, 300, 511, 512, 513, 1000, 1023, 1024, 1025, 3844, 4096, 10007, 32767, 32768, 32769, 65521, 65535, 65536,
  ])("n = %i: each value from as many inputs of two bytes as every other", (n) => {
    const input = everyInput(2);
    const words = Array.from({ length: 65536 }, (_, i) => (input[2 * i] ?? 0) + 256 * (input[2 * i + 1] ?? 0));
    const expected = passing(words, n);
    const each = 65536 / 2 ** (n - 1).toString(2).length;
    for (const Holder of share([Uint16Array, Uint32Array, BigUint64Array, Float64Array], n + PLACE[engine])) {
      const own = over(engine, input, 8192);
      const values = Array.from(own.fillRandbelow<IntegerArray>(new Holder(expected.length), n), Number);
      expect(new Set(counts(values, n))).toEqual(new Set([each]));
      expect(list(values)).toBe(list(expected));
    }
  });

  it.each([257, 300, 32769, 65536])("strings of %i symbols: each from as many inputs of two bytes", (size) => {
    const points = [...wideAlphabet(size)];
    const each = 65536 / 2 ** (size - 1).toString(2).length;
    const own = over(engine, everyInput(2), 0);
    const length = (size * each) % 100 === 0 ? 100 : 1;
    const mint = own.minter({ kind: "string", alphabet: points, length });
    const places = new Map(points.map((point, i) => [point, i]));
    const drawn = [...mint.take((size * each) / length).join("")].map((point) => places.get(point) ?? -1);
    expect(new Set(counts(drawn, size))).toEqual(new Set([each]));
  });

  describe.each([
    [4, [2n ** 16n + 1n, 2n ** 31n - 1n, 2n ** 31n, 2n ** 31n + 1n, 2n ** 32n - 1n, 2n ** 32n]],
    [
      8,
      [2n ** 32n + 1n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 63n + 1n, 2n ** 64n - 1n, 2n ** 64n],
    ],
  ] as const)("words of %i bytes", (width, bounds) => {
    it.each(bounds)("below %s: the largest passes, the bound does not, and the bits above do not count", (n) => {
      const size = 2n ** BigInt((n - 1n).toString(2).length);
      // Values on both sides of the bound, and where only one half of a word decides.
      const half = 2n ** 32n;
      const tried = [
        n - 1n,
        n,
        size - 1n,
        0n,
        n - 2n,
        n + 1n,
        n - half,
        n + half,
        n - 1n + half,
        ((n - 1n) / half) * half,
        5n,
        n / 2n,
      ]
        .filter((value) => value >= 0n && value < size)
        .flatMap((value) => [value, value]);
      const words = tried.map((value, i) => (i % 2 ? value : value + 2n ** BigInt(8 * width) - size));
      const input = new Uint8Array(width * words.length);
      words.forEach((word, i) => {
        for (let byte = 0; byte < width; byte++) input[width * i + byte] = Number((word >> BigInt(8 * byte)) & 0xffn);
      });
      const expected = tried.filter((value) => value < n);
      for (const Holder of [Uint32Array, Float64Array, BigUint64Array]) {
        if (n > 2n ** (Holder === Uint32Array ? 32n : Holder === Float64Array ? 53n : 64n)) continue;
        const source = new Recorded(input);
        const own = createSecrets({ engine, pool: 0, entropy: source.entropy, health: false });
        expect(list(own.fillRandbelow<IntegerArray>(new Holder(expected.length), n))).toBe(list(expected));
      }
    });
  });
});
