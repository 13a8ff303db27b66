import { getSystemErrorMap } from "node:util";

/** The command line is wrong: exit status 2. The message never shows a value, which may be a secret. */
export class UsageError extends Error {
  /** Whose help says more, if not the program's. */
  readonly command: string | undefined;

  constructor(message: string, command?: string) {
    super(message);
    this.command = command;
  }
}

/** The work failed: exit status 1. */
export class Failure extends Error {}

/**
 * What `work` gives. What the package refuses is the fault of the command line: its message begins with the argument's
 * name, which is that of the option, unless `typed` is what stands for the argument here.
 */
export function asUsage<T>(work: () => T, typed?: string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw new UsageError(
      typed === undefined
        ? `--${error.message}`.replace(/^--policy:/, "password:")
        : typed + error.message.replace(/^[^:]*/, ""),
    );
  }
}

/** The code of an error that came from the operating system. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What the operating system refused, and where; any other error as it is. */
export function failureAt(where: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("errno" in error) || typeof error.errno !== "number") return error;
  return new Failure(`${where}: ${getSystemErrorMap().get(error.errno)?.[1] ?? error.message}`, { cause: error });
}
