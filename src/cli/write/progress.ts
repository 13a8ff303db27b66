import type { WriteStream } from "node:tty";
import { Format, SingleBar } from "cli-progress";

/** A bar on a terminal. */
export interface Progress {
  update(done: number): void;
  /** Leaves the terminal as it was. */
  close(): void;
}

/** What stands beside the bar takes as many columns. */
const BESIDE = 44;

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });

const INVISIBLE: Progress = { update() {}, close() {} };

/**
 * Shows on `stderr` how far a work is that began at `started`, by performance.now(), and writes to `fd`. Shows nothing
 * where nobody would see it, and where the values appear on a terminal themselves.
 */
export async function openProgress(
  total: number,
  unit: string,
  started: number,
  fd: number,
  stderr: number,
): Promise<Progress> {
  // Imported here, because it takes milliseconds that every run would pay.
  const { isatty, WriteStream } = await import("node:tty");
  if (!isatty(stderr) || isatty(fd)) return INVISIBLE;
  return bar(total, unit, started, stderr === 2 ? process.stderr : new WriteStream(stderr));
}

function bar(total: number, unit: string, started: number, stream: WriteStream): Progress {
  const bar = new SingleBar({
    stream,
    format: "{bar} {percentage}%  {rate}  {left} left",
    barsize: Math.max(10, Math.min(40, (stream.columns || 80) - BESIDE)),
    barCompleteChar: "█",
    barIncompleteChar: "░",
    clearOnComplete: true,
    hideCursor: true,
    // The handlers of signals are ours.
    gracefulExit: false,
  });
  // The average since the start: the work is even, and a shorter memory would make the time left jump.
  const state = (done: number) => {
    const rate = (1000 * done) / (performance.now() - started);
    const left = Format.TimeFormat(Math.ceil((total - done) / rate), { autopaddingChar: " " }, 1).trim();
    return { rate: `${compact.format(rate)} ${unit}/s`, left };
  };
  let open = false;
  return {
    update(done) {
      if (open) bar.update(done, state(done));
      else bar.start(total, done, state(done));
      open = true;
    },
    close: () => bar.stop(),
  };
}
