import { allocated, arrayKind, kindOf, options, wholeNumber, wholeText } from "../base/argument.ts";
import { utf8Of } from "../base/codes.ts";
import { Bytes, bufferOf, fill, floor, INFINITY, lengthOf, max, min, set } from "../base/intrinsics.ts";
import { canShrink } from "../engine/arrays.ts";
import { CHANGED } from "../entropy/source.ts";
import { SEPARATOR_LIMIT } from "../kernels/memory-map.ts";
import type { TokenForm } from "./form.ts";
import type { TokenStream } from "./token-stream.ts";

/**
 * Mints tokens of one kind: one at a time, as an array, into bytes, or as a stream. Made by {@link minter}. Its
 * functions need no `this`: pass `mint.next` where a function is wanted, such as Fastify's `genReqId`.
 *
 * @example
 * ```ts
 * const mint: Minter = minter({ kind: "hex", nbytes: 8 });
 * mint.next(); // 'ea0ebf680d4a79a2'
 * ```
 *
 * @category By the million
 */
export interface Minter extends Iterable<string> {
  /**
   * The bits of entropy of a token.
   *
   * @example
   * ```ts
   * mint.bits; // 64
   * ```
   */
  readonly bits: number;
  /**
   * The symbols of a token: its characters, or, over an alphabet that goes beyond them, code points.
   *
   * @example
   * ```ts
   * mint.length; // 16
   * ```
   */
  readonly length: number;
  /**
   * What follows each token in `into` and `stream`.
   *
   * @example
   * ```ts
   * mint.separator; // '\n'
   * ```
   */
  readonly separator: string;
  /**
   * One token. It may be cut out of a text of at most 4 KB, which it then keeps alive, with other tokens in it: to keep
   * a few out of many use `token_hex` and the like, whose strings stand alone.
   *
   * @example
   * ```ts
   * mint.next(); // 'e070c0350a7cb6cb'
   * ```
   */
  next(this: void): string;
  /**
   * `count` tokens, at most 2^24, and a gigabyte of text. The same holds of them.
   *
   * @example
   * ```ts
   * mint.take(3); // [ 'e5e1629efb405a12', '23b1aa9223a76071', 'bda16c2f9fe1a93f' ]
   * ```
   */
  take(this: void, count: number | bigint): string[];
  /**
   * Fills an array with as many whole tokens as surely fit, each followed by the separator, in UTF-8. What lies past
   * the last of them is left as it is. Over an alphabet whose symbols take more and less bytes, each token is given the
   * room of the longest.
   *
   * @returns how many tokens
   *
   * @example
   * ```ts
   * const bytes = new Uint8Array(40);
   * mint.into(bytes, { separator: "," }); // 2
   * new TextDecoder().decode(bytes.subarray(0, 34)); // '8105aa36a9fcf32c,829615d872f6df7e,'
   * ```
   */
  into(this: void, bytes: Uint8Array, options?: IntoOptions): number;
  /**
   * A stream of tokens, each followed by the separator, in UTF-8, in chunks of about 64 KB of whole tokens. Nothing is
   * minted before it is asked for.
   *
   * @example
   * ```ts
   * await new Response(mint.stream({ count: 2 })).text(); // 'a80da4b19755e9b8\ndaa9a0a294d72d68\n'
   * ```
   */
  stream(this: void, options?: StreamOptions): TokenStream;
  /**
   * Tokens without end, each as `next` gives it: `[...mint]` would never return.
   *
   * @example
   * ```ts
   * const [first, second] = mint;
   * [first, second]; // [ '90957e3b77e22f0d', 'cc94dc89e3d250da' ]
   * ```
   */
  [Symbol.iterator](this: void): Iterator<string, never>;
}

/**
 * What {@link Minter.into} takes besides the array.
 *
 * @example
 * ```ts
 * const tabs: IntoOptions = { separator: "\t" };
 * minter({ kind: "hex", nbytes: 4 }).into(new Uint8Array(100), tabs); // 11
 * ```
 *
 * @category By the million
 */
export interface IntoOptions {
  /** At most 16 bytes of UTF-8. Default: the minter's. */
  readonly separator?: string | undefined;
}

/**
 * What {@link Minter.stream} takes.
 *
 * @example
 * ```ts
 * const three: StreamOptions = { count: 3, separator: " " };
 * await new Response(minter({ kind: "hex", nbytes: 4 }).stream(three)).text(); // '8743660c 6bdc98fc 1298bca4 '
 * ```
 *
 * @category By the million
 */
export interface StreamOptions extends IntoOptions {
  /** How many tokens. Default: without end. */
  readonly count?: number | bigint | undefined;
}

/** The most tokens that `take` makes, and the most bytes of their texts: with what each takes besides, below 2 GB. */
const TAKE_LIMIT = 0x1000000;
const TEXT_LIMIT = 0x40000000;
const FEWER = "take fewer at a time, or use into or stream";

