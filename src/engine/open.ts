import { kindOf, wholeNumber } from "../argument.ts";
import { coreModule } from "../runtime/core.ts";
import { type Entropy, systemEntropy } from "../runtime/entropy.ts";
import { POOL_LIMIT } from "./core.ts";
import { Engine } from "./engine.ts";
import { jsCore } from "./js.ts";
import { wasmCore } from "./wasm.ts";

/** How `createSecrets` makes its engine. */
export interface EngineOptions {
  /**
   * Fills the whole array, synchronously, with at most 65,536 bytes of entropy. Default: `crypto.getRandomValues`.
   * If it throws, the call that needed entropy throws the same, and hands out nothing.
   */
  readonly entropy?: Entropy | undefined;
  /** `"auto"` (the default) is WebAssembly where it compiles, and JavaScript where it does not. */
  readonly engine?: "auto" | "wasm" | "js" | undefined;
  /**
   * Bytes bought ahead, 0 to 65,536 (the default). With 0, nothing is: each draw asks for exactly the bytes it takes,
   * as CPython does (a long text in parts of 24,576 bytes, a long array in parts of 65,536).
   */
  readonly pool?: number | undefined;
}

/** Makes an engine. Compiles, but draws nothing. */
export function openEngine({
  entropy = systemEntropy,
  engine = "auto",
  pool = POOL_LIMIT,
}: EngineOptions = {}): Engine {
  if (typeof entropy !== "function") throw new TypeError(`entropy: expected a function, got ${kindOf(entropy)}`);
  const size = wholeNumber(pool, "pool");
  if (size < 0 || size > POOL_LIMIT) throw new RangeError(`pool: expected 0 to ${POOL_LIMIT} bytes`);
  if (engine !== "auto" && engine !== "wasm" && engine !== "js") {
    throw new RangeError(`engine: expected "auto", "wasm" or "js", got ${kindOf(engine)}`);
  }
  if (engine !== "js") {
    try {
      const module = coreModule();
      return new Engine("wasm", (fill) => wasmCore(module, fill), entropy, size);
    } catch (error) {
      if (engine === "wasm") {
        throw new Error('engine: this runtime refuses WebAssembly; use "auto" or "js"', { cause: error });
      }
    }
  }
  return new Engine("js", jsCore, entropy, size);
}

let opened: Engine | undefined;

/** The engine of the package's own functions, made at the first use. */
export function defaultEngine(): Engine {
  opened ??= openEngine();
  return opened;
}
