// Rejection sampling, as CPython does it: draw as many bits as the bound has, and again until the value is below it.
// Fewer than two tries on average, since the bound's top bit is set: at least half of all values are below it.
import { draw, draw32, swapped32 } from "./bits";
import { spanOf } from "./bulk";
import { CHUNK, OUT } from "./memory";
import { take, wipe } from "./pool";

/** A uniform integer below `bound`, 1 to 2^53. A bound of 1 still draws. */
export function below(bound: f64): f64 {
  const n = <u64>(<i64>bound);
  assert(n > 0, "below: a bound of at least 1");
  const k = 64 - <u32>clz<u64>(n);
  let value = draw(k);
  while (value >= n) value = draw(k);
  return <f64>(<i64>value);
}

/** The same for a bound of 1 to 2^32 - 1: a sixth faster: no double is made. */
export function below32(bound: u32): u32 {
  assert(bound > 0, "below32: a bound of at least 1");
  const k = 32 - clz<u32>(bound);
  let value = draw32(k);
  while (value >= bound) value = draw32(k);
  return value;
}

/**
 * Writes `count` integers, at most CHUNK / 4, to OUT as words of 32 bits: each below a bound, which begins at `bound` and
 * falls by `step`, 0 or 1, after each of them and stays above 0. The same bytes give the same as single draws.
 */
export function falling(bound: u32, count: u32, step: u32): void {
  assert(count <= CHUNK >> 2, "falling: more than a chunk");
  let out = OUT;
  const stop = out + 4 * count;
  while (out < stop) {
    const width = (39 - clz<u32>(bound)) >> 3;
    let missing = <u32>(stop - out) >> 2;
    // Down to the least bound that takes as many bytes.
    if (step > 0) missing = min<u32>(missing, bound - (1 << (8 * (width - 1))) + 1);
    const length = spanOf(missing * width, width);
    const start = take(length);
    for (let at = start; at < start + length; at += width) {
      const value = swapped32(load<u32>(at)) >> clz<u32>(bound);
      store<u32>(out, value);
      const passes = <u32>(value < bound);
      out += passes << 2;
      bound -= passes & step;
    }
    wipe(start, length);
  }
}
