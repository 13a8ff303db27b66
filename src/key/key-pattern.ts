// Keys in other text, by their shape. The source is the same in JavaScript, RE2, Hyperscan, PCRE and Python: a literal,
// a class, a count and \b, which is the border of a key, as all of a key is [0-9A-Za-z_].
import { type KeySpec, keyShape } from "./key.ts";

/**
 * A pattern that finds keys of `minter(spec)` in other text: for a log filter, a pre-commit hook, or to register with a
 * code host's secret scanning. Its source has no look-around, so RE2 and Hyperscan take it too. It begins and ends with
 * `\b`, so that a key is not found inside a longer word.
 *
 * A match has the shape of a key only: ask {@link verifyKey} next. The pattern is not global, because a global one
 * keeps its position between texts. To find all keys, use `text.matchAll(new RegExp(keyPattern(spec), "g"))`.
 *
 * @param spec - what the minter is asked for; its separator does not matter
 * @returns such as `/\bsk_live_[0-9A-Za-z]{49}\b/`. Takes no entropy, needs no engine
 * @throws for the spec, what `minter` throws
 *
 * @example
 * ```ts
 * keyPattern({ kind: "key", prefix: "sk_live" }); // /\bsk_live_[0-9A-Za-z]{49}\b/
 * ```
 *
 * @category For real systems
 */
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
