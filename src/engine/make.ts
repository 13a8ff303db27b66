import { coreModule } from "../runtime/core.ts";
import { type Entropy, systemEntropy } from "../runtime/entropy.ts";
import { buildingSnapshot } from "../runtime/snapshot.ts";
import { POOL_LIMIT } from "./core.ts";
import { Engine } from "./engine.ts";
import { tested } from "./health.ts";
import { jsCore } from "./js.ts";
import { wasmCore } from "./wasm.ts";

/**
 * An engine over WebAssembly where that is wanted and the runtime does not refuse it, else over JavaScript. While a
 * snapshot is built it buys nothing ahead: that would go into the snapshot, and out of it again from every process.
 */
export function makeEngine(
  wasm: boolean,
  entropy: Entropy,
  pool: number,
): { readonly made: Engine; readonly refusal?: unknown } {
  const snapshot = buildingSnapshot();
  let refusal: unknown;
  if (wasm && !snapshot) {
    try {
      const module = coreModule();
      return { made: new Engine("wasm", (fill) => wasmCore(module, fill), entropy, pool) };
    } catch (error) {
      refusal = error;
    }
  }
  return { made: new Engine("js", jsCore, entropy, snapshot ? 0 : pool), refusal };
}

let opened: Engine | undefined;

/** The engine of the package's own functions, made at the first use. */
export function defaultEngine(): Engine {
  if (opened) return opened;
  const { made } = makeEngine(true, tested(systemEntropy), POOL_LIMIT);
  // Processes that start from a snapshot have WebAssembly, so what is made while it is built is for the one call.
  if (!buildingSnapshot()) opened = made;
  return made;
}

/** Forgets what the default engine has bought ahead, if there is one. */
export function discardDefault(): void {
  opened?.discard();
}
