// What the page says of bits, against figures worked out apart.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bundled } from "./bundled.js";

/** @type {typeof import("../../site/src/mint/odds.ts")} */
const { collisionInWords, guessing, large, verdict } = await bundled("mint/odds.ts");

/** With spaces that may break. @param {string} text */
const plain = (text) => text.replaceAll("\u00a0", " ");

describe("what bits mean", () => {
  it("is a number that people can read", () => {
    for (const [value, text] of /** @type {const} */ ([
      [2, "2"],
      [5349, "5,300"],
      [999_999, "1,000,000"],
      [1e6, "1.0 × 10⁶"],
      [9.96e23, "1.0 × 10²⁴"],
      [6.8e20, "6.8 × 10²⁰"],
      [2 ** 2000, "more than 10³⁰⁸"],
    ])) {
      assert.equal(plain(large(value)), text);
    }
  });

  it("is how long guessing takes: half of 2^bits tries, at 10^12 a second", () => {
    for (const [bits, text] of /** @type {const} */ ([
      [40, "under a second"], // 0.55 s
      [48, "140 seconds"], // 140.7 s
      [64, "110 days"], // 106.75 days
      [80, "19,000 years"], // 19,154
      [128, "5.4 × 10¹⁸ years"], // 5.391e18
    ])) {
      assert.equal(plain(guessing(bits)), text);
    }
  });

  it("is the odds of a collision: about n² / 2^(bits + 1)", () => {
    for (const [bits, tokens, text] of /** @type {const} */ ([
      [128, 1e9, "1 in 6.8 × 10²⁰"], // 2^129 / 10^18 = 6.805e20
      [122, 1e15, "1 in 1.1 × 10⁷"], // 2^123 / 10^30 = 1.063e7
      [40, 1e6, "37 %"], // 1 - exp(-0.4547) = 0.3654
      [10, 1e3, "nearly certain"],
      [8000, 1e3, "less than a double can hold"],
    ])) {
      assert.equal(plain(collisionInWords(bits, tokens)), text);
    }
  });

  it("is what they are good for", () => {
    assert.match(verdict(128), /any secret/);
    assert.match(verdict(127.9), /128 bits/);
    assert.match(verdict(63), /Too few/);
  });
});
