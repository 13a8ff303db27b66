// The constant-time comparisons: every length, every place and every bit of a difference, at any alignment.
import { describe, expect, it } from "vitest";
import { compare_digest, secureCompare } from "../../src/tokens/compare-digest.ts";
import { nonZeroBytes } from "../source.ts";

const STREAM = nonZeroBytes(100_000);
const LENGTHS = [...Array(140).keys(), 1000, 16_384, 16_385, 70_001];

/** The places where two of a length are made to differ: all, or the edges of a long one. */
const places = (length: number) =>
  length < 140 ? [...Array(length).keys()] : [0, 1, 3, 4, 63, 64, length >> 1, length - 5, length - 4, length - 1];

/** A copy that lies so far from an address that is a multiple of four. */
function placed(bytes: Uint8Array, offset: number): Uint8Array {
  const view = new Uint8Array(new ArrayBuffer(bytes.length + offset + 5), offset, bytes.length);
  view.set(bytes);
  // What lies around must not count.
  new Uint8Array(view.buffer, 0, offset).fill(offset + 1);
  new Uint8Array(view.buffer, offset + bytes.length).fill(offset + 7);
  return view;
}

describe.each([
  ["compare_digest", compare_digest],
  ["secureCompare", secureCompare],
])("%s of bytes", (_name, equal) => {
  it.each([
    [0, 0],
    [1, 1],
    [0, 2],
    [3, 0],
    [4, 8],
  ])("at offsets %i and %i: equal, and different at one place", (first, second) => {
    for (const length of LENGTHS) {
      const bytes = STREAM.subarray(0, length);
      const [a, b] = [placed(bytes, first), placed(bytes, second)];
      expect(equal(a, b), `${length}`).toBe(true);
      for (const place of places(length)) {
        const other = placed(bytes, second);
        other[place] = (bytes[place] as number) ^ (1 << ((place + length) % 8));
        if (equal(a, other) || equal(other, a)) expect.fail(`${length} bytes, different at ${place}`);
      }
    }
  });

  it("each bit of each byte", () => {
    for (const length of [1, 16, 64, 67]) {
      for (let bit = 0; bit < 8 * length; bit++) {
        const other = STREAM.slice(0, length);
        other[bit >> 3] = (other[bit >> 3] as number) ^ (1 << (bit & 7));
        if (equal(STREAM.subarray(0, length), other)) expect.fail(`bit ${bit} of ${length} bytes`);
      }
    }
  });

  it("two differences that cancel out in a sum or an exclusive or", () => {
    const [a, b] = [new Uint8Array(80), new Uint8Array(80)];
    b.fill(0x10, 0, 8);
    expect(equal(a, b)).toBe(false);
    expect(equal(b, a)).toBe(false);
  });

  it("of unequal lengths are never equal, also where one begins with the other", () => {
    for (const length of LENGTHS) {
      const [a, longer] = [new Uint8Array(length), new Uint8Array(length + 1)];
      expect(equal(a, longer)).toBe(false);
      expect(equal(longer, a)).toBe(false);
      expect(equal(a, new Uint8Array(length + 64))).toBe(false);
    }
  });
});

describe.each([
  ["compare_digest", compare_digest],
  ["secureCompare", secureCompare],
])("%s of strings", (_name, equal) => {
  const text = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte & 0x7f)).toString("latin1");

  it("equal, and different at one place", () => {
    for (const length of LENGTHS) {
      const bytes = STREAM.subarray(0, length);
      const a = text(bytes);
      expect(equal(a, text(bytes)), `${length}`).toBe(true);
      for (const place of places(length)) {
        const other = bytes.slice();
        other[place] = (bytes[place] as number) ^ (1 << ((place + length) % 7));
        const b = text(other);
        if (equal(a, b) || equal(b, a)) expect.fail(`${length} characters, different at ${place}`);
      }
    }
  });

  it("of unequal lengths are never equal", () => {
    for (const length of [0, 1, 43, 64, 1000]) {
      const a = "a".repeat(length);
      for (const b of [`${a}a`, `${a}\0`, `${a.repeat(2)}b`]) {
        expect(equal(a, b)).toBe(false);
        expect(equal(b, a)).toBe(false);
      }
    }
  });
});

describe("compare_digest of strings", () => {
  it("beyond ASCII are refused, on either side and at any place, whatever the lengths", () => {
    for (const length of [1, 43, 64, 100]) {
      for (const place of [0, length >> 1, length - 1]) {
        const a = "a".repeat(length);
        const bad = `${a.slice(0, place)}\x80${a.slice(place + 1)}`;
        for (const [x, y] of [
          [a, bad],
          [bad, a],
          [bad, bad],
          ["", bad],
          [bad, ""],
        ] as const) {
          expect(() => compare_digest(x, y)).toThrow("comparing strings with non-ASCII characters is not supported");
        }
      }
    }
  });
});
