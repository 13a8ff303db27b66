import { wholeNumber } from "../base/argument.ts";
import { base64urlText, hexText } from "../engine/ascii-text.ts";
import { nextBytes } from "../engine/bytes.ts";
import type { Engine } from "../engine/engine.ts";

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
  return nextBytes(engine, sizeOf(nbytes));
}

/** A random token in hexadecimal. */
export function tokenHex(engine: Engine, nbytes: TokenSize): string {
  return hexText(engine, sizeOf(nbytes));
}

/** A random token in base64url. */
export function tokenUrlsafe(engine: Engine, nbytes: TokenSize): string {
  return base64urlText(engine, sizeOf(nbytes));
}

/** In bytes, checked; the default where none is given. Zero is a size. */
function sizeOf(nbytes: TokenSize): number {
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
