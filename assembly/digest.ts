// Constant-time comparison: every byte is read, and one bit of answer comes out at the end.
import { OUT } from "./memory";

/** The most bytes compared in one call. */
export const WINDOW: u32 = 16384;

/** Whether the `length` bytes at OUT, at most WINDOW, equal those at OUT + WINDOW. Both are wiped. Past them lie zeros. */
export function equal(length: u32): bool {
  assert(length <= WINDOW, "equal: more than a window");
  let different = i8x16.splat(0);
  for (let at = OUT, stop = OUT + length; at < stop; at += 16) {
    different = v128.or(different, v128.xor(v128.load(at), v128.load(at + WINDOW)));
    v128.store(at, i8x16.splat(0));
    v128.store(at + WINDOW, i8x16.splat(0));
  }
  return !v128.any_true(different);
}
