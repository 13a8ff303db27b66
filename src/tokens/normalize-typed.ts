// What people type of a token that was printed or read out to them.
import { kindOf } from "../base/argument.ts";

/** For each alphabet what stands for a symbol that looks like it. */
const LOOK_ALIKES = {
  // Crockford, "Base 32": the rules for decoding.
  crockford32: { O: "0", I: "1", L: "1" },
  legible: { O: "0", I: "1", L: "1", Z: "2", S: "5", G: "6", B: "8", U: "V" },
} as const;

/** Spaces, dashes, underscores and full stops, which group symbols, and characters that nobody sees. */
const GROUPING = /[\s\-_.\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212\ufeff]/g;

/** The longest text that is looked at: to normalize combining marks takes the square of their number. */
const LONGEST = 1024;

/**
 * What somebody typed of a token over `legible` or `crockford32`, as it was minted: in capitals, without spaces and
 * dashes, and with the alphabet's symbol for each that looks like it, such as 0 for O and 1 for l. Look the result up,
 * or compare it with {@link secureCompare}. A symbol that the alphabet does not have stays, so such a text equals no
 * token.
 *
 * @param text - what was typed, at most 1,024 characters: a longer text is given back as it is. Anything that is no
 * string is an empty text
 * @param alphabet - `"legible"` (the default) or `"crockford32"`
 * @returns the text; never throws for it. Takes no entropy; O(length)
 * @throws RangeError for another alphabet
 *
 * @example
 * ```ts
 * normalizeTyped("k7 o1-zq"); // 'K7012Q'
 * normalizeTyped("k7 o1-zq", "crockford32"); // 'K701ZQ'
 * ```
 *
 * @category For real systems
 */
export function normalizeTyped(text: unknown, alphabet: "legible" | "crockford32" = "legible"): string {
  if (alphabet !== "legible" && alphabet !== "crockford32") {
    throw new RangeError(`alphabet: expected "legible" or "crockford32", got ${kindOf(alphabet)}`);
  }
  if (typeof text !== "string") return "";
  if (text.length > LONGEST) return text;
  const capitals = text.normalize("NFKC").toUpperCase().replace(GROUPING, "");
  const put: Readonly<Record<string, string>> = LOOK_ALIKES[alphabet];
  return capitals.replace(alphabet === "legible" ? /[OILZSGBU]/g : /[OIL]/g, (symbol) => put[symbol] as string);
}
