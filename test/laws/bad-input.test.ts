// Bad input gets an error that names the argument and the way out; nothing is drawn, and the next call works.
import { describe, expect, it } from "vitest";
import { createSecrets, type Secrets, type SecretsOptions, type SystemRandom } from "../../src/index.ts";
import { nonZeroBytes, Recorded } from "../source.ts";

type Use = (own: Secrets, random: SystemRandom) => unknown;
type Kind = typeof TypeError | typeof RangeError | typeof Error;
type Case = [string, Use, Kind, string | RegExp];

/** Hands a value that the types refuse to a function, as JavaScript would. */
const wrong = (value: unknown) => value as never;

function* endless(): Generator<number> {
  for (;;) yield 1;
}

function detached(): ArrayBuffer {
  const buffer = new ArrayBuffer(1);
  structuredClone(buffer, { transfer: [buffer] });
  return buffer;
}

const SIZES: [string, (own: Secrets, random: SystemRandom, size: number) => unknown][] = [
  ["token_bytes", (own, _random, size) => own.token_bytes(size)],
  ["token_hex", (own, _random, size) => own.token_hex(size)],
  ["token_urlsafe", (own, _random, size) => own.token_urlsafe(size)],
  ["randbytes", (_own, random, size) => random.randbytes(size)],
];

const NOT_INTEGERS: [string, unknown, RegExp][] = [
  ["a fraction", 1.5, /a fraction/],
  ["NaN", Number.NaN, /NaN/],
  ["Infinity", Number.POSITIVE_INFINITY, /got Infinity/],
  ["a string", "16", /a string/],
  ["a boolean", true, /a boolean/],
  ["an array", [16], /Array/],
  ["an object with valueOf", { valueOf: () => 16 }, /Object/],
];

const UNSAFE = /beyond 2\^53 - 1 is not exact; pass a bigint/;

