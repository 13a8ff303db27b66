import { wholeNumber } from "./argument.ts";

/** The bytes of a token whose size is not given: 256 bits, as Python has it. Enough against brute force; see RFC 4086. */
export const DEFAULT_ENTROPY = 32;

/** A token's size in bytes, checked; the default where none is given. Zero is a size. */
export function tokenSize(nbytes: number | bigint | null | undefined): number {
  return nbytes === undefined || nbytes === null ? DEFAULT_ENTROPY : byteCount(nbytes, "nbytes");
}

/** A number of bytes, checked. */
export function byteCount(value: number | bigint, name: string): number {
  const count = wholeNumber(value, name);
  if (count < 0) throw new RangeError("negative argument not allowed");
  return count;
}
