// Tokens minted ahead, as one text that they are cut out of.

import { codeReader, floor, lengthOf, max, min, set, substring } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";

/** The longest text that tokens are cut out of, and so the most that a kept token keeps alive. */
const CUT_LIMIT = 4096;

const Ref = globalThis.WeakRef as typeof WeakRef | undefined;

/** How many references an engine gathers before the dead ones among them are dropped. */
const FEW = 64;

/** The tokens of a text that is minted ahead: what the pool may hold and 4 KB, but one at least. */
export function mostAhead(engine: Engine, characters: number, entropy: number): number {
  // Without WeakRef a discard could not forget it.
  return Ref ? max(1, min(floor(CUT_LIMIT / characters), floor(engine.pool.size / entropy))) : 1;
}

/** Refers to no engine: a WeakRef keeps its target, and all that it refers to, until the running job ends. */
export class TokensAhead {
  /** The characters of a token. */
  readonly #each: number;
  #text = "";
  /** Where the next token begins in the text. */
  #at = 0;
  /** The engine's list of what a discard has to forget, if this is in it. */
  #list: unknown;

  constructor(each: number) {
    this.#each = each;
  }

  /** How many there are. */
  get count(): number {
    return (this.#text.length - this.#at) / this.#each;
  }

  /** The next one. There must be one. */
  next(): string {
    const text = this.#text;
    const start = this.#at;
    const end = start + this.#each;
    this.#at = end;
    // The last one: a text that is kept would outlive its tokens in a dump or a snapshot.
    if (end === text.length) this.forget();
    return substring(text, start, end);
  }

  forget(): void {
    this.#at = 0;
    this.#text = "";
  }

  /** Takes a text of tokens, after the last of another. A discard of the engine forgets it. */
  keep(engine: Engine, text: string): void {
    if (text.length > this.#each && (this.#list === undefined || this.#list !== engine.ahead)) {
      this.#list = remember(engine, this);
    }
    this.#text = text;
  }
}

/** Has a discard of the engine forget what is ahead, without keeping it alive. */
function remember(engine: Engine, ahead: TokensAhead): unknown {
  let list = engine.ahead ?? [];
  // A power of two, so that this is rare and the list stays within twice what is alive.
  if (list.length >= FEW && (list.length & (list.length - 1)) === 0) {
    const live: typeof list = [];
    for (let i = 0; i < list.length; i++) {
      const ref = list[i] as WeakRef<TokensAhead>;
      if (ref.deref()) live[live.length] = ref;
    }
    list = live.length > list.length / 2 ? list : live;
  }
  list[list.length] = new (Ref as typeof WeakRef)(ahead);
  engine.ahead = list;
  return list;
}

/** Writes `count` tokens to the start of an array, each followed by the separator. Returns how many bytes. */
export function writeTokens(next: () => string, count: number, target: Uint8Array, separator: Uint8Array): number {
  const codeAt = codeReader();
  let at = 0;
  for (let done = 0; done < count; done++) {
    const token = next();
    for (let i = 0; i < token.length; i++) target[at + i] = codeAt(token, i);
    at += token.length;
    set(target, separator, at);
    at += lengthOf(separator);
  }
  return at;
}

/** Cuts a text into tokens of `each` characters, put into an array from `start`. Returns the place after them. */
export function cut(text: string, each: number, tokens: string[], start: number): number {
  let place = start;
  for (let at = 0; at < text.length; at += each) tokens[place++] = substring(text, at, at + each);
  return place;
}
