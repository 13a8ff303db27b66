// The functions that draw, over the default engine, and those that compare. Each is documented once, here or where it
// comes from: `Secrets` is the type of this module, and createSecrets makes the same functions over an engine of your
// own.

import type { Widened } from "./base/widened.ts";
import { defaultEngine, discardDefault } from "./engine/make.ts";
import type { MinterSpec } from "./minter/form.ts";
import type { Minter } from "./minter/minter.ts";
import { minter as minterOver } from "./minter/open-minter.ts";
import { choice as choiceOver } from "./numbers/choice.ts";
import {
  type ByteArray,
  fillBytes as fillBytesOver,
  fillRandbelow as fillRandbelowOver,
  fillRandbits as fillRandbitsOver,
  fillRandom as fillRandomOver,
  type IntegerArray,
} from "./numbers/fill.ts";
import { randbelow as randbelowOver, randbits as randbitsOver } from "./numbers/integers.ts";
import { type PassphraseOptions, passphrase as passphraseOver } from "./passwords/passphrase.ts";
import { password as passwordOver } from "./passwords/password.ts";
import type { PasswordPolicy } from "./passwords/policy.ts";
import type { Alphabet } from "./tokens/alphabets.ts";
import { tokenString } from "./tokens/token-string.ts";
import { tokenBytes, tokenHex, tokenUrlsafe } from "./tokens/tokens.ts";
import { Timeline } from "./uuid/timeline.ts";
import { type Uuid, uuid4 as uuid4Over, uuid7 as uuid7Over } from "./uuid/uuid.ts";

/**
 * Random bytes in a new array.
 *
 * @param nbytes - how many; default, also for null, {@link DEFAULT_ENTROPY}. 0 gives an empty array
 * @returns an array of `nbytes` bytes. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is not an integer; RangeError if it is negative, or too large for an array
 *
 * @example
 * ```ts
 * token_bytes(4); // Uint8Array(4) [ 40, 224, 34, 1 ]
 * tokenBytes().length; // 32
 * ```
 *
 * @category Tokens
 */
export function token_bytes(nbytes?: number | bigint | null): Uint8Array<ArrayBuffer> {
  return tokenBytes(defaultEngine(), nbytes);
}

/**
 * A random token in hexadecimal (RFC 4648 section 8, lower case).
 *
 * @param nbytes - the random bytes in it; default, also for null, {@link DEFAULT_ENTROPY}
 * @returns a flat string of 2 × `nbytes` characters. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is not an integer; RangeError if it is negative, or too large for a string
 *
 * @example
 * ```ts
 * token_hex(16); // '35da2ceae415afed064e23638d57e74d'
 * tokenHex(4); // '4472d2aa': the same, spelt as JavaScript does
 * ```
 *
 * @category Tokens
 */
export function token_hex(nbytes?: number | bigint | null): string {
  return tokenHex(defaultEngine(), nbytes);
}

/**
 * A random token in base64url (RFC 4648 section 5), without padding: letters, digits, `-` and `_`.
 *
 * @param nbytes - the random bytes in it; default, also for null, {@link DEFAULT_ENTROPY}
 * @returns a flat string of ceil(4 × `nbytes` / 3) characters. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is not an integer; RangeError if it is negative, or too large for a string
 *
 * @example
 * ```ts
 * token_urlsafe(); // '4W_-Ng1PYDtP_LLUbGbYJ6189JlWo6j7Nq02YU_lh8A'
 * tokenUrlsafe(16); // 'OZEqtULPIbgK1jk3nDSZUg'
 * ```
 *
 * @category Tokens
 */
export function token_urlsafe(nbytes?: number | bigint | null): string {
  return tokenUrlsafe(defaultEngine(), nbytes);
}

