// Arguments at random, valid and not, as fast-check's arbitraries of encoded Python values.
import fc, { type Arbitrary } from "fast-check";
import { type Parameter, rarely } from "./signature.ts";
import { type Encoded, encodeFloat, encodeInteger, encodeNumber } from "./values.ts";

/** No double holds it. */
export const HUGE: Encoded = { $bigint: String(10n ** 400n) };

export const whole = (min: number, max: number): Arbitrary<Encoded> => fc.integer({ min, max });

/** Powers of two and their neighbours, where the number of bits and bytes changes. */
const nearPower = fc
  .tuple(fc.nat(130), fc.integer({ min: -1, max: 1 }), fc.constantFrom(1n, -1n))
  .map(([bits, offset, sign]) => encodeInteger(sign * (2n ** BigInt(bits) + BigInt(offset))));

const longInteger = fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }).map(encodeInteger);

export const integer: Arbitrary<Encoded> = fc.oneof(whole(-20, 300), nearPower, longInteger);

const EDGES = [
  0,
  -0,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];

/** Ints, floats, whole floats, and now and then what is at the edge of doubles. */
const double: Arbitrary<Encoded> = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }).map(encodeNumber) },
  { weight: 4, arbitrary: whole(-10, 10) },
  { weight: 1, arbitrary: whole(-10, 10).map((value) => encodeFloat(value as number)) },
  { weight: 1, arbitrary: fc.double().map(encodeNumber) },
  { weight: 1, arbitrary: fc.constantFrom(...EDGES).map(encodeNumber) },
);

/**
 * Ints past 2^53 that are doubles. From others CPython subtracts an int exactly and a float with rounding, and here
 * 1.0 is 1:
 * they are paired with ints alone (aLongInteger).
 */
const longDouble = fc
  .tuple(fc.integer({ min: 53, max: 200 }), fc.constantFrom(1n, -3n))
  .map(([bits, factor]) => encodeInteger(factor * 2n ** BigInt(bits)));

/** Ints past 2^53, whether or not they are doubles. */
const long = fc.bigInt({ min: 2n ** 53n, max: 2n ** 90n }).map(encodeInteger);

export const TWO_KEYS: Encoded = {
  $dict: [
    ["a", 1],
    ["b", 2],
  ],
};

const noNumber: Arbitrary<Encoded> = fc.constantFrom<Encoded[]>(
  "x",
  "",
  [],
  [1],
  { $tuple: [1, 2] },
  { $bytes: "0102" },
  { $set: [1, 2] },
  TWO_KEYS,
  { $iter: [1, 2] },
);
export const noInteger: Arbitrary<Encoded> = fc.oneof(
  noNumber,
  fc.constantFrom<Encoded[]>(
    null,
    ...[0.5, -0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(encodeNumber),
  ),
);
export const anInteger: Parameter = { good: integer, bad: noInteger, plain: 5 };
export const aDouble: Parameter = {
  good: double,
  bad: fc.oneof(noNumber, fc.constantFrom<Encoded[]>(null, HUGE)),
  plain: 2,
};
export const aReal: Parameter = { ...aDouble, good: rarely(longDouble, double) };
export const aLongInteger: Parameter = { ...anInteger, good: long };

/** A number of bytes: few, or now and then enough for more than one request of the entropy source. */
export const aSize: Parameter = {
  good: fc.oneof({ weight: 40, arbitrary: whole(0, 80) }, { weight: 1, arbitrary: whole(20_000, 150_000) }),
  bad: fc.oneof(noInteger, fc.constantFrom<Encoded[]>(-1, HUGE, encodeInteger(2n ** 63n))),
  plain: 5,
};

/** A copy of the parameter that may be left out. */
export function optional(parameter: Parameter): Parameter {
  return { ...parameter, optional: true };
}

/** A parameter without these values among the bad ones. */
export function excluding(parameter: Parameter, isExcluded: (value: Encoded) => boolean): Parameter {
  return { ...parameter, bad: parameter.bad.filter((value) => !isExcluded(value)) };
}
