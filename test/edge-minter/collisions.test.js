import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { collision, expectedPairs, table } from "../../examples/edge-minter/collisions.js";

const page = (/** @type {string} */ file) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

it("the formula gives what counting gives, where everything can be counted", () => {
  // Exactly: the product of the chances that each next one of n is another than all before.
  for (const bits of [10, 20, 30]) {
    for (const n of [2, 10, 30]) {
      let allDiffer = 1;
      for (let i = 1; i < n; i++) allDiffer *= 1 - i / 2 ** bits;
      const exact = 1 - allDiffer;
      assert.ok(Math.abs(collision(n, bits) - exact) <= 0.03 * exact + 1e-12, `${n} of ${bits} bits`);
    }
  }
  // The birthdays of 23 people.
  assert.ok(Math.abs(collision(23, Math.log2(365)) - 0.5) < 0.01);
  assert.equal(expectedPairs(2, 1), 0.5);
});

it("the example's README has the table that is computed", () => {
  assert.ok(page("examples/edge-minter/README.md").includes(`prints this -->\n${table()}<!-- end of collisions`));
});
