import { writeSync } from "node:fs";
import { createSecrets } from "../secrets.ts";
import { REPORTS, REQUESTS } from "./make/request.ts";
import { type CommandLine, engineOf, parse } from "./read/command-line.ts";
import { UsageError } from "./read/failure.ts";
import { commandHelp, PROGRAM, programHelp } from "./words/help.ts";
import { PipeClosed, standardOutput } from "./write/output.ts";
import { refuseExisting, unfinishedFile } from "./write/unfinished-file.ts";
import { carryOut } from "./write/work.ts";

/** Put in by the bundler. */
declare const VERSION: string;

/** The file descriptors of the standard streams. */
export interface Stdio {
  readonly stdin: number;
  readonly stdout: number;
  readonly stderr: number;
}

/** Runs a command line to its end, and returns the exit status. */
export async function runProgram(args: readonly string[], stdio: Stdio): Promise<number> {
  let line: CommandLine | undefined;
  try {
    line = parse(args);
    return await run(line, stdio);
  } catch (error) {
    return statusOf(error, line?.command?.name, stdio.stderr);
  }
}

async function run(line: CommandLine, { stdin, stdout, stderr }: Stdio): Promise<number> {
  const { command, given } = line;
  const say = async (text: string, status = 0) => {
    await standardOutput(stdout).write(Buffer.from(text));
    return status;
  };
  if (given.has("version")) return say(`${VERSION}\n`);
  if (given.has("help") || command === undefined) return say(command ? commandHelp(command) : programHelp());
  const { name } = command;
  if (name === "doctor" || name === "plan" || name === "verify") {
    const { text, status } = await REPORTS[name](line, stdin);
    return say(text, status);
  }
  const makeJob = REQUESTS[name](line);
  const secrets = createSecrets({ engine: engineOf(line) });
  const path = line.values.get("output");
  const force = given.has("force");
  if (path !== undefined) refuseExisting(path, force);
  const job = await makeJob(secrets, stdin);
  if (job.note !== undefined) tell(stderr, job.note);
  await carryOut(job, () => (path === undefined ? standardOutput(stdout) : unfinishedFile(path, force)), stderr);
  return 0;
}

/** The status for a failure, after a line about it. */
function statusOf(error: unknown, command: string | undefined, stderr: number): number {
  if (error instanceof PipeClosed) return 0;
  const message = error instanceof Error ? error.message : String(error);
  const usage = error instanceof UsageError;
  const help = usage ? `; see ${[PROGRAM, error.command ?? command ?? [], "--help"].flat().join(" ")}` : "";
  tell(stderr, `${PROGRAM}: ${(message + help).replaceAll("\n", " ")}`);
  return usage ? 2 : 1;
}

/** A line on standard error. Where nobody reads it, the status and the values are all there is. */
function tell(stderr: number, line: string): void {
  try {
    writeSync(stderr, `${line}\n`);
  } catch {}
}
