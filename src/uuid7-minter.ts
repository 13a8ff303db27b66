// UUIDs of version 7 by the thousand, on a timeline of their own.
//
// One look at the clock serves a batch: in `take` one text, at most 4 KB; in `into` and `stream` as many as the core makes for
// about BATCH bytes; in `next` one UUID. `next` mints ahead for its millisecond alone: 1 UUID, then 2, 4 and so on, up to a
// text of 4 KB, and no more than the pool may hold. What is left when the clock has passed it, or after `discard`, is
// forgotten: the entropy is lost, and never used again.
import { BATCH } from "./engine/core.ts";
import type { Engine } from "./engine/engine.ts";
import { type CoreForm, TokenWriter, tokenTexts } from "./engine/token-text.ts";
import { fill } from "./intrinsics.ts";
import { TokenMinter, type Writer } from "./minter.ts";
import { cut, mostAhead, writeTokens } from "./text-minter.ts";
import { Timeline } from "./timeline.ts";
import type { TimedForm } from "./token-form.ts";
import { UUID_LENGTH, UUID7_ENTROPY } from "./uuid7-text.ts";

/** UUIDs of version 7: each is larger than those that the minter has handed out before. */
export class Uuid7Minter extends TokenMinter {
  readonly #engine: Engine;
  readonly #timeline: Timeline;
  readonly #form: CoreForm;
  /** The most UUIDs of a text. */
  readonly #most: number;
  /** How many `next` minted at once. */
  #batch = 1;
  #text = "";
  #at = 0;
  #discards = 0;

  constructor(engine: Engine, form: TimedForm, separator: string) {
    super(form, separator);
    const timeline = new Timeline(form.clock);
    this.#engine = engine;
    this.#timeline = timeline;
    this.#form = {
      characters: UUID_LENGTH,
      entropy: UUID7_ENTROPY,
      write: (core, count, gap) => timeline.write(core, count, gap),
    };
    this.#most = mostAhead(engine, UUID_LENGTH, UUID7_ENTROPY);
  }

  next(): string {
    const passed = this.#timeline.passed();
    if (passed || this.#at === this.#text.length || this.#discards !== this.#engine.discards) this.#refill(passed);
    return this.#nextAhead();
  }

  protected several(count: number): string[] {
    const tokens = new Array<string>(count);
    let done = 0;
    for (const ahead = this.#ahead(count); done < ahead; done++) tokens[done] = this.#nextAhead();
    while (done < count) {
      const part = this.#room(Math.min(count - done, this.#most));
      tokenTexts(this.#engine, this.#form, part, part, (text) => {
        done = cut(text, UUID_LENGTH, tokens, done);
      });
    }
    return tokens;
  }

  protected writer(separator: Uint8Array): Writer {
    const writer = new TokenWriter(this.#engine, this.#form, separator);
    const { stride } = writer;
    const most = Math.floor(BATCH / stride);
    return {
      stride,
      write: (target, count) => {
        let done = this.#ahead(count);
        writeTokens(() => this.#nextAhead(), done, target, separator);
        try {
          while (done < count) {
            const part = this.#room(Math.min(count - done, most));
            writer.write(target, done * stride, part);
            done += part;
          }
        } catch (error) {
          fill(target, 0, 0, done * stride);
          throw error;
        }
        return count * stride;
      },
    };
  }

  /** How many of `count` are minted ahead and still hold. */
  #ahead(count: number): number {
    if (count === 0 || this.#text === "") return 0;
    if (this.#timeline.passed() || this.#discards !== this.#engine.discards) {
      this.#forget();
      return 0;
    }
    return Math.min(count, (this.#text.length - this.#at) / UUID_LENGTH);
  }

  /** Looks at the clock, and how many of `count` have room in the millisecond. */
  #room(count: number): number {
    // A clock may mint in its turn: what that has minted ahead comes before.
    this.#timeline.passed();
    this.#forget();
    return this.#timeline.room(this.#engine, count);
  }

  #nextAhead(): string {
    const start = this.#at;
    const end = start + UUID_LENGTH;
    const token = this.#text.substring(start, end);
    this.#at = end;
    if (end === this.#text.length) this.#forget();
    return token;
  }

  #forget(): void {
    this.#text = "";
    this.#at = 0;
  }

  #refill(passed: boolean): void {
    // Forgotten before it asks: a source that calls back finds no token that would come twice.
    this.#forget();
    this.#discards = this.#engine.discards;
    const count = passed ? 1 : Math.min(2 * this.#batch, this.#most);
    const part = this.#timeline.room(this.#engine, count);
    tokenTexts(this.#engine, this.#form, part, part, (text) => {
      this.#text = text;
    });
    this.#batch = count;
  }
}
