// What is called while a built-in is replaced.
import { bytes, compared, doubles, drawn, filling, minting, none, numbers, plain, quads, words } from "./call.js";

/** @typedef {import("./call.js").Call} Call */
/** @typedef {import("secrets-wasm").Secrets} Secrets */
/** @typedef {typeof import("secrets-wasm")} Package */

const KEY = /** @type {const} */ ({ kind: "key", prefix: "sk_live" });

/** @param {Package} made @returns {Record<string, Call>} */
export function calls({ createSecrets, verifyKey, token_hex }) {
  const own = createSecrets();
  const [wide, digits] = [{ symbols: "aé😀" }, { symbols: "0123456789" }];
  const key = own.minter(KEY).next();
  const other = `${key.slice(0, -1)}${key.endsWith("0") ? 1 : 0}`;
  const clock = () => 5;
  return {
    token_bytes: plain((own) => own.token_bytes(32)),
    "token_bytes, long": plain((own) => own.token_bytes(30_000)),
    token_hex: plain((own) => own.token_hex(32)),
    "token_hex, 16": plain((own) => own.token_hex(16)),
    "token_hex, long": plain((own) => own.token_hex(30_000)),
    token_urlsafe: plain((own) => own.token_urlsafe(16)),
    token_string: plain((own) => own.token_string("base58", 22)),
    "token_string, code points": plain((own) => own.token_string(wide, 9)),
    randbelow: plain((own) => own.randbelow(1000)),
    "randbelow, bigint": plain((own) => own.randbelow(10n ** 20n)),
    randbits: plain((own) => own.randbits(40)),
    "randbits, bigint": plain((own) => own.randbits(256n)),
    choice: plain((own) => own.choice("abcdefg")),
    "choice, code points": plain((own) => own.choice("aé😀z")),
    uuid4: plain((own) => own.uuid4()),
    uuid7: { ...plain((own) => own.uuid7()), stateful: true, clock: true },
    "compare_digest, equal text": plain((own) => own.compare_digest("same", "same")),
    "compare_digest, different text": plain((own) => own.compare_digest("same", "sane")),
    "compare_digest, other length": plain((own) => own.compare_digest("same", "samesame")),
    "compare_digest, equal bytes": compared(32, 0),
    "compare_digest, different bytes": compared(32, 0, 8),
    "compare_digest, equal bytes, unaligned": compared(13, 3),
    "compare_digest, different bytes, unaligned": compared(13, 3, 8),
    "compare_digest, equal bytes, long": compared(50_001, 1),
    "compare_digest, different bytes, long": compared(50_001, 1, 8),
    "secureCompare, equal text": plain((own) => own.secureCompare("gu\xe9ss", "gu\xe9ss")),
    "secureCompare, different text": plain((own) => own.secureCompare("gu\xe9ss", "gu\xe8ss")),
    "secureCompare, no text": plain((own) => own.secureCompare(undefined, "gu\xe8ss")),
    "secureCompare, equal bytes": plain((own) => own.secureCompare(new Uint8Array(70), new ArrayBuffer(70))),
    "secureCompare, different bytes": plain((own) =>
      own.secureCompare(new Uint8Array(70), new Uint8Array(70).fill(1, 69)),
    ),
    "verifyKey, right": plain(() => verifyKey(key, KEY)),
    "verifyKey, wrong": plain(() => verifyKey(other, KEY)),
    ...minting("hex", { kind: "hex" }),
    ...minting("urlsafe", { kind: "urlsafe", nbytes: 16 }),
    ...minting("digits", { kind: "string", alphabet: digits, length: 9 }),
    ...minting("code points", { kind: "string", alphabet: wide, length: 5 }),
    ...minting("uuid4", { kind: "uuid4" }),
    ...minting("uuid7", { kind: "uuid7", clock }),
    ...minting("uuid7 by Date.now", { kind: "uuid7" }),
    ...minting("key", KEY),
    fillBytes: filling(bytes(100), (own, data) => own.fillBytes(data)),
    "fillBytes, large": filling(bytes(100_003), (own, data) => own.fillBytes(data)),
    "fillRandbelow, words": filling(words, (own, data) => own.fillRandbelow(data, 77)),
    "fillRandbelow, bigints": filling(quads, (own, data) => own.fillRandbelow(data, 10n ** 18n)),
    fillRandbits: filling(words, (own, data) => own.fillRandbits(data, 20)),
    fillRandom: filling(doubles, (own, data) => own.fillRandom(data)),
    random: drawn((random) => random.random()),
    randint: drawn((random) => random.randint(1, 6)),
    randbytes: drawn((random) => random.randbytes(9)),
    getrandbits: drawn((random) => random.getrandbits(70n)),
    gauss: { ...drawn((random) => random.gauss()), stateful: true },
    expovariate: drawn((random) => random.expovariate(2)),
    gammavariate: drawn((random) => random.gammavariate(2, 1)),
    vonmisesvariate: drawn((random) => random.vonmisesvariate(0, 4)),
    binomialvariate: drawn((random) => random.binomialvariate(100, 0.3)),
    shuffle: drawn((random, data) => random.shuffle(data), numbers),
    "shuffle, words": drawn(
      (random, data) => random.shuffle(data),
      () => Uint32Array.from(numbers()),
    ),
    sample: drawn((random, data) => random.sample(data, 4), numbers),
    "sample, text": drawn((random) => random.sample("abcdefghij", 4)),
    "sample, counts": drawn((random) => random.sample("abc", 5, { counts: [3, 4, 5] })),
    choices: drawn((random) => random.choices("abcdefghijkl", { k: 40 })),
    "choices, weights": drawn((random, weights) => random.choices("abcdefghij", { k: 9, weights }), numbers),
    password: plain((own) => own.password({ length: 12, lower: 1, digits: 1 })),
    "password, hard": plain((own) =>
      own.password({ length: 12, lower: 1, digits: [2, 3], alphabet: { symbols: "é" } }),
    ),
    passphrase: plain((own) => own.passphrase(["one", "two", "three"], 3)),
    discard: plain((own) => own.discard()),
    "default engine": plain(() => token_hex()),
    createSecrets: { open: none, data: none, run: (_own, _data, options) => createSecrets(options).token_hex(16) },
  };
}
