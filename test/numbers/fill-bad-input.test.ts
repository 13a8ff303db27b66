// Fills refuse what they cannot do, with an error that names the argument, before anything is drawn.
import { type Case, NOT_INTEGERS, testRefusals, wrong } from "../refusals.ts";

const WIDTHS: [string, Uint8Array | Uint16Array | Uint32Array | BigUint64Array | Float64Array, bigint][] = [
  ["Uint8Array", new Uint8Array(9), 8n],
  ["Uint16Array", new Uint16Array(9), 16n],
  ["Uint32Array", new Uint32Array(9), 32n],
  ["BigUint64Array", new BigUint64Array(9), 64n],
  ["Float64Array", new Float64Array(9), 53n],
];

/** What no fill takes. */
const NOT_ARRAYS: [string, unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["a number", 16],
  ["an array", [1, 2]],
  ["an ArrayBuffer", new ArrayBuffer(8)],
  ["a DataView", new DataView(new ArrayBuffer(8))],
  ["a Float32Array", new Float32Array(2)],
  ["what calls itself a Uint8Array", { length: 2, [Symbol.toStringTag]: "Uint8Array" }],
];

/** What only fillBytes takes. */
const SIGNED = [Int8Array, Int16Array, Int32Array, BigInt64Array, Uint8ClampedArray].map((Type): [string, unknown] => [
  `a ${Type.name}`,
  new Type(2),
]);

const CASES: Case[] = [
  ...[...NOT_ARRAYS, ["a Float64Array", new Float64Array(2)] as const].map(
    ([name, array]): Case => [`fillBytes of ${name}`, (own) => own.fillBytes(wrong(array)), TypeError, "array: "],
  ),
  ...[...NOT_ARRAYS, ...SIGNED].flatMap(([name, array]): Case[] => [
    [`fillRandbelow of ${name}`, (own) => own.fillRandbelow(wrong(array), 2), TypeError, "array: "],
    [`fillRandbits of ${name}`, (own) => own.fillRandbits(wrong(array), 1), TypeError, "array: "],
    [`fillRandom of ${name}`, (own) => own.fillRandom(wrong(array)), TypeError, "array: "],
  ]),
  ...WIDTHS.flatMap(([name, array, bits]): Case[] => [
    [
      `fillRandbelow of a ${name}, 2^${bits} + 1`,
      (own) => own.fillRandbelow(array, 2n ** bits + 1n),
      RangeError,
      "n: ",
    ],
    [`fillRandbelow of a ${name}, 2^80`, (own) => own.fillRandbelow(array, 2n ** 80n), RangeError, "n: "],
    [`fillRandbelow of a ${name}, 0`, (own) => own.fillRandbelow(array, 0), RangeError, "n: "],
    [`fillRandbelow of a ${name}, 0n`, (own) => own.fillRandbelow(array, 0n), RangeError, "n: "],
    [`fillRandbelow of a ${name}, -5n`, (own) => own.fillRandbelow(array, -5n), RangeError, "n: "],
    [`fillRandbelow of a ${name}, 2^54`, (own) => own.fillRandbelow(array, 2 ** 54), RangeError, "n: "],
    [`fillRandbelow of a ${name}, half`, (own) => own.fillRandbelow(array, 0.5), TypeError, "n: "],
    [`fillRandbelow of a ${name}, text`, (own) => own.fillRandbelow(array, wrong("6")), TypeError, "n: "],
    [`fillRandbelow of a ${name}, nothing`, (own) => own.fillRandbelow(array, wrong(undefined)), TypeError, "n: "],
    [`fillRandbits of a ${name}, one too many`, (own) => own.fillRandbits(array, bits + 1n), RangeError, "k: "],
    [`fillRandbits of a ${name}, as a number`, (own) => own.fillRandbits(array, Number(bits) + 1), RangeError, "k: "],
    ...NOT_INTEGERS.map(
      ([what, k, kind]): Case => [
        `fillRandbits of a ${name}, ${what}`,
        (own) => own.fillRandbits(array, wrong(k)),
        kind,
        "k: ",
      ],
    ),
  ]),
];

testRefusals(CASES);
