// Strings over an ASCII alphabet, which is kept in the engine's memory.
import { set } from "../base/intrinsics.ts";
import { ALPHABET, OUT } from "../kernels/memory-map.ts";
import { drawIntegers } from "./arrays.ts";
import { type Engine, symbolsKernel } from "./engine.ts";

/**
 * Writes `count` strings of `length` symbols, each followed by the first `gap` bytes of the separator, to the kernels'
 * output. The alphabet is copied unless it is there: nobody else writes there, nor to an alphabet once it is made.
 */
export function writeSymbols(engine: Engine, alphabet: Uint8Array, size: number, length: number, count = 1, gap = 0) {
  if (engine.alphabet !== alphabet) {
    // Unknown until it is there: the call may be terminated in between.
    engine.alphabet = undefined;
    set<Uint8Array>(engine.pool.memory, alphabet, ALPHABET);
    engine.alphabet = alphabet;
  }
  // The numbers lie so far behind the text made of them that a whole block of it never reaches one still needed.
  const numbers = OUT + count * gap + 16;
  drawIntegers(engine, numbers, 0, length * count, size - 1);
  symbolsKernel(engine)(numbers, OUT, size, length, count, gap);
}

/** A flat string of `length` symbols, at most CHUNK. */
export function symbolsText(engine: Engine, alphabet: Uint8Array, size: number, length: number): string {
  writeSymbols(engine, alphabet, size, length);
  return engine.text(length);
}
