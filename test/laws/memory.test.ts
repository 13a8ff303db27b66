import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("memory-use.js", import.meta.url));
const stream = fileURLToPath(new URL("../stream-use.js", import.meta.url));

describe.each(["wasm", "js"])("on the %s engine", (engine) => {
  it("three million calls leave memory where it was, and a kept token keeps itself alone", () => {
    const report = JSON.parse(execFileSync(process.execPath, ["--expose-gc", program, engine], { encoding: "utf8" }));
    expect(report.calls).toBe(3_000_000);
    expect(report.heapGrowth).toBeLessThan(200_000);
    expect(report.rssGrowth).toBeLessThan(16_000_000);
    // 64 characters and a header of 16 bytes. A slice of a longer text would keep that text.
    expect(report.bytesPerKeptToken).toBeLessThan(100);
    expect(report.bytesPerKeptToken).toBeGreaterThan(60);
    // A minter's token is such a slice, of a text of 4,096 characters with its header; the slice itself takes 32 bytes.
    expect(report.bytesPerMintedToken).toBeGreaterThan(4096);
    expect(report.bytesPerMintedToken).toBeLessThan(4300);
    expect(report.distinct).toBe(40_000);
  });

  // Two seconds on the one; on the other it would be a minute.
  const gigabytes = engine === "wasm" ? 2 : 0.25;
  it(`a stream of ${gigabytes} GB leaves memory where it was`, () => {
    const report = JSON.parse(
      execFileSync(process.execPath, [stream, engine, String(gigabytes)], { encoding: "utf8" }),
    );
    expect(report.bytes).toBe(gigabytes * 1e9);
    expect(report.tokens).toBe(report.bytes / 100);
    // From a tenth of it on.
    expect(report.rssGrowth).toBeLessThan(100_000_000);
  });
});