const cases: Case[] = [
  ...SIZES.flatMap(([name, draw]): Case[] => [
    [`${name}(-1)`, (own, random) => draw(own, random, -1), RangeError, "negative argument not allowed"],
    [`${name}(-1n)`, (own, random) => draw(own, random, wrong(-1n)), RangeError, "negative argument not allowed"],
    [`${name}(2^53)`, (own, random) => draw(own, random, 2 ** 53), RangeError, UNSAFE],
    [`${name}(2n^64n)`, (own, random) => draw(own, random, wrong(2n ** 64n)), RangeError, /too large/],
    ...NOT_INTEGERS.map(
      ([kind, value, text]): Case => [
        `${name}: ${kind}`,
        (own, random) => draw(own, random, wrong(value)),
        TypeError,
        text,
      ],
    ),
  ]),
  [
    "randbytes()",
    (_own, random) => random.randbytes(wrong(undefined)),
    TypeError,
    /^n: expected an integer, got undefined/,
  ],
  ["randbytes(null)", (_own, random) => random.randbytes(wrong(null)), TypeError, /got null/],

  ...NOT_INTEGERS.flatMap(([kind, value, text]): Case[] => [
    [`randbelow: ${kind}`, (own) => own.randbelow(wrong(value)), TypeError, text],
    [`randbits: ${kind}`, (own) => own.randbits(wrong(value)), TypeError, text],
    [`getrandbits: ${kind}`, (_own, random) => random.getrandbits(wrong(value)), TypeError, text],
    [`randint: ${kind}`, (_own, random) => random.randint(1, wrong(value)), TypeError, /^b: /],
    [`randrange: ${kind}`, (_own, random) => random.randrange(wrong(value)), TypeError, /^start: /],
    [`randrange, stop: ${kind}`, (_own, random) => random.randrange(0, wrong(value)), TypeError, /^stop: /],
    [`randrange, step: ${kind}`, (_own, random) => random.randrange(0, 9, wrong(value)), TypeError, /^step: /],
    [`choices, k: ${kind}`, (_own, random) => random.choices("ab", { k: wrong(value) }), TypeError, /^k: /],
    [`binomialvariate, n: ${kind}`, (_own, random) => random.binomialvariate(wrong(value)), TypeError, /^n: /],
  ]),
  [
    "randbelow(undefined)",
    (own) => own.randbelow(wrong(undefined)),
    TypeError,
    /^n: expected an integer, got undefined/,
  ],
  // JavaScript finds each of these at most 0: what it is comes first.
  ...[null, "-1", false, []].flatMap((value): Case[] => [
    [`randbelow(${JSON.stringify(value)})`, (own) => own.randbelow(wrong(value)), TypeError, /^n: expected an integer/],
    [`randbits(${JSON.stringify(value)})`, (own) => own.randbits(wrong(value)), TypeError, /^k: expected an integer/],
  ]),
  ["randbits(2n ** 40n)", (own) => own.randbits(2n ** 40n), RangeError, "k: no bigint has so many bits here"],
  ["randbelow(0)", (own) => own.randbelow(0), RangeError, "Upper bound must be positive."],
  ["randbelow(-0.5)", (own) => own.randbelow(-0.5), RangeError, "Upper bound must be positive."],
  ["randbits(-0.5)", (own) => own.randbits(-0.5), RangeError, "number of bits must be non-negative"],
  ["randbelow(-1)", (own) => own.randbelow(-1), RangeError, "Upper bound must be positive."],
  ["randbelow(0n)", (own) => own.randbelow(0n), RangeError, "Upper bound must be positive."],
  ["randbelow(2^53)", (own) => own.randbelow(2 ** 53), RangeError, UNSAFE],
  ["randbits(-1)", (own) => own.randbits(-1), RangeError, "number of bits must be non-negative"],
  ["randbits(-1n)", (own) => own.randbits(-1n), RangeError, "number of bits must be non-negative"],
  ["randbits(54)", (own) => own.randbits(54), RangeError, /a number holds 53 bits; pass a bigint/],
  ["randint(5, 4)", (_own, random) => random.randint(5, 4), RangeError, "empty range in randint(5, 4)"],
  ["randint(5n, 4n)", (_own, random) => random.randint(5n, 4n), RangeError, "empty range in randint(5, 4)"],
  ["randint(0, 2^53)", (_own, random) => random.randint(0, 2 ** 53), RangeError, UNSAFE],
  ["randrange(0)", (_own, random) => random.randrange(0), RangeError, "empty range for randrange()"],
  ["randrange(3, 3)", (_own, random) => random.randrange(3, 3), RangeError, "empty range in randrange(3, 3)"],
  [
    "randrange(0, 9, -1)",
    (_own, random) => random.randrange(0, 9, -1),
    RangeError,
    "empty range in randrange(0, 9, -1)",
  ],
  ["randrange(0, 9, 0)", (_own, random) => random.randrange(0, 9, 0), RangeError, "zero step for randrange()"],
  [
    "randrange(9, null, 2)",
    (_own, random) => random.randrange(9, null, 2),
    TypeError,
    "Missing a non-None stop argument",
  ],

  ["choice([])", (own) => own.choice([]), RangeError, "Cannot choose from an empty sequence"],
  ['choice("")', (own) => own.choice(""), RangeError, "Cannot choose from an empty sequence"],
  ["choice of a set", (own) => own.choice(wrong(new Set([1]))), TypeError, /got Set; spread a set or map first/],
  ["choice of a map", (own) => own.choice(wrong(new Map([[1, 2]]))), TypeError, /got Map/],
  ["choice of an empty set", (own) => own.choice(wrong(new Set())), RangeError, "Cannot choose from an empty sequence"],
  ["choice(null)", (own) => own.choice(wrong(null)), TypeError, /^seq: .*got null/],
  ["choice(5)", (own) => own.choice(wrong(5)), TypeError, /got a number/],
  ["choice of a negative length", (own) => own.choice({ length: -1 }), TypeError, /^seq: /],
  ["choice of a fractional length", (own) => own.choice({ length: 1.5 }), TypeError, /^seq: /],
  ["choice of an iterator", (own) => own.choice(wrong([1, 2].values())), TypeError, /^seq: /],
  ["choice of a function", (own) => own.choice(wrong((_a: number) => 1)), TypeError, /got a function/],

  ["shuffle of a string", (_own, random) => random.shuffle(wrong("ab")), TypeError, /shuffle a copy/],
  [
    "shuffle of a frozen array",
    (_own, random) => random.shuffle(wrong(Object.freeze([1, 2]))),
    TypeError,
    /shuffle a copy/,
  ],
  ["shuffle of a set", (_own, random) => random.shuffle(wrong(new Set([1, 2]))), TypeError, /^x: /],
  ["shuffle(null)", (_own, random) => random.shuffle(wrong(null)), TypeError, /^x: /],

  [
    "sample, k too large",
    (_own, random) => random.sample([1, 2], 3),
    RangeError,
    "Sample larger than population or is negative",
  ],
  [
    "sample, k negative",
    (_own, random) => random.sample([1, 2], -1),
    RangeError,
    "Sample larger than population or is negative",
  ],
  [
    "sample, k NaN",
    (_own, random) => random.sample([1, 2], Number.NaN),
    RangeError,
    "Sample larger than population or is negative",
  ],
  ["sample, k a fraction", (_own, random) => random.sample([1, 2], 1.5), TypeError, /^k: .*a fraction/],
  ["sample, k missing", (_own, random) => random.sample([1, 2], wrong(undefined)), TypeError, /^k: /],
  [
    "sample of a set",
    (_own, random) => random.sample(wrong(new Set([1])), 1),
    TypeError,
    /^Population must be a sequence/,
  ],
  [
    "sample, counts of the wrong length",
    (_own, random) => random.sample("ab", 1, { counts: [1] }),
    RangeError,
    /number of counts/,
  ],
  [
    "sample, fractional counts",
    (_own, random) => random.sample("ab", 1, { counts: [1, 0.5] }),
    TypeError,
    "Counts must be integers",
  ],
  [
    "sample, negative counts",
    (_own, random) => random.sample("ab", 1, { counts: [1, -2] }),
    RangeError,
    "Counts must be non-negative",
  ],
  [
    "sample, counts of text",
    (_own, random) => random.sample("ab", 1, { counts: wrong(["1", "2"]) }),
    TypeError,
    /^counts: /,
  ],

  ["choices of nothing", (_own, random) => random.choices([]), RangeError, "Cannot choose from an empty sequence"],
  ["choices of a set", (_own, random) => random.choices(wrong(new Set([1]))), TypeError, /^population: /],
  ["choices, too many", (_own, random) => random.choices("ab", { k: 2 ** 40 }), RangeError, /^k: no array/],
  [
    "choices, a number for options",
    (_own, random) => random.choices("ab", wrong(3)),
    TypeError,
    "The number of choices must be a keyword argument: k=3",
  ],
  ["choices, null for options", (_own, random) => random.choices("ab", wrong(null)), TypeError, /^options: /],
  [
    "choices, a misspelt option",
    (_own, random) => random.choices("ab", wrong({ weight: [1, 2] })),
    TypeError,
    /no option "weight"; expected weights/,
  ],
  [
    "choices, both weights",
    (_own, random) => random.choices("ab", { weights: [1, 1], cum_weights: [1, 2] }),
    TypeError,
    "Cannot specify both weights and cumulative weights",
  ],
  [
    "choices, negative weights",
    (_own, random) => random.choices("ab", { weights: [-1, -1] }),
    RangeError,
    "Total of weights must be greater than zero",
  ],
  [
    "choices, zero weights",
    (_own, random) => random.choices("ab", { weights: [0, 0] }),
    RangeError,
    "Total of weights must be greater than zero",
  ],
  [
    "choices, a NaN weight",
    (_own, random) => random.choices("ab", { weights: [Number.NaN, 1] }),
    RangeError,
    "Total of weights must be finite",
  ],
  [
    "choices, an infinite weight",
    (_own, random) => random.choices("ab", { weights: [1, Number.POSITIVE_INFINITY] }),
    RangeError,
    "Total of weights must be finite",
  ],
  [
    "choices, too few weights",
    (_own, random) => random.choices("abc", { weights: [1, 1] }),
    RangeError,
    "The number of weights does not match the population",
  ],
  [
    "choices, too many sums",
    (_own, random) => random.choices("a", { cum_weights: [1, 2] }),
    RangeError,
    "The number of weights does not match the population",
  ],
  [
    "choices, weights without end",
    (_own, random) => random.choices("ab", { weights: endless() }),
    RangeError,
    "The number of weights does not match the population",
  ],
  [
    "choices, more weights than are taken",
    (_own, random) => random.choices(new Uint8Array(2 ** 24 + 2), { weights: endless() }),
    RangeError,
    "weights: expected at most 16777216",
  ],
  [
    "choices, too few weights by index",
    (_own, random) => random.choices("ab", { weights: { length: 1, 0: 1, 1: 1 } }),
    RangeError,
    "The number of weights does not match the population",
  ],
  [
    "choices, weights that are no list",
    (_own, random) => random.choices("ab", { weights: wrong({ size: 2 }) }),
    TypeError,
    "weights: expected an array, got Object",
  ],
  [
    "choices, a weight of text",
    (_own, random) => random.choices("ab", { weights: wrong([1, "2"]) }),
    TypeError,
    /^weights: expected numbers throughout, got a string/,
  ],
  [
    "choices, a number for weights",
    (_own, random) => random.choices("ab", { weights: wrong(2) }),
    TypeError,
    "The number of choices must be a keyword argument: k=2",
  ],
  [
    "choices, text for sums",
    (_own, random) => random.choices("ab", { cum_weights: wrong("12") }),
    TypeError,
    /^cum_weights: expected an array/,
  ],

  [
    "compare_digest of a string and bytes",
    (own) => own.compare_digest(wrong("a"), new Uint8Array(1)),
    TypeError,
    /bytes-like object is required, not a string/,
  ],
  [
    "compare_digest of bytes and a string",
    (own) => own.compare_digest(wrong(new Uint8Array(1)), wrong("a")),
    TypeError,
    "a bytes-like object is required, not a string",
  ],
  [
    "compare_digest of a detached buffer",
    (own) => own.compare_digest(detached(), new Uint8Array(1)),
    TypeError,
    "a: its buffer is detached, or too short for it",
  ],
  [
    "compare_digest of bytes and null",
    (own) => own.compare_digest(new Uint8Array(1), wrong(null)),
    TypeError,
    /bytes-like object is required, not null/,
  ],
  [
    "compare_digest of numbers",
    (own) => own.compare_digest(wrong(1), wrong(1)),
    TypeError,
    /^unsupported operand types/,
  ],
  [
    "compare_digest past ASCII",
    (own) => own.compare_digest("é", "é"),
    TypeError,
    "comparing strings with non-ASCII characters is not supported",
  ],
  [
    "compare_digest of half an emoji",
    (own) => own.compare_digest("a", "\ud83d"),
    TypeError,
    "comparing strings with non-ASCII characters is not supported",
  ],

  [
    "uniform of text",
    (_own, random) => random.uniform(wrong("0"), 1),
    TypeError,
    /^a: expected a number, got a string/,
  ],
  ["uniform of null", (_own, random) => random.uniform(0, wrong(null)), TypeError, /^b: /],
  [
    "uniform past the doubles",
    (_own, random) => random.uniform(0, 10n ** 400n),
    RangeError,
    "int too large to convert to float",
  ],
  ["gauss of text", (_own, random) => random.gauss(0, wrong("1")), TypeError, /^sigma: /],
  ["normalvariate of null", (_own, random) => random.normalvariate(wrong(null)), TypeError, /^mu: /],
  ["lognormvariate of nothing", (_own, random) => random.lognormvariate(wrong(undefined), 1), TypeError, /^mu: /],
  ["expovariate(0)", (_own, random) => random.expovariate(0), RangeError, "division by zero"],
  ["paretovariate(0)", (_own, random) => random.paretovariate(0), RangeError, "division by zero"],
  ["weibullvariate(1, 0)", (_own, random) => random.weibullvariate(1, 0), RangeError, "division by zero"],
  [
    "gammavariate(0, 1)",
    (_own, random) => random.gammavariate(0, 1),
    RangeError,
    "gammavariate: alpha and beta must be > 0.0",
  ],
  [
    "gammavariate(NaN, 1)",
    (_own, random) => random.gammavariate(Number.NaN, 1),
    RangeError,
    "gammavariate: alpha and beta must be > 0.0",
  ],
  [
    "gammavariate(Infinity, 1)",
    (_own, random) => random.gammavariate(Number.POSITIVE_INFINITY, 1),
    RangeError,
    /^alpha: too large/,
  ],
  ["gammavariate(9e307, 1)", (_own, random) => random.gammavariate(9e307, 1), RangeError, /^alpha: too large/],
  ["vonmisesvariate(0, NaN)", (_own, random) => random.vonmisesvariate(0, Number.NaN), RangeError, /^kappa: .*got NaN/],
  [
    "binomialvariate past the doubles",
    (_own, random) => random.binomialvariate(10n ** 400n, 0.5),
    RangeError,
    "int too large to convert to float",
  ],
  [
    "sample, fractional counts that add up",
    (_own, random) => random.sample("ab", 1, { counts: [0.5, 0.5] }),
    TypeError,
    "Counts must be integers",
  ],
  [
    "betavariate(-1, 1)",
    (_own, random) => random.betavariate(-1, 1),
    RangeError,
    "gammavariate: alpha and beta must be > 0.0",
  ],
  ["triangular of text", (_own, random) => random.triangular(0, 1, wrong("x")), TypeError, /^mode: /],
  ["vonmisesvariate of null", (_own, random) => random.vonmisesvariate(0, wrong(null)), TypeError, /^kappa: /],
  ["binomialvariate(-1)", (_own, random) => random.binomialvariate(-1), RangeError, "n must be non-negative"],
  [
    "binomialvariate(1, 1.5)",
    (_own, random) => random.binomialvariate(1, 1.5),
    RangeError,
    "p must be in the range 0.0 <= p <= 1.0",
  ],
  [
    "binomialvariate(1, NaN)",
    (_own, random) => random.binomialvariate(1, Number.NaN),
    RangeError,
    "p must be in the range 0.0 <= p <= 1.0",
  ],
  ["binomialvariate(2^53)", (_own, random) => random.binomialvariate(2 ** 53), RangeError, UNSAFE],
  ["getstate", (_own, random) => random.getstate(), Error, "System entropy source does not have state."],
  ["setstate", (_own, random) => random.setstate({}), Error, "System entropy source does not have state."],
];

