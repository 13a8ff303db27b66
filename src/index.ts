/**
 * Python's `secrets` for JavaScript: tokens, integers and choices from the runtime's entropy, `crypto.getRandomValues`.
 *
 * @example
 * ```ts
 * import { token_urlsafe } from "secrets-wasm";
 *
 * token_urlsafe(); // 'rtsn5FPTqwCMRy2npGuM-zXG27BVR0FO_xbOXXCtFpQ'
 * ```
 *
 * @packageDocumentation
 */

import { defaultEngine, discardDefault } from "./engine/make.ts";
import type { KeySpec } from "./key/key.ts";
import { verifyKey as keyVerified } from "./key/key-check.ts";
import { keyPattern as patternOfKeys } from "./key/key-pattern.ts";
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
import { type PassphraseOptions, passphraseBitsOf, passphrase as passphraseOver } from "./passwords/passphrase.ts";
import { passwordBitsOf, password as passwordOver } from "./passwords/password.ts";
import type { PasswordPolicy } from "./passwords/policy.ts";
import type { Alphabet } from "./tokens/alphabets.ts";
import { type BytesLike, compareDigest } from "./tokens/compare-digest.ts";
import { tokenString } from "./tokens/token-string.ts";
import { tokenBytes, tokenHex, tokenUrlsafe } from "./tokens/tokens.ts";
import { Timeline } from "./uuid/timeline.ts";
import { uuid4 as uuid4Over, uuid7 as uuid7Over } from "./uuid/uuid.ts";

export type { EngineKind } from "./engine/engine.ts";
export type { SecretsOptions } from "./engine/open.ts";
export type { Entropy } from "./entropy/source.ts";
export type { KeySpec } from "./key/key.ts";
export type { HexSpec, MinterSpec, StringSpec, Uuid7Spec, UuidSpec } from "./minter/form.ts";
export type { IntoOptions, Minter, StreamOptions } from "./minter/minter.ts";
export type { ByteArray, IntegerArray } from "./numbers/fill.ts";
export type { PassphraseOptions } from "./passwords/passphrase.ts";
export type { ClassLimits, PasswordPolicy } from "./passwords/policy.ts";
export { type ChoicesOptions, type MutableList, type SampleOptions, SystemRandom } from "./random/system-random.ts";
export type { Variates } from "./random/variates.ts";
export type { Weights } from "./random/weights.ts";
export { createSecrets, type Secrets } from "./secrets.ts";
export { type BitsOptions, bitsFor, type CollisionOptions, collision } from "./strength/collision.ts";
export { type LengthOptions, lengthFor } from "./strength/length-for.ts";
export { ALPHABETS, type Alphabet, type AlphabetName } from "./tokens/alphabets.ts";
export type { BytesLike } from "./tokens/compare-digest.ts";
export { DEFAULT_ENTROPY } from "./tokens/tokens.ts";

