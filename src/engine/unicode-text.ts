// A string over code points, of the bulk integers that pick them.
import { bufferOf, codeReader, fill, join, min, Pairs } from "../base/intrinsics.ts";
import { OUT } from "../kernels/memory-map.ts";
import { textOf } from "../runtime/reader.ts";
import { BATCH, drawIntegers } from "./arrays.ts";
import type { Engine } from "./engine.ts";

/** Code units that are made a string at a time. */
const PIECE = 4096;

/** A flat string of `length` symbols. `units` has room for two code units each, and is wiped. */
export function pointText(engine: Engine, points: readonly string[], length: number, units: Uint16Array): string {
  const { memory } = engine.pool;
  const codeAt = codeReader();
  const last = points.length - 1;
  const shift = last > 0xff ? 1 : 0;
  const batch = BATCH >> shift;
  let used = 0;
  try {
    for (let left = length; left > 0; left -= batch) {
      const count = min(left, batch);
      drawIntegers(engine, OUT, shift, count, last);
      for (let i = 0; i < count; i++) {
        const at = OUT + (i << shift);
        const low = memory[at] as number;
        const point = points[shift > 0 ? low + 256 * (memory[at + 1] as number) : low] as string;
        units[used++] = codeAt(point, 0);
        if (point.length > 1) units[used++] = codeAt(point, 1);
      }
    }
    const parts: string[] = [];
    for (let at = 0; at < used; at += PIECE) {
      parts[parts.length] = textOf(bufferOf(units), 2 * at, min(PIECE, used - at), Pairs);
    }
    return join(parts, "");
  } finally {
    fill(units, 0, 0, used);
    engine.clear(min(length, batch) << shift);
  }
}
