import type { Job } from "../make/job.ts";
import type { Output } from "./output.ts";
import type { Progress } from "./progress.ts";
import { endAtSignals } from "./signals.ts";

/** Work that is done in fewer milliseconds shows no progress bar. */
const BAR_AFTER = 1000;
/** How often it moves. */
const TICK = 100;

/**
 * Writes a job's blocks, one while the next is made, with a bar on `stderr`. A failure leaves nothing of the output.
 */
export async function carryOut({ blocks, total, unit }: Job, open: () => Output, stderr: number): Promise<void> {
  const started = performance.now();
  let next = started + BAR_AFTER;
  let output: Output | undefined;
  let progress: Progress | undefined;
  let ended = false;
  let done = 0;
  let writing = Promise.resolve();
  const stopListening = endAtSignals(() => {
    ended = true;
    progress?.close();
    output?.abandon();
    return writing;
  });
  try {
    // Not before a signal is heard, which would leave what it opens.
    output = open();
    for (const { bytes, count } of blocks) {
      await writing;
      // The signal's handler exits when it has seen the same write end.
      if (ended) return;
      writing = output.write(bytes);
      // It is awaited in the next round; should that block fail to be made, this failure must not go unheard.
      writing.catch(() => {});
      done += count;
      if (done === 0 || performance.now() < next) continue;
      next = performance.now() + TICK;
      // Loaded only now: most runs are over before.
      progress ??= await (await import("./progress.ts")).openProgress(total, unit, started, output.fd, stderr);
      if (!ended) progress.update(done);
    }
    await writing;
    if (!ended) await output.finish();
  } catch (error) {
    output?.abandon();
    throw error;
  } finally {
    progress?.close();
    stopListening();
  }
}
