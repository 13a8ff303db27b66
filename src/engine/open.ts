import { kindOf, options, wholeNumber } from "../base/argument.ts";
import { tested } from "../entropy/health.ts";
import { POOL_LIMIT } from "../entropy/pool.ts";
import { type Entropy, guarded, isNative, systemSource } from "../entropy/source.ts";
import { type Engine, hexKernel } from "./engine.ts";
import { makeEngine } from "./make.ts";

/**
 * How {@link createSecrets} makes its object.
 *
 * @example
 * ```ts
 * const options: SecretsOptions = { engine: "js", pool: 4096 };
 * createSecrets(options).engine; // 'js'
 * ```
 *
 * @category Your own entropy
 */
export interface SecretsOptions {
  /**
   * Fills the whole array, synchronously, with at most 65,536 bytes of entropy. Default: `crypto.getRandomValues`.
   * If it throws, the call that needed entropy throws the same, and hands out nothing.
   */
  readonly entropy?: Entropy | undefined;
  /** `"auto"` (the default) is WebAssembly where it compiles, and JavaScript where it does not. */
  readonly engine?: "auto" | "wasm" | "js" | undefined;
  /**
   * The most bytes prefetched, 0 to 65,536 (the default); the first refills are smaller. With 0, nothing is: each
   * draw asks for exactly the bytes it takes, as CPython does (a long text in parts of 24,576 bytes, a long array in
   * parts of 65,536).
   */
  readonly pool?: number | undefined;
  /**
   * Whether each request for entropy is tested for repetition: true unless it is false. A source that repeats itself is
   * then an error, and once in 2^100 requests a good one. Known bytes in a test may need false.
   */
  readonly health?: boolean | undefined;
}

/** Makes an engine to order. Compiles, but draws nothing. */
export function openEngine(secretsOptions?: SecretsOptions): Engine {
  const given = options(secretsOptions, ["entropy", "engine", "pool", "health"]);
  const { entropy, engine = "auto", pool = POOL_LIMIT, health = true } = given;
  if (entropy !== undefined && typeof entropy !== "function") {
    throw new TypeError(`entropy: expected a function, got ${kindOf(entropy)}`);
  }
  const size = wholeNumber(pool, "pool");
  if (size < 0 || size > POOL_LIMIT) throw new RangeError(`pool: expected 0 to ${POOL_LIMIT} bytes`);
  if (engine !== "auto" && engine !== "wasm" && engine !== "js") {
    throw new RangeError(`engine: expected "auto", "wasm" or "js", got ${kindOf(engine)}`);
  }
  if (typeof health !== "boolean") throw new TypeError(`health: expected true or false, got ${kindOf(health)}`);
  const source = entropy ? guarded(entropy) : systemSource;
  const made = makeEngine(engine !== "js", health ? tested(source) : source, size, entropy ? undefined : isNative);
  // Compiled now, so that what runs can be told.
  hexKernel(made);
  if (engine === "wasm" && made.kind === "js") {
    throw new Error('engine: this runtime refuses WebAssembly, or has no memory for it; use "auto" or "js"', {
      cause: made.refusal,
    });
  }
  return made;
}
