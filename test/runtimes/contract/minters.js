// Minters of every kind, by every way out: the tokens are the same ones in the same order.
import { MINTERS } from "../answers.js";
import { knownBytes, Replay } from "./replay.js";
import { hexOf, utf8 } from "./text.js";

/**
 * @typedef {object} Minted
 * @property {import("../../../src/index.ts").MinterSpec} spec
 * @property {number} seed of the bytes
 * @property {number} took how many of them all the tokens take
 * @property {number} widest the most bytes of a token
 * @property {string[]} tokens
 */

/** @param {import("./findings.js").Bench} bench @param {readonly string[]} without */
export async function testMinters({ open, pool, findings }, without) {
  const lacksStreams = without.includes("ReadableStream");
  for (const { spec, seed, took, widest, tokens } of /** @type {readonly Minted[]} */ (MINTERS)) {
    const shown = `minter(${JSON.stringify(spec).slice(0, 60)})`;
    const source = new Replay();
    source.load(knownBytes(took, seed));
    const own = open(source.fill);
    const mint = own.minter(spec);
    const { separator = "\n" } = spec;
    let at = 0;
    const next = (/** @type {number} */ count) => {
      at += count;
      return tokens.slice(at - count, at);
    };
    const lines = (/** @type {number} */ count, end = separator) =>
      hexOf(
        utf8(
          next(count)
            .map((token) => token + end)
            .join(""),
        ),
      );

    findings.same(`${shown}: nothing drawn yet`, 0, source.position);
    findings.same(`${shown}.next()`, next(1)[0], mint.next());
    findings.same(`${shown}.take(3)`, next(3), mint.take(3));

    const stride = widest + utf8(separator).length;
    const room = new Uint8Array(3 * stride + stride - 1).fill(0xee);
    findings.same(`${shown}.into()`, 3, mint.into(room));
    const written = lines(3);
    findings.same(`${shown}.into(): bytes`, written + "ee".repeat(room.length - written.length / 2), hexOf(room));
    const other = new Uint8Array(2 * (widest + 2));
    findings.same(`${shown}.into() with a separator`, 2, mint.into(other, { separator: "\r\n" }));
    const ended = lines(2, "\r\n");
    findings.same(`${shown}.into() with a separator: bytes`, ended, hexOf(other).slice(0, ended.length));

    const iterated = [];
    for (const token of mint) if (iterated.push(token) === 2) break;
    findings.same(`for (const token of ${shown})`, next(2), iterated);
    if (lacksStreams) {
      const names = (/** @type {unknown} */ thrown) =>
        thrown instanceof Error && thrown.message.includes("ReadableStream");
      findings.throws(`${shown}.stream() without ReadableStream`, () => mint.stream({ count: 3 }), names);
      findings.same(`${shown}.take(3)`, next(3), mint.take(3));
    } else {
      findings.same(`${shown}.stream()`, lines(3), hexOf(await read(mint.stream({ count: 3 }))));
    }
    findings.same(`${shown}: all answers used`, tokens.length, at);
    // With a pool, next() mints ahead; without one, exactly the tokens were paid for.
    if (pool === 0) findings.same(`${shown}: bytes`, took, source.position);
  }
}

/** @param {ReadableStream<Uint8Array>} stream */
async function read(stream) {
  /** @type {number[]} */
  const bytes = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes;
    bytes.push(...value);
  }
}
