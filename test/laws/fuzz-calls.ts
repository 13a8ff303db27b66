// Every public function and method, with what it takes.
import type fc from "fast-check";
import {
  bitsFor,
  collision,
  createSecrets,
  keyPattern,
  lengthFor,
  type Minter,
  normalizeTyped,
  passphraseBits,
  passwordBits,
  type Secrets,
  type SystemRandom,
  verifyKey,
} from "../../src/index.ts";
import {
  amount,
  anyArray,
  anyOf,
  anySequence,
  anything,
  fields,
  isAffordable,
  mostly,
  type Sample,
  sequence,
} from "./fuzz-arguments.ts";

/** What a call is made on. */
export interface Bench {
  readonly own: Secrets;
  readonly random: SystemRandom;
  readonly mint: Minter;
}

export interface Call {
  /** The arguments' names, as messages have them. */
  readonly names: string;
  readonly arguments: readonly fc.Arbitrary<Sample>[];
  readonly use: (bench: Bench, ...given: never[]) => unknown;
}

const call = (
  name: string,
  names: string,
  given: readonly fc.Arbitrary<Sample>[],
  use: Call["use"],
): [string, Call] => [name, { names, arguments: given, use }];

const real = mostly(0, 1, 0.5, -2.5, 1e-300, 1e300, Number.MAX_VALUE, 5e-324, 10n ** 308n, 3n);
const integer = mostly(0, 1, 2, 3, 10, -7, 2 ** 32, 2 ** 53 - 1, 3n, -(2n ** 70n));
/** So many elements of an array: few, or more than are made. */
const elements = mostly(0, 1, 2, 31, 100, 2 ** 25 + 1, 120_000_000, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2n ** 32n).filter(
  ({ make }) => isAffordable(make()) || (make() as number) > 2 ** 25,
);
const weights = { weights: sequence, cum_weights: sequence };
const separator = mostly("", "\n", ", ", "→", undefined);
const intoOptions = fields({ separator, unknown: anything });
const symbols = fields({ symbols: mostly("ab", "0123456789", "aé😀", "aa", "a", "e\u0301x", "a_"), unknown: anything });
const alphabet = mostly(
  "base58",
  "Base58",
  "hex",
  "0123456789",
  ["a", "b"],
  ["a", "ab"],
  ["🇩🇰", "é", "a"],
  symbols,
  symbols,
);
/** How errors name an alphabet, and what is wrong in it. */
const ALPHABET = "alphabet(?:\\.symbols|\\[\\d+\\])?";
const EXCLUDE = "exclude(?:\\.symbols|\\[\\d+\\])?";
const limits = mostly(0, 1, [0, 2], [1, 1], [3, 2], undefined);
const spec = fields({
  kind: mostly("hex", "urlsafe", "string", "uuid4", "uuid7", "key"),
  prefix: mostly("sk_live", "k", "k_", undefined),
  checksum: mostly(true, false, undefined),
  nbytes: amount,
  alphabet,
  length: amount,
  clock: mostly(
    undefined,
    Date.now,
    () => Number.NaN,
    () => 7,
  ),
  separator,
});

const keySpec = fields({
  kind: mostly("key"),
  prefix: mostly("sk_live", "k", "k_"),
  nbytes: amount,
  length: amount,
  alphabet: mostly("digits", "ab", undefined, symbols),
  checksum: mostly(true, false, undefined),
});
const keyNames = `spec|kind|prefix|nbytes|length|${ALPHABET}|checksum|options`;

/** A draw from a new minter, if there is one. */
const minted = (mint: Minter) => [mint.next(), mint.take(2), mint.into(new Uint8Array(100))];

