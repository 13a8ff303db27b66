// Ends that come early: a reader that has enough, and signals.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { directory, program, run, shell } from "./program.ts";

/** Hours of work, of which little is written a second. */
const ENDLESS = ["bits", "50000", "-n", "10M"];
const SIGNALS = [
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const;

function start(args: readonly string[]): ChildProcess & { stdout: NonNullable<ChildProcess["stdout"]> } {
  return spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] }) as ReturnType<
    typeof start
  >;
}

describe("a reader that has enough", () => {
  it.each([
    ["hex -n 1G", "head -n 2", /^([0-9a-f]{64}\n){2}$/],
    ["hex -n 1G --json", "head -c 67", /^\["[0-9a-f]{64}"$/],
    ["hex 1G", "head -c 8", /^[0-9a-f]{8}$/],
    ["bytes 1T", "head -c 4 | wc -c", /^4\n$/],
    ["below 1e40 -n 1G", "head -n 1", /^\d{1,40}\n$/],
    ["--help", "true", /^$/],
  ])("of %s ends it quietly", (line, reader, expected) => {
    const { status, stdout, stderr } = shell(`node "$P" ${line} | ${reader}; exit \${PIPESTATUS[0]}`);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(expected);
  });
});

describe.each(SIGNALS)("%s", (signal, status) => {
  it(`leaves nothing of the file, and ends with ${status}`, async () => {
    const folder = directory();
    const child = start([...ENDLESS, "-o", join(folder, "numbers")]);
    const written = () => readdirSync(folder).some((name) => statSync(join(folder, name)).size > 0);
    while (!written()) await setTimeout(20);
    // Until it is whole, it does not have its name.
    expect(readdirSync(folder)).not.toContain("numbers");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([status, null]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it(`ends with ${status} while its output is read`, async () => {
    const child = start(ENDLESS);
    await once(child.stdout, "data");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([status, null]);
  });
});

it("a signal is heard while nobody reads the output", async ({ onTestFinished }) => {
  const child = start(["hex", "-n", "1G"]);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  // Long enough for the pipe to be full.
  await setTimeout(600);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
});

it("a signal keeps the file that was to be replaced", async () => {
  const folder = directory();
  const file = join(folder, "old");
  writeFileSync(file, "old");
  const child = start([...ENDLESS, "-o", file, "--force"]);
  while (readdirSync(folder).length < 2) await setTimeout(20);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([130, null]);
  expect(readdirSync(folder)).toEqual(["old"]);
  expect(statSync(file).size).toBe(3);
});

it("hears signals only while it works", async () => {
  const listeners = () => SIGNALS.map(([signal]) => process.listenerCount(signal));
  const before = listeners();
  expect((await run(["hex"])).status).toBe(0);
  expect((await run(["hex"], { entropy: "none" })).status).toBe(1);
  expect(listeners()).toEqual(before);
});
