// An engine: a pool of entropy and kernels over the same memory, in WebAssembly or in JavaScript. Both give the same
// results for the same bytes, so nothing above this file knows which of them runs.
//
// The stream rule: which bytes make which value. Bytes are taken from the source strictly in order.
//
//   bits(k)        the next ceil(k / 8) bytes as one big-endian integer, shifted right until k bits are left
//   below(n)       bits(bit_length(n)), again and again until the value is below n
//   random()       the top 53 of the next 56 bits, times 2^-53
//   bytes(n), hex(n), base64url(n)    the next n bytes
//
// This is what CPython's SystemRandom does, so a single draw here equals CPython's from the same bytes. What is drawn
// in bulk, by minters and the fill functions, has a rule of its own, the same for every size and split of the work:
//
//   integers from 0 to m    with k = bit_length(m), a try is a word of w bytes: the least of 1, 2, 4 and 8 that holds k
//                           bits. The value is the word, little-endian, with all but its k low bits cleared; if it is
//                           above m, the next word is tried. For m = 0 nothing is taken
//   doubles                 random(), again and again
//   tokens in hex or base64url of n bytes    the next n bytes each
//   UUIDs of version 4      the next 16 bytes each, of which six bits are set to version and variant
//   UUIDs of version 7      bits(25) when a millisecond begins, then the next 6 bytes each (src/uuid/timeline.ts)
//   strings                 a symbol is the one at an integer from 0 to the alphabet's size - 1
//
// Values are uniform: each from 0 to m is 2^(8w - k) of the 2^8w words, and words above m are rejected.

import { Doubles, fill, NOTHING } from "../base/intrinsics.ts";
import { Pool } from "../entropy/pool.ts";
import type { Source } from "../entropy/source.ts";
import { jsBase64url } from "../kernels/js-base64url.ts";
import { jsDoubles } from "../kernels/js-doubles.ts";
import { jsFalling } from "../kernels/js-falling.ts";
import { jsHex } from "../kernels/js-hex.ts";
import { JsMemory } from "../kernels/js-memory.ts";
import { jsMove } from "../kernels/js-move.ts";
import { jsSieve } from "../kernels/js-sieve.ts";
import { jsSymbols } from "../kernels/js-symbols.ts";
import { jsUuid4 } from "../kernels/js-uuid4.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { type Memory, OUT } from "../kernels/memory-map.ts";
import { drawsModule, textModule } from "../runtime/module.ts";
import { hexViews, type TextView, textViews, type ViewMaker } from "../runtime/reader.ts";
import { webAssembly } from "../runtime/web-assembly.ts";

/**
 * What runs: the kernels in WebAssembly, or their twins in JavaScript.
 *
 * @example
 * ```ts
 * const kind: EngineKind = createSecrets({ engine: "js" }).engine;
 * kind; // 'js'
 * ```
 *
 * @category Your own entropy
 */
export type EngineKind = "wasm" | "js";

/** The length of text that is read by a kept view, and wiped without a call. */
export const SHORT = 64;

export class Engine {
  readonly pool: Pool;
  /** Whether digits are read from the bytes themselves, because the runtime does that faster than a kernel. */
  readonly readsHex: boolean;
  /** Those of a module are there once one of them was asked for. */
  kernels: Partial<Kernels> = { __proto__: NOTHING } as Partial<Kernels>;
  /** Why WebAssembly does not run. */
  refusal: unknown;
  /** How often it has been discarded. */
  discards = 0;
  /** The alphabet that lies in memory. */
  alphabet: Uint8Array | undefined;
  /** What was minted ahead since the last discard. */
  ahead: WeakRef<{ forget(): void }>[] | undefined;
  /** The kernels' memory, as long as WebAssembly is not refused. */
  #wasm: WebAssembly.Memory | undefined;
  #twins: JsMemory | undefined;
  readonly #textViews: ViewMaker = textViews();
  readonly #hexViews = hexViews();
  /** Views of what kernels have written, by length; the default token's is at hand. */
  readonly #texts: (TextView | undefined)[] = [];
  readonly #short: TextView;
  readonly #digits: (TextView | undefined)[] = [];
  /** The first 96 characters of the text, for wiping. */
  readonly #doubles: Float64Array;

