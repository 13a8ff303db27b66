// What each command writes.
import { describe, expect, it } from "vitest";
import { lines, preload, published, run, written } from "./program.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function expectAll(values: readonly string[], count: number, pattern: RegExp): void {
  expect(values).toHaveLength(count);
  expect(values.filter((value) => !pattern.test(value))).toEqual([]);
}

function expectDistinct(values: readonly unknown[]): void {
  expect(new Set(values).size).toBe(values.length);
}

describe("tokens", () => {
  it("hex and urlsafe have 32 bytes, or as many as asked for", async () => {
    expect(await written(["hex"])).toMatch(/^[0-9a-f]{64}\n$/);
    expect(await written(["hex", "5"])).toMatch(/^[0-9a-f]{10}\n$/);
    expect(await written(["urlsafe"])).toMatch(/^[\w-]{43}\n$/);
    expect(await written(["urlsafe", "24"])).toMatch(/^[\w-]{32}\n$/);
  });

  it("are as many as asked for, and no two are the same, across many blocks", async () => {
    const tokens = await lines(["hex", "-n", "30k"]);
    expectAll(tokens, 30_000, /^[0-9a-f]{64}$/);
    expectDistinct(tokens);
    const uuids = await lines(["uuid", "--count=2e4"]);
    expectAll(uuids, 20_000, UUID);
    expectDistinct(uuids);
  });

  it("have any size: those too large for a block come in pieces", async () => {
    const [first, second, ...rest] = await lines(["hex", "50000", "-n", "2"]);
    expect(rest).toEqual([]);
    expect(first).toMatch(/^[0-9a-f]{100000}$/);
    expect(second).toMatch(/^[0-9a-f]{100000}$/);
    expect(second).not.toBe(first);
    const url = JSON.parse(await written(["urlsafe", "100000", "--json"]))[0] as string;
    expect(Buffer.from(url, "base64url")).toHaveLength(100_000);
    expect(Buffer.from(url, "base64url").toString("base64url")).toBe(url);
  });
});

describe("bytes", () => {
  it("are raw, with nothing between them", async () => {
    expect((await run(["bytes"])).bytes).toHaveLength(32);
    expect((await run(["bytes", "7", "-n", "3"])).bytes).toHaveLength(21);
  });

  it("are fresh in each block", async () => {
    const { bytes } = await run(["bytes", "1M"]);
    expect(bytes).toHaveLength(1_000_000);
    expectDistinct(Array.from({ length: 62_500 }, (_, i) => bytes.toString("latin1", 16 * i, 16 * i + 16)));
  });
});

describe("strings", () => {
  it("have the length and the symbols that were asked for", async () => {
    const digits = await lines(["string", "--alphabet", "digits", "--length", "6", "-n", "50k"]);
    expectAll(digits, 50_000, /^[0-9]{6}$/);
    expect(new Set(digits.join("")).size).toBe(10);
  });

  it("count symbols as people do, of one width or of several", async () => {
    expectAll(await lines(["string", "--symbols", "äöü", "--length", "4", "-n", "100"]), 100, /^[äöü]{4}$/u);
    const mixed = await lines(["string", "--symbols", "aé😀", "--length", "5", "-n", "30k"]);
    expectAll(mixed, 30_000, /^[aé😀]{5}$/u);
    expect(new Set(mixed.join("")).size).toBe(3);
    // A flag and a letter with its accent are two code points each.
    const flags = await lines(["string", "--symbols", "\u{1f1e9}\u{1f1f0}e\u0301", "--length", "5", "-n", "100"]);
    expectAll(flags, 100, /^(?:\u{1f1e9}\u{1f1f0}|e\u0301){5}$/u);
  });
});

describe("integers", () => {
  it("lie below N, each as likely", async () => {
    const throws = await lines(["below", "6", "-n", "20000"]);
    expectAll(throws, 20_000, /^[0-5]$/);
    // Seven standard deviations.
    for (const face of "012345") {
      expect(Math.abs(throws.filter((value) => value === face).length - 20_000 / 6)).toBeLessThan(370);
    }
    expect(await written(["below", "1"])).toBe("0\n");
  });

  it("have any size", async () => {
    for (const bound of [2n ** 53n, 2n ** 64n, 10n ** 40n]) {
      const values = (await lines(["below", String(bound), "-n", "40"])).map(BigInt);
      expect(values).toHaveLength(40);
      expect(values.every((value) => value >= 0 && value < bound)).toBe(true);
      // One of 40 lies in the upper half, but for one run in 2^40.
      expect(values.some((value) => value >= bound / 2n)).toBe(true);
    }
  });

  it("have at most K bits, and use them", async () => {
    for (const k of [1, 53, 64, 65]) {
      const values = (await lines(["bits", String(k), "-n", "40"])).map(BigInt);
      expect(values).toHaveLength(40);
      expect(values.every((value) => value < 2n ** BigInt(k))).toBe(true);
      expect(values.some((value) => value >= 2n ** BigInt(k - 1))).toBe(true);
    }
    expect(await lines(["bits", "0", "-n", "2"])).toEqual(["0", "0"]);
  });
});

describe("choice", () => {
  it("is one of the items, each time of all", async () => {
    const items = await lines(["choice", "-n", "10k", "--", "red", "a b", "-x", ""]);
    expect(items).toHaveLength(10_000);
    expect([...new Set(items)].sort()).toEqual(["", "-x", "a b", "red"]);
  });
});

describe("numbers on the command line", () => {
  it.each([
    ["3", 3],
    ["003", 3],
    ["1e3", 1000],
    ["1E+2", 100],
    ["1.5k", 1500],
    ["0.01M", 10_000],
    ["12.50e1", 125],
    ["0", 0],
  ])("-n %s is %i", async (typed, count) => {
    expect(await lines(["bits", "1", "-n", typed])).toHaveLength(count);
  });
});

describe("engines", () => {
  it("are the ones asked for", async () => {
    // A process in which the core cannot be compiled without being noticed.
    const node = preload("WebAssembly.Module = function () { process.exit(99); };");
    expect(published(["hex", "4", "--engine", "js"], node)).toMatchObject({ status: 0, stderr: "" });
    expect(published(["hex", "4"], node).status).toBe(99);
    for (const engine of ["auto", "wasm", "js"]) {
      expect(await written(["hex", "4", "--engine", engine])).toMatch(/^[0-9a-f]{8}\n$/);
    }
  });

  it("without WebAssembly, JavaScript mints, and wasm is refused in a line", () => {
    const node = ["--jitless"];
    expect(published(["hex", "4"], node).stdout).toMatch(/^[0-9a-f]{8}\n$/);
    const { status, stdout, stderr } = published(["hex", "--engine", "wasm"], node);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^secrets-wasm: engine: this runtime refuses WebAssembly, or has no memory for it; .*$/m);
  });
});