/** About the bytes of a stream's chunk. */
const STREAM_CHUNK = 65536;

/** Writes tokens, each followed by a separator, in UTF-8. */
export interface Writer {
  /** The most bytes of a token with its separator. */
  readonly stride: number;
  /** Writes `count` tokens to the start of `target`, which has room. Returns how many bytes. */
  write(target: Uint8Array, count: number): number;
}

/** What is common to minters, over what makes the tokens. */
export abstract class TokenMinter implements Minter {
  readonly bits: number;
  readonly length: number;
  readonly separator: string;
  /** The most bytes that the runtime takes for a symbol. */
  readonly #width: number;
  /** The writer with the minter's own separator, once needed. */
  #own: Writer | undefined;

  constructor(form: TokenForm, separator: string, width = 1) {
    this.bits = form.bits;
    this.length = form.length;
    this.separator = separator;
    this.#width = width;
  }

  // Properties and not methods: each can be handed over by itself, and calls no bound function, which are slow.
  abstract readonly next: () => string;

  readonly take = (count: number | bigint): string[] => {
    const size = tokenCount(count);
    if (size > TAKE_LIMIT) throw new RangeError(`count: expected at most ${TAKE_LIMIT}; ${FEWER}`);
    const most = floor(TEXT_LIMIT / (this.length * this.#width));
    if (size > most) throw new RangeError(`count: expected at most ${most} of such tokens; ${FEWER}`);
    return this.several(size);
  };

  readonly into = (bytes: Uint8Array, intoOptions?: IntoOptions): number => {
    if (arrayKind(bytes) !== "Uint8Array") throw new TypeError(`bytes: expected a Uint8Array, got ${kindOf(bytes)}`);
    const writer = this.#writerWith(options(intoOptions, ["separator"]).separator);
    const count = floor(lengthOf(bytes) / writer.stride);
    if (count > 0 && canShrink(bytes)) writeByCopy(writer, bytes, count);
    else writer.write(bytes, count);
    return count;
  };

  readonly stream = (streamOptions?: StreamOptions): TokenStream => {
    const { separator, count } = options(streamOptions, ["separator", "count"]);
    const writer = this.#writerWith(separator);
    const most = max(1, floor(STREAM_CHUNK / writer.stride));
    let left = count === undefined ? INFINITY : tokenCount(count);
    const close = (controller: ReadableStreamDefaultController) => {
      if (left === 0) controller.close();
    };
    return new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        __proto__: null,
        start: close,
        pull: (controller) => {
          const part = min(most, left);
          const chunk = new Bytes(part * writer.stride);
          const length = writer.write(chunk, part);
          left -= part;
          controller.enqueue(new Bytes(bufferOf(chunk), 0, length));
          close(controller);
        },
      } as UnderlyingDefaultSource<Uint8Array<ArrayBuffer>>,
      // Nothing waits in the stream's own queue: tokens are secrets.
      { __proto__: null, highWaterMark: 0 } as QueuingStrategy,
    ) as TokenStream;
  };

  readonly [Symbol.iterator] = (): Generator<string, never> => endless(this.next);

  protected abstract several(count: number): string[];

  protected abstract writer(separator: Uint8Array): Writer;

  #writerWith(separator: string | undefined): Writer {
    if (separator !== undefined && separator !== this.separator) return this.writer(separatorBytes(separator));
    this.#own ??= this.writer(separatorBytes(this.separator));
    return this.#own;
  }
}

function* endless(next: () => string): Generator<string, never> {
  for (;;) yield next();
}

/** For an array that its owner may shorten and lengthen again while the source is asked, which would leave zeros. */
function writeByCopy(writer: Writer, bytes: Uint8Array, count: number): void {
  const room = count * writer.stride;
  const copy = allocated(Bytes, room, "bytes");
  try {
    const length = writer.write(copy, count);
    if (lengthOf(bytes) < room) throw new TypeError(CHANGED);
    set<Uint8Array>(bytes, new Bytes(bufferOf(copy), 0, length));
  } finally {
    fill(copy, 0);
  }
}

/** A separator, checked, in UTF-8. */
export function separatorBytes(separator: unknown): Uint8Array {
  // A character takes a byte at least.
  const bytes = utf8Of(wholeText(separator, "separator", SEPARATOR_LIMIT));
  if (lengthOf(bytes) > SEPARATOR_LIMIT) {
    throw new RangeError(`separator: expected at most ${SEPARATOR_LIMIT} bytes of UTF-8`);
  }
  return bytes;
}

function tokenCount(count: unknown): number {
  const whole = wholeNumber(count, "count");
  if (whole < 0) throw new RangeError("count: expected at least 0");
  return whole;
}