/**
 * Random bytes, in an array of their own.
 *
 * @param nbytes - how many; default, also for null, {@link DEFAULT_ENTROPY}. 0 is a size: an empty array
 * @returns an array of `nbytes` bytes. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is no integer; RangeError if it is negative, or no array is that large
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
 * @param nbytes - how many random bytes it stands for; default, also for null, {@link DEFAULT_ENTROPY}
 * @returns a flat string of 2 × `nbytes` characters. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is no integer; RangeError if it is negative, or no string is that long
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
 * @param nbytes - how many random bytes it stands for; default, also for null, {@link DEFAULT_ENTROPY}
 * @returns a flat string of ceil(4 × `nbytes` / 3) characters. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is no integer; RangeError if it is negative, or no string is that long
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
 * A random string over an alphabet, each symbol as likely: what a {@link minter} of the same alphabet and length gives as
 * its first token, and the same entropy. It stands alone, and nothing is minted ahead.
 *
 * @param alphabet - a name of {@link ALPHABETS}, or the symbols themselves: 2 to 65,536 code points (an emoji is one), each
 * of them once. A name wins over the same letters as symbols: "hex" is sixteen symbols, not three; write those in another
 * order, "xeh"
 * @param length - how many symbols, 1 to 24,576: `lengthFor({ alphabet, bits })` says how many it takes
 * @returns a flat string. Takes 1 byte of entropy a symbol and try, 2 if there are more than 256 symbols; under two tries on
 * average, one if the size of the alphabet is a power of two. O(length), and O(size) where the alphabet is not one of the
 * last four
 * @throws TypeError if `alphabet` is no string, or `length` no integer; RangeError if one is out of its range, a symbol is
 * twice in the alphabet, or the alphabet is a name but for its case or its number: "Base58", "base64"
 *
 * @example
 * ```ts
 * token_string("base58", 22); // 'JfvnKwpmSTWEzfuaKcPbuZ'
 * tokenString("ACGT", 12); // 'AAGCAGTGTCCG'
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
 * @throws TypeError if `n` is no integer; RangeError if it is below 1, or a number beyond 2^53 - 1
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
 * @throws TypeError if `k` is no integer; RangeError if it is negative or too large
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
 * One element of a sequence, each as likely.
 *
 * @param seq - an array, a typed array, a string (by code point: an emoji is one element), or anything with a length
 * and indices
 * @returns the element. Takes what `randbelow(seq.length)` takes; O(1), O(n) for a string
 * @throws TypeError if `seq` is no sequence (spread a set or map first: `[...set]`); RangeError if it is empty
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
 * Whether two ASCII strings, or two byte strings, are equal. Constant-time in content: no branch depends on what either
 * holds. The time depends on both lengths. JavaScript promises no timing, so no code here can; see docs/design.md. Use it
 * where a stranger can measure how long a comparison with a secret takes.
 *
 * @param a - a string, or a typed array, DataView or buffer, of which the raw bytes count
 * @param b - of the same kind
 * @returns false, and no error, for different lengths. Takes no entropy; O(length of a + length of b)
 * @throws TypeError if one is a string and the other is not, or a string is not ASCII
 *
 * @example
 * ```ts
 * const stored = "9a1f44c20b7e";
 * compare_digest("9a1f44c20b7e", stored); // true
 * compareDigest("9a1f44c20b7f", stored); // false
 * ```
 *
 * @category Tokens
 */
export function compare_digest(a: string, b: string): boolean;
/** The same for bytes. */
export function compare_digest(a: BytesLike, b: BytesLike): boolean;
export function compare_digest(a: string | BytesLike, b: string | BytesLike): boolean {
  return compareDigest(a, b);
}

/**
 * A random UUID: version 4 of RFC 9562, section 5.4, with 122 random bits.
 *
 * @returns a flat string of 36 characters, lower case. Takes 16 bytes of entropy, of which six bits are set to version and
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
export function uuid4(): string {
  return uuid4Over(defaultEngine());
}

/**
 * A UUID that begins with the time: version 7 of RFC 9562, section 5.7. Sorted as text or as bytes, those of a process stand
 * in the order in which they were made. It tells when it was made, and how many were made about then: where that is a
 * secret, or the UUID is a password to something, use {@link uuid4} or {@link token_urlsafe}.
 *
 * Of its 128 bits 48 are milliseconds since 1970, 26 a counter that begins at 25 random bits in each millisecond and goes up
 * by one (section 6.2, method 1), and 48 random, for each anew. If the clock steps back, the last millisecond is kept; after
 * at least 2^25 UUIDs in one, it is the next, ahead of the clock.
 *
 * @returns a flat string of 36 characters, lower case, larger than all that this function has returned. Takes 6 bytes of
 * entropy, and in a new millisecond 4 before them; O(1)
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
export function uuid7(): string {
  return uuid7Over(defaultEngine(), timeline);
}

/** Of the package's own `uuid7`. */
const timeline = /* @__PURE__ */ new Timeline();

