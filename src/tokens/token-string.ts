// One string over an alphabet. The stream rule is the one of strings in src/engine/engine.ts: a symbol is the one at a
// bulk integer from 0 to the alphabet's size - 1, so the string is the first token of a minter of the same alphabet and
// length. Nothing is drawn ahead.

import { Pairs } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { symbolsText } from "../engine/symbol-text.ts";
import { pointText } from "../engine/unicode-text.ts";
import { alphabetOf, asciiCodes } from "./alphabets.ts";
import { tokenSize } from "./token-size.ts";

/** An alphabet that was found right. */
interface Checked {
  readonly alphabet: unknown;
  readonly points: readonly string[];
  readonly codes: Uint8Array | undefined;
}

/**
 * The last alphabets, whoever used them: to check 62 symbols takes fifty times as long as a token. Few, since one of 65,536
 * takes megabytes.
 */
const checked: Checked[] = [];
const KEPT = 4;
let oldest = 0;

/** A string of `length` symbols, each as likely. */
export function tokenString(engine: Engine, alphabet: unknown, length: unknown): string {
  const { codes, points } = checkedAlphabet(alphabet);
  const size = tokenSize(length, "length");
  if (codes) return symbolsText(engine, codes, points.length, size);
  return pointText(engine, points, size, new Pairs(2 * size));
}

function checkedAlphabet(alphabet: unknown): Checked {
  for (let i = 0; i < checked.length; i++) {
    const known = checked[i] as Checked;
    if (known.alphabet === alphabet) return known;
  }
  const points = alphabetOf(alphabet);
  const found = { alphabet, points, codes: asciiCodes(points) };
  checked[oldest] = found;
  oldest = (oldest + 1) % KEPT;
  return found;
}
