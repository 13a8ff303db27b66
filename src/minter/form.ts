// What a minter is asked for, checked once, and how its tokens are made.

import { kindOf, options } from "../base/argument.ts";
import { ceil, log2 } from "../base/intrinsics.ts";
import { base64urlKernel, hexKernel, uuid4Kernel } from "../engine/engine.ts";
import { writeSymbols } from "../engine/symbol-text.ts";
import { OUT } from "../kernels/memory-map.ts";
import { type KeySpec, keyShape } from "../key/key.ts";
import type { Alphabet } from "../tokens/alphabets.ts";
import { alphabetOf, asciiCodes } from "../tokens/asked-alphabet.ts";
import { DEFAULT_ENTROPY, tokenSize } from "../tokens/tokens.ts";
import { type Clock, Timeline } from "../uuid/timeline.ts";
import { UUID_LENGTH, UUID7_ENTROPY } from "../uuid/uuid7-text.ts";
import type { TokenMaker } from "./batches.ts";
import { keyForm } from "./key-form.ts";

/**
 * What a {@link minter} is asked for.
 *
 * @example
 * ```ts
 * const spec: MinterSpec = { kind: "uuid4" };
 * minter(spec).next(); // '33dc5776-bf95-49bf-81a2-8e438063e947'
 * ```
 *
 * @category By the million
 */
export type MinterSpec = HexSpec | StringSpec | UuidSpec | Uuid7Spec | KeySpec;

/**
 * Tokens of random bytes, as text.
 *
 * @example
 * ```ts
 * const spec: HexSpec = { kind: "urlsafe", nbytes: 12 };
 * minter(spec).next(); // 'Hf3WihyjdA_elVIy'
 * ```
 *
 * @category By the million
 */
export interface HexSpec {
  /** Hexadecimal in lower case, or base64url without padding. */
  readonly kind: "hex" | "urlsafe";
  /** The random bytes a token stands for, 1 to 24,576. Default: 32. */
  readonly nbytes?: number | bigint | undefined;
  /** What follows each token in `into` and `stream`, at most 16 bytes of UTF-8. Default: a line feed. */
  readonly separator?: string | undefined;
}

/**
 * Strings over an alphabet.
 *
 * @example
 * ```ts
 * const spec: StringSpec = { kind: "string", alphabet: "base58", length: 22 };
 * minter(spec).next(); // 'ithdxqkivQ5GF7BC4qmNJD'
 * ```
 *
 * @category By the million
 */
export interface StringSpec {
  /** Which kind of token: symbols of an alphabet. */
  readonly kind: "string";
  /** A name of `ALPHABETS`, or symbols of your own. */
  readonly alphabet: Alphabet;
  /** The symbols of a token, 1 to 24,576. */
  readonly length: number | bigint;
  /** What follows each token in `into` and `stream`, at most 16 bytes of UTF-8. Default: a line feed. */
  readonly separator?: string | undefined;
}

/**
 * UUIDs of version 4, RFC 9562 section 5.4.
 *
 * @example
 * ```ts
 * const spec: UuidSpec = { kind: "uuid4" };
 * minter(spec).next(); // 'cc47138d-214c-4282-8a72-e109a54981bc'
 * ```
 *
 * @category By the million
 */
export interface UuidSpec {
  /** Which kind of token: random UUIDs. */
  readonly kind: "uuid4";
  /** What follows each token in `into` and `stream`, at most 16 bytes of UTF-8. Default: a line feed. */
  readonly separator?: string | undefined;
}

/**
 * UUIDs of version 7, RFC 9562 section 5.7: a minter's rise strictly, until the clock steps back by more than 10
 * seconds.
 *
 * @example
 * ```ts
 * const spec: Uuid7Spec = { kind: "uuid7", clock: () => Date.UTC(2026, 0, 1) };
 * minter(spec).take(2); // [ '019b76da-a800-74b6-b574-984282996dc7', '019b76da-a800-74b6-b575-3983a3ef8614' ]
 * ```
 *
 * @category By the million
 */