/**
 * Mints tokens of one kind, checked once: one by one, as an array, into bytes, or as a stream.
 *
 * @param spec - what to mint:
 * - `{ kind: "hex", nbytes }` and `{ kind: "urlsafe", nbytes }`: what `token_hex` and `token_urlsafe` make; `nbytes` is 1
 *   to 24,576, default {@link DEFAULT_ENTROPY}
 * - `{ kind: "string", alphabet, length }`: `length` symbols, 1 to 24,576, each as likely, of an alphabet: a name of
 *   {@link ALPHABETS}, or 2 to 65,536 code points; fastest if all are ASCII
 * - `{ kind: "uuid4" }`: a UUID of RFC 9562 section 5.4, 122 random bits
 * - `{ kind: "uuid7", clock }`: what {@link uuid7} makes, strictly rising from each minter, two of which know nothing of one
 *   another. Each holds 48 random bits of its own, and those of a millisecond share 25 more. `clock` gives milliseconds,
 *   default `Date.now`; a batch is made for one look at it, in `next` one UUID. What `next` has minted ahead in a millisecond
 *   is forgotten in the next one: that entropy is lost, and not used again
 * - `{ kind: "key", prefix: "sk_live" }`: an API key that scanners can find, `sk_live_`, a body and a check of 6 symbols that
 *   {@link verifyKey} reads. `prefix` is 1 to 32 letters, digits and underscores. The body has the fewest symbols that hold
 *   `nbytes` bytes, default 32, or else `length` symbols, up to 512; `alphabet`, of letters and digits, is base62 by default;
 *   `checksum: false` leaves the check out
 *
 * and `separator`, what follows each token in `into` and `stream`: at most 16 bytes of UTF-8, default a line feed
 * @returns a {@link Minter}. From the same entropy the tokens are the same, however its calls are mixed. Draws nothing
 * yet. `next` and `take` then take the entropy of several tokens at once, no more than the pool may hold and no more than
 * 4 KB of text: a token kept from them keeps that text alive. Use `token_hex` where a few tokens out of many are kept
 * @throws TypeError or RangeError if something in the spec is unknown, missing or out of its range, or a symbol is twice
 * in the alphabet
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
export function minter(spec: MinterSpec): Minter {
  return minterOver(defaultEngine(), spec);
}

/**
 * Whether a text is well formed as a key that `minter(spec)` makes: prefix, length, symbols, and the check, a CRC-32 of what
 * precedes it. For turning typing errors and garbage away without a look-up, and for sorting out what a scanner has found.
 *
 * It says nothing of whether a key is valid: anyone can make a text that is well formed. For that, look it up by a digest of
 * it, and compare with {@link compare_digest}. The check catches every wrong character, every two neighbours swapped before
 * it, and any error within four characters in a row before it; any other text of the right shape passes with odds of 1 in
 * size ^ symbols of the check, which for base62 is 1 in 62^6 = 5.7e10.
 *
 * @param text - any string
 * @param spec - what the minter was asked for; its separator does not matter
 * @returns true or false. Takes no entropy, needs no engine; O(length). How long it takes depends on the text
 * @throws TypeError if `text` is no string; for the spec, what `minter` throws
 *
 * @example
 * ```ts
 * const spec: KeySpec = { kind: "key", prefix: "acme_live", nbytes: 16 };
 * const key = minter(spec).next(); // 'acme_live_lhsqdN7NeeJ2OZ0Pz92voq3d3BMb'
 * verifyKey(key, spec); // true
 * verifyKey(key.slice(0, -1), spec); // false
 * ```
 *
 * @category For real systems
 */
export function verifyKey(text: string, spec: KeySpec): boolean {
  return keyVerified(text, spec);
}

