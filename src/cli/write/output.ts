import { write as writeTo } from "node:fs";
import { promisify } from "node:util";
import { failureAt, systemCode } from "../read/failure.ts";

/** Where values go. */
export interface Output {
  /** The file descriptor. */
  readonly fd: number;
  write(bytes: Uint8Array): Promise<void>;
  /** All is written: what was kept back appears. */
  finish(): Promise<void>;
  /** Leaves nothing. Synchronous, for the handler of a signal. */
  abandon(): void;
}

/** The reader of standard output closed it, as `head` does. */
export class PipeClosed extends Error {}

const write = promisify(writeTo);

/**
 * All of the bytes. Written in Node's thread pool, and not by process.stdout: so the next block is made meanwhile, and
 * a signal is heard while the reader sleeps.
 */
export async function writeAll(fd: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += (await write(fd, bytes, at, bytes.length - at)).bytesWritten;
    } catch (error) {
      // Another user of the pipe has made it non-blocking.
      if (systemCode(error) !== "EAGAIN") throw error;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

export function standardOutput(fd: number): Output {
  return {
    fd,
    async write(bytes) {
      try {
        await writeAll(fd, bytes);
      } catch (error) {
        throw systemCode(error) === "EPIPE" ? new PipeClosed() : failureAt("standard output", error);
      }
    },
    async finish() {},
    abandon() {},
  };
}
