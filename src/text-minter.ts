import type { Engine } from "./engine/engine.ts";
import { type CoreForm, tokenText, writeTokens } from "./engine/token-text.ts";
import { TokenMinter } from "./minter.ts";
import type { TokenForm } from "./token-form.ts";

/** The longest text that tokens are cut out of, and so the most that a kept token keeps alive. */
const CUT_LIMIT = 4096;

/**
 * Tokens of ASCII, made by the core. `next` and `take` cut them out of one text: a string of its own costs 50 ns and
 * more, a cut 8. What is minted ahead is never more than the pool may hold: with a pool of 0 each token stands alone.
 */
export class TextMinter extends TokenMinter {
  protected readonly bytesEach: number;
  readonly #engine: Engine;
  readonly #form: CoreForm;
  /** The tokens of a text. */
  readonly #most: number;
  #text = "";
  /** Where the next token begins in the text. */
  #at = 0;
  /** The engine's count of discards when the text was minted: after another, it is forgotten. */
  #discards = 0;

  constructor(engine: Engine, form: TokenForm & { readonly core: CoreForm }, separator: string) {
    super(form, separator);
    const { characters, entropy } = form.core;
    this.bytesEach = characters;
    this.#engine = engine;
    this.#form = form.core;
    this.#most = Math.max(1, Math.min(Math.floor(CUT_LIMIT / characters), Math.floor(engine.pool / entropy)));
  }

  next(): string {
    if (this.#at === this.#text.length || this.#discards !== this.#engine.discards) this.#refill();
    const start = this.#at;
    this.#at = start + this.bytesEach;
    return this.#text.substring(start, this.#at);
  }

  protected several(count: number): string[] {
    const tokens: string[] = [];
    for (let waiting = Math.min(count, this.#waiting()); waiting > 0; waiting--) tokens.push(this.next());
    const each = this.bytesEach;
    while (tokens.length < count) {
      const part = Math.min(this.#most, count - tokens.length);
      const text = tokenText(this.#engine, this.#form, part);
      for (let at = 0; at < text.length; at += each) tokens.push(text.substring(at, at + each));
    }
    return tokens;
  }

  protected write(target: Uint8Array, count: number, separator: Uint8Array): number {
    // What was minted ahead comes first.
    let at = 0;
    let left = count;
    for (let waiting = Math.min(count, this.#waiting()); waiting > 0; waiting--) {
      const token = this.next();
      for (let i = 0; i < token.length; i++) target[at++] = token.charCodeAt(i);
      target.set(separator, at);
      at += separator.length;
      left--;
    }
    try {
      writeTokens(this.#engine, this.#form, at > 0 ? target.subarray(at) : target, left, separator);
    } catch (error) {
      target.fill(0, 0, at);
      throw error;
    }
    return at + left * (this.bytesEach + separator.length);
  }

  /** How many tokens are minted ahead. */
  #waiting(): number {
    if (this.#discards !== this.#engine.discards) return 0;
    return (this.#text.length - this.#at) / this.bytesEach;
  }

  #refill(): void {
    // Forgotten before it asks: a source that calls back finds no token that would come twice.
    this.#text = "";
    this.#at = 0;
    this.#discards = this.#engine.discards;
    this.#text = tokenText(this.#engine, this.#form, this.#most);
  }
}