export interface Uuid7Spec {
  /** Which kind of token: UUIDs that begin with the time. */
  readonly kind: "uuid7";
  /** The present in milliseconds since 1970, 0 to 2^48 - 1; of a fraction the whole. Default: `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** What follows each token in `into` and `stream`, at most 16 bytes of UTF-8. Default: a line feed. */
  readonly separator?: string | undefined;
}

/** What is common to all tokens. */
export interface TokenForm {
  /** The symbols of a token. */
  readonly length: number;
  /** The bits of entropy of a token. */
  readonly bits: number;
}

/** Tokens of ASCII, which kernels make. */
export interface AsciiForm extends TokenForm {
  readonly maker: TokenMaker;
  /** Of tokens that tell the time: the maker's. */
  readonly timeline?: Timeline | undefined;
}

/** Tokens over an alphabet that no kernel takes, made one by one. */
export interface UnicodeForm extends TokenForm {
  readonly maker: undefined;
  readonly symbols: readonly string[];
}

/** The form that the fields of a spec ask for. All of them are checked here, except the separator. */
export function formOf(spec: MinterSpec): AsciiForm | UnicodeForm {
  switch (spec.kind) {
    case "hex":
    case "urlsafe": {
      const { kind, nbytes = DEFAULT_ENTROPY } = options(spec, ["kind", "nbytes", "separator"]);
      return kind === "hex" ? hexForm(tokenSize(nbytes, "nbytes")) : base64urlForm(tokenSize(nbytes, "nbytes"));
    }
    case "string": {
      const { alphabet, length } = options(spec, ["kind", "alphabet", "length", "separator"]);
      return stringForm(alphabetOf(alphabet), tokenSize(length, "length"));
    }
    case "uuid4":
      options(spec, ["kind", "separator"]);
      return uuid4Form();
    case "uuid7":
      return uuid7Form(options(spec, ["kind", "clock", "separator"]).clock);
    case "key":
      return keyForm(keyShape(spec));
    default: {
      const { kind } = spec as { kind: unknown };
      throw new RangeError(`kind: expected "hex", "urlsafe", "string", "uuid4", "uuid7" or "key", got ${kindOf(kind)}`);
    }
  }
}

function asciiForm(bits: number, maker: TokenMaker, timeline?: Timeline): AsciiForm {
  return { length: maker.characters, bits, maker, timeline };
}

function hexForm(nbytes: number): AsciiForm {
  return asciiForm(8 * nbytes, {
    characters: 2 * nbytes,
    entropy: nbytes,
    digits: true,
    write: (engine, count, gap) => hexKernel(engine)(engine.pool.take(nbytes * count), OUT, nbytes, count, gap),
  });
}

function base64urlForm(nbytes: number): AsciiForm {
  return asciiForm(8 * nbytes, {
    characters: ceil((4 * nbytes) / 3),
    entropy: nbytes,
    write: (engine, count, gap) => base64urlKernel(engine)(engine.pool.take(nbytes * count), OUT, nbytes, count, gap),
  });
}

function uuid4Form(): AsciiForm {
  return asciiForm(122, {
    characters: UUID_LENGTH,
    entropy: 16,
    write: (engine, count, gap) => uuid4Kernel(engine)(engine.pool.take(16 * count), OUT, count, gap),
  });
}

/** The bits are those of a UUID's own: the counter's first value, 25 bits more, is shared within a millisecond. */
function uuid7Form(clock: unknown): AsciiForm {
  if (clock !== undefined && typeof clock !== "function") {
    throw new TypeError(`clock: expected a function, got ${kindOf(clock)}`);
  }
  const timeline = new Timeline(clock as Clock | undefined);
  const write: TokenMaker["write"] = (engine, count, gap) => timeline.write(engine, count, gap);
  return asciiForm(48, { characters: UUID_LENGTH, entropy: UUID7_ENTROPY, write }, timeline);
}

function stringForm(symbols: readonly string[], length: number): AsciiForm | UnicodeForm {
  const bits = length * log2(symbols.length);
  const alphabet = asciiCodes(symbols);
  if (!alphabet) return { length, bits, symbols, maker: undefined };
  const size = alphabet.length;
  return asciiForm(bits, {
    characters: length,
    entropy: length,
    write: (engine, count, gap) => writeSymbols(engine, alphabet, size, length, count, gap),
  });
}
