// What is called while a built-in is replaced.

/** @typedef {import("secrets-wasm").Secrets} Secrets */
/** @typedef {import("secrets-wasm").Minter} Minter */
/** @typedef {import("secrets-wasm").MinterSpec} MinterSpec */
/** @typedef {InstanceType<Secrets["SystemRandom"]>} SystemRandom */
/** @typedef {import("secrets-wasm").SecretsOptions} Options */
/** @typedef {typeof import("secrets-wasm")} Package */
/** @typedef {ArrayBufferView & ArrayLike<number | bigint>} Filled */

/**
 * @template [Subject=any], [Data=any]
 * @typedef {object} Call
 * @property {(own: Secrets) => Subject} open what it is called on, made while nothing is replaced
 * @property {() => Data} data the caller's own, made anew for each call
 * @property {(subject: Subject, data: Data, options: Options) => unknown} run
 * @property {boolean} [fills] whether the data is an array that is filled: after an error it holds none of the bytes
 * @property {boolean} [stateful] whether an answer depends on those before it, discarded or not
 * @property {boolean} [clock] whether it looks at Date.now
 */

/** What an array holds before it is filled. */
export const BLANK = 0xee;

const none = () => undefined;
const bytes = (/** @type {number} */ length) => () => new Uint8Array(length).fill(BLANK);
const words = () => new Uint32Array(50).fill(BLANK);
const quads = () => new BigUint64Array(20).fill(BigInt(BLANK));
const doubles = () => new Float64Array(40).fill(BLANK);
const numbers = () => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const same = (/** @type {Secrets} */ own) => own;

/** A function. @param {(own: Secrets) => unknown} run @returns {Call} */
const plain = (run) => ({ open: same, data: none, run });

/** A method of SystemRandom. @param {(random: SystemRandom, data: any) => unknown} run @returns {Call} */
const drawn = (run, data = /** @type {() => unknown} */ (none)) => ({
  open: (own) => new own.SystemRandom(),
  data,
  run,
});

/** Fills an array. @param {() => Filled} data @param {(own: Secrets, array: any) => unknown} run @returns {Call} */
const filling = (data, run) => ({ open: same, data, run, fills: true });

/** The three ways to mint. @param {string} name @param {MinterSpec} spec @returns {Record<string, Call>} */
function minting(name, spec) {
  const open = (/** @type {Secrets} */ own) => own.minter(spec);
  const stateful = spec.kind === "uuid7";
  const of = { open, stateful, clock: stateful && !spec.clock };
  return {
    [`next, ${name}`]: { ...of, data: none, run: (mint) => mint.next() },
    [`take, ${name}`]: { ...of, data: none, run: (mint) => mint.take(5) },
    [`into, ${name}`]: { ...of, data: bytes(200), run: (mint, data) => mint.into(data), fills: true },
  };
}

/** Bytes on a boundary of 8 and off it. @param {number} length @param {number} at @param {number} [last] */
function view(length, at, last = 7) {
  const made = new Uint8Array(length + at).fill(7).subarray(at);
  made[length - 1] = last;
  return made;
}

/** @param {number} length @param {number} at @param {number} [last] @returns {Call} */
const compared = (length, at, last) => ({
  open: same,
  data: () => [view(length, at), view(length, at >> 1, last)],
  run: (own, [a, b]) => own.compare_digest(a, b),
});

const KEY = /** @type {const} */ ({ kind: "key", prefix: "sk_live" });

/** Symbols as an alphabet: an object, or where that is not known, a string. @param {Secrets} own @param {string} symbols */
function alphabet(own, symbols) {
  try {
    own.token_string(/** @type {any} */ ({ symbols }), 1);
    return /** @type {any} */ ({ symbols });
  } catch {
    return symbols;
  }
}

/** @param {Package} made @returns {Record<string, Call>} */
export function calls({ createSecrets, verifyKey, token_hex }) {
  const own = createSecrets();
  const [wide, digits] = [alphabet(own, "aé😀"), alphabet(own, "0123456789")];
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
    "password, hard": plain((own) => own.password({ length: 12, lower: 1, digits: [2, 3], alphabet: "é" })),
    passphrase: plain((own) => own.passphrase(["one", "two", "three"], 3)),
    discard: plain((own) => own.discard()),
    "default engine": plain(() => token_hex()),
    createSecrets: { open: none, data: none, run: (_own, _data, options) => createSecrets(options).token_hex(16) },
  };
}
