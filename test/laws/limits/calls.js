// Calls whose arguments are at the limits of the runtime, or beyond, and what has to come of each.
import { createSecrets, keyPattern, lengthFor, passphraseBits, passwordBits, verifyKey } from "secrets-wasm";

/** @typedef {import("secrets-wasm").Secrets} Secrets */
/** @typedef {import("secrets-wasm").SystemRandom} SystemRandom */
/** @typedef {(own: Secrets, random: SystemRandom) => unknown} Call */

/** The longest string of V8, which takes no memory until it is read; and arrays that take none. */
const LONG = "a".repeat(2 ** 29 - 24);
const EMOJI = "😀".repeat(2 ** 27);
const holes = () => new Array(2 ** 32 - 1);
/** Of 2^30 bits, the most that a bigint has. */
const huge = () => 1n << (2n ** 30n - 1n);

/** @param {unknown} length */
const listOf = (length) =>
  /** @type {string[]} */ (
    new Proxy([], {
      get: (target, key, self) =>
        key === "length"
          ? typeof length === "function"
            ? length()
            : length
          : /^\d+$/.test(String(key))
            ? `w${String(key)}`
            : Reflect.get(target, key, self),
    })
  );

/** A length that is another at each look. @param {number} first */
function growing(first) {
  let length = first;
  return () => length++;
}

/** A list of so many places, each of which is its own element. @param {number} length */
const places = (length) =>
  /** @type {number[]} */ (new Proxy([], { get: (_, key) => (key === "length" ? length : Number(key)) }));

/**
 * Refused, with nothing drawn, and at once. By the beginning of the message.
 *
 * @type {Record<string, Record<string, Call>>}
 */
export const REFUSED = {
  "RangeError: k: expected at most 33554432; choose fewer at a time": {
    "choices, 2^25 + 1": (_, random) => random.choices("ab", { k: 2 ** 25 + 1 }),
    "choices, 120 million": (_, random) => random.choices([1, 2], { k: 120_000_000 }),
    "choices, weights": (_, random) => random.choices([1, 2], { weights: [1, 2], k: 2 ** 31 }),
    "choices, 2^53 - 1": (_, random) => random.choices([1, 2], { k: 2 ** 53 - 1 }),
  },
  "RangeError: k: expected at most 33554432; for more, shuffle a Uint32Array of indices": {
    "sample, 2^25 + 1": (_, random) => random.sample({ length: 2 ** 53 - 1 }, 2 ** 25 + 1),
    "sample of holes": (_, random) => random.sample(holes(), 2 ** 32 - 1),
    "sample, counts": (_, random) => random.sample([1], 2 ** 40, { counts: [2 ** 53 - 1] }),
    "sample, large counts": (_, random) => random.sample([1], 2n ** 50n, { counts: [2n ** 70n] }),
  },
  "RangeError: x: expected at most 33554432 elements; shuffle a Uint32Array of their indices": {
    "shuffle of holes": (_, random) => random.shuffle(holes()),
    "shuffle, 2^26 holes": (_, random) => random.shuffle(new Array(2 ** 26)),
    "shuffle, 2^53 - 1": (_, random) => random.shuffle({ length: 2 ** 53 - 1 }),
  },
  "RangeError: x: expected at most 1073741824 elements": {
    "shuffle, a typed array of 2^32": (_, random) => random.shuffle(new Uint8Array(2 ** 32)),
  },
  "TypeError: options: there is no option": {
    "a long name of an option": () => createSecrets(/** @type {object} */ ({ ["a".repeat(2 ** 20)]: 1 })),
  },
  "TypeError: a: expected a number, got an object": {
    "a long name of a class": (_, random) => random.uniform(/** @type {never} */ ({ constructor: { name: LONG } }), 1),
  },
  "RangeError: count: expected at most 16777216; take fewer at a time, or use into or stream": {
    "take, 2^24 + 1": (own) => own.minter({ kind: "hex", nbytes: 1 }).take(2 ** 24 + 1),
    "take, 200 million": (own) => own.minter({ kind: "uuid7" }).take(200_000_000),
    "take, 2^32": (own) => own.minter({ kind: "string", alphabet: { symbols: "aé" }, length: 1 }).take(2 ** 32),
    "take, 2^53 - 1": (own) => own.minter({ kind: "key", prefix: "k" }).take(2 ** 53 - 1),
  },
  "RangeError: count: expected at most 21845 of such tokens; take fewer at a time, or use into or stream": {
    "take, 50 GB of text": (own) => own.minter({ kind: "hex", nbytes: 24576 }).take(1_000_000),
  },
  "RangeError: a string with symbols beyond U+FFFF: expected at most 4194304 characters; pass its symbols as an array":
    {
      "choice of a long text": (own) => own.choice("😀".repeat(2 ** 21 + 1)),
      "choices of a long text": (_, random) => random.choices("😀".repeat(2 ** 22)),
    },
  "RangeError: alphabet.symbols: too long: expected at most 131072 characters": {
    token_string: (own) => own.token_string({ symbols: LONG }, 8),
    "token_string, emoji": (own) => own.token_string({ symbols: EMOJI }, 8),
    minter: (own) => own.minter({ kind: "string", alphabet: { symbols: LONG }, length: 8 }),
    "minter of keys": (own) => own.minter({ kind: "key", prefix: "k", alphabet: { symbols: LONG } }),
    keyPattern: () => keyPattern({ kind: "key", prefix: "k", alphabet: { symbols: EMOJI } }),
    verifyKey: () => verifyKey("k_1", { kind: "key", prefix: "k", alphabet: { symbols: EMOJI } }),
    lengthFor: () => lengthFor({ alphabet: { symbols: EMOJI }, bits: 8 }),
    password: (own) => own.password({ length: 9, alphabet: { symbols: EMOJI } }),
    passwordBits: () => passwordBits({ length: 9, lower: 1, alphabet: { symbols: LONG } }),
  },
  "RangeError: exclude.symbols: too long: expected at most 131072 characters": {
    "password, exclude": (own) => own.password({ length: 9, lower: 1, exclude: { symbols: LONG } }),
  },
  "RangeError: separator: too long: expected at most 16 characters": {
    "minter, separator": (own) => own.minter({ kind: "hex", separator: EMOJI }),
    "into, separator": (own) => own.minter({ kind: "hex" }).into(new Uint8Array(99), { separator: LONG }),
    "stream, separator": (own) => own.minter({ kind: "hex" }).stream({ separator: LONG }),
  },
  "RangeError: prefix: expected 1 to 32 letters": {
    "minter, prefix": (own) => own.minter({ kind: "key", prefix: LONG }),
  },
  "RangeError: words: expected at most 1048576 words": {
    "passphrase of holes": (own) => own.passphrase(holes(), 3),
    "passphrase, length Infinity": (own) => own.passphrase(listOf(Number.POSITIVE_INFINITY), 3),
    "passphrase, length 2^53": (own) => own.passphrase(listOf(2 ** 53), 3),
    "passphrase, no length": (own) => own.passphrase(listOf("many"), 3),
    passphraseBits: () => passphraseBits(listOf(2 ** 20 + 1), 3),
  },
  "RangeError: words[0]: too long: expected at most 65536 characters": {
    "passphrase of long words": (own) => own.passphrase([LONG, "b"], 1024),
  },
  "RangeError: words: expected at most 4194304 characters in all, with separators": {
    "passphrase of many characters": (own) =>
      own.passphrase(
        Array.from({ length: 99 }, (_, i) => `${"a".repeat(60_000)}${i}`),
        9,
      ),
  },
  "RangeError: separator: too long: expected at most 65536 characters": {
    "passphrase, separator": (own) => own.passphrase(["a", "b"], 1024, { separator: LONG }),
  },
  "RangeError: weights: too large: their running sums take over 32 MB": {
    "choices, sums too large": (_, random) =>
      random.choices({ length: 1e6 }, { weights: new Array(1e6).fill(1n << 1_000_000n) }),
  },
  "RangeError: empty range in randint(2^1023 or more, -2^1023 or less)": {
    "randint, empty": (_, random) => random.randint(1n << 2_000_000n, -1n << 2_000_000n),
  },
  "RangeError: nbytes: no string holds": {
    token_hex: (own) => own.token_hex(2 ** 29),
    token_urlsafe: (own) => own.token_urlsafe(2 ** 53 - 1),
  },
  "RangeError: nbytes: no array holds": {
    token_bytes: (own) => own.token_bytes(2 ** 53 - 1),
  },
  "RangeError: k: no bigint has so many bits here": { randbits: (own) => own.randbits(2n ** 30n) },
};

