// Passwords, passphrases, keys, UUIDs of version 7 and plans: what each command writes, and refuses.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ALPHABETS, bitsFor, verifyKey } from "../../src/index.ts";
import { directory, lines, run, written } from "./program.ts";

describe("string", () => {
  it.each(Object.entries(ALPHABETS))("knows the alphabet %s by name", async (name, symbols) => {
    const values: string[] = JSON.parse(
      await written(["string", "--alphabet", name, "--length", "200", "-n", "20", "--json"]),
    );
    expect(values).toHaveLength(20);
    expect(values.every((value) => value.length === 200)).toBe(true);
    // A symbol of 94 is missing among 4,000 with odds of 94 e^-42 = 5e-17.
    expect([...new Set(values.join(""))].sort()).toEqual([...symbols].sort());
  });

  it("takes no name that there is not", async () => {
    const { status, stdout, stderr } = await run(["string", "--alphabet", "base59", "--length", "3"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /^secrets-wasm: --alphabet: there is no alphabet of this name; expected one of digits, numeric,/,
    );
  });
});

describe("password", () => {
  it("has 16 characters of four classes", async () => {
    for (const password of await lines(["password", "-n", "500"])) {
      expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z\d])[!-~]{16}$/);
    }
  });

  it("keeps to its policy", async () => {
    const policy = ["--length", "9", "--lower", "0-1", "--digits", "2-3", "--also", "AB", "--exclude", "0"];
    for (const password of await lines(["password", ...policy, "-n", "500"])) {
      expect(password).toMatch(/^[a-z1-9AB]{9}$/);
      expect(password.match(/[a-z]/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect([2, 3]).toContain(password.match(/\d/g)?.length);
    }
  });

  it.each([
    [["--length", "2", "--digits", "3"], "--length: too short: the classes ask for 3 at least"],
    [["--digits", "3-2"], "--digits: "],
    [["--digits", "1-2-3"], "--digits: expected a number such as 2, or two such as 2-4"],
    [["--digits", "many"], "--digits: expected a whole number"],
    [["--digits", "1", "--exclude", "0123456789"], "--digits: "],
  ])("refuses %s before it draws", async (policy, message) => {
    const { status, stdout, stderr } = await run(["password", ...policy], { entropy: "none" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`secrets-wasm: ${message}`);
  });
});

describe("passphrase", () => {
  it("has seven words of the program's own, and says what it holds", async () => {
    const { status, stdout, stderr } = await run(["passphrase", "-n", "3"]);
    expect([status, stderr]).toEqual([0, "77 bits each: 7 of 2048 words\n"]);
    expect(stdout).toMatch(/^([a-z]+(-[a-z]+){6}\n){3}$/);
  });

  it("takes a list, what stands between, and capitals", async () => {
    const words = join(directory(), "words.txt");
    writeFileSync(words, "one\r\ntwo\nthree\nfour\n\n");
    const { stdout, stderr } = await run(["passphrase", "5", "--words", words, "--between", " ", "--capitalize"]);
    expect(stderr).toBe("10 bits each: 5 of 4 words\n");
    expect(stdout).toMatch(/^((One|Two|Three|Four) ){4}(One|Two|Three|Four)\n$/);
  });

  it.each([
    [["2000"], "WORDS: expected 1 to 1024"],
    [["many"], "WORDS: expected a whole number"],
    [["3", "--between", "e"], "--between: different words would give the same text"],
  ])("%s is refused by the name that was typed", async (args, message) => {
    const { status, stdout, stderr } = await run(["passphrase", ...args], { entropy: "none" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`secrets-wasm: ${message}`);
  });

  it("refuses a list that holds less than it seems, and one that is not there", async () => {
    const folder = directory();
    const words = join(folder, "words.txt");
    writeFileSync(words, "a\nb\na\n");
    const twice = await run(["passphrase", "--words", words], { entropy: "none" });
    expect([twice.status, twice.stdout]).toEqual([1, ""]);
    expect(twice.stderr).toMatch(/^secrets-wasm: words\[2\]: the word at 0 is there twice/);
    const absent = await run(["passphrase", "--words", join(folder, "none.txt")]);
    expect([absent.status, absent.stderr]).toEqual([1, "secrets-wasm: --words: no such file or directory\n"]);
  });
});

describe("uuid --v7", () => {
  it("rises strictly, across blocks", async () => {
    const uuids = await lines(["uuid", "--v7", "-n", "20k"]);
    expect(uuids).toHaveLength(20_000);
    expect(
      uuids.filter((uuid) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid)),
    ).toEqual([]);
    expect(uuids.filter((uuid, i) => i > 0 && uuid <= (uuids[i - 1] as string))).toEqual([]);
    const milliseconds = Number.parseInt((uuids[0] as string).replaceAll("-", "").slice(0, 12), 16);
    expect(Math.abs(Date.now() - milliseconds)).toBeLessThan(60_000);
  });
});

describe("keys", () => {
  const kinds: [string, string[], Parameters<typeof verifyKey>[1]][] = [
    ["of 32 bytes", ["acme_live"], { kind: "key", prefix: "acme_live" }],
    [
      "of 20 digits",
      ["k", "--length", "20", "--alphabet", "digits"],
      { kind: "key", prefix: "k", length: 20, alphabet: "digits" },
    ],
    [
      "without a checksum",
      ["k", "--nbytes", "16", "--no-checksum"],
      { kind: "key", prefix: "k", nbytes: 16, checksum: false },
    ],
  ];

  it.each(kinds)("%s are well formed, and verify says so", async (_name, options, spec) => {
    const keys = await lines(["key", ...options, "-n", "1000"]);
    expect(new Set(keys).size).toBe(1000);
    expect(keys.every((key) => verifyKey(key, spec))).toBe(true);
    const { status, stdout } = await run(["verify", ...options], { input: keys.join("\n") });
    expect([status, stdout]).toEqual([0, "well formed\n".repeat(1000)]);
  });

  it("verify tells which lines are none, with status 1", async () => {
    const [key = ""] = await lines(["key", "k"]);
    const wrong = key.slice(0, -1) + (key.endsWith("0") ? "1" : "0");
    const { status, stdout } = await run(["verify", "k"], { input: `${key}\n${wrong}\n\n${key}` });
    expect([status, stdout]).toEqual([1, "well formed\nnot a key\nnot a key\nwell formed\n"]);
    expect((await run(["verify", "k"], { input: "é\n" })).stdout).toBe("not a key\n");
  });

  it.each([
    [["key"], "key: expected PREFIX"],
    [["key", "9x"], "PREFIX: expected 1 to 32 letters"],
    [["key", "k", "--length", "5", "--nbytes", "5"], "--nbytes: not with --length"],
    [["key", "k", "--symbols", "a-"], "--symbols: "],
    [["verify"], "verify: expected PREFIX"],
    [["verify", "k", "-n", "3"], "--count: not for verify"],
  ])("%s is refused", async (args, message) => {
    const { status, stdout, stderr } = await run(args, { entropy: "none" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`secrets-wasm: ${message}`);
  });
});

describe("plan", () => {
  const asked = ["plan", "--tokens", "1e12", "--probability", "1e-9"];

  it("says how long is long enough, in a table", async () => {
    const text = await written(asked);
    expect(text).toContain("tokens of 109 bits");
    expect(text).toMatch(/^hex +112 +28 +1 in 10,400,000,000 +hex 14$/m);
    expect(text).toMatch(/^base62 +113 +19 +1 in 22,700,000,000 +string --alphabet base62 --length 19$/m);
  });

  it("as JSON: each kind holds enough, and is as long as its command makes it", async () => {
    const plan = JSON.parse(await written([...asked, "--json"]));
    expect(plan.bits).toBe(bitsFor({ tokens: 10n ** 12n, probability: 1e-9 }));
    for (const { kind, bits, characters, collision, command } of plan.kinds) {
      expect(bits, kind).toBeGreaterThanOrEqual(plan.bits);
      expect(collision, kind).toBeLessThan(1e-9);
      expect((await lines(command.split(" ")))[0], kind).toHaveLength(characters);
    }
    expect(plan.kinds).toHaveLength(8);
  });

  it("for few tokens, and for more than a double holds", async () => {
    expect(await written(["plan", "--tokens", "2", "--probability", "0.9"])).toContain("tokens of 1 bits");
    expect(await written(["plan", "--tokens", "1e30", "--probability", "1e-300"])).toMatch(/^hex +\d+ +\d+ /m);
  });

  it.each([
    [["plan", "--tokens", "5"], "plan: expected --probability"],
    [["plan", "--probability", "0.5"], "plan: expected --tokens"],
    [["plan", "--tokens", "1", "--probability", "0.5"], "--tokens: expected at least 2"],
    [["plan", "--tokens", "9", "--probability", "1"], "--probability: expected a number between 0 and 1"],
    [["plan", "--tokens", "1e200", "--probability", "0.5"], "--tokens: expected 0 to 2^512"],
    [["plan", "--tokens", "9", "--probability", "-1"], "--probability: expected a"],
  ])("%s is refused", async (args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`secrets-wasm: ${message}`);
  });
});
