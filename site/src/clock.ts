// A browser's clock: it stands still between steps of a tenth of a millisecond, of a whole one, or of more.
import { spread } from "../../tools/spread.js";

/** Gives milliseconds. */
export type Clock = () => number;

/** How many steps are looked at. */
const LOOKS = 14;

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