  /** @param pool - the most bytes prefetched, 0 to 65,536 */
  constructor(memory: Memory, source: Source, pool: number, prefetches?: () => boolean) {
    const { buffer, shared } = memory;
    this.#wasm = shared;
    this.pool = new Pool(memory, source, pool, prefetches);
    this.readsHex = this.#hexViews !== undefined;
    this.#short = this.#textViews(buffer, OUT, SHORT);
    this.#doubles = new Doubles(buffer, OUT, 12);
    // No holes, which would be looked up in Array.prototype.
    for (let i = 0; i <= SHORT; i++) this.#texts[i] = this.#digits[i] = undefined;
  }

  get kind(): EngineKind {
    return this.#wasm ? "wasm" : "js";
  }

  /** A kernel, and with it those of its module; or its twin, if WebAssembly is refused. */
  load<K extends keyof Kernels>(
    name: K,
    module: () => WebAssembly.Module,
    twin: (memory: JsMemory) => Kernels[K],
  ): Kernels[K] {
    if (this.#wasm) {
      try {
        const { Instance, exportsOf } = webAssembly();
        const instance = new Instance(module(), { env: { memory: this.#wasm } });
        this.kernels = { __proto__: NOTHING, ...this.kernels, ...exportsOf(instance) } as Partial<Kernels>;
        return this.kernels[name] as Kernels[K];
      } catch (refusal) {
        this.refusal = refusal;
        this.#wasm = undefined;
      }
    }
    this.#twins ??= new JsMemory(this.pool.buffer);
    const kernel = twin(this.#twins);
    this.kernels[name] = kernel;
    return kernel;
  }

  /** Forgets and wipes every byte prefetched, and what was made of them ahead. */
  discard(): void {
    this.discards++;
    this.pool.discard();
    const { ahead } = this;
    if (ahead === undefined) return;
    this.ahead = undefined;
    for (let i = 0; i < ahead.length; i++) ahead[i]?.deref()?.forget();
  }

  /** The flat string of so many characters that a kernel has written, which are wiped. */
  text(length: number): string {
    const text = this.textAhead(length);
    this.clear(length);
    return text;
  }

  /** The same without wiping them. */
  textAhead(length: number): string {
    if (length === SHORT) return this.#short.read();
    let view = SHORT > length ? this.#texts[length] : undefined;
    if (view === undefined) {
      view = this.#textViews(this.pool.buffer, OUT, length);
      // Kept, because making a view costs as much as a token.
      if (length < SHORT) this.#texts[length] = view;
    }
    return view.read();
  }

  /** The digits of so many bytes that lie where kernels write. */
  digitsAhead(length: number): string {
    let view = SHORT >= length ? this.#digits[length] : undefined;
    if (view === undefined) {
      view = (this.#hexViews as ViewMaker)(this.pool.buffer, OUT, length);
      if (length <= SHORT) this.#digits[length] = view;
    }
    return view.read();
  }

  /** Wipes so many bytes that a kernel has written, and the 32 past them that its last block may reach. */
  clear(length: number): void {
    if (length > SHORT) {
      const { wipe } = this.kernels;
      if (wipe) wipe(OUT, length + 32);
      else fill(this.pool.memory, 0, OUT, OUT + length + 32);
      return;
    }
    // Stores from here take less time than a call.
    const doubles = this.#doubles;
    doubles[0] = 0;
    doubles[1] = 0;
    doubles[2] = 0;
    doubles[3] = 0;
    doubles[4] = 0;
    doubles[5] = 0;
    doubles[6] = 0;
    doubles[7] = 0;
    doubles[8] = 0;
    doubles[9] = 0;
    doubles[10] = 0;
    doubles[11] = 0;
  }
}

// The kernels of an engine, compiled at the first use. A bundle holds the twins of those it uses.
export const hexKernel = (engine: Engine) => engine.kernels.hex ?? engine.load("hex", textModule, jsHex);
export const base64urlKernel = (engine: Engine) =>
  engine.kernels.base64url ?? engine.load("base64url", textModule, jsBase64url);
export const uuid4Kernel = (engine: Engine) => engine.kernels.uuid4 ?? engine.load("uuid4", textModule, jsUuid4);
export const moveKernel = (engine: Engine) => engine.kernels.move ?? engine.load("move", textModule, jsMove);
export const sieveKernel = (engine: Engine) => engine.kernels.sieve ?? engine.load("sieve", drawsModule, jsSieve);
export const symbolsKernel = (engine: Engine) =>
  engine.kernels.symbols ?? engine.load("symbols", drawsModule, jsSymbols);
export const doublesKernel = (engine: Engine) =>
  engine.kernels.doubles ?? engine.load("doubles", drawsModule, jsDoubles);
export const fallingKernel = (engine: Engine) =>
  engine.kernels.falling ?? engine.load("falling", drawsModule, jsFalling);
