// Keys in other text, by their shape: a literal, a class, a count, and a lookahead for the end.
//
// Linear in the text: a body follows the head's underscore and has none itself, so no symbol is tried for two bodies.
import { kindOf, options } from "../base/argument.ts";
import type { Widened } from "../base/widened.ts";
import { type KeySpec, keyShape } from "./key.ts";

/**
 * What {@link keyPattern} takes besides the spec.
 *
 * @example
 * ```ts
 * const all: KeyPatternOptions = { flags: "g" };
 * keyPattern({ kind: "key", prefix: "sk-proj" }, all); // /sk-proj_[0-9A-Za-z]{49}(?![0-9A-Za-z])/g
 * ```
 *
 * @category For real systems
 */
export interface KeyPatternOptions {
  /** The flags of the pattern: `"g"` for all keys of a text. Any but `i`, since keys have upper and lower case. */
  readonly flags?: string | undefined;
}

/**
 * A pattern that finds keys of `minter(spec)` in other text: for a log filter, a pre-commit hook, or to register with a
 * code host's secret scanning. Whatever stands before a key, it is found: after `%20`, `\n` in JSON, `_`, an escape
 * code of a terminal. No letter or digit may follow it. The time is linear in the text, whatever it holds.
 *
 * A match has the shape of a key only: ask {@link verifyKey} next. Without a check, a prefix such as `live` is also
 * found within keys of `sk_live`. Of two matches that overlap the first counts.
 *
 * Without `g` a pattern finds the first key, and keeps no position between texts. The lookahead at the end, `(?!…)`, is
 * the one part that RE2 and Hyperscan do not know. Leave it out there: a longer word is then found too, and `verifyKey`
 * rejects it.
 *
 * @param spec - what the minter is asked for; its separator does not matter
 * @param options - `flags`, such as `"g"` to find all
 * @returns such as `/sk_live_[0-9A-Za-z]{49}(?![0-9A-Za-z])/`. Takes no entropy, needs no engine
 * @throws for the spec, what `minter` throws; TypeError if an option is unknown or `flags` not a string; RangeError if
 * `flags` are none, or hold `i`
 *
 * @example
 * ```ts
 * const spec: KeySpec = { kind: "key", prefix: "sk_live" };
 * const line = `GET /?key%3D${minter(spec).next()}`;
 * line.replaceAll(keyPattern(spec, { flags: "g" }), "[key]"); // 'GET /?key%3D[key]'
 * ```
 *
 * @category For real systems
 */
export function keyPattern<Kind extends string>(spec: Widened<KeySpec, Kind>, options?: KeyPatternOptions): RegExp;
/** The same for a spec that has its type. */
export function keyPattern(spec: KeySpec, options?: KeyPatternOptions): RegExp;
export function keyPattern(spec: KeySpec | Widened<KeySpec, string>, patternOptions?: KeyPatternOptions): RegExp {
  const { head, alphabet, length, check } = keyShape(spec as KeySpec);
  const { flags = "" } = options(patternOptions, ["flags"]);
  if (typeof flags !== "string") throw new TypeError(`flags: expected a string, got ${kindOf(flags)}`);
  const source = `${head.replaceAll(".", "\\.")}[${ranges(alphabet)}]{${length + check}}(?![0-9A-Za-z])`;
  try {
    if (!flags.includes("i")) return new RegExp(source, flags);
  } catch {}
  throw new RangeError('flags: expected flags of a regular expression, such as "g", and not "i": keys have both cases');
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
