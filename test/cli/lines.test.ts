// Lines of standard input.
import { describe, expect, it } from "vitest";
import { lines, run, shell, written } from "./program.ts";

const MANY = Array.from({ length: 40_000 }, (_, i) => `line number ${i}`);

describe("shuffle", () => {
  it("writes each line once, in a random order", async () => {
    const shuffled = await lines(["shuffle"], { input: MANY.join("\n") });
    expect(shuffled.toSorted()).toEqual(MANY.toSorted());
    // As many stay in their place as follow the same line as before: one on average, 20 in less than one run in 10^17.
    expect(shuffled.filter((line, i) => line === MANY[i]).length).toBeLessThan(20);
    const follows = new Map(MANY.map((line, i) => [line, MANY[i + 1]]));
    expect(shuffled.filter((line, i) => shuffled[i + 1] === follows.get(line)).length).toBeLessThan(20);
  });

  it.each([
    ["a line without an end", "a", ["a"]],
    ["a line with one", "a\n", ["a"]],
    ["carriage returns", "a\r\na\r\na\r", ["a", "a", "a"]],
    ["a carriage return within", "a\rb\n", ["a\rb"]],
    ["empty lines", "\n\r\n\n", ["", "", ""]],
  ])("takes %s", async (_, input, expected) => {
    expect(await lines(["shuffle"], { input })).toEqual(expected);
  });

  it("writes nothing for nothing", async () => {
    expect(await written(["shuffle"], { entropy: "none" })).toBe("");
  });

  it("passes bytes on that are no text", async () => {
    expect((await run(["shuffle"], { input: Buffer.from([0xff, 0, 0x80, 10]) })).bytes).toEqual(
      Buffer.from([0xff, 0, 0x80, 10]),
    );
  });
});

describe("sample", () => {
  it.each([100, 10_000])("writes %i different lines of the input", async (k) => {
    const sample = await lines(["sample", String(k)], { input: MANY.join("\r\n") });
    expect(new Set(sample).size).toBe(k);
    const all = new Set(MANY);
    expect(sample.filter((line) => !all.has(line))).toEqual([]);
  });

  it("can be all lines, or none", async () => {
    expect((await lines(["sample", "3"], { input: "a\nb\nc" })).sort()).toEqual(["a", "b", "c"]);
    expect(await written(["sample", "0"])).toBe("");
    expect(await written(["sample", "0"], { input: "a\n" })).toBe("");
  });

  it("says in a line that there are too few", async () => {
    for (const [k, input, there] of [
      ["1", "", 0],
      ["3", "a\nb\n", 2],
    ] as const) {
      const { status, stdout, stderr } = await run(["sample", k], { input, entropy: "none" });
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toBe(`secrets-wasm: sample: K is more than the lines of standard input, which are ${there}\n`);
    }
  });
});

it("more lines than a plain array holds are read, and a few of them written", () => {
  const { status, stdout, stderr } = shell('head -c 120000000 /dev/zero | tr "\\0" "\\n" | node "$P" sample 3');
  expect([status, stdout, stderr]).toEqual([0, "\n\n\n", ""]);
});

it("a directory is not taken for an empty file", () => {
  const { status, stdout, stderr } = shell('node "$P" shuffle < /');
  expect([status, stdout, stderr]).toEqual([1, "", "secrets-wasm: standard input: is a directory\n"]);
});
