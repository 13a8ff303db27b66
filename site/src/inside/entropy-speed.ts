// How fast the operating system gives entropy, as far as a browser's clock can tell.
import { type Clock, clockStep, nextTick } from "../clock.ts";

/** The most that `getRandomValues` fills at once: what the pool asks for. */
export const REQUEST = 65_536;

const SLICES = 9;
/** Milliseconds: a slice lasts at least so long, and so many steps of the clock, but no longer than the last. */
const SHORTEST = 10;
const STEPS = 50;
const LONGEST = 500;

export interface EntropySpeed {
  /** Bytes a second: the median of the slices, the slowest and the fastest. */
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
  readonly slices: number;
  /** The clock's step in milliseconds. A slice ends on one, so it is known to a share of that. */
  readonly step: number;
  readonly uncertainty: number;
}

/** Calls `fill`, which fills so many bytes, again and again. */
export function entropySpeed(fill: () => void, now: Clock, bytes = REQUEST): EntropySpeed {
  fill();
  const step = clockStep(now);
  const lasting = Math.min(LONGEST, Math.max(SHORTEST, STEPS * step));
  const speeds = Array.from({ length: SLICES }, () => {
    // A browser's clock stands still between its steps: begin on one.
    const begin = nextTick(now);
    let fills = 0;
    let end = begin;
    while (end - begin < lasting) {
      fill();
      fills++;
      end = now();
    }
    return (1000 * bytes * fills) / (end - begin);
  }).sort((a, b) => a - b);
  return {
    median: speeds[SLICES >> 1] as number,
    slowest: speeds[0] as number,
    fastest: speeds[SLICES - 1] as number,
    slices: SLICES,
    step,
    uncertainty: step / lasting,
  };
}

/** Bytes a second in words, to two digits or three. */
export function speedText(speed: number): string {
  const unit = speed >= 1e9 ? "GB/s" : "MB/s";
  const value = speed / (unit === "GB/s" ? 1e9 : 1e6);
  return `${value.toLocaleString("en", { maximumSignificantDigits: value < 100 ? 2 : 3 })} ${unit}`;
}

/** How it was measured. */
export function speedDetail({ slowest, fastest, slices, step, uncertainty }: EntropySpeed): string {
  const digits = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 2 });
  const coarse = uncertainty > 0.1 ? ", too coarse to tell more" : "";
  return (
    `median of ${slices} runs of ${speedText(slowest)} to ${speedText(fastest)}, each known ` +
    `to ${digits(100 * uncertainty)} % (the clock has steps of ${digits(step)} ms${coarse})`
  );
}
