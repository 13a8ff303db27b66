import type { JsMemory } from "./js-memory.ts";
import type { DrawKernels } from "./kernels.ts";

export function jsDoubles({ view }: JsMemory): DrawKernels["doubles"] {
  return (at, out, count) => {
    for (let i = 0; i < count; i++) view.setFloat64(out + 8 * i, doubleOf(view, at + 7 * i), true);
    return out + 8 * count;
  };
}

/** The top 53 of the next 56 bits, big-endian, times 2^-53. The bytes are wiped. */
export function doubleOf(view: DataView, at: number): number {
  const high = view.getInt32(at, false);
  const low = view.getInt32(at + 3, false);
  view.setUint32(at, 0);
  view.setUint32(at + 3, 0);
  // 2^21 and 2^-53.
  return ((high >>> 0) * 0x200000 + ((low & 0xffffff) >> 3)) * 1.1102230246251565e-16;
}
