import { utf8Of, writeUtf8 } from "../base/codes.ts";
import { fill, lengthOf, Pairs, set } from "../base/intrinsics.ts";
import { refuseChange } from "../engine/arrays.ts";
import type { Engine } from "../engine/engine.ts";
import { pointText } from "../engine/unicode-text.ts";
import type { UnicodeForm } from "./form.ts";
import { TokenMinter, type Writer } from "./minter.ts";

/**
 * Strings over an alphabet beyond ASCII, put together from its code points. Each stands alone; none is minted ahead.
 */
export class UnicodeMinter extends TokenMinter {
  readonly #engine: Engine;
  readonly #points: readonly string[];
  /** The last code point of the alphabet in order, which is the one with the longest UTF-8. */
  readonly #last: string;
  /** A token's code units: a surrogate pair for each symbol at the most. */
  readonly #units: Uint16Array;

  constructor(engine: Engine, form: UnicodeForm, separator: string) {
    super(form, separator);
    this.#engine = engine;
    this.#points = form.points;
    this.#last = form.points.reduce((a, b) => ((a.codePointAt(0) ?? 0) > (b.codePointAt(0) ?? 0) ? a : b));
    this.#units = new Pairs(2 * form.length);
  }

  override readonly next = (): string => pointText(this.#engine, this.#points, this.length, this.#units);

  protected several(count: number): string[] {
    const tokens: string[] = [];
    while (tokens.length < count) tokens[tokens.length] = this.next();
    return tokens;
  }

  protected writer(separator: Uint8Array): Writer {
    const gap = lengthOf(separator);
    const most = this.length * lengthOf(utf8Of(this.#last));
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
