// A string over code points, of the bulk integers that pick them.
import { fill, join } from "../intrinsics.ts";
import { textOf } from "../runtime/text.ts";
import { BATCH, OUT } from "./core.ts";
import type { Engine } from "./engine.ts";

/** Code units that are made a string at a time. */
const PIECE = 4096;

/** A flat string of `length` symbols. `units` has room for two code units each, and is wiped. */
export function pointText(engine: Engine, points: readonly string[], length: number, units: Uint16Array): string {
  engine.refuseReentry();
  const { core } = engine;
  const { memory } = core;
  const last = points.length - 1;
  const shift = last > 0xff ? 1 : 0;
  const batch = BATCH >> shift;
  let used = 0;
  try {
    for (let left = length; left > 0; left -= batch) {
      const count = Math.min(left, batch);
      core.integers(shift, count, last, 0);
      for (let i = 0; i < count; i++) {
        const at = OUT + (i << shift);
        const low = memory[at] as number;
        const point = points[shift > 0 ? low + 256 * (memory[at + 1] as number) : low] as string;
        units[used++] = point.charCodeAt(0);
        if (point.length > 1) units[used++] = point.charCodeAt(1);
      }
    }
    return unitsText(units, used);
  } finally {
    fill(units, 0, 0, used);
    engine.clear(Math.min(length, batch) << shift);
  }
}

function unitsText(units: Uint16Array, length: number): string {
  if (length <= PIECE) return textOf(new Uint16Array(units.buffer, 0, length));
  const parts: string[] = [];
  for (let at = 0; at < length; at += PIECE) {
    parts[parts.length] = textOf(new Uint16Array(units.buffer, 2 * at, Math.min(PIECE, length - at)));
  }
  return join(parts, "");
}
