// A host of the core, loaded the AssemblyScript way. It keeps the rules of docs/abi.md: who wipes what, what to do when
// entropy fails, and that nobody draws while the core is being filled. Numbers and addresses are all the ABI has, so of
// the loader it needs the instance alone.
import { instantiateSync } from "@assemblyscript/loader";

/** The version of the ABI that this file is written for. */
const ABI = 1;

/** What a text must leave free of the 65,536 bytes at OUT. */
const TEXT_LIMIT = 65536 - 32;

/** @typedef {Record<"ABI" | "OUT" | "SETTINGS" | "CHUNK" | "WINDOW", WebAssembly.Global<"i32">>} Constants */
/**
 * @typedef {Constants & {
 *   memory: WebAssembly.Memory,
 *   open(size: number): void,
 *   discard(): void,
 *   clear(length: number): void,
 *   hex(length: number, count: number, gap: number): void,
 *   integers(shift: number, count: number, low: number, high: number): void,
 *   equal(length: number): number,
 * }} Core
 */

export class Host {
  /** @type {Core} */
  #core;
  /** @type {Uint8Array<ArrayBuffer>} */
  #memory;
  #filling = false;

  /**
   * @param {BufferSource} bytes - core.wasm
   * @param {(bytes: Uint8Array<ArrayBuffer>) => void} entropy - fills the whole array before it returns, or throws. The
   * array is the core's memory: trust the function, or give it an array of its own and copy
   * @param {number} pool - how many bytes are bought at a time, 0 to 65,536
   */
  constructor(bytes, entropy, pool = 65536) {
    const fill = (/** @type {number} */ address, /** @type {number} */ length) => {
      this.#filling = true;
      try {
        entropy(this.#memory.subarray(address, address + length));
      } finally {
        this.#filling = false;
      }
    };
    this.#core = /** @type {Core} */ (/** @type {unknown} */ (instantiateSync(bytes, { entropy: { fill } }).exports));
    if (this.#core.ABI?.value !== ABI) {
      throw new Error(`this host is written for version ${ABI} of the core's ABI, not for ${this.#core.ABI?.value}`);
    }
    this.#memory = new Uint8Array(/** @type {ArrayBuffer} */ (this.#core.memory.buffer));
    this.#core.open(pool);
    // What ends a token: a line feed.
    this.#memory[this.#core.SETTINGS.value] = 10;
  }

  /**
   * `count` tokens of `nbytes` bytes each, in hex.
   * @param {number} count
   * @param {number} nbytes
   */
  hexTokens(count, nbytes = 32) {
    const chunk = this.#core.CHUNK.value;
    if (!Number.isInteger(nbytes) || nbytes < 1 || nbytes > chunk) {
      throw new RangeError(`nbytes: expected 1 to ${chunk}`);
    }
    const line = 2 * nbytes + 1;
    const most = Math.floor(Math.min(chunk / nbytes, TEXT_LIMIT / line));
    /** @type {string[]} */
    const tokens = [];
    this.#draw(() => {
      while (tokens.length < count) {
        const part = Math.min(most, count - tokens.length);
        this.#core.hex(nbytes, part, 1);
        const text = new TextDecoder().decode(this.#out(part * line));
        this.#core.clear(part * line);
        tokens.push(...text.trimEnd().split("\n"));
      }
    });
    return tokens;
  }

  /**
   * `count` uniform integers from 0 to `n` - 1, for an `n` from 1 to 2^32.
   * @param {number} n
   * @param {number} count
   */
  integersBelow(n, count) {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError("n: expected 1 to 2^32");
    // In words of 1, 2 or 4 bytes, the least that holds the largest.
    const shift = n > 65536 ? 2 : n > 256 ? 1 : 0;
    const most = this.#core.CHUNK.value >> shift;
    const integers = new Uint32Array(count);
    this.#draw(() => {
      for (let done = 0; done < count; done += most) {
        const part = Math.min(most, count - done);
        this.#core.integers(shift, part, n - 1, 0);
        integers.set(words(this.#out(part << shift), shift), done);
        this.#core.clear(part << shift);
      }
    });
    return integers;
  }

  /**
   * Whether two digests are equal, in a time that does not tell how much of them is.
   * @param {Uint8Array} a
   * @param {Uint8Array} b
   */
  equal(a, b) {
    const { OUT, WINDOW } = this.#core;
    if (a.length > WINDOW.value) throw new RangeError(`a: expected at most ${WINDOW.value} bytes`);
    if (a.length !== b.length) return false;
    return this.#draw(() => {
      this.#memory.set(a, OUT.value);
      this.#memory.set(b, OUT.value + WINDOW.value);
      // Which wipes both.
      return this.#core.equal(a.length) === 1;
    });
  }

  /** Forgets and wipes every byte bought ahead. */
  discard() {
    this.#refuseReentry();
    this.#core.discard();
  }

  /** @param {number} length */
  #out(length) {
    const start = this.#core.OUT.value;
    return this.#memory.subarray(start, start + length);
  }

  /**
   * Runs what uses the core's memory. If it throws, all of that is wiped, and the next draw buys anew.
   * @template T
   * @param {() => T} use
   */
  #draw(use) {
    this.#refuseReentry();
    try {
      return use();
    } catch (error) {
      this.#core.discard();
      throw error;
    }
  }

  /** A draw now would get the memory that the other one is made in. */
  #refuseReentry() {
    if (this.#filling) throw new Error("the entropy function called back into the core that it was filling");
  }
}

/**
 * Little-endian words of 2^`shift` bytes.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} shift
 */
function words({ buffer, byteOffset, length }, shift) {
  const Words = [Uint8Array, Uint16Array, Uint32Array][shift] ?? Uint8Array;
  return new Words(buffer, byteOffset, length >> shift);
}
