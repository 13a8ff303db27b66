// What stands between values: --separator and --json.
import { describe, expect, it } from "vitest";
import { written } from "./program.ts";

describe("--separator", () => {
  it.each([
    ["\\t", "\t"],
    ["\\0", "\0"],
    ["\\n\\n", "\n\n"],
    ["\\\\n", "\\n"],
    [", ", ", "],
    ["", ""],
    ["-", "-"],
    ["→", "→"],
  ])("%j follows each value", async (typed, separator) => {
    const tokens = await written(["hex", "2", "-n", "3", "--separator", typed]);
    expect(tokens.replaceAll(/[0-9a-f]{4}/g, "x")).toBe(`x${separator}`.repeat(3));
  });

  it("follows each value of every other command", async () => {
    const args = ["-n", "2", "--separator", ";"];
    expect(await written(["urlsafe", "3", ...args])).toMatch(/^([\w-]{4};){2}$/);
    expect(await written(["uuid", ...args])).toMatch(/^([0-9a-f-]{36};){2}$/);
    expect(await written(["string", "--symbols", "ab", "--length", "3", ...args])).toMatch(/^([ab]{3};){2}$/);
    expect(await written(["string", "--symbols", "aé", "--length", "3", ...args])).toMatch(/^([aé]{3};){2}$/);
    expect(await written(["below", "5", ...args])).toMatch(/^([0-4];){2}$/);
    expect(await written(["choice", "x", ...args])).toBe("x;x;");
    expect(await written(["bits", "70", ...args])).toMatch(/^(\d+;){2}$/);
    expect(await written(["hex", "25000", ...args])).toMatch(/^([0-9a-f]{50000};){2}$/);
    expect(await written(["shuffle", "--separator", ";"], { input: "a\na\n" })).toBe("a;a;");
    expect(await written(["sample", "1", "--separator", ";"], { input: "a\na\n" })).toBe("a;");
  });
});

describe("--json", () => {
  const array = async (...args: string[]) => {
    const text = await written([...args, "--json"]);
    expect(text.endsWith("]\n")).toBe(true);
    return JSON.parse(text) as unknown[];
  };

  it("is one array of strings, whatever the count", async () => {
    for (const count of [0, 1, 2, 30_000]) {
      const tokens = await array("hex", "16", "-n", String(count));
      expect(tokens).toHaveLength(count);
      expect(tokens.every((token) => typeof token === "string" && /^[0-9a-f]{32}$/.test(token))).toBe(true);
    }
    expect(await array("uuid", "-n", "3")).toHaveLength(3);
    expect((await array("urlsafe", "-n", "3")).every((token) => /^[\w-]{43}$/.test(token as string))).toBe(true);
    expect((await array("hex", "25000", "-n", "2")).map((token) => (token as string).length)).toEqual([50_000, 50_000]);
  });

  it("escapes what an alphabet or an item holds", async () => {
    const alphabet = '"\\\u0007é';
    const strings = (await array("string", "--symbols", alphabet, "--length", "4", "-n", "9000")) as string[];
    expect(strings).toHaveLength(9000);
    expect(strings.every((value) => value.length === 4)).toBe(true);
    expect(new Set(strings.join(""))).toEqual(new Set(alphabet));
    expect(await array("choice", 'a"\\\n', "-n", "2")).toEqual(['a"\\\n', 'a"\\\n']);
  });

  it("has numbers where each is exact, and strings where one might not be", async () => {
    for (const args of [
      ["below", "9007199254740991"],
      ["bits", "53"],
    ]) {
      expect((await array(...args, "-n", "20")).every(Number.isSafeInteger)).toBe(true);
    }
    for (const args of [
      ["below", "9007199254740993"],
      ["bits", "54"],
      ["bits", "65"],
    ]) {
      expect(
        (await array(...args, "-n", "20")).every((value) => typeof value === "string" && /^\d+$/.test(value)),
      ).toBe(true);
    }
    expect(await array("below", "3", "-n", "20k")).toHaveLength(20_000);
    expect(await array("below", "3", "-n", "0")).toEqual([]);
  });

  it("is an array of lines", async () => {
    const input = 'a "b"\n\ttab\r\nlast';
    expect(JSON.parse(await written(["shuffle", "--json"], { input })).sort()).toEqual(["\ttab", 'a "b"', "last"]);
    expect(JSON.parse(await written(["shuffle", "--json"]))).toEqual([]);
    expect(JSON.parse(await written(["sample", "1", "--json"], { input: "é" }))).toEqual(["é"]);
  });
});
