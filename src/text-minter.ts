import type { Engine } from "./engine/engine.ts";
import { type CoreForm, TokenWriter, tokenTexts } from "./engine/token-text.ts";
import { fill, set } from "./intrinsics.ts";
import { TokenMinter, type Writer } from "./minter.ts";
import type { TextForm } from "./token-form.ts";

/** The longest text that tokens are cut out of, and so the most that a kept token keeps alive. */
const CUT_LIMIT = 4096;

/**
 * Tokens of ASCII, made by the core. `next` and `take` cut them out of one text: a string of its own costs 50 ns and
 * more, a cut 8. What is minted ahead is never more than the pool may hold: with a pool of 0 each token stands alone.
 */
export class TextMinter extends TokenMinter {
  readonly #each: number;
  readonly #engine: Engine;
  readonly #form: CoreForm;
  /** The tokens of a text. */
  readonly #most: number;
  #text = "";
  /** Where the next token begins in the text. */
  #at = 0;
  /** The engine's count of discards when the text was minted: after another, it is forgotten. */
  #discards = 0;

  constructor(engine: Engine, form: TextForm, separator: string) {
    super(form, separator);
    const { characters, entropy } = form.core;
    this.#each = characters;
    this.#engine = engine;
    this.#form = form.core;
    this.#most = mostAhead(engine, characters, entropy);
  }

  next(): string {
    if (this.#at === this.#text.length || this.#discards !== this.#engine.discards) this.#refill();
    const start = this.#at;
    const end = start + this.#each;
    const token = this.#text.substring(start, end);
    this.#at = end;
    // Handed out to the last: kept, the text would outlive its tokens in a dump or a snapshot.
    if (end === this.#text.length) this.#forget();
    return token;
  }

  protected several(count: number): string[] {
    const tokens = new Array<string>(count);
    let done = 0;
    for (const ahead = Math.min(count, this.#waiting()); done < ahead; done++) tokens[done] = this.next();
    const each = this.#each;
    tokenTexts(this.#engine, this.#form, count - done, this.#most, (text) => {
      done = cut(text, each, tokens, done);
    });
    return tokens;
  }

  protected writer(separator: Uint8Array): Writer {
    const writer = new TokenWriter(this.#engine, this.#form, separator);
    return {
      stride: writer.stride,
      write: (target, count) => {
        const ahead = Math.min(count, this.#waiting());
        const start = writeTokens(() => this.next(), ahead, target, separator);
        try {
          writer.write(target, start, count - ahead);
        } catch (error) {
          fill(target, 0, 0, start);
          throw error;
        }
        return count * writer.stride;
      },
    };
  }

  /** How many tokens are minted ahead. */
  #waiting(): number {
    if (this.#discards !== this.#engine.discards) return 0;
    return (this.#text.length - this.#at) / this.#each;
  }

  #forget(): void {
    this.#text = "";
    this.#at = 0;
  }

  #refill(): void {
    // Forgotten before it asks: a source that calls back finds no token that would come twice.
    this.#forget();
    this.#discards = this.#engine.discards;
    tokenTexts(this.#engine, this.#form, this.#most, this.#most, (text) => {
      this.#text = text;
    });
  }
}

/** The tokens of a text that is minted ahead: what the pool may hold and 4 KB, but one at least. */
export function mostAhead(engine: Engine, characters: number, entropy: number): number {
  return Math.max(1, Math.min(Math.floor(CUT_LIMIT / characters), Math.floor(engine.pool / entropy)));
}

/** Writes tokens that were minted ahead to the start of an array, each followed by the separator. Returns how many bytes. */
export function writeTokens(next: () => string, count: number, target: Uint8Array, separator: Uint8Array): number {
  let at = 0;
  for (let done = 0; done < count; done++) {
    const token = next();
    for (let i = 0; i < token.length; i++) target[at + i] = token.charCodeAt(i);
    at += token.length;
    set(target, separator, at);
    at += separator.length;
  }
  return at;
}

/** Cuts a text into tokens of `each` characters, the elements of an array from `start`. Returns the place after them. */
export function cut(text: string, each: number, tokens: string[], start: number): number {
  let place = start;
  for (let at = 0; at < text.length; at += each) tokens[place++] = text.substring(at, at + each);
  return place;
}
