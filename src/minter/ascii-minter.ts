import { fill, floor, List, lengthOf, min } from "../base/intrinsics.ts";
import { BATCH } from "../engine/arrays.ts";
import type { Engine } from "../engine/engine.ts";
import { TokenWriter, tokenTexts } from "./batches.ts";
import type { AsciiForm } from "./form.ts";
import { TokenMinter, type Writer } from "./minter.ts";
import { cut, mostAhead, TokensAhead, writeTokens } from "./tokens-ahead.ts";

/**
 * Tokens of ASCII, made by kernels. `next` and `take` cut them out of one text. What is minted ahead is never more than
 * the pool may hold: with a pool of 0 each token is a string of its own.
 *
 * UUIDs of version 7 have a timeline. One look at the clock serves a batch: a text in `take`, about BATCH bytes in
 * `into` and `stream`. `next` mints ahead for its millisecond alone: 1 UUID, then 2, 4 and so on, up to a text. What is
 * left when the clock has passed it is forgotten, and its entropy is never used again.
 */
export class AsciiMinter extends TokenMinter {
  readonly #engine: Engine;
  readonly #form: AsciiForm;
  /** The most tokens of a text. */
  readonly #most: number;
  readonly #ahead: TokensAhead;
  /** How many `next` minted at once. */
  #batch: number;

  constructor(engine: Engine, form: AsciiForm, separator: string) {
    super(form, separator);
    const { characters, entropy } = form.maker;
    this.#engine = engine;
    this.#form = form;
    this.#most = mostAhead(engine, characters, entropy);
    this.#ahead = new TokensAhead(characters);
    this.#batch = form.timeline ? 1 : this.#most;
  }

  override readonly next = (): string => {
    const ahead = this.#ahead;
    const { maker, timeline } = this.#form;
    const passed = timeline?.passed(this.#engine) ?? false;
    if (passed || ahead.count === 0) {
      const engine = this.#engine;
      const count = passed || !engine.pool.prefetches() ? 1 : min(2 * this.#batch, this.#most);
      ahead.forget();
      tokenTexts(engine, maker, timeline?.room(engine, count) ?? count, count, (text) => ahead.keep(engine, text));
      this.#batch = count;
    }
    return ahead.next();
  };

  protected several(count: number): string[] {
    const { maker } = this.#form;
    const tokens = new List<string>(count);
    let done = 0;
    for (const waiting = this.#waiting(count); done < waiting; done++) tokens[done] = this.#ahead.next();
    while (done < count) {
      tokenTexts(this.#engine, maker, this.#room(count - done, this.#most), this.#most, (text) => {
        done = cut(text, maker.characters, tokens, done);
      });
    }
    return tokens;
  }

  protected writer(separator: Uint8Array): Writer {
    const writer = new TokenWriter(this.#engine, this.#form.maker, separator);
    const { stride } = writer;
    return {
      stride,
      write: (target, count) => {
        let done = this.#waiting(count);
        writeTokens(() => this.#ahead.next(), done, target, separator);
        try {
          while (done < count) {
            const part = this.#room(count - done, floor(BATCH / stride));
            writer.write(target, done * stride, part);
            done += part;
          }
        } catch (error) {
          if (lengthOf(target) > 0) fill(target, 0, 0, done * stride);
          throw error;
        }
        return count * stride;
      },
    };
  }

  /** How many of `count` tokens are minted ahead and still hold. */
  #waiting(count: number): number {
    const ahead = this.#ahead;
    if (count > 0 && ahead.count > 0 && this.#form.timeline?.passed(this.#engine)) ahead.forget();
    return min(count, ahead.count);
  }

  /** How many of `count` tokens to make next: on a timeline at most `most`, and what its millisecond has room for. */
  #room(count: number, most: number): number {
    const { timeline } = this.#form;
    if (!timeline) return count;
    timeline.passed(this.#engine);
    // A clock that mints may have left some, which come before those made now.
    this.#ahead.forget();
    return timeline.room(this.#engine, min(count, most));
  }
}
