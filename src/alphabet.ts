import { wholeText } from "./argument.ts";

/** The largest alphabet: a symbol is drawn from one or two bytes. */
const LIMIT = 65536;

/** The symbols of an alphabet, one for each code point. A RangeError unless there are 2 to 65,536, no two the same. */
export function alphabetOf(value: unknown): string[] {
  const points = [...wholeText(value, "alphabet")];
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
