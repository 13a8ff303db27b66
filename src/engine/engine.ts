// An engine is a core (WebAssembly, or its JavaScript twin) with a source of entropy. The two cores satisfy one
// interface and give the same answers for the same bytes, so nothing above this file knows which of them runs.
//
// The stream rule: which bytes make which value. Bytes are taken from the source strictly in order.
//
//   bits(k)        the next ceil(k / 8) bytes as one big-endian integer, shifted right until k bits are left
//   below(n)       bits(bit_length(n)), again and again until the value is below n
//   random()       the top 53 of the next 56 bits, times 2^-53
//   bytes(n), hex(n), base64url(n)    the next n bytes
//
// This is what CPython's SystemRandom does, so a single draw here equals CPython's from the same bytes. What is drawn in
// bulk, by minters and the fill functions, has a rule of its own, the same for every size and split of the work:
//
//   integers from 0 to m    with k = bit_length(m), a try is a word of w bytes: the least of 1, 2, 4 and 8 that holds k
//                           bits. The value is the word, little-endian, with all but its k low bits cleared; if it is
//                           above m, the next word is tried. For m = 0 nothing is taken
//   doubles                 random(), again and again
//   tokens in hex or base64url of n bytes    the next n bytes each
//   UUIDs of version 4      the next 16 bytes each, of which six bits are set to version and variant
//   UUIDs of version 7      bits(25) when a millisecond begins, then the next 6 bytes each (src/timeline.ts)
//   strings                 a symbol is the one at an integer from 0 to the alphabet's size - 1
//
// Each value from 0 to m is exactly as likely: each is 2^(8w - k) of the 2^8w words, and what is above m is no value.
import { Bytes } from "../intrinsics.ts";
import { DETACHED, type Entropy } from "../runtime/entropy.ts";
import { hexReader, type Reader, textReader } from "../runtime/text.ts";
import { type Core, type Fill, OUT } from "./core.ts";

/**
 * What runs: the core in WebAssembly, or its twin in JavaScript.
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

/**
 * The first purchase in bytes, and how many times as much the next one is, up to the whole pool. So an isolate that mints
 * one token pays for little, and one that mints many soon buys 65,536 bytes at a time.
 */
const FIRST_PURCHASE = 1024;
const GROWTH = 8;

/** What is read by a kept view, and wiped without a call. */
export const SHORT = 64;

export class Engine {
  readonly kind: EngineKind;
  /** The most bytes bought ahead. */
  readonly pool: number;
  /** Whoever writes to its storage refuses re-entry first, and wipes it after. */
  readonly core: Core;
  /** How often everything bought ahead was to be forgotten. */
  discards = 0;
  /** The alphabet that the core has. Declared and not defined: a bundle that has no alphabets holds nothing of it. */
  declare alphabet?: Uint8Array;
  /** The longest password's text, in words. Declared as the alphabet is. */
  declare words?: Int32Array;
  /** Reads text as a flat string. */
  readonly text: Reader;
  /** Reads bytes as digits, where the runtime does that faster than the core and `text` together. */
  readonly hex: Reader | undefined;
  /** Of what the core has written, by length. */
  readonly #views: Uint8Array<ArrayBuffer>[] = [];
  readonly #short: Uint8Array<ArrayBuffer>;
  /** The first 96 characters of the text, for wiping. */
  readonly #words: Float64Array;
  readonly #entropy: Entropy;
  #purchase = FIRST_PURCHASE / GROWTH;
  #filling = false;

  /** @param pool - the most bytes bought ahead, 0 to 65,536 */
  constructor(kind: EngineKind, makeCore: (fill: Fill) => Core, entropy: Entropy, pool: number) {
    this.kind = kind;
    this.pool = pool;
    this.#entropy = entropy;
    const core = makeCore((address, length) => {
      this.draw(new Bytes(core.buffer, address, length));
      this.#buyMoreAtATime();
    });
    this.core = core;
    this.#short = new Bytes(core.buffer, OUT, SHORT);
    this.text = textReader();
    this.hex = hexReader();
    this.#words = new Float64Array(core.buffer, OUT, 12);
    this.#buyMoreAtATime();
  }

  /** Forgets and wipes every byte bought ahead. */
  discard(): void {
    this.refuseReentry();
    this.core.discard();
    this.discards++;
  }

  /** So many bytes of what the core has written. Short views are kept: to make one takes 20 to 40 ns. */
  view(length: number): Uint8Array<ArrayBuffer> {
    // The default token's is at hand: out of the array it takes 2 ns more.
    if (length === SHORT) return this.#short;
    const view = this.#views[length] ?? new Bytes(this.core.buffer, OUT, length);
    if (length < SHORT) this.#views[length] = view;
    return view;
  }

  /** What a reader makes of so many bytes that the core has written, which are wiped. */
  read(reader: Reader, length: number): string {
    try {
      return reader(this.view(length), length);
    } finally {
      this.clear(length);
    }
  }

  /**
   * Wipes what the core has written, but not what is nothing: a call back from the entropy function may ask for that while
   * another draw is under way. A dozen stores from here take under 1 ns; a call of the core takes 4.5. Past the text are 30
   * bytes of its last block.
   */
  clear(length: number): void {
    if (length === 0) return;
    if (length > SHORT) {
      this.core.clear(length);
      return;
    }
    const words = this.#words;
    words[0] = 0;
    words[1] = 0;
    words[2] = 0;
    words[3] = 0;
    words[4] = 0;
    words[5] = 0;
    words[6] = 0;
    words[7] = 0;
    words[8] = 0;
    words[9] = 0;
    words[10] = 0;
    words[11] = 0;
  }

  /**
   * Fills an array from the source, or throws with nothing left to hand out. A source that calls back finds the pool
   * empty, asks for entropy in its turn, and is refused here before anything of the draw under way is touched.
   */
  draw(target: Uint8Array<ArrayBuffer>): void {
    this.refuseReentry();
    this.#filling = true;
    try {
      const { length } = target;
      this.#entropy(target);
      if (target.length !== length) throw new TypeError(DETACHED);
    } catch (error) {
      this.core.discard();
      throw error;
    } finally {
      this.#filling = false;
    }
  }

  #buyMoreAtATime(): void {
    const more = this.#purchase * GROWTH;
    this.#purchase = more < this.pool ? more : this.pool;
    this.core.open(this.#purchase);
  }

  refuseReentry(): void {
    if (this.#filling) throw new Error("entropy: the function called back into its engine");
  }
}
