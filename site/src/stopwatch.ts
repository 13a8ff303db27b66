// Times by a browser's clock, which stands still between steps of a tenth of a millisecond, of a whole one, or of more.
import { spread } from "../../tools/spread.js";

/** Gives milliseconds. */
export type Clock = () => number;

/** How many steps are looked at. */
const LOOKS = 14;

/** A sample is at most so long, in ms, however coarse the clock is. */
const LONGEST = 500;

/** The time at which the clock next moves on. */
export function nextTick(now: Clock): number {
  const from = now();
  let at = now();
  while (at <= from) at = now();
  return at;
}

/** By how much the clock moves on, in ms: the median, since Firefox moves it by more or less on purpose. */
export function clockStep(now: Clock): number {
  let before = nextTick(now);
  const steps = Array.from({ length: LOOKS }, () => {
    const at = nextTick(now);
    const step = at - before;
    before = at;
    return step;
  });
  return spread(steps).median;
}

/** How long a sample is, in ms: as wanted, or so many steps of the clock where that is longer. */
export function sampleLength(wanted: number, step: number, steps = 30): number {
  return Math.max(wanted, Math.min(LONGEST, steps * step));
}

/** How many calls would have filled a sample. At most eight times as many: a step of the clock tells little. */
export function callsToFill(calls: number, took: number, sample: number): number {
  return Math.max(1, Math.round(calls * Math.min(8, sample / Math.max(took, Number.MIN_VALUE))));
}

export type Stopwatch = ReturnType<typeof stopwatch>;

/** @param run - makes so many calls */
export function stopwatch(run: (calls: number) => void, now: Clock) {
  let calls = 1;
  const time = () => {
    const start = now();
    run(calls);
    return now() - start;
  };
  return {
    /** Runs for about so long, and finds out how many calls fill a sample. */
    warmUp(milliseconds: number, sample: number): void {
      const start = now();
      let took: number;
      do {
        took = time();
        calls = callsToFill(calls, took, sample);
      } while (now() - start < milliseconds || took < sample / 2);
    },
    /** A sample, in ms per call. */
    sample(milliseconds: number): number {
      const [made, took] = [calls, time()];
      // The compiler, or the machine, may be quicker next time.
      calls = callsToFill(calls, took, milliseconds);
      return took / made;
    },
  };
}
