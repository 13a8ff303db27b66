import type { JsMemory } from "./js-memory.ts";
import type { DrawKernels } from "./kernels.ts";

export function jsDoubles({ bytes, view }: JsMemory): DrawKernels["doubles"] {
  return (at, out, count) => {
    for (let i = 0; i < count; i++) view.setFloat64(out + 8 * i, doubleOf(bytes, at + 7 * i), true);
    return out + 8 * count;
  };
}

/** The top 53 of the next 56 bits, big-endian, times 2^-53. The bytes are wiped. */
export function doubleOf(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
  const middle = ((bytes[at + 3] as number) << 21) | ((bytes[at + 4] as number) << 13);
  const low = middle | ((bytes[at + 5] as number) << 5) | ((bytes[at + 6] as number) >> 3);
  bytes[at] = 0;
  bytes[at + 1] = 0;
  bytes[at + 2] = 0;
  bytes[at + 3] = 0;
  bytes[at + 4] = 0;
  bytes[at + 5] = 0;
  bytes[at + 6] = 0;
  // 2^29 and 2^-53.
  return (high * 0x20000000 + low) * 1.1102230246251565e-16;
}
