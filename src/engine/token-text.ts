// Tokens of one form by the thousand: as one text to be cut, or in a caller's bytes.
import { Bytes, fill, set } from "../intrinsics.ts";
import { BATCH, type Core, OUT, SEPARATOR_LIMIT } from "./core.ts";
import type { Engine } from "./engine.ts";
import { setAlphabet } from "./symbols.ts";

/** What the core makes a token of. */
export interface CoreForm {
  /** The characters of a token, all ASCII. */
  readonly characters: number;
  /** The bytes of entropy of a token; of strings the least, since a symbol may be drawn again. */
  readonly entropy: number;
  /** The symbols of a string. */
  readonly alphabet?: Uint8Array;
  /** Whether a token is the digits of its entropy, which some runtimes write faster than they read text. */
  readonly digits?: true;
  /** Writes tokens, each followed by the first `gap` bytes of the separator. */
  write(core: Core, count: number, gap: number): void;
}

/**
 * Hands out `count` tokens as flat strings of `most` tokens each, the last of them shorter. What is written over by the
 * next is wiped only after the last: a thirtieth faster.
 */
export function tokenTexts(
  engine: Engine,
  form: CoreForm,
  count: number,
  most: number,
  use: (text: string) => void,
): void {
  prepare(engine, form);
  const { core, hex } = engine;
  try {
    for (let left = count; left > 0; left -= most) {
      const part = Math.min(left, most);
      if (hex && form.digits) {
        const length = part * form.entropy;
        core.copy(length);
        use(hex(engine.view(length), length));
      } else {
        const length = part * form.characters;
        form.write(core, part, 0);
        use(engine.text(engine.view(length), length));
      }
    }
  } finally {
    engine.core.clear(Math.min(count, most) * form.characters);
  }
}

/** Writes tokens of one form, each followed by one separator. */
export class TokenWriter {
  /** The bytes of a token with its separator. */
  readonly stride: number;
  readonly #engine: Engine;
  readonly #form: CoreForm;
  readonly #separator: Uint8Array;
  /** The tokens of a batch, and where the core writes them. */
  readonly #batch: number;
  readonly #text: Uint8Array;

  constructor(engine: Engine, form: CoreForm, separator: Uint8Array) {
    this.stride = form.characters + separator.length;
    this.#engine = engine;
    this.#form = form;
    this.#separator = separator;
    this.#batch = Math.max(1, Math.floor(BATCH / this.stride));
    this.#text = new Bytes(engine.core.buffer, OUT, this.#batch * this.stride);
  }

  /** Writes `count` tokens to `target`, from `start`. If the source fails, what was written is zeroed. */
  write(target: Uint8Array, start: number, count: number): void {
    const { core } = this.#engine;
    prepare(this.#engine, this.#form, this.#separator);
    let at = start;
    try {
      for (let left = count; left > 0; ) {
        // Whole tokens of what is bought, so that nothing is moved; or the one that the pool's end cuts in two.
        const waiting = core.unused();
        const most = waiting === 0 ? this.#batch : Math.max(1, Math.floor(waiting / this.#form.entropy));
        const part = Math.min(left, this.#batch, most);
        this.#form.write(core, part, this.#separator.length);
        set(target, part === this.#batch ? this.#text : new Bytes(core.buffer, OUT, part * this.stride), at);
        at += part * this.stride;
        left -= part;
      }
    } catch (error) {
      fill(target, 0, start, at);
      throw error;
    } finally {
      core.clear(Math.min(count, this.#batch) * this.stride);
    }
  }
}

/** Tells the core the alphabet and the separator. Whoever used them last may have set others. */
function prepare(engine: Engine, { alphabet }: CoreForm, separator?: Uint8Array): void {
  engine.refuseReentry();
  const { settings } = engine.core;
  if (separator) {
    fill(settings, 0, 0, SEPARATOR_LIMIT);
    set<Uint8Array>(settings, separator);
  }
  if (alphabet) setAlphabet(engine, alphabet);
}
