import { fillIntegers } from "./engine/bulk.ts";
import type { Engine } from "./engine/engine.ts";
import { fill, set } from "./intrinsics.ts";
import { TokenMinter, type Writer } from "./minter.ts";
import { textOf } from "./runtime/text.ts";
import type { PointForm } from "./token-form.ts";

/** Strings over an alphabet beyond ASCII, put together from its code points. Each stands alone; none is minted ahead. */
export class PointMinter extends TokenMinter {
  readonly #engine: Engine;
  readonly #points: readonly string[];
  /** The last code point of the alphabet in order, which is the one with the longest UTF-8. */
  readonly #last: string;
  readonly #drawn: Uint16Array;
  /** A token's code units: a surrogate pair for each symbol at the most. */
  readonly #units: Uint16Array;

  constructor(engine: Engine, form: PointForm, separator: string) {
    super(form, separator);
    this.#engine = engine;
    this.#points = form.points;
    this.#last = form.points.reduce((a, b) => ((a.codePointAt(0) ?? 0) > (b.codePointAt(0) ?? 0) ? a : b));
    this.#drawn = new Uint16Array(form.length);
    this.#units = new Uint16Array(2 * form.length);
  }

  next(): string {
    fillIntegers(this.#engine, this.#drawn, this.#points.length - 1, 0);
    const units = this.#units;
    let length = 0;
    for (let i = 0; i < this.length; i++) {
      const point = this.#points[this.#drawn[i] as number] as string;
      units[length++] = point.charCodeAt(0);
      if (point.length > 1) units[length++] = point.charCodeAt(1);
    }
    const token = textOf(new Uint16Array(units.buffer, 0, length));
    fill(this.#drawn, 0);
    fill(units, 0, 0, length);
    return token;
  }

  protected several(count: number): string[] {
    const tokens: string[] = [];
    while (tokens.length < count) tokens[tokens.length] = this.next();
    return tokens;
  }

  protected writer(separator: Uint8Array): Writer {
    const utf8 = new TextEncoder();
    const most = this.length * utf8.encode(this.#last).length;
    return {
      stride: most + separator.length,
      write: (target, count) => {
        let at = 0;
        try {
          for (let left = count; left > 0; left--) {
            at += utf8.encodeInto(this.next(), target.subarray(at)).written;
            set(target, separator, at);
            at += separator.length;
          }
          return at;
        } catch (error) {
          fill(target, 0, 0, at);
          throw error;
        }
      },
    };
  }
}
