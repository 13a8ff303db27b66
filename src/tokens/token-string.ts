// One string over an alphabet, by the stream rule of strings in src/engine/engine.ts: the first token of a minter of
// the same alphabet and length.

import { Pairs } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { symbolsText } from "../engine/symbol-text.ts";
import { longestOf, unicodeText } from "../engine/unicode-text.ts";
import { type AskedAlphabet, asciiCodes, askedAlphabet, isSameAlphabet, symbolsOf } from "./asked-alphabet.ts";
import { tokenSize } from "./tokens.ts";

interface CheckedAlphabet {
  readonly asked: AskedAlphabet;
  readonly symbols: readonly string[];
  readonly codes: Uint8Array | undefined;
  /** The most code units of a symbol. */
  readonly longest: number;
}

/** The alphabets used last: a check takes longer than a token. Few, since one of 65,536 symbols takes megabytes. */
const checked: CheckedAlphabet[] = [];
const KEPT = 4;
let oldest = 0;

/** A string of `length` symbols. */
export function tokenString(engine: Engine, alphabet: unknown, length: unknown): string {
  const { codes, symbols, longest } = checkedAlphabet(alphabet);
  const size = tokenSize(length, "length");
  if (codes) return symbolsText(engine, codes, symbols.length, size);
  return unicodeText(engine, symbols, size, new Pairs(longest * size));
}

function checkedAlphabet(alphabet: unknown): CheckedAlphabet {
  const asked = askedAlphabet(alphabet, "alphabet");
  for (let i = 0; i < checked.length; i++) {
    const known = checked[i] as CheckedAlphabet;
    if (isSameAlphabet(known.asked, asked)) return known;
  }
  const symbols = symbolsOf(asked, "alphabet");
  const found = { asked, symbols, codes: asciiCodes(symbols), longest: longestOf(symbols) };
  checked[oldest] = found;
  oldest = (oldest + 1) % KEPT;
  return found;
}
