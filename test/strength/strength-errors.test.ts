// What collision, bitsFor and lengthFor refuse, and that the message begins with the name.
import { expect, it } from "vitest";
import { bitsFor, collision, lengthFor } from "../../src/index.ts";
import { wrong } from "../refusals.ts";

const NOT_POSITIVE: [string, unknown, typeof TypeError | typeof RangeError][] = [
  ["0", 0, RangeError],
  ["-0", -0, RangeError],
  ["-1", -1, RangeError],
  ["-1n", -1n, RangeError],
  ["NaN", Number.NaN, RangeError],
  ["Infinity", Number.POSITIVE_INFINITY, RangeError],
  ["text", "128", TypeError],
  ["missing", undefined, TypeError],
  ["null", null, TypeError],
  ["an object", { valueOf: () => 128 }, TypeError],
];

const REFUSED: [string, () => unknown, typeof TypeError | typeof RangeError, string][] = [
  ...NOT_POSITIVE.flatMap(([name, value, kind]): typeof REFUSED => [
    [`collision, bits ${name}`, () => collision({ bits: wrong(value), tokens: 5 }), kind, "bits: "],
    [`lengthFor, bits ${name}`, () => lengthFor({ alphabet: "hex", bits: wrong(value) }), kind, "bits: "],
    [`bitsFor, probability ${name}`, () => bitsFor({ tokens: 5, probability: wrong(value) }), kind, "probability: "],
  ]),
  ["bitsFor, probability 1", () => bitsFor({ tokens: 5, probability: 1 }), RangeError, "probability: expected"],
  ["lengthFor, no alphabet", () => lengthFor(wrong({ bits: 128 })), TypeError, "alphabet: "],
  ...(
    [
      ["a fraction", 1.5, TypeError],
      ["NaN", Number.NaN, TypeError],
      ["text", "5", TypeError],
      ["missing", undefined, TypeError],
      ["-1", -1, RangeError],
      ["1e18, which may have been rounded", 1e18, RangeError],
      ["2^512 + 1", 2n ** 512n + 1n, RangeError],
    ] as const
  ).flatMap(([name, tokens, kind]): typeof REFUSED => [
    [`collision, tokens ${name}`, () => collision({ bits: 8, tokens: wrong(tokens) }), kind, "tokens: "],
    [`bitsFor, tokens ${name}`, () => bitsFor({ tokens: wrong(tokens), probability: 0.5 }), kind, "tokens: "],
  ]),
  ...[collision, bitsFor, lengthFor].flatMap((use): typeof REFUSED => [
    [`${use.name} of nothing`, () => use(wrong(undefined)), TypeError, ""],
    [`${use.name} of null`, () => use(wrong(null)), TypeError, "options: "],
    [`${use.name} of a number`, () => use(wrong(128)), TypeError, "options: "],
    [
      `${use.name}, an option that is none`,
      () => use(wrong({ bit: 128 })),
      TypeError,
      'options: there is no option "bit"',
    ],
  ]),
];

it.each(REFUSED)("%s is refused", (_name, use, kind, start) => {
  let thrown: unknown;
  try {
    use();
  } catch (error) {
    thrown = error;
  }
  expect((thrown as Error | undefined)?.constructor).toBe(kind);
  expect((thrown as Error).message.slice(0, start.length)).toBe(start);
});
