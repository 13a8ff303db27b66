// Calls of every function, at random: most valid, some with one argument that is not.
//
// Left out, because CPython does not do there what it should, or because JavaScript has no such thing:
//   - arguments over which CPython draws without end: a NaN or infinite shape, or one past 8e307 (2 * shape - 1
//     overflows), of gammavariate and betavariate; a NaN kappa of vonmisesvariate
//   - random() == 0 in binomialvariate: 3.14.2 raises; later versions draw again, and so does this package
//   - a fraction as binomialvariate's n, or NaN as its p: CPython computes with it, or fails an assertion; here it is
//     an error
//   - two faults in one call: the order of the checks says which is named
import fc, { type Arbitrary } from "fast-check";
import { aDouble, aLongInteger, anInteger, aReal, aSize, excluding, integer, optional, whole } from "./arguments.ts";
import { POPULATIONS } from "./populations.ts";
import type { LiveCall } from "./python.ts";
import { type Arguments, type Parameter, rarely, signature } from "./signature.ts";
import { type Encoded, encodeNumber } from "./values.ts";

const doubles = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map(encodeNumber);
const numbers = (...values: number[]) => fc.constantFrom(...values.map(encodeNumber));
const isFloat = (value: Encoded) => typeof value === "object" && value !== null && "$float" in value;

const shape: Parameter = {
  good: fc.oneof(
    { weight: 4, arbitrary: fc.oneof(doubles(1e-3, 1), doubles(1, 50), numbers(1, 2, 0.5)) },
    { weight: 1, arbitrary: fc.oneof(doubles(0, 8e307), numbers(-1, -2.5, Number.NEGATIVE_INFINITY)) },
  ),
  bad: aReal.bad,
  plain: 2,
};
const scale: Parameter = {
  ...shape,
  good: fc.oneof(shape.good, numbers(Number.POSITIVE_INFINITY, Number.MAX_VALUE, Number.NaN)),
};
const kappa: Parameter = {
  good: fc.oneof(
    { weight: 4, arbitrary: doubles(0, 30) },
    { weight: 1, arbitrary: fc.oneof(doubles(0, 1e10), numbers(-1, 1e-6, 2e-6, 1e17, Number.POSITIVE_INFINITY)) },
  ),
  bad: aReal.bad,
  plain: 2,
};
/**
 * With more than 1e9 trials or so, the rounding of lgamma begins to decide what is accepted; see mayFlip in
 * tolerance.ts.
 */
const trials: Parameter = excluding(
  { good: rarely(integer, fc.oneof(whole(0, 200), whole(0, 1e9)), 16), bad: anInteger.bad, plain: 20 },
  isFloat,
);
const probability: Parameter = {
  good: rarely(numbers(0, -0, 1, 0.5, 1.5, -0.1), doubles(0, 1)),
  bad: aReal.bad,
  plain: { $float: 0.5 },
};
const digestible: Parameter = {
  good: fc.oneof(
    fc.constantFrom<Encoded[]>("", "abc", "abd", "abcd", "é"),
    fc.constantFrom<Encoded[]>({ $bytes: "616263" }, { $bytearray: "616263" }, { $memoryview: "616264" }),
    fc.uint8Array({ maxLength: 3, max: 1 }).map((bytes): Encoded => ({ $bytes: Buffer.from(bytes).toString("hex") })),
  ),
  bad: anInteger.bad,
  plain: "abc",
};
const bits: Parameter = { good: rarely(whole(0, 9000), whole(-1, 300)), bad: aSize.bad, plain: 5 };
const step: Parameter = { good: fc.oneof(whole(-5, 5), integer), bad: anInteger.bad, plain: 1 };

const ARGUMENTS: Readonly<Record<string, Arbitrary<Arguments>>> = {
  ...POPULATIONS,
  token_bytes: signature("token_bytes", optional(aSize)),
  token_hex: signature("token_hex", optional(aSize)),
  token_urlsafe: signature("token_urlsafe", optional(aSize)),
  randbytes: signature("randbytes", aSize),
  randbelow: signature("randbelow", anInteger),
  randbits: signature("randbits", bits),
  getrandbits: signature("getrandbits", bits),
  compare_digest: signature("compare_digest", digestible, digestible),
  random: signature("random"),
  randrange: signature("randrange", anInteger, optional(anInteger), optional(step)),
  randint: signature("randint", anInteger, anInteger),
  uniform: rarely(
    fc.oneof(signature("uniform", aLongInteger, aLongInteger), signature("uniform", anInteger, aLongInteger)),
    signature("uniform", aReal, aReal),
  ),
  triangular: rarely(
    fc.tuple(aDouble.good, aDouble.good).map(([same, mode]) => ({ args: [same, same, mode], kwargs: {}, bad: false })),
    signature("triangular", optional({ ...aDouble, plain: 0 }), optional(aDouble), optional(aDouble)),
  ),
  normalvariate: signature("normalvariate", optional(aReal), optional(aReal)),
  gauss: signature("gauss", optional(aReal), optional(aReal)),
  lognormvariate: signature("lognormvariate", aReal, aReal),
  expovariate: signature("expovariate", optional(aReal)),
  vonmisesvariate: signature("vonmisesvariate", aReal, kappa),
  gammavariate: signature("gammavariate", shape, scale),
  betavariate: signature("betavariate", shape, shape),
  paretovariate: signature("paretovariate", aReal),
  weibullvariate: signature("weibullvariate", aReal, aReal),
  binomialvariate: signature("binomialvariate", optional(trials), optional(probability)),
};

const MODULE = ["token_bytes", "token_hex", "token_urlsafe", "randbelow", "randbits", "choice", "compare_digest"];
const METHODS = Object.keys(ARGUMENTS).filter((name) => name === "choice" || !MODULE.includes(name));

/** Every function that is called. */
export const FUNCTIONS: readonly string[] = [
  ...MODULE.map((name) => `secrets.${name}`),
  ...METHODS.map((name) => `SystemRandom.${name}`),
];

/** Either side of 1e-7 and of 0.9999999, which are the limits of a draw in gammavariate. */
const LIMITS = ["000001ad7f29a8", "000001ad7f29b0", "fffffe5280d650", "fffffe5280d658"];

/** Bytes at the edges of what a draw can get; what follows is random, so that a rejection ends. */
const patch: Arbitrary<string> = rarely(
  fc.oneof(
    fc.tuple(fc.constantFrom("ff", "00", "7f", "80"), fc.nat(24)).map(([byte, length]) => byte.repeat(length)),
    fc.constantFrom(...LIMITS),
  ),
  fc.constant(""),
);

export interface GivenCall extends LiveCall {
  /** Whether the whole numbers are to be bigints, where that is a choice. */
  readonly wide: boolean;
}

export const call: Arbitrary<GivenCall> = fc.oneof(
  ...FUNCTIONS.map((fn) => {
    const given = ARGUMENTS[fn.slice(fn.indexOf(".") + 1)] as Arbitrary<Arguments>;
    return fc
      .record({ given, object: fc.nat(1), wide: fc.boolean(), patch })
      .map(({ given: { args, kwargs, bad }, patch, ...rest }) => {
        const zero = fn === "SystemRandom.binomialvariate" && patch.startsWith("00");
        return { fn, args, kwargs, ...rest, patch: bad || zero ? "" : patch };
      });
  }),
);
