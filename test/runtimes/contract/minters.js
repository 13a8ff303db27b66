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
  for (const minted of /** @type {readonly Minted[]} */ (MINTERS)) {
    const { spec, seed, took } = minted;
    const shown = `minter(${JSON.stringify(spec).slice(0, 60)})`;
    const source = new Replay();
    source.load(knownBytes(took, seed));
    const own = open(source.fill);
    await findings.under(shown).attemptLater("tokens", async () => {
      const mint = { own, findings: findings.under(shown), ...minted };
      if (without.includes("TextEncoder") && !isAscii(spec)) testWithoutEncoder(mint);
      else await testMinter(mint, without.includes("ReadableStream"));
    });
    // With a pool, next() mints ahead; without one, exactly the tokens were paid for.
    if (pool === 0) findings.same(`${shown}: bytes`, took, source.position);
  }
}

/** @typedef {Minted & { own: import("../contract.js").Secrets, findings: import("./findings.js").Findings }} Tried */

/** @param {Tried} tried @param {boolean} lacksStreams */
async function testMinter({ own, findings, spec, widest, tokens }, lacksStreams) {
  const mint = own.minter(spec);
  const { separator = "\n" } = spec;
  let at = 0;
  const next = (/** @type {number} */ count) => {
    at += count;
    return tokens.slice(at - count, at);
  };
  const lines = (/** @type {number} */ count, end = separator) => {
    const each = next(count).map((token) => token + end);
    return hexOf(utf8(each.join("")));
  };
  findings.same("separator", separator, mint.separator);
  findings.same("next()", next(1)[0], mint.next());
  findings.same("take(3)", next(3), mint.take(3));

  const stride = widest + utf8(separator).length;
  const room = new Uint8Array(3 * stride + stride - 1).fill(0xee);
  findings.same("into()", 3, mint.into(room));
  const written = lines(3);
  findings.same("bytes of into()", written + "ee".repeat(room.length - written.length / 2), hexOf(room));
  const other = new Uint8Array(2 * (widest + 2));
  findings.same("into() with a separator", 2, mint.into(other, { separator: "\r\n" }));
  const ended = lines(2, "\r\n");
  findings.same("bytes of into() with a separator", ended, hexOf(other).slice(0, ended.length));

  const iterated = [];
  for (const token of mint) if (iterated.push(token) === 2) break;
  findings.same("for (const token of mint)", next(2), iterated);
  if (lacksStreams) {
    findings.throws("stream()", () => mint.stream({ count: 3 }), names("ReadableStream"));
    findings.same("take(3) again", next(3), mint.take(3));
  } else {
    findings.same("bytes of stream()", lines(3), hexOf(await read(mint.stream({ count: 3 }))));
  }
  findings.same("answers used", tokens.length, at);
}

/** Text beyond ASCII cannot become bytes there, and as strings is the same. @param {Tried} tried */
function testWithoutEncoder({ own, findings, spec, tokens }) {
  findings.throws("into()", () => own.minter(spec).into(new Uint8Array(1000)), names("TextEncoder"));
  findings.same("take()", tokens, own.minter({ ...spec, separator: "\n" }).take(tokens.length));
}

/** Whether an error says what is missing. @param {string} what @returns {(thrown: unknown) => boolean} */
function names(what) {
  return (thrown) => thrown instanceof Error && thrown.message.includes(what);
}

/** @param {import("../../../src/index.ts").MinterSpec} spec */
function isAscii(spec) {
  return [...JSON.stringify(spec)].every((character) => character < "\x7f");
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
