import { wholeNumber } from "../base/argument.ts";
import { base64urlText, hexText } from "../engine/ascii-text.ts";
import { nextBytes } from "../engine/bytes.ts";
import type { Engine } from "../engine/engine.ts";
import { CHUNK } from "../kernels/memory-map.ts";

/** A token's size: not given, or null, is the default. */
export type TokenSize = number | bigint | null | undefined;

/**
 * The bytes of a token whose size is not given: 256 bits, as Python has it. Enough against brute force; see RFC 4086.
 *
 * @example
 * ```ts
 * DEFAULT_ENTROPY; // 32
 * token_bytes().length; // 32
 * ```
 *
 * @category Tokens
 */
export const DEFAULT_ENTROPY = 32;

/** Random bytes. */
export function tokenBytes(engine: Engine, nbytes: TokenSize): Uint8Array<ArrayBuffer> {
  return nextBytes(engine, byteCountOrDefault(nbytes));
}

/** A random token in hexadecimal. */
export function tokenHex(engine: Engine, nbytes: TokenSize): string {
  return hexText(engine, byteCountOrDefault(nbytes));
}

/** A random token in base64url. */
export function tokenUrlsafe(engine: Engine, nbytes: TokenSize): string {
  return base64urlText(engine, byteCountOrDefault(nbytes));
}

function byteCountOrDefault(nbytes: TokenSize): number {
  return nbytes === undefined || nbytes === null ? DEFAULT_ENTROPY : byteCount(nbytes, "nbytes");
}

/** A number of bytes, checked. */
export function byteCount(value: number | bigint, name: string): number {
  // Nearly always it is one of these.
  if (typeof value === "number" && (value | 0) === value && value >= 0) return value;
  const count = wholeNumber(value, name);
  if (count < 0) throw new RangeError("negative argument not allowed");
  return count;
}

/** A size of 1 to `most`, checked. By default what one span of entropy makes, in bytes or symbols. */
export function tokenSize(value: unknown, name: string, most = CHUNK): number {
  const size = wholeNumber(value, name);
  if (size < 1 || size > most) throw new RangeError(`${name}: expected 1 to ${most}`);
  return size;
}
