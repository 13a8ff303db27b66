// In a pseudo-terminal, which util-linux's `script` makes: its standard output is what the terminal was sent.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directory, program } from "./program.ts";

const ESC = "\u001b";
/** A bar, part of it done, with percentage, rate and time left. */
const BAR = /█*░+ \d+% {2}[\d.]+[KMB]? \w+\/s {2}(\d+[hms]){1,2}/;
/** The cursor is shown, lines wrap, and the bar's line is empty with the cursor at its beginning. */
const CLEAN = `${ESC}[?25h${ESC}[?7h${ESC}8${ESC}[1G${ESC}[2K`;

/**
 * Takes two and a half seconds to read a few megabytes, more than fit a pipe: it is the reader that makes work long.
 */
const SLOWLY = "for i in 1 2 3 4 5; do sleep 0.5; head -c 1M > /dev/null; done;";

/** Runs a command of the shell on a terminal; what it is sent once it shows a bar. */
async function onTerminal(command: string, key?: string): Promise<{ status: number; screen: string }> {
  const child = spawn("script", ["-qefc", command, "/dev/null"], {
    env: { ...process.env, P: program, SHELL: "/bin/bash" },
  });
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const before = BAR.test(screen);
    screen += chunk;
    if (key !== undefined && !before && BAR.test(screen)) child.stdin.write(key);
  });
  const [status] = await once(child, "close");
  return { status, screen };
}

describe.concurrent("long work", () => {
  it("shows a bar, and leaves nothing of it", async () => {
    const { status, screen } = await onTerminal(`node "$P" hex -n 100k | { ${SLOWLY} cat > /dev/null; }`);
    expect(status).toBe(0);
    expect(screen).toMatch(BAR);
    expect(screen).toContain("tokens/s");
    expect(screen.endsWith(CLEAN)).toBe(true);
    expect(screen).not.toContain("\n");
  });

  it("ends at Ctrl-C with a clean terminal and no file", async ({ onTestFinished }) => {
    const folder = directory(onTestFinished);
    const { status, screen } = await onTerminal(`node "$P" bits 50000 -n 10M -o ${folder}/numbers`, "\u0003");
    expect(status).toBe(130);
    expect(screen).toMatch(BAR);
    // The terminal itself answers the key with ^C.
    expect(screen.replace("^C", "").endsWith(CLEAN)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("ends at a signal with a clean terminal while its reader sleeps", async () => {
    const writer = '{ node "$P" hex -n 1M & sleep 3; kill -TERM $!; wait; }';
    const { screen } = await onTerminal(`${writer} | { ${SLOWLY} sleep 2; }`);
    expect(screen).toMatch(BAR);
    expect(screen.endsWith(CLEAN)).toBe(true);
  });

  it("shows no bar among values on the terminal", async () => {
    const { status, screen } = await onTerminal('timeout -s INT 1.5 node "$P" bits 50000 -n 10M');
    expect(status).toBe(124);
    expect(screen).toMatch(/\d{15000}\r\n/);
    expect(screen).not.toContain(ESC);
  });

  it("shows nothing where standard error is no terminal", async () => {
    const { status, screen } = await onTerminal(
      'timeout -s INT 1.5 node "$P" bits 50000 -n 10M 2>&1 > /dev/null | cat',
    );
    expect([status, screen]).toEqual([0, ""]);
  });
});

it("short work shows no bar", async () => {
  const { status, screen } = await onTerminal('node "$P" hex 8 -n 10k > /dev/null; node "$P" choice value');
  expect([status, screen]).toEqual([0, "value\r\n"]);
});

it("reads lines from a terminal until its end", async () => {
  const child = spawn("script", ["-qefc", `node ${program} sample 1`, "/dev/null"]);
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    screen += chunk;
  });
  child.stdin.write("typed\n\u0004");
  const [status] = await once(child, "close");
  expect(status).toBe(0);
  expect(screen.replaceAll("^D\b\b", "")).toMatch(/typed\r\ntyped\r\n$/);
});
