import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("memory-use.js", import.meta.url));

describe.each(["wasm", "js"])("on the %s engine", (engine) => {
  it("ten million calls leave memory where it was, and a kept token keeps itself alone", () => {
    const report = JSON.parse(execFileSync(process.execPath, ["--expose-gc", program, engine], { encoding: "utf8" }));
    expect(report.calls).toBe(10_000_000);
    expect(report.heapGrowth).toBeLessThan(200_000);
    expect(report.rssGrowth).toBeLessThan(16_000_000);
    // 64 characters and a header of 16 bytes. A slice of a longer text would keep that text.
    expect(report.bytesPerKeptToken).toBeLessThan(100);
    expect(report.bytesPerKeptToken).toBeGreaterThan(60);
    expect(report.distinct).toBe(20_000);
  });
});
