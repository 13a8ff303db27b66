// A string over symbols beyond ASCII, of the bulk integers that pick them.
import { bufferOf, codeReader, fill, join, max, min, Pairs } from "../base/intrinsics.ts";
import { OUT } from "../kernels/memory-map.ts";
import { textOf } from "../runtime/reader.ts";
import { BATCH, drawIntegers } from "./arrays.ts";
import type { Engine } from "./engine.ts";

/** Code units that are made a string at a time. */
const PIECE = 4096;

/** The most UTF-16 code units of a symbol. */
export function longestOf(symbols: readonly string[]): number {
  let longest = 1;
  for (let i = 0; i < symbols.length; i++) longest = max(longest, (symbols[i] as string).length);
  return longest;
}

/** A flat string of `length` symbols. `units` has room for as many of the longest, and is wiped. */
export function unicodeText(engine: Engine, symbols: readonly string[], length: number, units: Uint16Array): string {
  const { memory } = engine.pool;
  const codeAt = codeReader();
  const last = symbols.length - 1;
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
        const symbol = symbols[shift > 0 ? low + 256 * (memory[at + 1] as number) : low] as string;
        for (let unit = 0; unit < symbol.length; unit++) units[used++] = codeAt(symbol, unit);
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