/**
 * A random string over an alphabet, uniform over all strings of its length. From the same entropy it is the first token
 * of a {@link minter} of this alphabet and length, but nothing is minted ahead.
 *
 * @param alphabet - a name of {@link ALPHABETS}, `{ symbols: "…" }` for the code points of a text, or an array with a
 * symbol in each string; see {@link Alphabet}
 * @param length - how many symbols, 1 to 24,576; `lengthFor({ alphabet, bits })` computes it from a strength
 * @returns a flat string. Takes 1 byte of entropy for each symbol and try, 2 if there are more than 256 symbols: under
 * two tries on average, one if the size of the alphabet is a power of two. O(length), and O(size) to check an alphabet
 * that is not one of the last four
 * @throws TypeError if `alphabet` is none of these, or `length` not an integer; RangeError if `length` is out of range,
 * if there is no such name, or if a symbol is twice in the alphabet
 *
 * @example
 * ```ts
 * token_string("base58", 22); // 'JfvnKwpmSTWEzfuaKcPbuZ'
 * tokenString({ symbols: "ACGT" }, 12); // 'AAGCAGTGTCCG'
 * ```
 *
 * @category For real systems
 */
export function token_string(alphabet: Alphabet, length: number | bigint): string {
  return tokenString(defaultEngine(), alphabet, length);
}

/**
 * A uniform integer from 0 to `n` - 1, by rejection sampling: exactly uniform, for every `n`.
 *
 * @param n - the bound, at least 1; up to 2^53 - 1 as a number, any size as a bigint
 * @returns a number for a number, a bigint for a bigint. Takes ceil(bit_length(n) / 8) bytes a try, under two tries on
 * average; a bound of 1 draws too, as in Python
 * @throws TypeError if `n` is not an integer; RangeError if it is below 1, or a number beyond 2^53 - 1
 *
 * @example
 * ```ts
 * randbelow(6) + 1; // 1: a fair die
 * randbelow(10n ** 30n); // 626617860114618253577998480512n
 * randbelow(0); // RangeError: Upper bound must be positive.
 * ```
 *
 * @category Integers and choices
 */
export function randbelow(n: number): number;
/** The same in bigints, of any size. */
export function randbelow(n: bigint): bigint;
/** The same for either. */
export function randbelow(n: number | bigint): number | bigint;
export function randbelow(n: number | bigint): number | bigint {
  return randbelowOver(defaultEngine(), n);
}

/**
 * A uniform integer of `k` bits: 0 to 2^k - 1.
 *
 * @param k - at least 0; up to 53 as a number, any size as a bigint
 * @returns a number for a number, a bigint for a bigint. Takes ceil(k / 8) bytes; O(k)
 * @throws TypeError if `k` is not an integer; RangeError if it is negative or too large
 *
 * @example
 * ```ts
 * randbits(16); // 23747
 * randbits(128n); // 82396210725456418402491778004242618726n
 * ```
 *
 * @category Integers and choices
 */
export function randbits(k: number): number;
/** The same in bigints, of any size. */
export function randbits(k: bigint): bigint;
/** The same for either. */
export function randbits(k: number | bigint): number | bigint;
export function randbits(k: number | bigint): number | bigint {
  return randbitsOver(defaultEngine(), k);
}

/**
 * A uniform choice: one element of a sequence.
 *
 * @param seq - an array, a typed array, a string (by code point: an emoji is one element), or an object with a length
 * and indices
 * @returns the element. Takes what `randbelow(seq.length)` takes; O(1), O(n) for a string
 * @throws TypeError if `seq` is not a sequence (spread a set or map first: `[...set]`); RangeError if it is empty
 *
 * @example
 * ```ts
 * choice(["heads", "tails"]); // 'heads'
 * choice("🍎🍐🍒"); // '🍎'
 * ```
 *
 * @category Integers and choices
 */
export function choice<T>(seq: ArrayLike<T>): T {
  return choiceOver(defaultEngine(), seq);
}