/** The same with bigints that take 134 MB each, in the long form. @type {Record<string, Record<string, Call>>} */
export const REFUSED_LONG = {
  "RangeError: weights: no bigint has so many bits here": {
    "choices, weights too large": (_, random) => random.choices("ab", { weights: [huge(), huge()] }),
  },
  "RangeError: b: no bigint has so many bits here": {
    randint: (_, random) => random.randint(0n, BigInt.asUintN(2 ** 30, -1n)),
  },
  "RangeError: range: no bigint has so many bits here": {
    randrange: (_, random) => random.randrange(-huge(), huge()),
  },
};

/** Done, with the length of the answer. @type {Record<string, [number, Call]>} */
export const DONE = {
  "sample of 2^53 - 1": [30_000, (_, random) => new Set(random.sample(places(2 ** 53 - 1), 30_000)).size],
  "sample of 10^9": [30_000, (_, random) => new Set(random.sample(places(1e9), 30_000)).size],
  "sample of all": [30_000, (_, random) => new Set(random.sample(places(30_000), 30_000)).size],
  "choices of holes": [30_000, (_, random) => random.choices(holes(), { k: 30_000 })],
  "a list that grows": [8, (own) => own.passphrase(listOf(growing(3)), 3)],
};

/** Done in the long form. @type {Record<string, [number, Call]>} */
export const DONE_LONG = {
  "choices, 2^25": [2 ** 25, (_, random) => random.choices([1, 2], { k: 2 ** 25 })],
  "sample, 2^25": [2 ** 25, (_, random) => random.sample({ length: 1e9 }, 2 ** 25)],
  "take, 2^24": [2 ** 24, (own) => own.minter({ kind: "hex", nbytes: 8 }).take(2 ** 24)],
};

/** @type {Record<string, Call>} */
export const CALLS = {
  ...Object.assign({}, ...Object.values(REFUSED), ...Object.values(REFUSED_LONG)),
  ...Object.fromEntries(Object.entries({ ...DONE, ...DONE_LONG }).map(([name, [, call]]) => [name, call])),
};