/**
 * A pattern that finds keys of `minter(spec)` in other text, and nothing of another shape: for a log filter, a pre-commit
 * hook, or to register with a code host's secret scanning. Its source has no look-around, so that RE2 and Hyperscan take it
 * too; it begins and ends with `\b`, so that a key is not found as a part of a longer word.
 *
 * What it finds has the shape only: ask {@link verifyKey} next. It is not global, as such a one remembers where it was and
 * skips every other text it is given; to find all, `text.matchAll(new RegExp(keyPattern(spec), "g"))`. To judge a whole
 * text use `verifyKey`.
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
  return patternOfKeys(spec);
}

/**
 * Fills an array with random bytes, in place: any length, shared memory too.
 *
 * @param array - a typed array of integers
 * @returns the array. Takes as many bytes of entropy as it has; O(n). If the source of entropy fails, the array is zeroed
 * @throws TypeError if `array` is no typed array of integers
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
 * @returns the array. A value takes 1, 2, 4 or 8 bytes a try, the least that holds bit_length(n - 1) bits, under two tries
 * on average, one if `n` is a power of two; the rule is in src/engine/engine.ts. O(length). If the source of entropy fails,
 * the array is zeroed
 * @throws TypeError if `array` is none of these, or `n` no integer; RangeError if `n` is out of range
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
 * @returns the array. A value takes 1, 2, 4 or 8 bytes, the least that holds `k` bits. O(length). If the source of entropy
 * fails, the array is zeroed
 * @throws TypeError if `array` is none of these, or `k` no integer; RangeError if `k` is out of range
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
 * Fills an array with uniform doubles in [0, 1), multiples of 2^-53: the same as so many calls of `random()`.
 *
 * @param array - a Float64Array
 * @returns the array. A value takes 7 bytes of entropy. O(length). If the source of entropy fails, the array is zeroed
 * @throws TypeError if `array` is no Float64Array
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
 * A random password that meets a policy, each that meets it exactly as likely. A hard policy takes no retries.
 *
 * @param policy - `length`, 1 to 256, and the classes `lower`, `upper`, `digits`, `symbols` (the 32 of ASCII), of each the
 * least or `[least, most]`, 0 for no least; the alphabet is the classes that are named. `alphabet` adds symbols, which count
 * for a class that is named and has them, and else have no limits; `exclude` takes symbols away. Symbols are code points
 * @returns a flat string of `length` symbols. Where half of all texts of ASCII meet the policy, takes what `token_string` takes,
 * under twice on average, in O(length); else what `randbelow` takes for each symbol, each step of a shuffle and each class
 * with limits, in O(length^2). A new policy is counted first, O(length^2), up to a tenth of a second at 256; the last eight
 * are remembered
 * @throws TypeError if an option is unknown or of the wrong kind, or neither a class nor an alphabet is given; RangeError if
 * a number is out of range, or no password or only one meets the policy
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
 * The bits of entropy of a password by a policy: the logarithm of how many meet it, counted exactly.
 *
 * @param policy - as for {@link password}
 * @returns more than 0. Takes no entropy
 * @throws what {@link password} throws
 *
 * @example
 * ```ts
 * passwordBits({ length: 16, lower: 1, upper: 1, digits: [3, 5], symbols: 1 }).toFixed(1); // '102.7'
 * ```
 *
 * @category For real systems
 */
export function passwordBits(policy: PasswordPolicy): number {
  return passwordBitsOf(policy);
}

/**
 * A random passphrase: `count` words of a list, each as likely, the same as so many calls of `choice(words)`.
 *
 * @param words - at least 2, none of them empty or twice
 * @param count - 1 to 1,024
 * @param options - `separator`, what stands between words, default `-`; `capitalize`, whether each begins with a capital
 * @returns a flat string. Takes what `count` calls of `choice(words)` take; O(count), and O(words) to compare a list with
 * what was checked before. That is left out for a frozen list: `Object.freeze(words)`
 * @throws TypeError if `words` is no array of strings, or an option is unknown or of the wrong kind; RangeError if a word is
 * empty or twice, or if different words could give the same text (such as `in-put` and `in`, `put` with `-` between them)
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
  return passphraseBitsOf(words, count, options);
}

/**
 * Wipes every byte that these functions have prefetched, and drops every token that their minters have minted ahead, at
 * once. Call it before the memory of the process is saved or cloned, and first thing after it is restored: two copies would
 * mint the same tokens. It does not reach a generator that the runtime has in the process, as Node does: see
 * docs/snapshots.md. Takes no entropy; O(1), and O(minters) if any have tokens ahead.
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

export {
  compare_digest as compareDigest,
  token_bytes as tokenBytes,
  token_hex as tokenHex,
  token_string as tokenString,
  token_urlsafe as tokenUrlsafe,
};
