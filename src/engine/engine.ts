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
// This is what CPython's SystemRandom does, so a single draw here equals CPython's from the same bytes.
import { type Entropy, fillFrom } from "../runtime/entropy.ts";
import { type TextReader, textReader } from "../runtime/text.ts";

/** The core's ABI (docs/abi.md). Addresses are offsets into `memory`. */
export interface Core {
  /** All the storage that ever holds entropy or text made from it. Never grows, never detaches. */
  readonly memory: Uint8Array<ArrayBuffer>;
  /** Where `hex` and `base64url` write, and where `equal` reads; a multiple of 8. */
  readonly out: number;
  /** The most bytes of entropy one call may take; a multiple of 3. */
  readonly chunk: number;
  /** The most bytes `equal` compares; its second side lies this far past `out`. */
  readonly window: number;
  open(pool: number): void;
  unused(): number;
  take(length: number): number;
  wipe(address: number, length: number): void;
  clear(length: number): void;
  discard(): void;
  bits(k: number): number;
  /** For k up to 31, so that the answer is a small integer to JavaScript too. */
  bits32(k: number): number;
  below(bound: number): number;
  /** For bounds up to 2^31. */
  below32(bound: number): number;
  random(): number;
  hex(length: number): void;
  base64url(length: number): void;
  equal(length: number): unknown;
}

/** Answers a core that needs `length` fresh bytes at `address`. */
export type Fill = (address: number, length: number) => void;

export type EngineKind = "wasm" | "js";

/** The most that `crypto.getRandomValues` fills in one call, and so the largest pool. */
export const POOL_LIMIT = 65536;

/** Longer texts are tried for size before anything is drawn. The lowest limit known is V8's on 32-bit systems, 2^28 - 16. */
const SAFE_TEXT_LENGTH = 2 ** 27;

export class Engine {
  readonly kind: EngineKind;
  /** The core's storage. */
  readonly memory: Uint8Array<ArrayBuffer>;
  readonly #core: Core;
  readonly #chunk: number;
  readonly #text: TextReader;
  /** The first 64 characters of the text, for wiping. */
  readonly #words: Float64Array;
  readonly #entropy: Entropy;
  #filling = false;

  /** @param pool - bytes bought ahead, 0 to {@link POOL_LIMIT} */
  constructor(kind: EngineKind, makeCore: (fill: Fill) => Core, entropy: Entropy, pool: number) {
    this.kind = kind;
    this.#entropy = entropy;
    this.#core = makeCore((address, length) => this.#fill(this.memory.subarray(address, address + length)));
    this.memory = this.#core.memory;
    this.#chunk = this.#core.chunk;
    this.#text = textReader(this.memory, this.#core.out);
    this.#words = new Float64Array(this.memory.buffer, this.#core.out, 8);
    this.#core.open(pool);
  }

  /** A uniform integer of `k` bits, 0 to 53. Takes ceil(k / 8) bytes. */
  bits(k: number): number {
    return k < 32 ? this.#core.bits32(k) : this.#core.bits(k);
  }

  /** A uniform integer below `bound`, 1 to 2^53. Takes ceil(bit_length(bound) / 8) bytes a try, under two tries on average. */
  below(bound: number): number {
    return bound <= 0x80000000 ? this.#core.below32(bound) : this.#core.below(bound);
  }

  /** A uniform multiple of 2^-53 in [0, 1). Takes 7 bytes. */
  random(): number {
    return this.#core.random();
  }

