import { firstBytes } from "../memory";

/** Moves `length` bytes from `at` to `out`, which do not overlap, and leaves zeros. */
export function move(at: usize, out: usize, length: u32): void {
  const stop = at + length;
  for (; at + 16 <= stop; at += 16) {
    v128.store(out, v128.load(at));
    v128.store(at, i8x16.splat(0));
    out += 16;
  }
  const ours = firstBytes(<u32>(stop - at));
  const block = v128.load(at);
  v128.store(out, v128.and(block, ours));
  v128.store(at, v128.andnot(block, ours));
}
