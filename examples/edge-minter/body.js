// Tokens as the body of a response, minted as they are read.

/**
 * @typedef {import("./formats.js").Format} Format
 * @typedef {import("secrets-wasm").Minter} Minter
 * @typedef {{ FixedLengthStream?: new (length: number) => TransformStream<Uint8Array<ArrayBuffer>> }} Workerd
 */

/** About the bytes of a chunk. */
const CHUNK = 65536;
/** The most bytes of a code point in UTF-8. */
const WIDEST = 4;
const UTF8 = new TextEncoder();

/** Symbols that take more than a byte of UTF-8, and those that JSON escapes. */
const WIDE = /[^\0-\x7f]/;
const ESCAPED = /["\\]/;

/**
 * `count` tokens: the bytes themselves where they are few, else a stream that mints a chunk whenever one is asked for.
 * The first chunk is minted at once, so that a failure to get entropy is thrown before there is a response.
 * With it comes its length in bytes; not for a stream whose length depends on its tokens.
 *
 * @param {Minter} mint
 * @param {import("./parameters.js").Values} values
 * @param {Format} format
 */
export function tokenBody(mint, { count = 1, symbols = "" }, format) {
  const plain = !WIDE.test(symbols) && !(format.json && ESCAPED.test(symbols));
  const write = plain ? plainChunk : textChunk;
  const most = Math.max(1, Math.floor(CHUNK / (mint.length * (plain ? 1 : WIDEST) + format.between.length)));
  const length = plain ? textLength(mint, count, format) : undefined;
  let left = count;
  const chunk = () => {
    const part = Math.min(most, left);
    const before = left === count ? format.before : "";
    left -= part;
    return write(mint, part, before, left === 0 ? format.after : format.between, format);
  };

  /** @type {Uint8Array<ArrayBuffer> | undefined} */
  let first = chunk();
  if (left === 0) return { body: first, length: first.length };
  const stream = new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(first ?? chunk());
        first = undefined;
        if (left === 0) controller.close();
      },
    },
    // Nothing waits in the stream's own queue: tokens are secrets.
    { highWaterMark: 0 },
  );
  return { body: length === undefined ? stream : ofLength(stream, length), length };
}

/** @param {Minter} mint @param {number} count @param {Format} format */
function textLength(mint, count, { before, between, after }) {
  return before.length + count * (mint.length + between.length) - between.length + after.length;
}

/**
 * A stream that is announced with its length. workerd ends an answer whose stream fails as if it were whole; with a
 * length the client sees that it is not. It takes no length but from a stream of its own.
 *
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream @param {number} length
 */
function ofLength(stream, length) {
  const { FixedLengthStream } = /** @type {Workerd} */ (globalThis);
  if (!FixedLengthStream) return stream;
  const { readable, writable } = new FixedLengthStream(length);
  // What fails here fails the reader too.
  stream.pipeTo(writable).catch(() => {});
  return readable;
}

// Tokens of a byte a symbol, written in place: no string is made of them.
/** @param {Minter} mint @param {number} count @param {string} before @param {string} after @param {Format} format */
function plainChunk(mint, count, before, after, { between }) {
  const tokens = count * (mint.length + between.length);
  const end = before.length + tokens - between.length;
  const bytes = new Uint8Array(end + Math.max(between.length, after.length));
  UTF8.encodeInto(before, bytes);
  mint.into(bytes.subarray(before.length, before.length + tokens), { separator: between });
  UTF8.encodeInto(after, bytes.subarray(end));
  return bytes.subarray(0, end + after.length);
}

// Any tokens, by way of strings.
/** @param {Minter} mint @param {number} count @param {string} before @param {string} after @param {Format} format */
function textChunk(mint, count, before, after, { between, json }) {
  const tokens = mint.take(count);
  const texts = json ? tokens.map((token) => JSON.stringify(token).slice(1, -1)) : tokens;
  return UTF8.encode(before + texts.join(between) + after);
}