async function firstChunk(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  try {
    return await reader.read();
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** What is taken only if it takes so few arguments: a distribution's are all real. */
function distribution(name: keyof SystemRandom, names: string): [string, Call] {
  const use = ({ random }: Bench, ...given: never[]) => (random[name] as (...given: never[]) => unknown)(...given);
  return [`SystemRandom.${name}`, { names, arguments: names.split("|").map(() => real), use }];
}

const policy = {
  names: `policy|options|length|lower|upper|digits|symbols|${EXCLUDE}|${ALPHABET}`,
  arguments: [
    fields({
      length: amount,
      lower: limits,
      upper: limits,
      digits: limits,
      symbols: limits,
      exclude: mostly("digits", "aB", ["a"], undefined, symbols),
      alphabet: mostly("hex", "a", ["a"], undefined, symbols),
    }),
  ],
};

const phrase = {
  names: "words|words\\[\\d+\\]|count|options|separator|capitalize",
  arguments: [
    anyOf(mostly(["a", "b"], ["a", "aa"], ["ab", "é", "😀"], ["a", ""], ["A", "a"]), sequence),
    amount,
    fields({ separator, capitalize: mostly(true, false) }),
  ],
};

const SIZED = ["token_bytes", "token_hex", "token_urlsafe", "tokenBytes", "tokenHex", "tokenUrlsafe"] as const;

export const CALLS: readonly [string, Call][] = [
  ...SIZED.map((name) => call(name, "nbytes", [amount], ({ own }, nbytes) => own[name](nbytes))),
  call("uuid4", "", [anything], ({ own }, ...given) => Reflect.apply(own.uuid4, own, given)),
  call("uuid7", "", [anything], ({ own }, ...given) => Reflect.apply(own.uuid7, own, given)),
  ...(["token_string", "tokenString"] as const).map((name) =>
    call(name, `${ALPHABET}|length`, [alphabet, amount], ({ own }, symbols, length) => own[name](symbols, length)),
  ),
  call(
    "lengthFor",
    `${ALPHABET}|bits|options`,
    [fields({ alphabet, bits: real, unknown: anything })],
    (_bench, given) => lengthFor(given),
  ),
  call(
    "collision",
    "bits|tokens|options",
    [fields({ bits: real, tokens: integer, unknown: anything })],
    (_bench, given) => collision(given),
  ),
  call(
    "bitsFor",
    "tokens|probability|options",
    [fields({ tokens: integer, probability: real, unknown: anything })],
    (_bench, given) => bitsFor(given),
  ),
  call("randbelow", "n", [integer], ({ own }, n) => own.randbelow(n)),
  call("randbits", "k", [amount], ({ own }, k) => own.randbits(k)),
  call("choice", "seq", [anySequence], ({ own }, seq) => own.choice(seq)),
  ...(["compare_digest", "compareDigest", "secureCompare"] as const).map((name) =>
    call(name, "a|b", [anyArray, anyArray], ({ own }, a, b) => own[name](a, b)),
  ),
  call("fillBytes", "array", [anyArray], ({ own }, bytes) => own.fillBytes(bytes)),
  call("fillRandbelow", "array|n", [anyArray, integer], ({ own }, bytes, n) => own.fillRandbelow(bytes, n)),
  call("fillRandbits", "array|k", [anyArray, amount], ({ own }, bytes, k) => own.fillRandbits(bytes, k)),
  call("fillRandom", "array", [anyArray], ({ own }, doubles) => own.fillRandom(doubles)),
  call(
    "minter",
    `spec|kind|nbytes|${ALPHABET}|length|clock|separator|options|prefix|checksum`,
    [spec],
    ({ own }, given) => minted(own.minter(given)),
  ),
  call("verifyKey", `text|${keyNames}`, [mostly("", "k_0123456", "sk_live_é"), keySpec], (_bench, text, given) =>
    verifyKey(text, given),
  ),
  call(
    "normalizeTyped",
    "alphabet",
    [anything, mostly(undefined, "legible", "crockford32", "hex")],
    (_bench, text, name) => normalizeTyped(text, name),
  ),
  call(
    "keyPattern",
    `${keyNames}|flags`,
    [keySpec, fields({ flags: mostly("g", "i", "", undefined), unknown: anything })],
    (_bench, given, more) => String(keyPattern(given, more)),
  ),
  ["password", { ...policy, use: ({ own }, given) => own.password(given) }],
  ["passwordBits", { ...policy, use: (_bench, given) => passwordBits(given) }],
  ["passphrase", { ...phrase, use: ({ own }, words, count, given) => own.passphrase(words, count, given) }],
  ["passphraseBits", { ...phrase, use: (_bench, words, count, given) => passphraseBits(words, count, given) }],
  call("Minter.take", "count", [elements], ({ mint }, count) => mint.take(count)),
  call("Minter.into", "bytes|separator|options", [anyArray, intoOptions], ({ mint }, bytes, given) =>
    mint.into(bytes, given),
  ),
  call(
    "Minter.stream",
    "count|separator|options",
    [fields({ separator, count: amount, unknown: anything })],
    ({ mint }, given) => firstChunk(mint.stream(given)),
  ),
  call(
    "createSecrets",
    "options|entropy|engine|pool",
    [fields({ entropy: anything, engine: mostly("auto", "wasm", "js", undefined), pool: amount, unknown: anything })],
    (_bench, given) => createSecrets(given).token_bytes(3),
  ),
  call("new SystemRandom", "", [anything], ({ own }, seed) => new own.SystemRandom(seed)),
  call("SystemRandom.getrandbits", "k", [amount], ({ random }, k) => random.getrandbits(k)),
  call("SystemRandom.randbytes", "n", [amount], ({ random }, n) => random.randbytes(n)),
  call("SystemRandom.randrange", "start|stop|step", [integer, integer, integer], ({ random }, start, stop, step) =>
    random.randrange(start, stop, step),
  ),
  call("SystemRandom.randint", "a|b", [integer, integer], ({ random }, a, b) => random.randint(a, b)),
  call("SystemRandom.choice", "seq", [anySequence], ({ random }, seq) => random.choice(seq)),
  call(
    "SystemRandom.choices",
    "population|options|weights|cum_weights|k",
    [anySequence, fields({ ...weights, k: elements })],
    ({ random }, population, given) => random.choices(population, given),
  ),
  call("SystemRandom.shuffle", "x", [anySequence], ({ random }, x) => random.shuffle(x)),
  call(
    "SystemRandom.sample",
    "population|k|options|counts",
    [anySequence, elements, fields({ counts: sequence })],
    ({ random }, population, k, given) => random.sample(population, k, given),
  ),
  distribution("uniform", "a|b"),
  distribution("triangular", "low|high|mode"),
  distribution("normalvariate", "mu|sigma"),
  distribution("gauss", "mu|sigma"),
  distribution("lognormvariate", "mu|sigma"),
  distribution("expovariate", "lambd"),
  distribution("vonmisesvariate", "mu|kappa"),
  distribution("gammavariate", "alpha|beta"),
  distribution("betavariate", "alpha|beta"),
  distribution("paretovariate", "alpha"),
  distribution("weibullvariate", "alpha|beta"),
  call("SystemRandom.binomialvariate", "n|p", [integer, mostly(0, 1, 0.5, 1e-9, 0.3, 0.999)], ({ random }, n, p) =>
    random.binomialvariate(n, p),
  ),
  call("SystemRandom.seed", "", [anything], ({ random }, ...given) => random.seed(...given)),
  call("SystemRandom.getstate", "", [anything], ({ random }, ...given) => random.getstate(...given)),
  call("SystemRandom.setstate", "", [anything], ({ random }, ...given) => random.setstate(...given)),
  call("SystemRandom.random", "", [anything], ({ random }, ...given) => Reflect.apply(random.random, random, given)),
  call("Minter.next", "", [anything], ({ mint }, ...given) => Reflect.apply(mint.next, mint, given)),
  call("discard", "", [anything], ({ own }, ...given) => Reflect.apply(own.discard, own, given)),
];
