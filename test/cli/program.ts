// The program, in two ways: `run` calls it in this process, which starts no other; `published` and `shell` start
// dist/cli.js, for what only a process has (options of Node, signals, pipes, a terminal) and for what is published.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";
import { runProgram } from "../../src/cli/program.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const program = `${root}dist/cli.js`;

export interface Run {
  readonly status: number | null;
  readonly bytes: Buffer;
  readonly stdout: string;
  readonly stderr: string;
}

interface Given {
  readonly input?: string | Buffer;
  /** Where there is none, whatever draws fails. */
  readonly entropy?: "none";
  /** A stream that is a full device. */
  readonly full?: "stdout" | "stderr";
}

/** Runs it to its end, with files for the standard streams. */
export async function run(args: readonly string[], { input = "", entropy, full }: Given = {}): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "secrets-wasm-"));
  const file = (name: string, content: string | Buffer = "") => {
    writeFileSync(join(folder, name), content);
    return openSync(name === full ? "/dev/full" : join(folder, name), "r+");
  };
  const stdio = { stdin: file("stdin", input), stdout: file("stdout"), stderr: file("stderr") };
  const source = entropy === "none" ? vi.spyOn(crypto, "getRandomValues").mockImplementation(noEntropy) : undefined;
  try {
    const status = await runProgram(args, stdio);
    return result(status, readFileSync(join(folder, "stdout")), readFileSync(join(folder, "stderr")));
  } finally {
    source?.mockRestore();
    for (const fd of Object.values(stdio)) closeSync(fd);
    rmSync(folder, { recursive: true });
  }
}

function noEntropy(): never {
  throw new Error("no entropy");
}

function result(status: number | null, bytes: Buffer, stderr: Buffer): Run {
  return { status, bytes, stdout: bytes.toString(), stderr: stderr.toString() };
}

/** What it writes, where all goes well. */
export async function written(args: readonly string[], given?: Given): Promise<string> {
  const { status, stdout, stderr } = await run(args, given);
  if (status !== 0 || stderr !== "") throw new Error(`${args.join(" ")}: status ${status}, ${stderr}`);
  return stdout;
}

/** The same as lines, the last of which must have its end. */
export async function lines(args: readonly string[], given?: Given): Promise<string[]> {
  const parts = (await written(args, given)).split("\n");
  if (parts.pop() !== "") throw new Error(`${args.join(" ")}: the last line has no end`);
  return parts;
}

/** Runs the published file. `node` are options for Node itself. */
export function published(args: readonly string[], node: readonly string[] = []): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, program, ...args]);
  return result(status, stdout, stderr);
}

/** Runs a command of the shell, in which "$P" is the published file. */
export function shell(command: string): Run {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], {
    env: { ...process.env, P: program },
    maxBuffer: 2 ** 28,
  });
  return result(status, stdout, stderr);
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

/** The same without entropy: whatever draws fails. */
export const NO_ENTROPY = preload('crypto.getRandomValues = () => { throw new Error("no entropy"); };');
