// Symbols of an ASCII alphabet, which the core holds.
import { set } from "../intrinsics.ts";
import { SEPARATOR_LIMIT } from "./core.ts";
import type { Engine } from "./engine.ts";

/**
 * Tells the core the alphabet, unless it has it: to copy one takes as long as a token. Nobody else writes there, nor to an
 * alphabet once it is made.
 */
export function setAlphabet(engine: Engine, alphabet: Uint8Array): void {
  if (engine.alphabet === alphabet) return;
  set(engine.core.settings, alphabet, SEPARATOR_LIMIT);
  engine.alphabet = alphabet;
}

/** A flat string of `length` symbols, at most CHUNK. */
export function symbolsText(engine: Engine, alphabet: Uint8Array, length: number): string {
  engine.refuseReentry();
  setAlphabet(engine, alphabet);
  engine.core.symbols(alphabet.length, length, 1, 0);
  return engine.read(engine.text, length);
}
