import type { Secrets } from "../../secrets.ts";
import { type Frame, JSON_NUMBERS, textJob } from "./frame.ts";
import type { Job } from "./job.ts";

/** How many bits of large integers are drawn at a time. */
const BITS_PER_BLOCK = 8192;

/** Draws into a typed array. */
type Fill = <T extends Float64Array | BigUint64Array>(array: T) => T;

/** Integers from 0 to `n` - 1. */
export function below(own: Secrets, n: bigint, total: number, frame: Frame): Job {
  const fill: Fill = (array) => own.fillRandbelow(array, array instanceof Float64Array ? Number(n) : n);
  return integers(n.toString(2).length, total, frame, fill, () => own.randbelow(n));
}

/** Integers of `k` bits. */
export function bits(own: Secrets, k: number, total: number, frame: Frame): Job {
  const fill: Fill = (array) => own.fillRandbits(array, k);
  return integers(k, total, frame, fill, () => own.randbits(BigInt(k)));
}

/** Integers of at most `size` bits: by the array where one holds them, else one by one. */
function integers(size: number, total: number, frame: Frame, fill: Fill, draw: () => bigint): Job {
  // A frame of strings is JSON's: numbers where each is exact.
  const fitting = frame.escaped && size <= 53 ? JSON_NUMBERS : frame;
  const { separator } = fitting;
  const values = (count: number) => {
    if (size <= 53) return fill(new Float64Array(count)).join(separator);
    if (size <= 64) return fill(new BigUint64Array(count)).join(separator);
    return Array.from({ length: count }, draw).join(separator);
  };
  const perBlock = size <= 64 ? undefined : Math.max(1, Math.floor(BITS_PER_BLOCK / size));
  return textJob("integers", total, fitting, (count) => values(count) + separator, perBlock);
}
