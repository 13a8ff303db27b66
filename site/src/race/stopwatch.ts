// Samples by a clock whose steps are a tenth of a millisecond or a whole one, of calls that take a millionth of that.
import type { Clock } from "../clock.ts";

/** A sample is at least so many steps of the clock, so that a step is at most a thirtieth of it. */
const STEPS = 30;
/** And no longer than this, in ms, however coarse the clock is. */
const LONGEST = 500;

/** How long a sample has to be, in ms. */
export function sampleLength(milliseconds: number, step: number): number {
  return Math.max(milliseconds, Math.min(LONGEST, STEPS * step));
}

/** How many calls would have filled a sample. At most eight times as many: a step of the clock tells little. */
export function callsToFill(calls: number, took: number, sample: number): number {
  return Math.max(1, Math.round(calls * Math.min(8, sample / Math.max(took, Number.MIN_VALUE))));
}

export interface Stopwatch {
  /** Runs for about so long, and finds out how many calls that is. */
  warmUp(milliseconds: number, sample: number): void;
  /** A sample, in ms per call. */
  sample(milliseconds: number): number;
}

/** @param run - makes so many calls */
export function stopwatch(run: (calls: number) => void, now: Clock): Stopwatch {
  let calls = 1;
  const time = () => {
    const start = now();
    run(calls);
    return now() - start;
  };
  return {
    warmUp(milliseconds, sample) {
      const start = now();
      let took: number;
      do {
        took = time();
        calls = callsToFill(calls, took, sample);
      } while (now() - start < milliseconds || took < sample / 2);
    },
    sample(milliseconds) {
      const [made, took] = [calls, time()];
      // The compiler, or the machine, may be quicker next time.
      calls = callsToFill(calls, took, milliseconds);
      return took / made;
    },
  };
}
