// Keys in other text, by their shape. The source is the same in JavaScript, RE2, Hyperscan, PCRE and Python: a literal,
// a class, a count and \b, which is the border of a key, as all of a key is [0-9A-Za-z_].
import { type KeySpec, keyShape } from "./key.ts";

/** The pattern of keys of the shape that a spec asks for. */
export function keyPattern(spec: KeySpec): RegExp {
  const { head, alphabet, length, check } = keyShape(spec);
  return new RegExp(`\\b${head}[${ranges(alphabet)}]{${length + check}}\\b`);
}

/** Letters and digits as a class has them: in order, three neighbours and more as a range. */
function ranges(alphabet: Uint8Array): string {
  const codes = Uint8Array.from(alphabet).sort();
  let text = "";
  for (let i = 0; i < codes.length; ) {
    const first = codes[i] as number;
    let last = first;
    while (codes[i + 1 + last - first] === last + 1) last++;
    i += 1 + last - first;
    text += String.fromCharCode(...(last - first > 1 ? [first, 45, last] : last > first ? [first, last] : [first]));
  }
  return text;
}
