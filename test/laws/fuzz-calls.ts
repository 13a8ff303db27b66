// Every public function and method, with what it takes.
import type fc from "fast-check";
import {
  bitsFor,
  collision,
  createSecrets,
  keyPattern,
  lengthFor,
  type Minter,
  passphraseBits,
  passwordBits,
  type Secrets,
  type SystemRandom,
  verifyKey,
} from "../../src/index.ts";
import { amount, anyArray, anySequence, anything, fields, mostly, type Sample, sequence } from "./fuzz-arguments.ts";

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

const real = mostly(0, 1, 0.5, -2.5, 1e-300, 1e300, Number.MAX_VALUE, 5e-324, 10n ** 308n, 3n);
const integer = mostly(0, 1, 2, 3, 10, -7, 2 ** 32, 2 ** 53 - 1, 3n, -(2n ** 70n));
const weights = { weights: sequence, cum_weights: sequence };
const separator = mostly("", "\n", ", ", "→", undefined);
const intoOptions = fields({ separator, unknown: anything });
const alphabet = mostly("ab", "0123456789", "aé😀", "aa", "base58", "Base58", "hex");
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
  alphabet: mostly("ab", "0123456789", "a_", "aa", undefined),
  checksum: mostly(true, false, undefined),
});
const keyNames = "spec|kind|prefix|nbytes|length|alphabet|checksum|options";

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
  names: "policy|options|length|lower|upper|digits|symbols|exclude|alphabet",
  arguments: [
    fields({
      length: amount,
      lower: limits,
      upper: limits,
      digits: limits,
      symbols: limits,
      exclude: mostly("0123456789", "aB", "", undefined),
      alphabet: mostly("ab", "a", "aé😀", "aa", undefined),
    }),
  ],
};

const phrase = {
  names: "words|words\\[\\d+\\]|count|options|separator|capitalize",
  arguments: [
    mostly(["a", "b"], ["a", "aa"], ["ab", "é", "😀"], ["a", ""], ["A", "a"]),
    amount,
    fields({ separator, capitalize: mostly(true, false) }),
  ],
};

const SIZED = ["token_bytes", "token_hex", "token_urlsafe", "tokenBytes", "tokenHex", "tokenUrlsafe"] as const;

