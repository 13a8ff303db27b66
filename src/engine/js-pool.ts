// The JavaScript core's storage, laid out like the WebAssembly core's: entropy bought ahead, a place to put a draw
// together, and what is made for the host.
import { Bytes, copyWithin, fill } from "../intrinsics.ts";
import { CHUNK, type Fill, OUT, POOL_LIMIT, SETTINGS } from "./core.ts";

const SCRATCH = POOL_LIMIT;

/** Hands out bytes in order, each once. Whoever takes them wipes them. */
export class JsPool {
  readonly buffer = new ArrayBuffer(SETTINGS);
  readonly memory = new Bytes(this.buffer);
  /** The same in words, little-endian on any machine. */
  readonly words = new DataView(this.buffer);
  readonly #fill: Fill;
  #size = 0;
  #next = 0;
  #end = 0;

  constructor(fill: Fill) {
    this.#fill = fill;
  }

  open(size: number): void {
    this.#size = size;
  }

  unused(): number {
    return this.#end - this.#next;
  }

  /** The address of the next `length` bytes. */
  take(length: number): number {
    const at = this.#next;
    if (this.#end - at >= length) {
      this.#next = at + length;
      return at;
    }
    return this.#buy(length);
  }

  /** How much to take of `length` bytes in words of `width`: what is bought, so that it need not be moved. */
  spanOf(length: number, width: number): number {
    const waiting = this.unused();
    if (waiting === 0) return Math.min(length, CHUNK - (CHUNK % width));
    // Else the one word that the pool's end cuts in two.
    return Math.min(length, Math.max(waiting - (waiting % width), width));
  }

  /** The next byte of a draw, wiped. */
  use(at: number): number {
    const byte = this.memory[at] as number;
    this.memory[at] = 0;
    return byte;
  }

  /** The next four bytes of a draw, little-endian, wiped. */
  use4(at: number): number {
    const word = this.words.getInt32(at, true);
    this.words.setUint32(at, 0, true);
    return word;
  }

  copy(length: number): void {
    const at = this.take(length);
    for (let i = 0; i < length; i++) this.memory[OUT + i] = this.use(at + i);
  }

  wipe(address: number, length: number): void {
    fill(this.memory, 0, address, address + length);
  }

  discard(): void {
    this.#next = this.#end = 0;
    fill(this.memory, 0);
  }

  #buy(length: number): number {
    const { memory } = this;
    const left = this.unused();
    const rest = length - left;
    copyWithin(memory, SCRATCH, this.#next, this.#end);
    fill(memory, 0, this.#next, this.#end);
    // Emptied before it asks: if fill throws or calls back, nothing is there to be handed out.
    this.#next = this.#end;
    if (rest >= this.#size) {
      this.#fill(SCRATCH + left, rest);
      return SCRATCH;
    }
    const bought = this.#size;
    this.#fill(0, bought);
    this.#next = rest;
    this.#end = bought;
    if (left === 0) return 0;
    copyWithin(memory, SCRATCH + left, 0, rest);
    fill(memory, 0, 0, rest);
    return SCRATCH;
  }
}