/**
 * A random UUID: version 4 of RFC 9562, section 5.4, with 122 random bits.
 *
 * @returns a flat string of 36 characters, lower case. Takes 16 bytes of entropy, six bits of which become version and
 * variant; O(1)
 * @throws what the source of entropy throws
 *
 * @example
 * ```ts
 * uuid4(); // 'b9e1307e-fef4-4134-a586-47c02cd5f1d0'
 * ```
 *
 * @category For real systems
 */
export function uuid4(): Uuid {
  return uuid4Over(defaultEngine());
}

/**
 * A UUID that begins with the time: version 7 of RFC 9562, section 5.7. Within a process each is larger than the one
 * before, as text and as bytes, as long as the clock is right to 10 seconds. It shows when it was made, and about how
 * many were made then: where that is a secret, or where the UUID grants access, use {@link uuid4} or
 * {@link token_urlsafe}.
 *
 * Its 128 bits hold 48 bits of milliseconds since 1970, a counter of 26 bits, and 48 random bits of its own. The
 * counter begins each millisecond at 25 random bits and goes up by one (section 6.2, method 1). After at least 2^25
 * UUIDs in one millisecond the next one is used, ahead of the clock. If the clock steps back by up to 10 seconds, the
 * last millisecond is kept. If it steps back further, it was wrong before, as after a reading of 2099: then UUIDs begin
 * anew at the present, and are smaller than those before. They also begin anew after {@link discard}.
 *
 * @returns a flat string of 36 characters, lower case. Takes 6 bytes of entropy, and in a new millisecond 4 before
 * them; O(1)
 * @throws RangeError if `Date.now` is not within 0 to 2^48 - 1; what the source of entropy throws
 *
 * @example
 * ```ts
 * uuid7(); // '01a05c4d-d5c0-74ae-b47e-75d79b20edce'
 * uuid7() < uuid7(); // true: they sort by the time they were made
 * ```
 *
 * @category For real systems
 */
export function uuid7(): Uuid {
  return uuid7Over(defaultEngine(), timeline);
}

const timeline = /* @__PURE__ */ new Timeline();

/**
 * Mints tokens of one kind, checked once: one by one, as an array, into bytes, or as a stream.
 *
 * @param spec - what to mint:
 * - `{ kind: "hex", nbytes }` and `{ kind: "urlsafe", nbytes }`: what `token_hex` and `token_urlsafe` make; `nbytes` is
 *   1 to 24,576, default {@link DEFAULT_ENTROPY}
 * - `{ kind: "string", alphabet, length }`: what {@link token_string} makes; fastest if all symbols are ASCII
 * - `{ kind: "uuid4" }`: what {@link uuid4} makes
 * - `{ kind: "uuid7", clock }`: what {@link uuid7} makes. The UUIDs of one minter rise; two minters are not ordered.
 *   Those of one millisecond differ in 48 random bits and share 25. After {@link discard}, and where the clock steps
 *   back by more than 10 seconds, they begin anew. `clock` gives milliseconds, default `Date.now`; it is read once for
 *   each batch, by `next` for each UUID. What `next` has minted ahead is dropped in the next
 *   millisecond
 * - `{ kind: "key", prefix: "sk_live" }`: an API key that scanners can find: `sk_live_`, a body and a check of 6
 *   symbols that {@link verifyKey} reads. `prefix` is 1 to 32 letters, digits, `_`, `-` and `.`. The body has the
 *   fewest
 *   symbols that hold `nbytes` bytes, default 32, or else `length` symbols, up to 512. `alphabet`, of letters and
 *   digits, is base62 by default; `checksum: false` leaves the check out, and `"body"` checks the body alone: with
 *   `length: 30` as GitHub's tokens
 *
 * and `separator`, which follows each token in `into` and `stream`: at most 16 bytes of UTF-8, default a line feed
 * @returns a {@link Minter}. From the same entropy the tokens are the same, however its calls are mixed. Draws nothing
 * yet. `next` and `take` prefetch the entropy of several tokens, at most the size of the pool and 4 KB of text. Each
 * token keeps that text alive: use `token_hex` where a few tokens of many are kept
 * @throws TypeError or RangeError if a part of the spec is unknown, missing or out of range
 *
 * @example
 * ```ts
 * const mint = minter({ kind: "urlsafe", nbytes: 16 });
 * mint.next(); // 'hMiX58psKWhiQtwKeXfdUA'
 * mint.take(2); // [ '97TamQL1Y7VMWyby_r56YA', 'A0ToBLmxe2UWQgHAU9S3iw' ]
 * ```
 *
 * @category By the million
 */
