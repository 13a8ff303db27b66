import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { table } from "../../examples/edge-minter/load/report.js";

const text = (/** @type {string} */ file) =>
  readFileSync(new URL(`../../examples/edge-minter/${file}`, import.meta.url), "utf8");

it("the README has the load run that was kept, which no request failed", () => {
  const report = JSON.parse(text("load/results.json"));
  assert.equal(report.failed, 0);
  assert.ok(text("README.md").includes(`writes this -->\n${table(report)}<!-- end of load`));
});
