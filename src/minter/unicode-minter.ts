import { utf8Length, writeUtf8 } from "../base/codes.ts";
import { fill, List, lengthOf, max, Pairs, set } from "../base/intrinsics.ts";
import { refuseChange } from "../engine/arrays.ts";
import type { Engine } from "../engine/engine.ts";
import { longestOf, unicodeText } from "../engine/unicode-text.ts";
import type { UnicodeForm } from "./form.ts";
import { TokenMinter, type Writer } from "./minter.ts";

/** Strings over an alphabet beyond ASCII, put together from its symbols. Each stands alone; none is minted ahead. */
export class UnicodeMinter extends TokenMinter {
  readonly #engine: Engine;
  readonly #symbols: readonly string[];
  /** Room for a token's code units. */
  readonly #units: Uint16Array;

  constructor(engine: Engine, form: UnicodeForm, separator: string) {
    super(form, separator, 2 * longestOf(form.symbols));
    this.#engine = engine;
    this.#symbols = form.symbols;
    this.#units = new Pairs(longestOf(form.symbols) * form.length);
  }

  override readonly next = (): string => unicodeText(this.#engine, this.#symbols, this.length, this.#units);

  protected several(count: number): string[] {
    const tokens = new List<string>(count);
    for (let i = 0; i < count; i++) tokens[i] = this.next();
    return tokens;
  }

  protected writer(separator: Uint8Array): Writer {
    const gap = lengthOf(separator);
    const most = this.length * longestUtf8(this.#symbols);
    return {
      stride: most + gap,
      write: (target, count) => {
        let at = 0;
        try {
          for (let left = count; left > 0; left--) {
            const token = this.next();
            refuseChange(this.#engine.pool, target, at + most + gap);
            at += writeUtf8(token, target, at);
            set(target, separator, at);
            at += gap;
          }
          return at;
        } catch (error) {
          if (lengthOf(target) > 0) fill(target, 0, 0, at);
          throw error;
        }
      },
    };
  }
}

/** The most bytes of UTF-8 of a symbol. */
function longestUtf8(symbols: readonly string[]): number {
  let longest = 0;
  for (let i = 0; i < symbols.length; i++) longest = max(longest, utf8Length(symbols[i] as string));
  return longest;
}
