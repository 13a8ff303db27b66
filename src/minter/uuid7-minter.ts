// UUIDs of version 7 by the thousand, on a timeline of their own.
//
// One look at the clock serves a batch: in `take` one text, at most 4 KB; in `into` and `stream` as many as the core makes for
// about BATCH bytes; in `next` one UUID. `next` mints ahead for its millisecond alone: 1 UUID, then 2, 4 and so on, up to a
// text of 4 KB, and no more than the pool may hold. What is left when the clock has passed it, or after `discard`, is
// forgotten: the entropy is lost, and never used again.

import { fill, floor, List, lengthOf, min } from "../base/intrinsics.ts";
import { BATCH } from "../engine/arrays.ts";
import type { Engine } from "../engine/engine.ts";
import { Timeline } from "../uuid/timeline.ts";
import { UUID_LENGTH, UUID7_ENTROPY } from "../uuid/uuid7-text.ts";
import { type TokenMaker, TokenWriter, tokenTexts } from "./batches.ts";
import type { TimedForm } from "./form.ts";
import { TokenMinter, type Writer } from "./minter.ts";
import { cut, mostAhead, TokensAhead, writeTokens } from "./tokens-ahead.ts";

/** UUIDs of version 7: each is larger than those that the minter has handed out before. */
export class Uuid7Minter extends TokenMinter {
  readonly #engine: Engine;
  readonly #timeline: Timeline;
  readonly #maker: TokenMaker;
  /** The most UUIDs of a text. */
  readonly #most: number;
  readonly #ahead: TokensAhead;
  /** How many `next` minted at once. */
  #batch = 1;

  constructor(engine: Engine, form: TimedForm, separator: string) {
    super(form, separator);
    const timeline = new Timeline(form.clock);
    this.#engine = engine;
    this.#timeline = timeline;
    this.#maker = {
      characters: UUID_LENGTH,
      entropy: UUID7_ENTROPY,
      write: (engine, count, gap) => timeline.write(engine, count, gap),
    };
    this.#most = mostAhead(engine, UUID_LENGTH, UUID7_ENTROPY);
    this.#ahead = new TokensAhead(UUID_LENGTH);
  }

  next(): string {
    const ahead = this.#ahead;
    const passed = this.#timeline.passed();
    if (passed || ahead.count === 0) {
      const count = passed ? 1 : min(2 * this.#batch, this.#most);
      this.#mint(this.#room(count), (text) => ahead.keep(this.#engine, text));
      this.#batch = count;
    }
    return ahead.next();
  }

  protected several(count: number): string[] {
    const tokens = new List<string>(count);
    let done = 0;
    for (const waiting = this.#waiting(count); done < waiting; done++) tokens[done] = this.#ahead.next();
    while (done < count) {
      this.#timeline.passed();
      this.#mint(this.#room(min(count - done, this.#most)), (text) => {
        done = cut(text, UUID_LENGTH, tokens, done);
      });
    }
    return tokens;
  }

  protected writer(separator: Uint8Array): Writer {
    const writer = new TokenWriter(this.#engine, this.#maker, separator);
    const { stride } = writer;
    const most = floor(BATCH / stride);
    return {
      stride,
      write: (target, count) => {
        let done = this.#waiting(count);
        writeTokens(() => this.#ahead.next(), done, target, separator);
        try {
          while (done < count) {
            this.#timeline.passed();
            const part = this.#room(min(count - done, most));
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

  /** How many of `count` are minted ahead and still hold. */
  #waiting(count: number): number {
    if (count === 0 || this.#ahead.count === 0) return 0;
    if (this.#timeline.passed()) {
      this.#ahead.forget();
      return 0;
    }
    return min(count, this.#ahead.count);
  }

  /** How many of `count` have room in the millisecond, after a look at the clock. What that minted ahead comes before. */
  #room(count: number): number {
    this.#ahead.forget();
    return this.#timeline.room(this.#engine, count);
  }

  #mint(count: number, use: (text: string) => void): void {
    tokenTexts(this.#engine, this.#maker, count, count, use);
  }
}
