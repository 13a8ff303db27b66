// What an error says of its argument: the kind, a name or a range, and nothing of the value, which may be a secret.
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  bitsFor,
  collision,
  createSecrets,
  keyPattern,
  lengthFor,
  type Secrets,
  SystemRandom,
  verifyKey,
} from "../../src/index.ts";

const own = createSecrets();
const random = new SystemRandom();
const SECRET = "hunter2-correct-horse";
const NUMBER = 48_151_623.42;
const BIGINT = -481_516_234_200_000_000n;

/** A value that is refused, in every form in which it holds a secret. */
const VALUES: [string, unknown][] = [
  ["text", SECRET],
  ["a number", NUMBER],
  ["a bigint", BIGINT],
  ["an array", [SECRET, NUMBER, BIGINT]],
  ["an object", { [SECRET]: SECRET, valueOf: () => NUMBER, toString: () => SECRET }],
  ["a symbol", Symbol(SECRET)],
  ["a function", Object.defineProperty(() => SECRET, "name", { value: SECRET })],
  ["an object that names itself", { constructor: { name: SECRET } }],
];

const CALLS: [string, (own: Secrets, value: never) => unknown][] = [
  ["token_bytes", (own, value) => own.token_bytes(value)],
  ["token_hex", (own, value) => own.token_hex(value)],
  ["token_urlsafe", (own, value) => own.token_urlsafe(value)],
  ["token_string, alphabet", (own, value) => own.token_string(value, 8)],
  ["token_string, length", (own, value) => own.token_string("hex", value)],
  ["lengthFor", (_own, value) => lengthFor({ alphabet: value, bits: value })],
  ["collision", (_own, value) => collision({ bits: value, tokens: value })],
  ["bitsFor", (_own, value) => bitsFor({ tokens: 5, probability: value })],
  ["randbelow", (own, value) => own.randbelow(value)],
  ["randbits", (own, value) => own.randbits(value)],
  ["compare_digest, other kinds", (own, value) => own.compare_digest(value, new Uint8Array(3) as never)],
  ["compare_digest, not ASCII", (own) => own.compare_digest(`${SECRET}é`, SECRET)],
  ["minter", (own, value) => own.minter(value)],
  ["minter, nbytes", (own, value) => own.minter({ kind: "hex", nbytes: value })],
  ["minter, length", (own, value) => own.minter({ kind: "string", alphabet: { symbols: "ab" }, length: value })],
  ["minter, prefix", (own, value) => own.minter({ kind: "key", prefix: value })],
  ["keyPattern, flags", (_own, value) => keyPattern({ kind: "key", prefix: "sk" }, { flags: value })],
  ["verifyKey, spec", (_own, value) => verifyKey("sk_", value)],
  ["keyPattern, checksum", (_own, value) => keyPattern({ kind: "key", prefix: "sk", checksum: value })],
  ["take", (own, value) => own.minter({ kind: "hex" }).take(value)],
  ["into", (own, value) => own.minter({ kind: "hex" }).into(value)],
  ["fillBytes", (own, value) => own.fillBytes(value)],
  ["fillRandbelow", (own, value) => own.fillRandbelow(new Uint8Array(3), value)],
  ["randbytes", (_own, value) => random.randbytes(value)],
  ["sample, k", (_own, value) => random.sample("abc", value)],
  ["shuffle", (_own, value) => random.shuffle(Object.freeze([SECRET, value]) as never)],
  ["choices, weights", (_own, value) => random.choices("ab", { weights: [value, value] })],
  ["password, lower", (own, value) => own.password({ length: 9, lower: value })],
  ["passphrase", (own, value) => own.passphrase([SECRET, SECRET, value], 2)],
  ["passphrase, count", (own, value) => own.passphrase(["a", "b"], value)],
  ["createSecrets, pool", (_own, value) => createSecrets({ pool: value })],
  ["createSecrets, engine", (_own, value) => createSecrets({ engine: value })],
];

describe.each(CALLS)("%s", (_name, call) => {
  it.each(VALUES)("shows no part of what it was given: %s", (_kind, value) => {
    try {
      call(own, value as never);
    } catch (error) {
      // Its text, its stack and whatever hangs on it.
      const shown = inspect(error, { depth: 9, showHidden: true }).replaceAll(/\(?file:.*|\(?\/.*/g, "");
      for (const part of ["hunter2", "horse", "48151623", "481516234", "48_151"]) expect(shown).not.toContain(part);
    }
  });
});

it("an object, a minter and a SystemRandom show nothing of what they hold", () => {
  const entropy = (buffer: Uint8Array) => {
    for (let i = 0; i < buffer.length; i++) buffer[i] = 0xd7 ^ (i % 3);
  };
  const known = createSecrets({ entropy, health: false });
  const mint = known.minter({ kind: "hex", nbytes: 8 });
  mint.next();
  const drawing = new known.SystemRandom();
  drawing.gauss();
  for (const value of [known, mint, drawing]) {
    const shown = inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value);
    expect(shown).not.toMatch(/d7d6d5|215, 214, 213/);
  }
});
