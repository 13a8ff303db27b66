import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LONG } from "../cases.ts";

const CALLS = LONG ? 3_000_000 : 1_000_000;

/** Of so many tokens one is kept. A minter's text holds 64: each kept token has a text of its own. */
const OUT_OF = LONG ? 1000 : 70;

/** Runs a program that lies beside this file, and reads what it prints as JSON. */
const report = (program: string, ...args: (string | number)[]) => {
  const given = ["--expose-gc", fileURLToPath(new URL(program, import.meta.url)), ...args.map(String)];
  return JSON.parse(execFileSync(process.execPath, given, { encoding: "utf8" }));
};

describe.each(["wasm", "js"])("on the %s engine", (engine) => {
  it("many calls leave memory where it was, and a kept token keeps itself alone", () => {
    const use = report("memory-use.js", engine, CALLS, OUT_OF);
    expect(use.calls).toBe(CALLS);
    expect(use.heapGrowth).toBeLessThan(200_000);
    expect(use.rssGrowth).toBeLessThan(16_000_000);
    // 64 characters and a header of 16 bytes. A slice of a longer text would keep that text.
    expect(use.bytesPerKeptToken).toBeLessThan(100);
    expect(use.bytesPerKeptToken).toBeGreaterThan(60);
    // A minter's token is such a slice, of a text of 4,096 characters with its header; the slice itself takes 32 bytes.
    expect(use.bytesPerMintedToken).toBeGreaterThan(4096);
    expect(use.bytesPerMintedToken).toBeLessThan(4300);
    expect(use.distinct).toBe(40_000);
  });

  const gigabytes = engine === "wasm" && LONG ? 2 : 0.25;
  it(`a stream of ${gigabytes} GB leaves memory where it was`, () => {
    const use = report("../stream-use.js", engine, gigabytes);
    expect(use.bytes).toBe(gigabytes * 1e9);
    expect(use.tokens).toBe(use.bytes / 100);
    // From a tenth of it on.
    expect(use.rssGrowth).toBeLessThan(100_000_000);
  });
});
