// API keys that can be found and checked: a prefix, an underscore, a random body, and a check of all that.
//
//   sk_live_ 3v7uQ2m…  0aB9xZ
//   prefix   body      check
//
// The body is what a string minter makes, from the same bytes. The check is the CRC-32 of the text before it, or of the
// body alone, as a number in the alphabet, the most significant symbol first: ceil(32 / log2(size)) symbols, the fewest
// that hold 32 bits. `checksum: "body"` with 30 symbols of base62 is the layout of GitHub's and npm's tokens.
//
// The last underscore of a key ends its prefix, as body and check are letters and digits: so no key fits two prefixes.
// At most 512 symbols of body: RE2 allows 1,000 repetitions, and the check has up to 32.

import { isPlain, kindOf, options, ownFields } from "../base/argument.ts";
import { codesOf } from "../base/codes.ts";
import { ceil, log2 } from "../base/intrinsics.ts";
import { symbolsHolding } from "../strength/length-for.ts";
import type { Alphabet } from "../tokens/alphabets.ts";
import { alphabetOf } from "../tokens/asked-alphabet.ts";
import { DEFAULT_ENTROPY, tokenSize } from "../tokens/tokens.ts";

/**
 * API keys: `prefix_body`, and a check.
 *
 * @example
 * ```ts
 * const spec: KeySpec = { kind: "key", prefix: "acme_live" };
 * minter(spec).next(); // 'acme_live_d05XdA5gDTPAdWpY131B2TfM5pBdwIhmJbUeukml5L945gfX7'
 * ```
 *
 * @category For real systems
 */
export interface KeySpec {
  /** Which kind of token: a key. */
  readonly kind: "key";
  /**
   * 1 to 32 letters, digits, underscores, hyphens and dots; a letter first, and a letter or digit last. An underscore
   * is put after it. A double click selects a key as a whole unless its prefix has a hyphen or a dot.
   */
  readonly prefix: string;
  /** The least random bytes that the body stands for. Default, if there is no `length` either: 32. */
  readonly nbytes?: number | bigint | undefined;
  /** Instead of `nbytes`: the symbols of the body, 1 to 512. */
  readonly length?: number | bigint | undefined;
  /** A name of `ALPHABETS`, or symbols of your own: letters and digits. Default: `base62`. */
  readonly alphabet?: Alphabet | undefined;
  /**
   * Whether a check follows the body. Default: true, a check of prefix and body. `"body"` checks the body alone, as
   * GitHub and npm do: with `length: 30` it makes keys of their layout.
   */
  readonly checksum?: boolean | "body" | undefined;
  /** What follows each key in `into` and `stream`, at most 16 bytes of UTF-8. Default: a line feed. */
  readonly separator?: string | undefined;
}

/** What a spec says of its keys. */
export interface KeyShape {
  /** The prefix with its underscore. */
  readonly head: string;
  /** The symbols, in ASCII. */
  readonly alphabet: Uint8Array;
  /** The symbols of the body. */
  readonly length: number;
  /** The symbols of the check, 0 for none. */
  readonly check: number;
  /** What the check covers before the body: the head, or nothing. */
  readonly covered: string;
}

const PREFIX = /^[A-Za-z](?:[\w.-]{0,30}[0-9A-Za-z])?$/;
const LONGEST = 512;

/** The shape that a spec asks for. All of the spec is checked here, except the separator. */
export function keyShape(spec: KeySpec): KeyShape {
  if (!isPlain(spec)) {
    throw new TypeError(`spec: expected an object such as { kind: "key", prefix: "sk" }, got ${kindOf(spec)}`);
  }
  const given = ownFields(spec);
  if (given.kind !== "key") throw new RangeError(`kind: expected "key", got ${kindOf(given.kind)}`);
  options(given, ["kind", "prefix", "nbytes", "length", "alphabet", "checksum", "separator"]);
  const { prefix, nbytes, length, alphabet = "base62", checksum = true } = given;
  if (typeof prefix !== "string") throw new TypeError(`prefix: expected a string, got ${kindOf(prefix)}`);
  // A far longer one is not read.
  if (prefix.length > 32 || !PREFIX.test(prefix)) {
    throw new RangeError(
      "prefix: expected 1 to 32 letters, digits, underscores, hyphens and dots, a letter first and a letter or digit last",
    );
  }
  const list = alphabetOf(alphabet);
  const symbols = list.join("");
  if (list.length !== symbols.length || !/^[0-9A-Za-z]+$/.test(symbols)) {
    throw new RangeError(
      "alphabet: expected letters and digits only, so that a key is one word and its prefix ends at the last underscore",
    );
  }
  if (typeof checksum !== "boolean" && checksum !== "body") {
    throw new TypeError(`checksum: expected true, false or "body", got ${kindOf(checksum)}`);
  }
  if (nbytes !== undefined && length !== undefined) throw new TypeError("nbytes, length: expected only one of them");
  const size = symbols.length;
  const head = `${prefix}_`;
  return {
    head,
    alphabet: codesOf(symbols),
    length: length === undefined ? symbolsFor(size, nbytes) : tokenSize(length, "length", LONGEST),
    check: checksum ? ceil(32 / log2(size)) : 0,
    covered: checksum === "body" ? "" : head,
  };
}

/** The fewest symbols of an alphabet of `size` that hold so many bytes. */
function symbolsFor(size: number, nbytes: number | bigint = DEFAULT_ENTROPY): number {
  const count = symbolsHolding(size, 8 * tokenSize(nbytes, "nbytes", LONGEST));
  if (count > LONGEST) throw new RangeError(`nbytes: too large: more than ${LONGEST} symbols of this alphabet`);
  return count;
}
