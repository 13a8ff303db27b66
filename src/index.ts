/**
 * Python's `secrets` for JavaScript: tokens, integers and choices from the operating system's entropy.
 *
 * @example
 * ```ts
 * import { token_urlsafe } from "secrets-wasm";
 *
 * const url = `https://example.com/reset=${token_urlsafe()}`;
 * ```
 *
 * @packageDocumentation
 */
import type { BytesLike } from "./digest.ts";
import { defaultEngine } from "./engine/open.ts";
import { type Secrets, secretsOver } from "./secrets.ts";

export type { BytesLike } from "./digest.ts";
export type { EngineKind } from "./engine/engine.ts";
export type { Entropy } from "./runtime/entropy.ts";
export { createSecrets, type Secrets, type SecretsOptions } from "./secrets.ts";
export { type ChoicesOptions, type MutableList, type SampleOptions, SystemRandom } from "./system-random.ts";
export { DEFAULT_ENTROPY } from "./tokens.ts";
export type { Variates } from "./variates.ts";
export type { Weights } from "./weights.ts";

let own: Secrets | undefined;

/** Made at the first call, so that nothing is compiled or drawn at import. */
function secrets(): Secrets {
  own ??= secretsOver(defaultEngine());
  return own;
}

/**
 * Random bytes, in an array of their own.
 *
 * @param nbytes - how many; default, also for null, {@link DEFAULT_ENTROPY}. 0 is a size: an empty array
 * @returns an array of `nbytes` bytes. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is no integer; RangeError if it is negative, or no array is that large
 */
export function token_bytes(nbytes?: number | bigint | null): Uint8Array<ArrayBuffer> {
  return secrets().token_bytes(nbytes);
}

/**
 * A random token in hexadecimal (RFC 4648 section 8, lower case).
 *
 * @param nbytes - how many random bytes it stands for; default, also for null, {@link DEFAULT_ENTROPY}
 * @returns a flat string of 2 × `nbytes` characters. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is no integer; RangeError if it is negative, or no string is that long
 */
export function token_hex(nbytes?: number | bigint | null): string {
  return secrets().token_hex(nbytes);
}

/**
 * A random token in base64url (RFC 4648 section 5), without padding: letters, digits, `-` and `_`.
 *
 * @param nbytes - how many random bytes it stands for; default, also for null, {@link DEFAULT_ENTROPY}
 * @returns a flat string of ceil(4 × `nbytes` / 3) characters. Takes `nbytes` bytes of entropy; O(nbytes)
 * @throws TypeError if `nbytes` is no integer; RangeError if it is negative, or no string is that long
 */
export function token_urlsafe(nbytes?: number | bigint | null): string {
  return secrets().token_urlsafe(nbytes);
}

/**
 * A uniform integer from 0 to `n` - 1, by rejection sampling: exactly uniform, for every `n`.
 *
 * @param n - the bound, at least 1; up to 2^53 - 1 as a number, any size as a bigint
 * @returns a number for a number, a bigint for a bigint. Takes ceil(bit_length(n) / 8) bytes a try, under two tries on
 * average; a bound of 1 draws too, as in Python
 * @throws TypeError if `n` is no integer; RangeError if it is below 1, or a number beyond 2^53 - 1
 */
export function randbelow(n: number): number;
/** The same in bigints, of any size. */
export function randbelow(n: bigint): bigint;
/** The same for either. */
export function randbelow(n: number | bigint): number | bigint;
export function randbelow(n: number | bigint): number | bigint {
  return secrets().randbelow(n);
}

/**
 * A uniform integer of `k` bits: 0 to 2^k - 1.
 *
 * @param k - at least 0; up to 53 as a number, any size as a bigint
 * @returns a number for a number, a bigint for a bigint. Takes ceil(k / 8) bytes; O(k)
 * @throws TypeError if `k` is no integer; RangeError if it is negative or too large
 */
export function randbits(k: number): number;
/** The same in bigints, of any size. */
export function randbits(k: bigint): bigint;
/** The same for either. */
export function randbits(k: number | bigint): number | bigint;
export function randbits(k: number | bigint): number | bigint {
  return secrets().randbits(k);
}

/**
 * One element of a sequence, each as likely.
 *
 * @param seq - an array, a typed array, a string (by code point: an emoji is one element), or anything with a length
 * and indices
 * @returns the element. Takes what `randbelow(seq.length)` takes; O(1), O(n) for a string
 * @throws TypeError if `seq` is no sequence (spread a set or map first: `[...set]`); RangeError if it is empty
 */
export function choice<T>(seq: ArrayLike<T>): T {
  return secrets().choice(seq);
}

/**
 * Whether two ASCII strings, or two byte strings, are equal, in a time that depends on the length of `b` and not on what
 * either holds. JavaScript promises no timing, so no code here can; see docs/design.md. Use it where a stranger can
 * measure how long a comparison with a secret takes.
 *
 * @param a - a string, or a typed array, DataView or buffer, of which the raw bytes count
 * @param b - of the same kind
 * @returns false, and no error, for different lengths. Takes no entropy; O(length of b)
 * @throws TypeError if one is a string and the other is not, or a string is not ASCII
 */
export function compare_digest(a: string, b: string): boolean;
/** The same for bytes. */
export function compare_digest(a: BytesLike, b: BytesLike): boolean;
export function compare_digest(a: string | BytesLike, b: string | BytesLike): boolean {
  return secrets().compare_digest(a as string, b as string);
}

export {
  compare_digest as compareDigest,
  token_bytes as tokenBytes,
  token_hex as tokenHex,
  token_urlsafe as tokenUrlsafe,
};
