// Many tokens of one form: as one text to be cut, or in a caller's bytes.
import { Bytes, fill, floor, lengthOf, max, min, set } from "../base/intrinsics.ts";
import { BATCH, refuseChange } from "../engine/arrays.ts";
import { type Engine, moveKernel } from "../engine/engine.ts";
import { OUT, SEPARATOR_LIMIT, SETTINGS } from "../kernels/memory-map.ts";

/** How tokens are made. */
export interface TokenMaker {
  /** The characters of a token, all ASCII. */
  readonly characters: number;
  /** The bytes of entropy of a token; of strings the least, since a symbol may be drawn again. */
  readonly entropy: number;
  /** Whether a token is the digits of its entropy, which some runtimes write faster than they read text. */
  readonly digits?: true;
  /** Writes tokens to the kernels' output, each followed by the first `gap` bytes of the separator in memory. */
  write(engine: Engine, count: number, gap: number): void;
}

/**
 * Hands out `count` tokens as flat strings of `most` tokens each, the last of them shorter. What is written over by the
 * next is wiped only after the last.
 */
export function tokenTexts(
  engine: Engine,
  maker: TokenMaker,
  count: number,
  most: number,
  use: (text: string) => void,
): void {
  if (count === 0) return;
  for (let left = count; left > 0; left -= most) {
    const part = min(left, most);
    if (engine.readsHex && maker.digits) {
      const length = part * maker.entropy;
      moveKernel(engine)(engine.pool.take(length), OUT, length);
      use(engine.digitsAhead(length));
    } else {
      maker.write(engine, part, 0);
      use(engine.textAhead(part * maker.characters));
    }
  }
  engine.clear(min(count, most) * maker.characters);
}

/** Writes tokens of one form, each followed by one separator. */
export class TokenWriter {
  /** The bytes of a token with its separator. */
  readonly stride: number;
  readonly #engine: Engine;
  readonly #maker: TokenMaker;
  readonly #separator: Uint8Array;
  readonly #gap: number;
  /** The tokens of a batch, and where they are written. */
  readonly #batch: number;
  readonly #text: Uint8Array;

  constructor(engine: Engine, maker: TokenMaker, separator: Uint8Array) {
    this.#gap = lengthOf(separator);
    this.stride = maker.characters + this.#gap;
    this.#engine = engine;
    this.#maker = maker;
    this.#separator = separator;
    this.#batch = max(1, floor(BATCH / this.stride));
    this.#text = new Bytes(engine.pool.buffer, OUT, this.#batch * this.stride);
  }

  /** Writes `count` tokens to `target`, from `start`. If that fails, what was written is zeroed. */
  write(target: Uint8Array, start: number, count: number): void {
    if (count === 0) return;
    const { pool } = this.#engine;
    const { stride } = this;
    // Others may have set another separator.
    fill(pool.memory, 0, SETTINGS, SETTINGS + SEPARATOR_LIMIT);
    set<Uint8Array>(pool.memory, this.#separator, SETTINGS);
    let at = start;
    try {
      for (let left = count; left > 0; ) {
        // Whole tokens of what is there, so that nothing is moved; or the one that the pool's end cuts in two.
        const waiting = pool.unused();
        const most = waiting === 0 ? this.#batch : max(1, floor(waiting / this.#maker.entropy));
        const part = min(left, this.#batch, most);
        this.#maker.write(this.#engine, part, this.#gap);
        refuseChange(pool, target, at + part * stride);
        set(target, part === this.#batch ? this.#text : new Bytes(pool.buffer, OUT, part * stride), at);
        at += part * stride;
        left -= part;
      }
    } catch (error) {
      if (lengthOf(target) > 0) fill(target, 0, start, at);
      throw error;
    }
    this.#engine.clear(min(count, this.#batch) * stride);
  }
}
