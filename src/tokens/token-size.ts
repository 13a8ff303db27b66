import { wholeNumber } from "../base/argument.ts";
import { CHUNK } from "../kernels/memory-map.ts";

/** The size of a token that one span of entropy makes, in bytes or symbols, checked. */
export function tokenSize(value: unknown, name: string): number {
  const size = wholeNumber(value, name);
  if (size < 1 || size > CHUNK) throw new RangeError(`${name}: expected 1 to ${CHUNK}`);
  return size;
}
