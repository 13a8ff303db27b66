// The program `secrets-wasm`, which scripts/bundle.js puts into one file.
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

async function run(line: CommandLine): Promise<void> {
  const { command, given } = line;
  if (given.has("version")) return say(`${VERSION}\n`);
  if (given.has("help") || command === undefined) return say(command ? commandHelp(command) : programHelp());
  const { name } = command;
  if (name === "doctor" || name === "plan" || name === "verify") return say(await REPORTS[name](line));
  const makeJob = REQUESTS[name](line);
  const secrets = createSecrets({ engine: engineOf(line) });
  const path = line.values.get("output");
  const force = given.has("force");
  if (path !== undefined) refuseExisting(path, force);
  const job = await makeJob(secrets);
  await carryOut(job, () => (path === undefined ? standardOutput() : unfinishedFile(path, force)));
}

async function say(text: string): Promise<void> {
  await standardOutput().write(Buffer.from(text));
}

let line: CommandLine | undefined;
try {
  line = parse(process.argv.slice(2));
  await run(line);
} catch (error) {
  process.exitCode = statusOf(error, line?.command?.name);
}

/** The status for a failure, after a line about it. */
function statusOf(error: unknown, command: string | undefined): number {
  if (error instanceof PipeClosed) return 0;
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof UsageError)) return complain(message, 1);
  const whose = error.command ?? command;
  return complain(`${message}; see ${PROGRAM} ${whose === undefined ? "" : `${whose} `}--help`, 2);
}

function complain(message: string, status: number): number {
  try {
    writeSync(2, `${PROGRAM}: ${message.replaceAll("\n", " ")}\n`);
  } catch {
    // Nobody listens; the status says it.
  }
  return status;
}
