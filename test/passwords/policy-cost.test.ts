// A caller who chooses policies must not choose how long the server is busy. From the built package: vitest's imports
// make loops slower.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("a new policy takes under 5 ms, with limits at 4,000 symbols under 10 on a busy machine", () => {
  const program = fileURLToPath(new URL("policy-cost-program.js", import.meta.url));
  const costs: Record<string, number> = JSON.parse(execFileSync(process.execPath, [program], { encoding: "utf8" }));
  const slow = Object.entries(costs).filter(([name, cost]) => cost > (name.startsWith("4,000") ? 10 : 5));
  expect(slow).toEqual([]);
  expect(Object.keys(costs).length).toBe(8);
});