const BYTES = nonZeroBytes(64);

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(cases)("%s", (_name, use, kind, text) => {
    const source = new Recorded(BYTES);
    const own = createSecrets({ engine, pool: 0, entropy: source.entropy });
    let thrown: unknown;
    try {
      use(own, new own.SystemRandom());
    } catch (error) {
      thrown = error;
    }
    expect((thrown as Error | undefined)?.constructor).toBe(kind);
    const { message } = thrown as Error;
    if (typeof text === "string") expect(message).toBe(text);
    else expect(message).toMatch(text);
    expect(source.requests).toEqual([]);
    expect(own.token_bytes(8)).toEqual(BYTES.slice(0, 8));
  });
});

describe("createSecrets", () => {
  it.each<[string, unknown, Kind, RegExp]>([
    ["an unknown option", { pools: 1 }, TypeError, /no option "pools"; expected entropy, engine, pool/],
    ["a number", 5, TypeError, /^options: expected an object, got a number/],
    [
      "an entropy that is no function",
      { entropy: new Uint8Array(9) },
      TypeError,
      /^entropy: expected a function, got Uint8Array/,
    ],
    ["an unknown engine", { engine: "WASM" }, RangeError, /^engine: expected "auto", "wasm" or "js"/],
    ["a negative pool", { pool: -1 }, RangeError, /^pool: expected 0 to 65536 bytes/],
    ["a pool too large", { pool: 65537 }, RangeError, /^pool: expected 0 to 65536 bytes/],
    ["a fractional pool", { pool: 0.5 }, TypeError, /^pool: expected an integer, got a fraction/],
  ])("refuses %s", (_name, given, kind, text) => {
    const make = () => createSecrets(given as SecretsOptions);
    expect(make).toThrow(kind);
    expect(make).toThrow(text);
  });

  it("takes undefined for an option that is not given", () => {
    const own = createSecrets({ entropy: undefined, engine: undefined, pool: undefined });
    expect(own.token_hex()).toMatch(/^[0-9a-f]{64}$/);
  });
});