export const CALLS: readonly [string, Call][] = [
  ...SIZED.map((name): [string, Call] => [
    name,
    { names: "nbytes", arguments: [amount], use: ({ own }, nbytes) => own[name](nbytes) },
  ]),
  ["uuid4", { names: "", arguments: [anything], use: ({ own }, ...given) => Reflect.apply(own.uuid4, own, given) }],
  ["uuid7", { names: "", arguments: [anything], use: ({ own }, ...given) => Reflect.apply(own.uuid7, own, given) }],
  ...(["token_string", "tokenString"] as const).map((name): [string, Call] => [
    name,
    {
      names: "alphabet|length",
      arguments: [alphabet, amount],
      use: ({ own }, symbols, length) => own[name](symbols, length),
    },
  ]),
  [
    "lengthFor",
    {
      names: "alphabet|bits|options",
      arguments: [fields({ alphabet, bits: real, unknown: anything })],
      use: (_bench, given) => lengthFor(given),
    },
  ],
  [
    "collision",
    {
      names: "bits|tokens|options",
      arguments: [fields({ bits: real, tokens: integer, unknown: anything })],
      use: (_bench, given) => collision(given),
    },
  ],
  [
    "bitsFor",
    {
      names: "tokens|probability|options",
      arguments: [fields({ tokens: integer, probability: real, unknown: anything })],
      use: (_bench, given) => bitsFor(given),
    },
  ],
  ["randbelow", { names: "n", arguments: [integer], use: ({ own }, n) => own.randbelow(n) }],
  ["randbits", { names: "k", arguments: [amount], use: ({ own }, k) => own.randbits(k) }],
  ["choice", { names: "seq", arguments: [anySequence], use: ({ own }, seq) => own.choice(seq) }],
  ...(["compare_digest", "compareDigest"] as const).map((name): [string, Call] => [
    name,
    { names: "a|b", arguments: [anyArray, anyArray], use: ({ own }, a, b) => own[name](a, b) },
  ]),
  ["fillBytes", { names: "array", arguments: [anyArray], use: ({ own }, bytes) => own.fillBytes(bytes) }],
  [
    "fillRandbelow",
    { names: "array|n", arguments: [anyArray, integer], use: ({ own }, bytes, n) => own.fillRandbelow(bytes, n) },
  ],
  [
    "fillRandbits",
    { names: "array|k", arguments: [anyArray, amount], use: ({ own }, bytes, k) => own.fillRandbits(bytes, k) },
  ],
  ["fillRandom", { names: "array", arguments: [anyArray], use: ({ own }, doubles) => own.fillRandom(doubles) }],
  [
    "minter",
    {
      names: "spec|kind|nbytes|alphabet|length|clock|separator|options|prefix|checksum",
      arguments: [spec],
      use: ({ own }, given) => minted(own.minter(given)),
    },
  ],
  [
    "verifyKey",
    {
      names: `text|${keyNames}`,
      arguments: [mostly("", "k_0123456", "sk_live_é"), keySpec],
      use: (_bench, text, given) => verifyKey(text, given),
    },
  ],
  ["keyPattern", { names: keyNames, arguments: [keySpec], use: (_bench, given) => String(keyPattern(given)) }],
  ["password", { ...policy, use: ({ own }, given) => own.password(given) }],
  ["passwordBits", { ...policy, use: (_bench, given) => passwordBits(given) }],
  ["passphrase", { ...phrase, use: ({ own }, words, count, given) => own.passphrase(words, count, given) }],
  ["passphraseBits", { ...phrase, use: (_bench, words, count, given) => passphraseBits(words, count, given) }],
  ["Minter.take", { names: "count", arguments: [amount], use: ({ mint }, count) => mint.take(count) }],
  [
    "Minter.into",
    {
      names: "bytes|separator|options",
      arguments: [anyArray, intoOptions],
      use: ({ mint }, bytes, given) => mint.into(bytes, given),
    },
  ],
  [
    "Minter.stream",
    {
      names: "count|separator|options",
      arguments: [fields({ separator, count: amount, unknown: anything })],
      use: ({ mint }, given) => firstChunk(mint.stream(given)),
    },
  ],
  [
    "createSecrets",
    {
      names: "options|entropy|engine|pool",
      arguments: [
        fields({ entropy: anything, engine: mostly("auto", "wasm", "js", undefined), pool: amount, unknown: anything }),
      ],
      use: (_bench, given) => createSecrets(given).token_bytes(3),
    },
  ],
  ["new SystemRandom", { names: "", arguments: [anything], use: ({ own }, seed) => new own.SystemRandom(seed) }],
  ["SystemRandom.getrandbits", { names: "k", arguments: [amount], use: ({ random }, k) => random.getrandbits(k) }],
  ["SystemRandom.randbytes", { names: "n", arguments: [amount], use: ({ random }, n) => random.randbytes(n) }],
  [
    "SystemRandom.randrange",
    {
      names: "start|stop|step",
      arguments: [integer, integer, integer],
      use: ({ random }, start, stop, step) => random.randrange(start, stop, step),
    },
  ],
  [
    "SystemRandom.randint",
    { names: "a|b", arguments: [integer, integer], use: ({ random }, a, b) => random.randint(a, b) },
  ],
  ["SystemRandom.choice", { names: "seq", arguments: [anySequence], use: ({ random }, seq) => random.choice(seq) }],
  [
    "SystemRandom.choices",
    {
      names: "population|options|weights|cum_weights|k",
      arguments: [anySequence, fields({ ...weights, k: amount })],
      use: ({ random }, population, given) => random.choices(population, given),
    },
  ],
  ["SystemRandom.shuffle", { names: "x", arguments: [anySequence], use: ({ random }, x) => random.shuffle(x) }],
  [
    "SystemRandom.sample",
    {
      names: "population|k|options|counts",
      arguments: [anySequence, amount, fields({ counts: sequence })],
      use: ({ random }, population, k, given) => random.sample(population, k, given),
    },
  ],
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
  [
    "SystemRandom.binomialvariate",
    {
      names: "n|p",
      arguments: [integer, mostly(0, 1, 0.5, 1e-9, 0.3, 0.999)],
      use: ({ random }, n, p) => random.binomialvariate(n, p),
    },
  ],
  ["SystemRandom.seed", { names: "", arguments: [anything], use: ({ random }, ...given) => random.seed(...given) }],
  [
    "SystemRandom.getstate",
    { names: "", arguments: [anything], use: ({ random }, ...given) => random.getstate(...given) },
  ],
  [
    "SystemRandom.setstate",
    { names: "", arguments: [anything], use: ({ random }, ...given) => random.setstate(...given) },
  ],
  [
    "SystemRandom.random",
    { names: "", arguments: [anything], use: ({ random }, ...given) => Reflect.apply(random.random, random, given) },
  ],
  [
    "Minter.next",
    { names: "", arguments: [anything], use: ({ mint }, ...given) => Reflect.apply(mint.next, mint, given) },
  ],
  ["discard", { names: "", arguments: [anything], use: ({ own }, ...given) => Reflect.apply(own.discard, own, given) }],
];
