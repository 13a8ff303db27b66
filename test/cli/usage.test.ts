// What the program says of itself, and of a command line that is wrong.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/words/commands.ts";
import { directory, published, root, run, shell, written } from "./program.ts";

describe("a command line that is wrong", () => {
  const number = "expected a whole number such as 1000, 1e6 or 10M";
  it.each([
    ["", "expected a command; there are hex,"],
    ["-n 3", "expected a command; there are hex,"],
    ["hunter2", "there is no such command; there are hex,"],
    ["hex x", `NBYTES: ${number}`],
    ["hex 0", "NBYTES: expected at least 1"],
    ["hex 8 9", "hex: too many operands"],
    ["hex 1e16", "NBYTES: expected at most 2^53 - 1"],
    ["hex -n", "--count: expected a value, COUNT"],
    ["hex -n many", `--count: ${number}`],
    ["hex -n -1", `--count: ${number}`],
    ["hex -n 1.2345k", `--count: ${number}`],
    ["hex --coutn 5", "--coutn: there is no such option"],
    ["hex -x", "-x: there is no such option"],
    ["hex --constructor", "--constructor: there is no such option"],
    ["hex --json=yes", "--json: takes no value"],
    ["hex --length 5", "--length: not for hex"],
    ["hex --engine rust", "--engine: expected auto, wasm or js"],
    ["hex --separator 12345678901234567", "--separator: expected at most 16 bytes"],
    ["hex --separator \\x", "--separator: after a backslash expected n, t, 0 or another backslash"],
    ["hex --separator \\", "--separator: after a backslash expected n, t, 0 or another backslash"],
    ["hex --separator , --json", "--separator: not with --json"],
    ["hex --force", "--force: only with --output"],
    ["password --exclude 0 --exclude O", "--exclude: given more than once"],
    ["hex --output=", "--output: expected the name of a file"],
    ["bytes --json", "--json: not for bytes; use hex"],
    ["bytes 1e10 -n 1e10", "--count: expected at most 2^53 - 1 bytes in all"],
    ["string --length 5", "string: expected --alphabet"],
    ["string --symbols ab", "string: expected --length"],
    ["string --symbols ab --length 0", "--length: expected at least 1"],
    ["string --symbols a --length 5", "--symbols: expected 2 to 65536 symbols"],
    ["string --symbols aba --length 5", '--symbols: "a" (U+0061) is there twice'],
    [
      "string --alphabet a-z --length 5",
      '--alphabet: there is no alphabet of this name; use "lower", or one of digits,',
    ],
    ["string --alphabet hex --symbols ab --length 5", "--symbols: not with --alphabet"],
    ["password --alphabet hex --also ab", "--also: not with --alphabet"],
    ["password --also aa", '--also: "a" (U+0061) is there twice'],
    ["below", "below: expected N"],
    ["below 0", "N: expected at least 1"],
    ["below -5", "-5: there is no such option"],
    ["bits 1e12", "K: expected at most 2^30"],
    ["hex 1e10 -n 1e10", "--count: expected at most 2^53 - 1 bytes in all"],
    ["string --symbols ab --length 1M", "--length: "],
    ["choice", "choice: expected items to choose from"],
    ["shuffle names.txt", "shuffle: too many operands"],
    ["shuffle -n 3", "--count: not for shuffle"],
    ["sample", "sample: expected K"],
    ["doctor -n 3", "--count: not for doctor"],
  ])("%s", async (line, message) => {
    const args = line === "" ? [] : line.split(" ");
    const { status, stdout, stderr } = await run(args, { entropy: "none" });
    expect([status, stdout]).toEqual([2, ""]);
    // One line, which ends with the way out.
    expect(stderr).toMatch(/^secrets-wasm: .*; see secrets-wasm (?:\w+ )?--help\n$/);
    expect(stderr).toContain(`secrets-wasm: ${message}`);
    const command = COMMANDS.find(({ name }) => name === args[0]);
    if (command !== undefined) expect(stderr).toContain(`see secrets-wasm ${command.name} --help`);
  });

  it("is not shown back where it may hold a secret", async () => {
    for (const args of [
      ["hunter2"],
      ["below", "hunter2"],
      ["hex", "--separator", "hunter2\\"],
      ["hex", "--json=hunter2"],
    ]) {
      const { status, stderr } = await run(args);
      expect(status).toBe(2);
      expect(stderr).not.toContain("hunter2");
    }
  });

  it("ends with status 2 also when nobody reads why", async () => {
    expect(shell('node "$P" hex x 2>&- ').status).toBe(2);
    expect((await run(["hex", "x"], { full: "stderr" })).status).toBe(2);
  });
});

describe("help", () => {
  it("of the program shows examples first, and every command", async () => {
    const text = await written(["--help"]);
    expect(text.startsWith("Examples:\n  secrets-wasm hex\n")).toBe(true);
    for (const { name } of COMMANDS) expect(text).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(await written(["-h"])).toBe(text);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each(COMMANDS.map(({ name }) => name))("of %s shows examples first, and its options", async (name) => {
    const { status, stdout, stderr } = await run([name, "--help"], { entropy: "none" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.startsWith(`Examples:\n  secrets-wasm ${name}`)).toBe(true);
    for (const option of COMMANDS.find((command) => command.name === name)!.options) {
      expect(stdout).toMatch(new RegExp(`^  (-\\w, )?--${option} `, "m"));
    }
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

it.each(COMMANDS)("has examples of $name that run", async ({ examples }) => {
  const folder = directory();
  writeFileSync(join(folder, "names.txt"), "Ada\nGrace\nRadia\nBarbara\n");
  writeFileSync(join(folder, "words.txt"), "one\ntwo\nthree\nfour\n");
  writeFileSync(join(folder, "keys.txt"), await written(["key", "acme_live"]));
  for (const [line] of examples) {
    const { status, stdout, stderr } = shell(`cd "${folder}" && node "$P" ${line}`);
    // What a passphrase holds is said beside it.
    const beside = line.startsWith("passphrase") ? /^\d+ bits each: \d of \d+ words\n$/ : /^$/;
    expect([line, status, stderr]).toEqual([line, 0, expect.stringMatching(beside)]);
    const [, file] = / -o (\S+)/.exec(line) ?? [];
    expect(file === undefined ? stdout.length : statSync(join(folder, file)).size, line).toBeGreaterThan(0);
  }
});

it("does what the README shows", () => {
  const [, block = ""] = /```sh\n(npx secrets-wasm .*?)```/s.exec(readFileSync(`${root}README.md`, "utf8")) ?? [];
  const commands = block.replaceAll("npx secrets-wasm", 'node "$P"').replace("-n 10M", "-n 10k").trim().split("\n");
  expect(commands.length).toBeGreaterThan(4);
  const folder = directory();
  writeFileSync(join(folder, "names.txt"), "Ada\nGrace\nRadia\nBarbara\n");
  for (const command of commands) expect([command, shell(`cd "${folder}" && ${command}`).status]).toEqual([command, 0]);
});

it("--version is the package's", () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  expect(published(["--version"]).stdout).toBe(`${version}\n`);
  expect(published(["hex", "--version"]).stdout).toBe(`${version}\n`);
});
