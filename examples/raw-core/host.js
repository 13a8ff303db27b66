// A host of the core, loaded the AssemblyScript way. It keeps the rules of docs/abi.md: each byte of entropy is used
// once, and everything is wiped. The ABI has numbers and addresses only, so the loader's instance is enough.
import { instantiateSync } from "@assemblyscript/loader";

/** The version of the ABI that this file is written for. */
const ABI = 2;
/** The most bytes that a kernel writes past the end it returns. */
const SPILL = 32;
/** The most bytes of text at OUT. */
const TEXT_LIMIT = 65536 - SPILL;
/** What getRandomValues fills in one call. */
const POOL_LIMIT = 65536;

/** @typedef {(at: number, out: number, length: number, count: number, gap: number) => number} Text */
/**
 * @typedef {Record<"ABI" | "POOL" | "OUT" | "SETTINGS" | "CHUNK", WebAssembly.Global<"i32">> & {
 *   hex: Text,
 *   base64url: Text,
 *   sieve(at: number, out: number, length: number, shift: number, low: number, high: number): number,
 *   symbols(at: number, out: number, size: number, length: number, count: number, gap: number): number,
 *   wipe(at: number, length: number): void,
 * }} Core
 */

export class Host {
  /** @type {Core} */
  #core;
  /** @type {Uint8Array<ArrayBuffer>} */
  #memory;
  /** @type {(bytes: Uint8Array<ArrayBuffer>) => unknown} */
  #entropy;
  #prefetch;
  /** Where text is written. */
  #out;
  /** Where the sieve's survivors lie: between the pool and the text. */
  #numbers;
  /** The addresses of the first byte that is not yet used, and of the end of what was prefetched. */
  #next;
  #end;

  /**
   * Over core.wasm and a function that fills the whole array or throws; it is asked for at least `prefetch` bytes.
   * @param {BufferSource} bytes @param {(bytes: Uint8Array<ArrayBuffer>) => unknown} entropy @param {number} prefetch
   */
  constructor(bytes, entropy = (bytes) => crypto.getRandomValues(bytes), prefetch = POOL_LIMIT) {
    if (!Number.isInteger(prefetch) || prefetch < 0 || prefetch > POOL_LIMIT) {
      throw new RangeError(`prefetch: expected an integer from 0 to ${POOL_LIMIT}, got ${prefetch}`);
    }
    const memory = new WebAssembly.Memory({ initial: 3, maximum: 3 });
    this.#core = /** @type {Core} */ (/** @type {unknown} */ (instantiateSync(bytes, { env: { memory } }).exports));
    const { ABI: version, POOL, OUT, SETTINGS } = this.#core;
    if (version?.value !== ABI) throw new Error(`core.wasm: expected version ${ABI} of the ABI, got ${version?.value}`);
    this.#memory = new Uint8Array(memory.buffer);
    this.#entropy = entropy;
    this.#prefetch = prefetch;
    this.#out = OUT.value;
    this.#numbers = POOL.value + POOL_LIMIT;
    this.#next = this.#end = POOL.value;
    // The separator: a line feed ends each token.
    this.#memory[SETTINGS.value] = 10;
  }

  /** So many tokens of `nbytes` bytes, in hex. @param {number} count @param {number} nbytes */
  hexTokens(count, nbytes = 32) {
    return this.#tokens(this.#core.hex, count, nbytes, 2 * nbytes + 1);
  }

  /** The same in base64url without padding. @param {number} count @param {number} nbytes */
  urlsafeTokens(count, nbytes = 32) {
    return this.#tokens(this.#core.base64url, count, nbytes, Math.ceil((4 * nbytes) / 3) + 1);
  }

