import { draw } from "./bits";
import { spanOf } from "./bulk";
import { CHUNK, OUT } from "./memory";
import { take } from "./pool";

/** The bytes of two draws, each with its highest last. */
const REVERSED = memory.data<i8>([6, 5, 4, 3, 2, 1, 0, -1, 13, 12, 11, 10, 9, 8, 7, -1]);
/** Doubles whose last place is worth 2^-21 and 2^-53: with a whole number in their low bits they are that much more. */
const HIGH_BASE = memory.data<f64>([2147483648]);
const LOW_BASE = memory.data<f64>([0.5]);
const BASES = memory.data<f64>([2147483648.5]);
const LOW_HALF = memory.data<u64>([0xffffffff]);

/** A uniform multiple of 2^-53 in [0, 1): the top 53 of 56 bits, so that every double of that spacing is as likely. */
export function random(): f64 {
  return <f64>(<i64>(draw(56) >> 3)) * (1.0 / 9007199254740992.0);
}

/** Writes `count` of them, at most CHUNK / 8, to OUT, from 7 bytes each. */
export function randoms(count: u32): void {
  assert(count <= CHUNK >> 3, "randoms: more than a chunk");
  const reversed = v128.load(REVERSED);
  const highBase = v128.load64_splat(HIGH_BASE);
  const lowBase = v128.load64_splat(LOW_BASE);
  const bases = v128.load64_splat(BASES);
  const lowHalf = v128.load64_splat(LOW_HALF);
  let out = OUT;
  let missing = 7 * count;
  while (missing > 0) {
    const length = spanOf(missing, 7);
    missing -= length;
    let at = take(length);
    for (const stop = at + length; at < stop; at += 14) {
      const two = v128.load(at);
      // The 32 low bits and the 21 above them each go into the fraction of a double; what the two bases are worth is
      // taken off before they are added. Both steps are exact.
      const values = i64x2.shr_u(i8x16.swizzle(two, reversed), 3);
      const high = f64x2.sub(v128.or(i64x2.shr_u(values, 32), highBase), bases);
      const doubles = f64x2.add(high, v128.or(v128.and(values, lowHalf), lowBase));
      if (at + 7 < stop) {
        v128.store(out, doubles);
        store<u64>(at, 0);
        store<u64>(at, 0, 6);
        out += 16;
      } else {
        store<f64>(out, f64x2.extract_lane(doubles, 0));
        store<u64>(at, load<u64>(at) & ((<u64>0xff) << 56));
        out += 8;
      }
    }
  }
}
