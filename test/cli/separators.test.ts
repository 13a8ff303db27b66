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
  ])("%j follows each value", (typed, separator) => {
    const tokens = written(["hex", "2", "-n", "3", "--separator", typed]);
    expect(tokens.replaceAll(/[0-9a-f]{4}/g, "x")).toBe(`x${separator}`.repeat(3));
  });

  it("follows each value of every other command", () => {
    const args = ["-n", "2", "--separator", ";"];
    expect(written(["urlsafe", "3", ...args])).toMatch(/^([\w-]{4};){2}$/);
    expect(written(["uuid", ...args])).toMatch(/^([0-9a-f-]{36};){2}$/);
    expect(written(["string", "--alphabet", "ab", "--length", "3", ...args])).toMatch(/^([ab]{3};){2}$/);
    expect(written(["string", "--alphabet", "aé", "--length", "3", ...args])).toMatch(/^([aé]{3};){2}$/);
    expect(written(["below", "5", ...args])).toMatch(/^([0-4];){2}$/);
    expect(written(["choice", "x", ...args])).toBe("x;x;");
    expect(written(["bits", "70", ...args])).toMatch(/^(\d+;){2}$/);
    expect(written(["hex", "25000", ...args])).toMatch(/^([0-9a-f]{50000};){2}$/);
    expect(written(["shuffle", "--separator", ";"], { input: "a\na\n" })).toBe("a;a;");
    expect(written(["sample", "1", "--separator", ";"], { input: "a\na\n" })).toBe("a;");
  });
});

describe("--json", () => {
  const array = (...args: string[]) => {
    const text = written([...args, "--json"]);
    expect(text.endsWith("]\n")).toBe(true);
    return JSON.parse(text) as unknown[];
  };

  it("is one array of strings, whatever the count", () => {
    for (const count of [0, 1, 2, 30_000]) {
      const tokens = array("hex", "16", "-n", String(count));
      expect(tokens).toHaveLength(count);
      expect(tokens.every((token) => typeof token === "string" && /^[0-9a-f]{32}$/.test(token))).toBe(true);
    }
    expect(array("uuid", "-n", "3")).toHaveLength(3);
    expect(array("urlsafe", "-n", "3").every((token) => /^[\w-]{43}$/.test(token as string))).toBe(true);
    expect(array("hex", "25000", "-n", "2").map((token) => (token as string).length)).toEqual([50_000, 50_000]);
  });

  it("escapes what an alphabet or an item holds", () => {
    const alphabet = '"\\\u0007é';
    const strings = array("string", "--alphabet", alphabet, "--length", "4", "-n", "9000") as string[];
    expect(strings).toHaveLength(9000);
    expect(strings.every((value) => value.length === 4)).toBe(true);
    expect(new Set(strings.join(""))).toEqual(new Set(alphabet));
    expect(array("choice", 'a"\\\n', "-n", "2")).toEqual(['a"\\\n', 'a"\\\n']);
  });

  it("has numbers where each is exact, and strings where one might not be", () => {
    for (const args of [
      ["below", "9007199254740991"],
      ["bits", "53"],
    ]) {
      expect(array(...args, "-n", "20").every(Number.isSafeInteger)).toBe(true);
    }
    for (const args of [
      ["below", "9007199254740993"],
      ["bits", "54"],
      ["bits", "65"],
    ]) {
      expect(array(...args, "-n", "20").every((value) => typeof value === "string" && /^\d+$/.test(value))).toBe(true);
    }
    expect(array("below", "3", "-n", "20k")).toHaveLength(20_000);
    expect(array("below", "3", "-n", "0")).toEqual([]);
  });

  it("is an array of lines", () => {
    const input = 'a "b"\n\ttab\r\nlast';
    expect(JSON.parse(written(["shuffle", "--json"], { input })).sort()).toEqual(["\ttab", 'a "b"', "last"]);
    expect(JSON.parse(written(["shuffle", "--json"]))).toEqual([]);
    expect(JSON.parse(written(["sample", "1", "--json"], { input: "é" }))).toEqual(["é"]);
  });
});
