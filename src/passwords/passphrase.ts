// Passphrases: words of a list.
//
// The stream rule: each word is randbelow(words.length), in order, as in Python's
// separator.join(secrets.choice(words) for _ in range(count)).
import { kindOf, options, wholeText } from "../base/argument.ts";
import { join, log2 } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { drawBelow } from "../numbers/integers.ts";
import { tokenSize } from "../tokens/tokens.ts";
import { checkedWords, WORD_LIMIT } from "./word-list.ts";

/**
 * How the words of a {@link passphrase} are put together.
 *
 * @example
 * ```ts
 * const titled: PassphraseOptions = { separator: " ", capitalize: true };
 * passphrase(["orbit", "mango", "velvet", "pepper"], 3, titled); // 'Mango Velvet Velvet'
 * ```
 *
 * @category For real systems
 */
export interface PassphraseOptions {
  /** What stands between words, at most 65,536 characters. Default: `-`. */
  readonly separator?: string | undefined;
  /** Whether each word begins with a capital letter. Default: false. */
  readonly capitalize?: boolean | undefined;
}

/** The most words of a passphrase. */
const LIMIT = 1024;

/** A random passphrase. */
export function passphrase(
  engine: Engine,
  words: readonly string[],
  count: number | bigint,
  given: PassphraseOptions | undefined,
): string {
  const { written, size, separator } = checked(words, count, given);
  const parts: string[] = [];
  for (let i = 0; i < size; i++) {
    if (i > 0) parts[parts.length] = separator;
    parts[parts.length] = written[drawBelow(engine, written.length)] as string;
  }
  return join(parts, "");
}

/**
 * The bits of entropy of a passphrase: `count` × log2 of the number of words.
 *
 * @param words - as for {@link passphrase}, and checked as there
 * @param count - as there
 * @param options - as there
 * @returns at least 1. Takes no entropy
 * @throws what {@link passphrase} throws
 *
 * @example
 * ```ts
 * const words = Array.from({ length: 7776 }, (_, i) => String(i));
 * passphraseBits(words, 6).toFixed(1); // '77.5'
 * ```
 *
 * @category For real systems
 */
export function passphraseBits(words: readonly string[], count: number | bigint, options?: PassphraseOptions): number {
  const { written, size } = checked(words, count, options);
  return size * log2(written.length);
}

function checked(words: readonly string[], count: unknown, given: PassphraseOptions | undefined) {
  const size = tokenSize(count, "count", LIMIT);
  const { separator = "-", capitalize = false } = options(given, ["separator", "capitalize"]);
  if (typeof capitalize !== "boolean") throw new TypeError(`capitalize: expected a boolean, got ${kindOf(capitalize)}`);
  return { written: checkedWords(words, wholeText(separator, "separator", WORD_LIMIT), capitalize), size, separator };
}
