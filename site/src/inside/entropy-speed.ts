// How fast the operating system gives entropy, as far as a browser's clock can tell.
import { spread } from "../../../tools/spread.js";
import { type Clock, clockStep, nextTick, sampleLength } from "../stopwatch.ts";
import { grouped } from "../text.ts";

/** The most that `getRandomValues` fills at once: what the pool asks for. */
export const REQUEST = 65_536;

const SLICES = 9;
/** A slice lasts at least so many milliseconds, and so many steps of the clock. */
const SHORTEST = 10;
const STEPS = 50;

export type EntropySpeed = ReturnType<typeof entropySpeed>;

/** Bytes a second. Calls `fill`, which fills so many bytes, again and again. */
export function entropySpeed(fill: () => void, now: Clock, bytes = REQUEST) {
  fill();
  const step = clockStep(now);
  const lasting = sampleLength(SHORTEST, step, STEPS);
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
  });
  const [slowest, fastest] = [Math.min(...speeds), Math.max(...speeds)];
  // A slice ends on a step of the clock, in ms, so it is known to a share of that.
  return { median: spread(speeds).median, slowest, fastest, step, uncertainty: step / lasting };
}

/** Bytes a second in words, to two digits or three. */
export function speedText(speed: number): string {
  const [unit, size] = speed >= 1e9 ? ["GB/s", 1e9] : ["MB/s", 1e6];
  const value = speed / size;
  return `${grouped(Number(value.toPrecision(value < 100 ? 2 : 3)))} ${unit}`;
}

/** How it was measured. */
export function speedDetail({ slowest, fastest, step, uncertainty }: EntropySpeed): string {
  const digits = (value: number) => grouped(Number(value.toPrecision(2)));
  const coarse = uncertainty > 0.1 ? ", too coarse to tell more" : "";
  return (
    `median of ${SLICES} runs of ${speedText(slowest)} to ${speedText(fastest)}, each known ` +
    `to ${digits(100 * uncertainty)} % (the clock has steps of ${digits(step)} ms${coarse})`
  );
}
