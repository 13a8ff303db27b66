import { draw } from "./bits";

/** A uniform multiple of 2^-53 in [0, 1): the top 53 of 56 bits, so that every double of that spacing is as likely. */
export function random(): f64 {
  return <f64>(<i64>(draw(56) >> 3)) * (1.0 / 9007199254740992.0);
}
