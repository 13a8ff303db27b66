import { wholeText } from "../base/argument.ts";
import { ALPHABETS } from "./alphabets.ts";

/** The largest alphabet: a symbol is drawn from one or two bytes. */
const LIMIT = 65536;

/**
 * The symbols of an alphabet, one for each code point, by its name or as they are given. A name wins over the same letters
 * as symbols: "hex" is sixteen symbols; for these three, write them in another order. A RangeError unless there are 2 to
 * 65,536, no two the same.
 */
export function alphabetOf(value: unknown): string[] {
  const points = [...symbolsOf(wholeText(value, "alphabet"))];
  if (points.length < 2 || points.length > LIMIT) {
    throw new RangeError(`alphabet: expected 2 to 65,536 symbols, got ${points.length}`);
  }
  const seen = new Set<string>();
  for (const point of points) {
    if (seen.has(point)) throw new RangeError(`alphabet: ${JSON.stringify(point)} is there twice`);
    seen.add(point);
  }
  return points;
}

/** The codes of symbols that are all ASCII, else undefined: only ASCII is one byte of UTF-8 a symbol. */
export function asciiCodes(points: readonly string[]): Uint8Array | undefined {
  if (points.some((point) => point > "\x7f")) return undefined;
  return Uint8Array.from(points, (point) => point.charCodeAt(0));
}

/**
 * What a name stands for; other text as it is. What is a name but for its case or a hyphen, and "base" with any number, is
 * refused: "Base58" would be an alphabet of six symbols, and a token of 22 have 56 bits and not 128.
 */
function symbolsOf(text: string): string {
  if (isName(text)) return ALPHABETS[text];
  if (isName(text.toLowerCase().replace(/[-_ ]/g, "")) || /^base[-_ ]?\d+$/i.test(text)) {
    const names = Object.keys(ALPHABETS).join(", ");
    throw new RangeError(`alphabet: no name; expected ${names}, or symbols: these in another order`);
  }
  return text;
}

function isName(text: string): text is keyof typeof ALPHABETS {
  return Object.hasOwn(ALPHABETS, text);
}