export function minter<Kind extends string>(spec: Widened<MinterSpec, Kind>): Minter;
/** The same for a spec with its type; the other takes one in a constant that has none. */
export function minter(spec: MinterSpec): Minter;
export function minter(spec: MinterSpec | Widened<MinterSpec, string>): Minter {
  return minterOver(defaultEngine(), spec as MinterSpec);
}

/**
 * Fills an array with random bytes, in place: any length, shared memory too.
 *
 * @param array - a typed array of integers
 * @returns the array. Takes as many bytes of entropy as it has; O(n). If the source of entropy fails, the array is
 * zeroed
 * @throws TypeError if `array` is not a typed array of integers
 *
 * @example
 * ```ts
 * fillBytes(new Uint16Array(4)); // Uint16Array(4) [ 24574, 22989, 60629, 5058 ]
 * ```
 *
 * @category By the million
 */
export function fillBytes<T extends ByteArray>(array: T): T {
  return fillBytesOver(defaultEngine(), array);
}

/**
 * Fills an array with uniform integers from 0 to `n` - 1, by rejection sampling: exactly uniform, for every `n`.
 *
 * @param array - a Uint8Array, Uint16Array, Uint32Array, BigUint64Array or Float64Array
 * @param n - the bound, from 1 to 2^8, 2^16, 2^32, 2^64 or 2^53: what an element holds; for 2^64 a bigint
 * @returns the array. A value takes 1, 2, 4 or 8 bytes a try, the least that holds bit_length(n - 1) bits: under two
 * tries on average, one if `n` is a power of two (the rule is in src/engine/engine.ts). O(length). If the source of
 * entropy fails, the array is zeroed
 * @throws TypeError if `array` is none of these, or `n` not an integer; RangeError if `n` is out of range
 *
 * @example
 * ```ts
 * fillRandbelow(new Uint8Array(6), 6); // Uint8Array(6) [ 5, 2, 4, 2, 1, 2 ]: six dice
 * ```
 *
 * @category By the million
 */
export function fillRandbelow<T extends IntegerArray>(array: T, n: number | bigint): T {
  return fillRandbelowOver(defaultEngine(), array, n);
}

/**
 * Fills an array with uniform integers of `k` bits: what `fillRandbelow(array, 2 ** k)` does.
 *
 * @param array - a Uint8Array, Uint16Array, Uint32Array, BigUint64Array or Float64Array
 * @param k - from 0 to 8, 16, 32, 64 or 53: what an element holds
 * @returns the array. A value takes 1, 2, 4 or 8 bytes, the least that holds `k` bits. O(length). If the source of
 * entropy fails, the array is zeroed
 * @throws TypeError if `array` is none of these, or `k` not an integer; RangeError if `k` is out of range
 *
 * @example
 * ```ts
 * fillRandbits(new BigUint64Array(2), 40); // BigUint64Array(2) [ 1003508773044n, 718776112935n ]
 * ```
 *
 * @category By the million
 */
export function fillRandbits<T extends IntegerArray>(array: T, k: number | bigint): T {
  return fillRandbitsOver(defaultEngine(), array, k);
}

/**
 * Fills an array with uniform doubles in [0, 1), multiples of 2^-53: what as many calls of `random()` give.
 *
 * @param array - a Float64Array
 * @returns the array. A value takes 7 bytes of entropy. O(length). If the source of entropy fails, the array is zeroed
 * @throws TypeError if `array` is not a Float64Array
 *
 * @example
 * ```ts
 * fillRandom(new Float64Array(2)); // Float64Array(2) [ 0.032194038534303915, 0.83351811735017 ]
 * ```
 *
 * @category By the million
 */
