import type { Engine } from "../src/engine/engine.ts";
import { SETTINGS } from "../src/kernels/memory.ts";

const ZEROS = Buffer.alloc(SETTINGS);

/** Whether all the memory that may hold entropy or text is zero. */
export function isWiped({ pool }: Pick<Engine, "pool">): boolean {
  return ZEROS.equals(pool.memory.subarray(0, SETTINGS));
}
