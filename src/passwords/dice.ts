// A known number of small integers, each below a bound of its own, from as few requests as can be.
//
// The stream rule: a try is a word of one byte, or two, big-endian, as the dice are made for. With w the number of words
// there are, 256 or 65,536, a try x is the value floor(x n / w) if x n mod w >= w mod n; otherwise the next word is tried.
// As many words are bought together as values are missing, so that none is left over.
//
// This is Lemire's method, "Fast random integer generation in an interval", ACM TOMACS 29 (2019): the multiples x n that
// begin a value v, from v w up to (v + 1) w, are n apart, and those of them at least w mod n past v w are floor(w / n), the
// same for each v. So it is exact, and divides only where x n mod w < n. At most one try in n + 1 fails, where `randbelow`
// may fail one in two.

import { fill, imul } from "../base/intrinsics.ts";
import { nextBytes } from "../engine/bytes.ts";
import type { Engine } from "../engine/engine.ts";

const NONE = /* @__PURE__ */ new Uint8Array(0);

export class Dice {
  readonly #engine: Engine;
  readonly #wide: boolean;
  /** How many values are still to be drawn. */
  #missing: number;
  /** Words, of which those before `#at` are used. */
  #words: Uint8Array;
  #end = 0;
  #at = 0;

  /** @param wide - whether words have two bytes: for bounds up to 65,536, not 256 */
  constructor(engine: Engine, count: number, wide: boolean) {
    this.#engine = engine;
    this.#missing = count;
    this.#wide = wide;
    this.#words = NONE;
  }

  /** The next value, below `n`. */
  below(n: number): number {
    const shift = this.#wide ? 16 : 8;
    const words = 1 << shift;
    for (;;) {
      if (this.#at === this.#end) this.#draw();
      const drawn = this.#words;
      let word = drawn[this.#at++] as number;
      if (this.#wide) word = (word << 8) | (drawn[this.#at++] as number);
      const product = imul(word, n);
      const low = product & (words - 1);
      if (low >= n || low >= words % n) {
        this.#missing--;
        return product >>> shift;
      }
    }
  }

  clear(): void {
    fill(this.#words, 0);
  }

  #draw(): void {
    const length = this.#wide ? 2 * this.#missing : this.#missing;
    this.clear();
    this.#at = this.#end = 0;
    this.#words = nextBytes(this.#engine, length);
    this.#end = length;
  }
}
