import { ALPHABETS, type Alphabet } from "../../src/index.ts";

/** The symbols of an alphabet that is right. */
export function plainSymbols(alphabet: Alphabet): string[] {
  if (typeof alphabet === "string") return [...ALPHABETS[alphabet]];
  return [...("symbols" in alphabet ? alphabet.symbols : alphabet)];
}