  /** So many uniform integers below `n`, which is from 1 to 2^32. @param {number} n @param {number} count */
  integersBelow(n, count) {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32)
      throw new RangeError(`n: expected an integer from 1 to 2^32, got ${n}`);
    const integers = new Uint32Array(count);
    // A single value needs no entropy.
    if (n === 1) return integers;
    // In words of 1, 2 or 4 bytes: the fewest that hold the largest value.
    const shift = n > 65536 ? 2 : n > 256 ? 1 : 0;
    for (let done = 0; done < count; ) {
      const survivors = this.#sieve(shift, n - 1, count - done);
      const Words = [Uint8Array, Uint16Array, Uint32Array][shift] ?? Uint8Array;
      integers.set(new Words(this.#memory.buffer, this.#numbers, survivors), done);
      this.#core.wipe(this.#numbers, (survivors << shift) + SPILL);
      done += survivors;
    }
    return integers;
  }

  /**
   * So many uniform strings of `length` symbols of `alphabet`, which has 2 to 128 different ASCII characters.
   * @param {string} alphabet @param {number} length @param {number} count
   */
  strings(alphabet, length, count) {
    const size = alphabet.length;
    const characters = Array.from(alphabet, (character) => character.charCodeAt(0));
    if (size < 2 || new Set(characters).size < size || Math.max(...characters) > 127) {
      throw new RangeError("alphabet: expected 2 to 128 different ASCII characters");
    }
    let text = "";
    while (text.length < length * count) {
      const survivors = this.#sieve(0, size - 1, length * count - text.length);
      // After the sieve, which may ask for entropy: nothing that is set before it is sure to be there.
      this.#memory.set(characters, this.#core.SETTINGS.value + 16);
      text += this.#read(this.#core.symbols(this.#numbers, this.#out, size, survivors, 1, 0));
      this.#core.wipe(this.#numbers, survivors + SPILL);
    }
    return Array.from({ length: count }, (_, i) => text.slice(i * length, (i + 1) * length));
  }

  /** Forgets and wipes every byte that was prefetched. */
  discard() {
    const [next, end] = [this.#next, this.#end];
    this.#next = this.#end = this.#core.POOL.value;
    this.#core.wipe(next, end - next);
  }

  /**
   * @param {Text} kernel @param {number} count @param {number} nbytes
   * @param {number} line - how many characters a token has, with its line feed
   */
  #tokens(kernel, count, nbytes, line) {
    const chunk = this.#core.CHUNK.value;
    if (!Number.isInteger(nbytes) || nbytes < 1 || nbytes > chunk) {
      throw new RangeError(`nbytes: expected an integer from 1 to ${chunk}, got ${nbytes}`);
    }
    const most = Math.floor(Math.min(chunk / nbytes, TEXT_LIMIT / line));
    /** @type {string[]} */
    const tokens = [];
    while (tokens.length < count) {
      const part = Math.min(most, count - tokens.length);
      const text = this.#read(kernel(this.#take(nbytes * part), this.#out, nbytes, part, 1));
      tokens.push(...text.trimEnd().split("\n"));
    }
    return tokens;
  }

  /**
   * Tries as many words of 2^shift bytes as values are missing, at most a chunk. Returns how many survive, perhaps
   * none. The caller wipes them.
   * @param {number} shift @param {number} largest @param {number} missing
   */
  #sieve(shift, largest, missing) {
    const length = Math.min(missing << shift, this.#core.CHUNK.value);
    const end = this.#core.sieve(this.#take(length), this.#numbers, length, shift, largest, 0);
    return (end - this.#numbers) >> shift;
  }

  /** The address of the next bytes of the pool. They count as used before they are read. @param {number} length */
  #take(length) {
    if (this.#end - this.#next < length) this.#refill(length);
    const at = this.#next;
    this.#next += length;
    return at;
  }

  /**
   * Puts at least `length` bytes into the pool: what is left of it, and fresh ones. The pool is empty while the entropy
   * function runs, and no kernel is running: the function may throw, and it may draw from this host.
   * @param {number} length
   */
  #refill(length) {
    const bytes = new Uint8Array(Math.max(length, this.#prefetch));
    const rest = this.#end - this.#next;
    bytes.set(this.#memory.subarray(this.#next, this.#end));
    this.discard();
    try {
      this.#entropy(bytes.subarray(rest));
      this.#memory.set(bytes, this.#core.POOL.value);
    } finally {
      bytes.fill(0);
    }
    this.#next = this.#core.POOL.value;
    this.#end = this.#next + bytes.length;
  }

  /** The text from OUT to `end`, which is wiped. @param {number} end */
  #read(end) {
    const text = new TextDecoder().decode(this.#memory.subarray(this.#out, end));
    this.#core.wipe(this.#out, end - this.#out + SPILL);
    return text;
  }
}
