// The program as its users run it: a process of its own, from the file that is published.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const program = `${root}dist/cli.js`;

export interface Run {
  readonly status: number | null;
  readonly bytes: Buffer;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it to its end. `node` are options for Node itself. */
export function run(args: readonly string[], { input = "" as string | Buffer, node = [] as string[] } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, program, ...args], {
    input,
    maxBuffer: 2 ** 28,
  });
  return { status, bytes: stdout, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** What it writes, where all goes well. */
export function written(args: readonly string[], options?: Parameters<typeof run>[1]): string {
  const { status, stdout, stderr } = run(args, options);
  if (status !== 0 || stderr !== "") throw new Error(`${args.join(" ")}: status ${status}, ${stderr}`);
  return stdout;
}

/** The same as lines, the last of which must have its end. */
export function lines(args: readonly string[], options?: Parameters<typeof run>[1]): string[] {
  const parts = written(args, options).split("\n");
  if (parts.pop() !== "") throw new Error(`${args.join(" ")}: the last line has no end`);
  return parts;
}

/** Runs a command of the shell, in which "$P" is the program. */
export function shell(command: string): Run {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], {
    env: { ...process.env, P: program },
    maxBuffer: 2 ** 28,
  });
  return { status, bytes: stdout, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** An empty directory for the running test; one that runs beside others passes its own `onTestFinished`. */
export function directory(atEnd: (work: () => void) => void = onTestFinished): string {
  const path = mkdtempSync(join(tmpdir(), "secrets-wasm-"));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Options for Node that run some code before the program. */
export function preload(code: string): string[] {
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

/** There is no entropy: whatever draws fails. */
export const NO_ENTROPY = preload('crypto.getRandomValues = () => { throw new Error("no entropy"); };');
