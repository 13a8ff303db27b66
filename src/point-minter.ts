import { refuseChange } from "./engine/arrays.ts";
import type { Engine } from "./engine/engine.ts";
import { pointText } from "./engine/point-text.ts";
import { fill, lengthOf, set } from "./intrinsics.ts";
import { TokenMinter, type Writer } from "./minter.ts";
import type { PointForm } from "./token-form.ts";

/** Strings over an alphabet beyond ASCII, put together from its code points. Each stands alone; none is minted ahead. */
export class PointMinter extends TokenMinter {
  readonly #engine: Engine;
  readonly #points: readonly string[];
  /** The last code point of the alphabet in order, which is the one with the longest UTF-8. */
  readonly #last: string;
  /** A token's code units: a surrogate pair for each symbol at the most. */
  readonly #units: Uint16Array;

  constructor(engine: Engine, form: PointForm, separator: string) {
    super(form, separator);
    this.#engine = engine;
    this.#points = form.points;
    this.#last = form.points.reduce((a, b) => ((a.codePointAt(0) ?? 0) > (b.codePointAt(0) ?? 0) ? a : b));
    this.#units = new Uint16Array(2 * form.length);
  }

  next(): string {
    return pointText(this.#engine, this.#points, this.length, this.#units);
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
            const token = this.next();
            refuseChange(this.#engine.pool, target, at + most + separator.length);
            at += utf8.encodeInto(token, target.subarray(at)).written;
            set(target, separator, at);
            at += separator.length;
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
