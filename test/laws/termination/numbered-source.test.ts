import { expect, it } from "vitest";
import { Numbered } from "./numbered-source.ts";

it("traces bytes to their place, wherever they begin", () => {
  const source = new Numbered(77);
  const stream = new Uint8Array(5000);
  for (const [from, to] of [
    [0, 1],
    [1, 30],
    [30, 5000],
  ]) {
    source.entropy(stream.subarray(from, to));
  }
  expect(source.supplied).toBe(5000);
  expect(source.bytes(1234, 99)).toEqual(stream.slice(1234, 1333));
  for (let place = 0; place < 400; place += 40) {
    const start = place + ((place / 40) % 4);
    expect(source.claim(stream.slice(start, start + 16))).toBe(start);
  }
  expect(() => source.claim(stream.slice(20, 60))).toThrow("has come out twice");
  expect(() => source.claim(stream.slice(500, 540).reverse())).toThrow("has not handed out");
  const left = new Uint8Array(3000);
  left.set(stream.subarray(600, 1100), 3);
  left.set(stream.subarray(2001, 2400), 503);
  left.set([1, 2, 3], 2000);
  expect(source.claimRuns(left)).toBe(3);
  expect(() => source.claim(stream.slice(1090, 1110))).toThrow("byte 1090 of the source has come out twice");
  expect(() => source.claim(stream.slice(2399, 2430))).toThrow("byte 2399 of the source has come out twice");
});
