// In a pseudo-terminal, which util-linux's `script` makes: its standard output is what the terminal was sent.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directory, program } from "./program.ts";

const ESC = "\u001b";
const CTRL_C = "\u0003";
/** A bar, part of it done, with percentage, rate and time left. */
const BAR = /█*░+ \d+% {2}[\d.]+[KMB]? \w+\/s {2}(\d+[hms]){1,2}/;
/** The cursor is shown, lines wrap, and the bar's line is empty with the cursor at its beginning. */
const CLEAN = `${ESC}[?25h${ESC}[?7h${ESC}8${ESC}[1G${ESC}[2K`;

/**
 * Takes two and a half seconds to read a few megabytes, more than fit a pipe: it is the reader that makes work long.
 */
const SLOWLY = "for i in 1 2 3 4 5; do sleep 0.5; head -c 1M > /dev/null; done;";

interface Typed {
  readonly key: string;
  /** What is on the screen by then, for so many milliseconds. */
  readonly after: RegExp;
  readonly wait: number;
}

/** Runs a command of the shell on a terminal, at which a key may be typed. */
async function onTerminal(command: string, typed?: Typed): Promise<{ status: number; screen: string }> {
  const child = spawn("script", ["-qefc", command, "/dev/null"], {
    env: { ...process.env, P: program, SHELL: "/bin/bash" },
  });
  let screen = "";
  let waiting = typed;
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    screen += chunk;
    if (!waiting?.after.test(screen)) return;
    const { key, wait } = waiting;
    waiting = undefined;
    setTimeout(() => child.stdin.write(key), wait);
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
    const { status, screen } = await onTerminal(`node "$P" bits 50000 -n 10M -o ${folder}/numbers`, {
      key: CTRL_C,
      after: BAR,
      wait: 0,
    });
    expect(status).toBe(130);
    expect(screen).toMatch(BAR);
    // The terminal itself answers the key with ^C.
    expect(screen.replace("^C", "").endsWith(CLEAN)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("ends at a signal with a clean terminal while its reader sleeps", async () => {
    const writer = '{ node "$P" hex -n 1M & read; kill -TERM $!; wait; }';
    const { screen } = await onTerminal(`${writer} | { ${SLOWLY} sleep 2; }`, { key: "\n", after: BAR, wait: 2000 });
    expect(screen).toMatch(BAR);
    expect(screen.endsWith(CLEAN)).toBe(true);
  });

  it("shows no bar among values on the terminal", async () => {
    const numbers = /\d{15000}\r\n/;
    const typed = { key: CTRL_C, after: numbers, wait: 1500 };
    const { status, screen } = await onTerminal('node "$P" bits 50000 -n 10M', typed);
    expect(status).toBe(130);
    expect(screen).toMatch(numbers);
    expect(screen).not.toContain(ESC);
  });

  it("shows nothing where standard error is no terminal", async ({ onTestFinished }) => {
    const errors = `${directory(onTestFinished)}/errors`;
    const command = `node "$P" hex -n 100k 2> ${errors} | { ${SLOWLY} cat > /dev/null; }; cat ${errors}`;
    expect(await onTerminal(command)).toEqual({ status: 0, screen: "" });
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
