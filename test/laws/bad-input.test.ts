// Bad input gets an error that names the argument and the way out; nothing is drawn, and the next call works.
import { describe, expect, it } from "vitest";
import { createSecrets, type Secrets, type SecretsOptions, type SystemRandom } from "../../src/index.ts";
import { PLACE, share } from "../cases.ts";
import { detached } from "../hostile-objects.ts";
import { nonZeroBytes, Recorded } from "../source.ts";

type Use = (random: SystemRandom, own: Secrets) => unknown;
type Kind = typeof TypeError | typeof RangeError | typeof Error;
type Case = [string, Use, Kind, string | RegExp];

/** Hands a value that the types refuse to a function, as JavaScript would. */
const wrong = (value: unknown) => value as never;

/** The call as it is written. */
const nameOf = (use: Use) => String(use).replace(/^.*? => /, "");

function* endless(): Generator<number> {
  for (;;) yield 1;
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

/** Calls by the error that they get. */
const REFUSED: [Kind, string | RegExp, ...Use[]][] = [
  [RangeError, "k: no bigint has so many bits here", (_, own) => own.randbits(2n ** 40n)],
  [
    RangeError,
    "Upper bound must be positive.",
    (_, own) => own.randbelow(0),
    (_, own) => own.randbelow(-0.5),
    (_, own) => own.randbelow(-1),
    (_, own) => own.randbelow(0n),
  ],
  [
    RangeError,
    "number of bits must be non-negative",
    (_, own) => own.randbits(-0.5),
    (_, own) => own.randbits(-1),
    (_, own) => own.randbits(-1n),
  ],
  [
    RangeError,
    UNSAFE,
    (_, own) => own.randbelow(2 ** 53),
    (random) => random.randint(0, 2 ** 53),
    (random) => random.binomialvariate(2 ** 53),
  ],
  [RangeError, /a number holds 53 bits; pass a bigint/, (_, own) => own.randbits(54)],
  [RangeError, "empty range in randint(5, 4)", (random) => random.randint(5, 4), (random) => random.randint(5n, 4n)],
  [RangeError, "empty range for randrange()", (random) => random.randrange(0)],
  [RangeError, "empty range in randrange(3, 3)", (random) => random.randrange(3, 3)],
  [RangeError, "empty range in randrange(0, 9, -1)", (random) => random.randrange(0, 9, -1)],
  [RangeError, "zero step for randrange()", (random) => random.randrange(0, 9, 0)],
  [TypeError, "Missing a non-None stop argument", (random) => random.randrange(9, null, 2)],
  [
    RangeError,
    "Cannot choose from an empty sequence",
    (_, own) => own.choice([]),
    (_, own) => own.choice(""),
    (_, own) => own.choice(wrong(new Set())),
    (random) => random.choices([]),
  ],
  [TypeError, /got Set; spread a set or map first/, (_, own) => own.choice(wrong(new Set([1])))],
  [TypeError, /got Map/, (_, own) => own.choice(wrong(new Map([[1, 2]])))],
  [TypeError, /^seq: .*got null/, (_, own) => own.choice(wrong(null))],
  [TypeError, /got a number/, (_, own) => own.choice(wrong(5))],
  [
    TypeError,
    /^seq: /,
    (_, own) => own.choice({ length: -1 }),
    (_, own) => own.choice({ length: 1.5 }),
    (_, own) => own.choice(wrong([1, 2].values())),
  ],
  [TypeError, /got a function/, (_, own) => own.choice(wrong((_a: number) => 1))],
  [
    TypeError,
    /shuffle a copy/,
    (random) => random.shuffle(wrong("ab")),
    (random) => random.shuffle(wrong(Object.freeze([1, 2]))),
  ],
  [TypeError, /^x: /, (random) => random.shuffle(wrong(new Set([1, 2]))), (random) => random.shuffle(wrong(null))],
  [
    RangeError,
    "Sample larger than population or is negative",
    (random) => random.sample([1, 2], 3),
    (random) => random.sample([1, 2], -1),
    (random) => random.sample([1, 2], Number.NaN),
  ],
  [TypeError, /^k: .*a fraction/, (random) => random.sample([1, 2], 1.5)],
  [TypeError, /^k: /, (random) => random.sample([1, 2], wrong(undefined))],
  [TypeError, /^Population must be a sequence/, (random) => random.sample(wrong(new Set([1])), 1)],
  [RangeError, /number of counts/, (random) => random.sample("ab", 1, { counts: [1] })],
  [
    TypeError,
    "Counts must be integers",
    (random) => random.sample("ab", 1, { counts: [1, 0.5] }),
    (random) => random.sample("ab", 1, { counts: [0.5, 0.5] }),
    (random) => random.sample("ab", 1, { counts: wrong(["1", "2"]) }),
  ],
  [RangeError, "Counts must be non-negative", (random) => random.sample("ab", 1, { counts: [1, -2] })],
  [TypeError, /^population: /, (random) => random.choices(wrong(new Set([1])))],
  [RangeError, /^k: expected at most 33554432; choose fewer/, (random) => random.choices("ab", { k: 2 ** 40 })],
  [TypeError, "The number of choices must be a keyword argument: k=3", (random) => random.choices("ab", wrong(3))],
  [TypeError, /^options: /, (random) => random.choices("ab", wrong(null))],
  [TypeError, /no option "weight"; expected weights/, (random) => random.choices("ab", wrong({ weight: [1, 2] }))],
  [
    TypeError,
    "Cannot specify both weights and cumulative weights",
    (random) => random.choices("ab", { weights: [1, 1], cum_weights: [1, 2] }),
  ],
  [
    RangeError,
    "Total of weights must be greater than zero",
    (random) => random.choices("ab", { weights: [-1, -1] }),
    (random) => random.choices("ab", { weights: [0, 0] }),
  ],
  [
    RangeError,
    "Total of weights must be finite",
    (random) => random.choices("ab", { weights: [Number.NaN, 1] }),
    (random) => random.choices("ab", { weights: [1, Number.POSITIVE_INFINITY] }),
  ],
  [
    RangeError,
    "The number of weights does not match the population",
    (random) => random.choices("abc", { weights: [1, 1] }),
    (random) => random.choices("a", { cum_weights: [1, 2] }),
    (random) => random.choices("ab", { weights: endless() }),
    (random) => random.choices("ab", { weights: { length: 1, 0: 1, 1: 1 } }),
  ],
  [
    TypeError,
    "weights: expected an array, got Object",
    (random) => random.choices("ab", { weights: wrong({ size: 2 }) }),
  ],
  [
    TypeError,
    /^weights: expected numbers throughout, got a string/,
    (random) => random.choices("ab", { weights: wrong([1, "2"]) }),
  ],
  [
    TypeError,
    "The number of choices must be a keyword argument: k=2",
    (random) => random.choices("ab", { weights: wrong(2) }),
  ],
  [TypeError, /^cum_weights: expected an array/, (random) => random.choices("ab", { cum_weights: wrong("12") })],
  [
    TypeError,
    /bytes-like object is required, not a string/,
    (_, own) => own.compare_digest(wrong("a"), new Uint8Array(1)),
  ],
  [
    TypeError,
    "a bytes-like object is required, not a string",
    (_, own) => own.compare_digest(wrong(new Uint8Array(1)), wrong("a")),
  ],
  [
    TypeError,
    "a: its buffer is detached, or too short for it",
    (_, own) => own.compare_digest(detached(new Uint8Array(1)).buffer, new Uint8Array(1)),
  ],
  [
    TypeError,
    /bytes-like object is required, not null/,
    (_, own) => own.compare_digest(new Uint8Array(1), wrong(null)),
  ],
  [TypeError, /^unsupported operand types/, (_, own) => own.compare_digest(wrong(1), wrong(1))],
  [
    TypeError,
    "comparing strings with non-ASCII characters is not supported",
    (_, own) => own.compare_digest("é", "é"),
    (_, own) => own.compare_digest("a", "\ud83d"),
  ],
  [TypeError, /^a: expected a number, got a string/, (random) => random.uniform(wrong("0"), 1)],
  [TypeError, /^b: /, (random) => random.uniform(0, wrong(null))],
  [
    RangeError,
    "int too large to convert to float",
    (random) => random.uniform(0, 10n ** 400n),
    (random) => random.binomialvariate(10n ** 400n, 0.5),
  ],
  [TypeError, /^sigma: /, (random) => random.gauss(0, wrong("1"))],
  [
    TypeError,
    /^mu: /,
    (random) => random.normalvariate(wrong(null)),
    (random) => random.lognormvariate(wrong(undefined), 1),
  ],
  [
    RangeError,
    "division by zero",
    (random) => random.expovariate(0),
    (random) => random.paretovariate(0),
    (random) => random.weibullvariate(1, 0),
  ],
  [
    RangeError,
    "gammavariate: alpha and beta must be > 0.0",
    (random) => random.gammavariate(0, 1),
    (random) => random.gammavariate(Number.NaN, 1),
    (random) => random.gammavariate(10n ** 400n, 0),
    (random) => random.betavariate(-1, 1),
  ],
  [
    RangeError,
    /^alpha: too large/,
    (random) => random.gammavariate(Number.POSITIVE_INFINITY, 1),
    (random) => random.gammavariate(9e307, 1),
  ],
  [RangeError, /^kappa: .*got NaN/, (random) => random.vonmisesvariate(0, Number.NaN)],
  [TypeError, /^mode: /, (random) => random.triangular(0, 1, wrong("x"))],
  [TypeError, /^kappa: /, (random) => random.vonmisesvariate(0, wrong(null))],
  [RangeError, "n must be non-negative", (random) => random.binomialvariate(-1)],
  [
    RangeError,
    "p must be in the range 0.0 <= p <= 1.0",
    (random) => random.binomialvariate(1, 1.5),
    (random) => random.binomialvariate(2, Number.NaN),
  ],
  [Error, "System entropy source does not have state.", (random) => random.getstate(), (random) => random.setstate({})],
];

const cases: Case[] = [
  ...SIZES.flatMap(([name, draw]): Case[] => [
    [`${name}(-1)`, (random, own) => draw(own, random, -1), RangeError, "negative argument not allowed"],
    [`${name}(-1n)`, (random, own) => draw(own, random, wrong(-1n)), RangeError, "negative argument not allowed"],
    [`${name}(2^53)`, (random, own) => draw(own, random, 2 ** 53), RangeError, UNSAFE],
    [`${name}(2n^64n)`, (random, own) => draw(own, random, wrong(2n ** 64n)), RangeError, /too large/],
    ...NOT_INTEGERS.map(
      ([kind, value, text]): Case => [
        `${name}: ${kind}`,
        (random, own) => draw(own, random, wrong(value)),
        TypeError,
        text,
      ],
    ),
  ]),
  ["randbytes()", (random) => random.randbytes(wrong(undefined)), TypeError, /^n: expected an integer, got undefined/],
  ["randbytes(null)", (random) => random.randbytes(wrong(null)), TypeError, /got null/],

  ...NOT_INTEGERS.flatMap(([kind, value, text]): Case[] => [
    [`randbelow: ${kind}`, (_, own) => own.randbelow(wrong(value)), TypeError, text],
    [`randbits: ${kind}`, (_, own) => own.randbits(wrong(value)), TypeError, text],
    [`getrandbits: ${kind}`, (random) => random.getrandbits(wrong(value)), TypeError, text],
    [`randint: ${kind}`, (random) => random.randint(1, wrong(value)), TypeError, /^b: /],
    [`randrange: ${kind}`, (random) => random.randrange(wrong(value)), TypeError, /^start: /],
    [`randrange, stop: ${kind}`, (random) => random.randrange(0, wrong(value)), TypeError, /^stop: /],
    [`randrange, step: ${kind}`, (random) => random.randrange(0, 9, wrong(value)), TypeError, /^step: /],
    [`choices, k: ${kind}`, (random) => random.choices("ab", { k: wrong(value) }), TypeError, /^k: /],
    [`binomialvariate, n: ${kind}`, (random) => random.binomialvariate(wrong(value)), TypeError, /^n: /],
  ]),
  [
    "randbelow(undefined)",
    (_, own) => own.randbelow(wrong(undefined)),
    TypeError,
    /^n: expected an integer, got undefined/,
  ],
  // JavaScript finds each of these at most 0: what it is comes first.
  ...[null, "-1", false, []].flatMap((value): Case[] => [
    [
      `randbelow(${JSON.stringify(value)})`,
      (_, own) => own.randbelow(wrong(value)),
      TypeError,
      /^n: expected an integer/,
    ],
    [
      `randbits(${JSON.stringify(value)})`,
      (_, own) => own.randbits(wrong(value)),
      TypeError,
      /^k: expected an integer/,
    ],
  ]),
  ...REFUSED.flatMap(([kind, text, ...uses]) => uses.map((use): Case => [nameOf(use), use, kind, text])),
];

/** It takes a second, and nothing of an engine: npm test makes it on one of them. */
const LONG_LIST: Case[] = [
  [
    "more weights than are taken",
    (random) => random.choices(new Uint8Array(2 ** 24 + 2), { weights: endless() }),
    RangeError,
    "weights: expected at most 16777216",
  ],
];

const BYTES = nonZeroBytes(64);

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each([...cases, ...share(LONG_LIST, PLACE[engine])])("%s", (_name, use, kind, text) => {
    const source = new Recorded(BYTES);
    const own = createSecrets({ engine, pool: 0, entropy: source.entropy });
    let thrown: unknown;
    try {
      use(new own.SystemRandom(), own);
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
    ["a number", 5, TypeError, /^options: expected a plain object, got a number/],
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
