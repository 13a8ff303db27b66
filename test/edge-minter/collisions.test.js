// The odds in the example's README are those of the package.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { collision } from "../../dist/index.js";

const README = readFileSync(new URL("../../examples/edge-minter/README.md", import.meta.url), "utf8");

/** The last is a million tokens a second for 365 days. */
const AMOUNTS = [1e9, 1e15, 1e6 * 365 * 24 * 60 * 60];

it("the example's README has the odds that two tokens are equal", () => {
  const [, table = ""] = /\| 10\^9 tokens \|[^\n]*\n[^\n]*\n((?:\|[^\n]*\n)+)/.exec(README) ?? [];
  const rows = table.trim().split("\n");
  assert.equal(rows.length, 4);
  for (const row of rows) {
    const [bits, ...cells] = row.split("|").slice(2, -1);
    for (const [i, tokens] of AMOUNTS.entries()) {
      const odds = collision({ bits: Number(bits), tokens });
      const percent = odds > 0.999 ? "certain" : `${(100 * odds).toFixed(1)} %`;
      assert.equal(cells[i]?.trim(), odds > 0.001 ? percent : odds.toExponential(1));
    }
  }
});