  /** The next `length` bytes in an array of their own. A RangeError, before anything is drawn, where none is that large. */
  bytes(length: number): Uint8Array<ArrayBuffer> {
    if (length > this.#chunk) return this.#manyBytes(length);
    const at = this.#core.take(length);
    try {
      return this.memory.slice(at, at + length);
    } finally {
      this.#core.wipe(at, length);
    }
  }

  /** The next `length` bytes as a flat string of 2 × `length` lower-case digits. */
  hex(length: number): string {
    if (length > this.#chunk) return this.#manyCharacters(length, 2 * length, (part) => this.hex(part));
    this.#core.hex(length);
    return this.#read(2 * length);
  }

  /** The next `length` bytes as a flat string of ceil(4 × `length` / 3) characters, without padding. */
  base64url(length: number): string {
    const characters = Math.ceil((4 * length) / 3);
    if (length > this.#chunk) return this.#manyCharacters(length, characters, (part) => this.base64url(part));
    this.#core.base64url(length);
    return this.#read(characters);
  }

  /** Whether two byte strings are equal, in a time that depends on the length of `b` and not on any content. */
  equal(a: Uint8Array, b: Uint8Array): boolean {
    this.#refuseReentry();
    const sameLength = a.byteLength === b.byteLength;
    // As hmac.compare_digest does: with unequal lengths b is compared with itself, so that the time tells b's length alone.
    const left = sameLength ? a : b;
    let equal = sameLength;
    for (let start = 0; start < b.byteLength; start += this.#core.window) {
      const end = Math.min(start + this.#core.window, b.byteLength);
      this.memory.set(left.subarray(start, end), this.#core.out);
      this.memory.set(b.subarray(start, end), this.#core.out + this.#core.window);
      const same = Boolean(this.#core.equal(end - start));
      equal = same && equal;
    }
    return equal;
  }

  /** Forgets and wipes every byte bought ahead. */
  discard(): void {
    this.#refuseReentry();
    this.#core.discard();
  }

  #read(characters: number): string {
    try {
      return this.#text(characters);
    } finally {
      this.#clear(characters);
    }
  }

  /** Eight stores from here take 0.5 ns; a call of the core takes 4.5. */
  #clear(characters: number): void {
    if (characters > 64) {
      this.#core.clear(characters);
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
  }

  /** What the pool holds comes first; the rest goes from the source straight to where it is wanted. */
  #manyBytes(length: number): Uint8Array<ArrayBuffer> {
    const bytes = allocate(length);
    try {
      let done = 0;
      while (done < length) {
        const rest = length - done;
        const left = this.#core.unused();
        if (left === 0 && rest > this.#chunk) {
          const part = Math.min(rest, POOL_LIMIT);
          this.#fill(bytes.subarray(done, done + part));
          done += part;
        } else {
          const part = Math.min(left || rest, rest, this.#chunk);
          const at = this.#core.take(part);
          bytes.set(this.memory.subarray(at, at + part), done);
          this.#core.wipe(at, part);
          done += part;
        }
      }
      return bytes;
    } catch (error) {
      bytes.fill(0);
      throw error;
    }
  }

  #manyCharacters(length: number, characters: number, encode: (part: number) => string): string {
    if (!fitsString(characters))
      throw new RangeError(`nbytes: no string holds the ${characters} characters of ${length} bytes`);
    const parts: string[] = [];
    for (let done = 0; done < length; done += this.#chunk) parts.push(encode(Math.min(this.#chunk, length - done)));
    return parts.join("");
  }

  /**
   * Gets entropy, or throws with nothing left to hand out. A source that calls back finds the pool empty, asks for
   * entropy in its turn, and is refused here before anything of the draw under way is touched.
   */
  #fill(target: Uint8Array<ArrayBuffer>): void {
    this.#refuseReentry();
    this.#filling = true;
    try {
      fillFrom(this.#entropy, target);
    } catch (error) {
      this.#core.discard();
      throw error;
    } finally {
      this.#filling = false;
    }
  }

  #refuseReentry(): void {
    if (this.#filling) throw new Error("the entropy function called back into the engine that it was filling");
  }
}

function allocate(length: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(length);
  } catch {
    throw new RangeError(`nbytes: no array holds ${length} bytes here`);
  }
}

function fitsString(characters: number): boolean {
  if (characters <= SAFE_TEXT_LENGTH) return true;
  try {
    // Engines build a repetition lazily, and refuse it when it is too long.
    return "0".repeat(characters).length === characters;
  } catch {
    return false;
  }
}
