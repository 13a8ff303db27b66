import { tested } from "../entropy/health.ts";
import { POOL_LIMIT } from "../entropy/pool.ts";
import { isNative, type Source, systemSource } from "../entropy/source.ts";
import { plainMemory, wasmMemory } from "../kernels/memory-map.ts";
import { CARRIES_WASM } from "../runtime/module.ts";
import { buildingSnapshot } from "../runtime/snapshot.ts";
import { Engine } from "./engine.ts";

/**
 * An engine over WebAssembly's memory if that is wanted and available, else over plain memory. While a snapshot is
 * built nothing is prefetched: every process that starts from it would use the same bytes.
 */
export function makeEngine(wasm: boolean, source: Source, pool: number, prefetches?: () => boolean): Engine {
  const snapshot = buildingSnapshot();
  let refusal: unknown;
  if (wasm && CARRIES_WASM && !snapshot) {
    try {
      return new Engine(wasmMemory(), source, pool, prefetches);
    } catch (error) {
      refusal = error;
    }
  }
  const engine = new Engine(plainMemory(), source, snapshot ? 0 : pool, prefetches);
  engine.refusal = refusal;
  return engine;
}

let opened: Engine | undefined;

/** The engine of the package's own functions, made at the first use. */
export function defaultEngine(): Engine {
  return opened ?? open();
}

function open(): Engine {
  const made = makeEngine(true, tested(systemSource), POOL_LIMIT, isNative);
  // Processes that start from a snapshot have WebAssembly, so what is made while it is built is for the one call.
  if (!buildingSnapshot()) opened = made;
  return made;
}

/** Forgets what the default engine has prefetched, if there is one. */
export function discardDefault(): void {
  opened?.discard();
}
