// Bad arguments draw nothing; a source that fails makes the call throw the same, and no byte is used twice.
import { Replay } from "./replay.js";
import { hexOf } from "./text.js";

/** @typedef {import("../../../src/index.ts").Secrets} Secrets */

/** A value that the types refuse, handed on as JavaScript would. @param {unknown} value */
const wrong = (value) => /** @type {never} */ (value);

/** @type {readonly [string, (own: Secrets) => unknown, ErrorConstructor][]} */
const REFUSED = [
  ["token_hex(-1)", (own) => own.token_hex(-1), RangeError],
  ["token_hex(1.5)", (own) => own.token_hex(1.5), TypeError],
  ['token_bytes("32")', (own) => own.token_bytes(wrong("32")), TypeError],
  ["token_urlsafe(2^53)", (own) => own.token_urlsafe(2 ** 53), RangeError],
  ["randbelow(0)", (own) => own.randbelow(0), RangeError],
  ["randbelow(-1n)", (own) => own.randbelow(-1n), RangeError],
  ["randbelow()", (own) => own.randbelow(wrong(undefined)), TypeError],
  ["randbits(-1)", (own) => own.randbits(-1), RangeError],
  ["randbits(54)", (own) => own.randbits(54), RangeError],
  ["choice([])", (own) => own.choice([]), RangeError],
  ['choice("")', (own) => own.choice(""), RangeError],
  ["choice(new Set)", (own) => own.choice(wrong(new Set([1]))), TypeError],
  ['compare_digest("a", bytes)', (own) => own.compare_digest("a", wrong(new Uint8Array(1))), TypeError],
  ['compare_digest("é", "é")', (own) => own.compare_digest("é", "é"), TypeError],
  ["randrange(5, 5)", (own) => new own.SystemRandom().randrange(5, 5), RangeError],
  ["sample of more than there is", (own) => new own.SystemRandom().sample([1, 2], 3), RangeError],
  ["choices of nothing", (own) => new own.SystemRandom().choices([], { k: 1 }), RangeError],
  ["binomialvariate(-1)", (own) => new own.SystemRandom().binomialvariate(-1), RangeError],
  ["getstate()", (own) => new own.SystemRandom().getstate(), Error],
  ["minter of no kind", (own) => own.minter(wrong({ kind: "words" })), RangeError],
  ["minter of one symbol", (own) => own.minter({ kind: "string", alphabet: { symbols: "a" }, length: 3 }), RangeError],
  [
    "minter of a symbol twice",
    (own) => own.minter({ kind: "string", alphabet: { symbols: "aba" }, length: 3 }),
    RangeError,
  ],
  ["fillBytes(array of doubles)", (own) => own.fillBytes(wrong(new Float64Array(1))), TypeError],
  ["fillRandbelow(Uint8Array, 257)", (own) => own.fillRandbelow(new Uint8Array(1), 257), RangeError],
  ["fillRandbits(Uint16Array, 17)", (own) => own.fillRandbits(new Uint16Array(1), 17), RangeError],
];

/** Calls that draw. @type {readonly [string, (own: Secrets) => unknown][]} */
const DRAWS = [
  ["token_bytes(40)", (own) => own.token_bytes(40)],
  ["token_hex()", (own) => own.token_hex()],
  ["token_hex(80000)", (own) => own.token_hex(80_000)],
  ["token_urlsafe()", (own) => own.token_urlsafe()],
  ["randbelow(1000)", (own) => own.randbelow(1000)],
  ["randbelow(1n << 200n)", (own) => own.randbelow(1n << 200n)],
  ["randbits(53)", (own) => own.randbits(53)],
  ['choice("abc")', (own) => own.choice("abc")],
  ["random()", (own) => new own.SystemRandom().random()],
  ["shuffle()", (own) => new own.SystemRandom().shuffle([1, 2, 3, 4, 5, 6, 7, 8])],
  ["minter().next()", (own) => own.minter({ kind: "hex" }).next()],
  ["minter().take(3)", (own) => own.minter({ kind: "string", alphabet: { symbols: "aé€😀" }, length: 9 }).take(3)],
  ["fillRandbelow()", (own) => own.fillRandbelow(new Uint8Array(50), 6)],
  ["fillBytes()", (own) => own.fillBytes(new Uint32Array(50))],
];

/** @param {import("./findings.js").Bench} bench */
export function testFaults({ open, findings }) {
  const source = new Replay();
  const own = open(source.fill);
  for (const [shown, call, kind] of REFUSED) {
    source.load(new Uint8Array(0));
    own.discard();
    findings.throws(
      shown,
      () => call(own),
      (thrown) => thrown instanceof kind && thrown.name === kind.name,
    );
    findings.same(`${shown} draws nothing`, 0, source.position);
  }
  for (const [shown, draw] of DRAWS) {
    source.load(new Uint8Array(0));
    own.discard();
    own.token_bytes(3);
    own.discard();
    const { position } = source;
    const failure = new Error("the source has failed");
    source.failure = failure;
    findings.throws(
      `${shown} of a source that fails`,
      () => draw(own),
      (thrown) => thrown === failure,
    );
    // What was drawn before the failure is gone, and the next call begins with the source's next byte.
    findings.same(`what follows a failed ${shown}`, hexOf(source.at(position, 9)), own.token_hex(9));
    findings.attempt(`${shown} again`, () => void draw(own));
  }
  findings.throws(
    "a source that answers later",
    () => open(wrong(async () => {})).token_hex(),
    (thrown) => thrown instanceof TypeError && thrown.message.includes("returned a promise"),
  );
}
