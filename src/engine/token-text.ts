// Tokens of one form by the thousand: as one text to be cut, or in a caller's bytes.
import type { Core } from "./core.ts";
import type { Engine } from "./engine.ts";

/** The most bytes of a separator. */
export const SEPARATOR_LIMIT = 16;

/** The text of a batch, which stays in the processor's nearest cache on its way. */
const BATCH = 8192;

/** What the core makes a token of. */
export interface CoreForm {
  /** The characters of a token, all ASCII. */
  readonly characters: number;
  /** The bytes of entropy of a token; of strings the least, since a symbol may be drawn again. */
  readonly entropy: number;
  /** The symbols of a string. */
  readonly alphabet?: Uint8Array;
  /** Writes tokens, each followed by the first `gap` bytes of the separator. */
  write(core: Core, count: number, gap: number): void;
}

const NO_SEPARATOR = new Uint8Array();

/** `count` tokens one after the other, as a flat string. At most 4,096 characters, or a single token. */
export function tokenText(engine: Engine, form: CoreForm, count: number): string {
  prepare(engine, form, NO_SEPARATOR);
  form.write(engine.core, count, 0);
  return engine.read(count * form.characters);
}

/**
 * Writes `count` tokens to the start of `target`, each followed by the separator. If the source fails, what was written is
 * zeroed.
 */
export function writeTokens(
  engine: Engine,
  form: CoreForm,
  target: Uint8Array,
  count: number,
  separator: Uint8Array,
): void {
  prepare(engine, form, separator);
  const { core } = engine;
  const stride = form.characters + separator.length;
  const batch = Math.max(1, Math.floor(BATCH / stride));
  const text = core.memory.subarray(core.out, core.out + batch * stride);
  let done = 0;
  try {
    while (done < count) {
      // Whole tokens of what is bought, so that nothing is moved; or the one that the pool's end cuts in two.
      const bought = Math.floor(core.unused() / form.entropy);
      const part = Math.min(count - done, batch, bought || (core.unused() > 0 ? 1 : batch));
      form.write(core, part, separator.length);
      target.set(part === batch ? text : text.subarray(0, part * stride), done * stride);
      done += part;
    }
    core.clear(Math.min(count, batch) * stride);
  } catch (error) {
    target.fill(0, 0, done * stride);
    throw error;
  }
}

/** Tells the core the separator and the alphabet. Whoever used them last may have set others. */
function prepare(engine: Engine, { alphabet }: CoreForm, separator: Uint8Array): void {
  engine.refuseReentry();
  const { settings } = engine.core;
  if (separator.length > 0) {
    settings.fill(0, 0, SEPARATOR_LIMIT);
    settings.set(separator);
  }
  if (alphabet) settings.set(alphabet, SEPARATOR_LIMIT);
}
