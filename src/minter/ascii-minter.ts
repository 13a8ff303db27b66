import { fill, List, lengthOf, min } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { type TokenMaker, TokenWriter, tokenTexts } from "./batches.ts";
import type { TextForm } from "./form.ts";
import { TokenMinter, type Writer } from "./minter.ts";
import { cut, mostAhead, TokensAhead, writeTokens } from "./tokens-ahead.ts";

/**
 * Tokens of ASCII, made by kernels. `next` and `take` cut them out of one text, which takes less time than a string of its
 * own. What is minted ahead is never more than the pool may hold: with a pool of 0 each token stands alone.
 */
export class TextMinter extends TokenMinter {
  readonly #engine: Engine;
  readonly #maker: TokenMaker;
  /** The tokens of a text. */
  readonly #most: number;
  readonly #ahead: TokensAhead;

  constructor(engine: Engine, form: TextForm, separator: string) {
    super(form, separator);
    const { characters, entropy } = form.maker;
    this.#engine = engine;
    this.#maker = form.maker;
    this.#most = mostAhead(engine, characters, entropy);
    this.#ahead = new TokensAhead(characters);
  }

  next(): string {
    const ahead = this.#ahead;
    if (ahead.count === 0) {
      tokenTexts(this.#engine, this.#maker, this.#most, this.#most, (text) => ahead.keep(this.#engine, text));
    }
    return ahead.next();
  }

  protected several(count: number): string[] {
    const tokens = new List<string>(count);
    let done = 0;
    for (const waiting = min(count, this.#ahead.count); done < waiting; done++) tokens[done] = this.#ahead.next();
    tokenTexts(this.#engine, this.#maker, count - done, this.#most, (text) => {
      done = cut(text, this.#maker.characters, tokens, done);
    });
    return tokens;
  }

  protected writer(separator: Uint8Array): Writer {
    const writer = new TokenWriter(this.#engine, this.#maker, separator);
    const ahead = this.#ahead;
    return {
      stride: writer.stride,
      write: (target, count) => {
        const waiting = min(count, ahead.count);
        const start = writeTokens(() => ahead.next(), waiting, target, separator);
        try {
          writer.write(target, start, count - waiting);
        } catch (error) {
          if (lengthOf(target) > 0) fill(target, 0, 0, start);
          throw error;
        }
        return count * writer.stride;
      },
    };
  }
}