export function fillRandom<T extends Float64Array>(array: T): T {
  return fillRandomOver(defaultEngine(), array);
}

/**
 * A random password, uniform over all passwords that match the policy.
 *
 * @param policy - `length`, 1 to 256, and the classes `lower`, `upper`, `digits`, `symbols` (the 32 of ASCII): for each
 * the least, or `[least, most]`; 0 for no least. The alphabet is the classes that are named. `alphabet` adds symbols;
 * one that belongs to a named class counts for it, and others have no limits. `exclude` takes symbols away. Both
 * are an {@link Alphabet}, or a single symbol
 * @returns a flat string of `length` symbols. If half of all texts over an ASCII alphabet match the policy, takes what
 * `token_string` takes, under twice on average, in O(length); else what `randbelow` takes for each symbol, each step of
 * a shuffle and each class with limits, in O(length^2). A new policy is counted first, in O(length^2) operations on the
 * bits of the count; the last eight are remembered
 * @throws TypeError if an option is unknown or of the wrong kind, or neither a class nor an alphabet is given;
 * RangeError if a number is out of range, or if fewer than two passwords match the policy
 *
 * @example
 * ```ts
 * password({ length: 16, lower: 1, upper: 1, digits: [3, 5], symbols: 1 }); // 'o-uQ/e]9l!7O;D9!'
 * ```
 *
 * @category For real systems
 */
export function password(policy: PasswordPolicy): string {
  return passwordOver(defaultEngine(), policy);
}

/**
 * A random passphrase: `count` words of a list, as `count` calls of `choice(words)` give them.
 *
 * @param words - 2 to 1,048,576 different words of 1 to 65,536 characters; at most 4,194,304 in all, a separator after
 * each
 * @param count - 1 to 1,024
 * @param options - `separator` between words, default `-`; `capitalize`, whether each word begins with a capital
 * @returns a flat string. Takes what `count` calls of `choice(words)` take; O(count), and O(words) to see whether the
 * list has changed since it was checked. The check takes time near linear in the characters. A frozen list,
 * `Object.freeze(words)`, is checked once
 * @throws TypeError if `words` is not an array of strings, or an option is unknown or of the wrong kind; RangeError if
 * a word is empty or twice, if there are too many words or characters, or if different words could give the same text
 * (`in-put` and `in`, `put` with `-` between them)
 *
 * @example
 * ```ts
 * const words = ["orbit", "mango", "velvet", "pepper", "canyon", "marble", "thunder", "walnut"];
 * passphrase(words, 4); // 'pepper-marble-marble-mango'
 * ```
 *
 * @category For real systems
 */
export function passphrase(words: readonly string[], count: number | bigint, options?: PassphraseOptions): string {
  return passphraseOver(defaultEngine(), words, count, options);
}

/**
 * Wipes every prefetched byte and drops every token that minters have minted ahead. UUIDs of version 7 begin anew at
 * the present. Call it before the memory of the
 * process is saved or cloned, and first thing after it is restored: otherwise two copies mint the same tokens. It does
 * not reach a generator inside the runtime, such as Node's: see docs/snapshots.md. Takes no entropy; O(1), and
 * O(minters) if any have tokens ahead.
 *
 * @example
 * ```ts
 * // Before a snapshot of the process, and first thing after it is restored.
 * discard(); // undefined
 * ```
 *
 * @category Your own entropy
 */
export function discard(): void {
  discardDefault();
}

export { compare_digest, compare_digest as compareDigest, secureCompare } from "./tokens/compare-digest.ts";
export { token_bytes as tokenBytes, token_hex as tokenHex, token_string as tokenString, token_urlsafe as tokenUrlsafe };
