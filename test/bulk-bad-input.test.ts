// Bad input to minters and fills gets an error that names the argument; nothing is drawn, and the next call works.
import { describe, expect, it } from "vitest";
import { createSecrets, type Minter, type Secrets } from "../src/index.ts";
import { wideAlphabet } from "./minter-specs.ts";
import { nonZeroBytes, Recorded } from "./source.ts";

type Kind = typeof TypeError | typeof RangeError;
type Case = [string, (own: Secrets, mint: Minter) => unknown, Kind, string];

/** Hands a value that the types refuse to a function, as JavaScript would. */
const wrong = (value: unknown) => value as never;

const NOT_INTEGERS: [string, unknown, Kind][] = [
  ["a fraction", 1.5, TypeError],
  ["NaN", Number.NaN, TypeError],
  ["Infinity", Number.POSITIVE_INFINITY, TypeError],
  ["a string", "32", TypeError],
  ["null", null, TypeError],
  ["a boolean", true, TypeError],
  ["an array", [32], TypeError],
  ["2^53", 2 ** 53, RangeError],
  ["-1", -1, RangeError],
  ["-1n", -1n, RangeError],
  ["2^64 as a bigint", 2n ** 64n, RangeError],
];

/** Specs, and what their message begins with. */
const SPECS: [string, unknown, Kind, string][] = [
  ["nothing", undefined, TypeError, "spec: "],
  ["null", null, TypeError, "spec: "],
  ["a string", "hex", TypeError, "spec: "],
  ["a number", 32, TypeError, "spec: "],
  ["no kind", {}, RangeError, "kind: "],
  ["a kind that is none", { kind: "base64" }, RangeError, "kind: "],
  ["a kind in capitals", { kind: "HEX" }, RangeError, "kind: "],
  ["a kind of an object's own", { kind: "toString" }, RangeError, "kind: "],
  ...["hex", "urlsafe"].flatMap((kind): [string, unknown, Kind, string][] => [
    [`${kind} of 0 bytes`, { kind, nbytes: 0 }, RangeError, "nbytes: "],
    [`${kind} of 24577 bytes`, { kind, nbytes: 24577 }, RangeError, "nbytes: "],
    [`${kind} with a length`, { kind, length: 32 }, TypeError, 'options: there is no option "length"'],
    [`${kind} with an alphabet`, { kind, alphabet: "ab" }, TypeError, 'options: there is no option "alphabet"'],
    ...NOT_INTEGERS.map(([name, nbytes, error]): [string, unknown, Kind, string] => [
      `${kind}, nbytes ${name}`,
      { kind, nbytes },
      error,
      "nbytes: ",
    ]),
  ]),
  ["uuid4 with nbytes", { kind: "uuid4", nbytes: 16 }, TypeError, 'options: there is no option "nbytes"'],
  ...(
    [
      ["missing", undefined, TypeError],
      ["an array", ["a", "b"], TypeError],
      ["null", null, TypeError],
      ["bytes", new Uint8Array([97, 98]), TypeError],
      ["empty", "", RangeError],
      ["one symbol", "a", RangeError],
      ["one symbol of two units", "😀", RangeError],
      ["65,537 symbols", wideAlphabet(65537), RangeError],
      ["a symbol twice", "abca", RangeError],
      ["a wide symbol twice", "a😀b😀", RangeError],
      ["a zero twice", "\0a\0", RangeError],
      ["half a pair, first", "a\ud83d", RangeError],
      ["half a pair, second", "\ude00a", RangeError],
      ["halves in the wrong order", "a\ude00\ud83d", RangeError],
    ] as [string, unknown, Kind][]
  ).map(([name, alphabet, error]): [string, unknown, Kind, string] => [
    `alphabet ${name}`,
    { kind: "string", alphabet, length: 8 },
    error,
    "alphabet: ",
  ]),
  ["string of no length", { kind: "string", alphabet: "ab" }, TypeError, "length: "],
  ["string of length 0", { kind: "string", alphabet: "ab", length: 0 }, RangeError, "length: "],
  ["string of length 24577", { kind: "string", alphabet: "ab", length: 24577 }, RangeError, "length: "],
  ["wide string of length 24577", { kind: "string", alphabet: "aé", length: 24577 }, RangeError, "length: "],
  ["string with nbytes", { kind: "string", alphabet: "ab", length: 8, nbytes: 8 }, TypeError, "options: "],
  ...NOT_INTEGERS.map(([name, length, error]): [string, unknown, Kind, string] => [
    `string, length ${name}`,
    { kind: "string", alphabet: "ab", length },
    error,
    "length: ",
  ]),
];

const SEPARATORS: [string, unknown, Kind][] = [
  ["of 17 bytes", "0123456789abcdefg", RangeError],
  ["of 6 arrows, 18 bytes", "→→→→→→", RangeError],
  ["null", null, TypeError],
  ["a number", 10, TypeError],
  ["bytes", new Uint8Array(1), TypeError],
];

const MINTER_CASES: Case[] = [
  ...SPECS.map(([name, spec, kind, start]): Case => [`minter: ${name}`, (own) => own.minter(wrong(spec)), kind, start]),
  ...SEPARATORS.flatMap(([name, separator, kind]): Case[] => [
    ...["hex", "urlsafe", "uuid4"].map(
      (token): Case => [
        `${token}: separator ${name}`,
        (own) => own.minter({ kind: wrong(token), separator: wrong(separator) }),
        kind,
        "separator: ",
      ],
    ),
    [
      `string: separator ${name}`,
      (own) => own.minter({ kind: "string", alphabet: "aé", length: 9, separator: wrong(separator) }),
      kind,
      "separator: ",
    ],
    [
      `into: separator ${name}`,
      (_own, mint) => mint.into(new Uint8Array(500), { separator: wrong(separator) }),
      kind,
      "separator: ",
    ],
    [`stream: separator ${name}`, (_own, mint) => mint.stream({ separator: wrong(separator) }), kind, "separator: "],
  ]),
  ...NOT_INTEGERS.flatMap(([name, count, kind]): Case[] => [
    [`take: ${name}`, (_own, mint) => mint.take(wrong(count)), kind, "count: "],
    [`stream: count ${name}`, (_own, mint) => mint.stream({ count: wrong(count) }), kind, "count: "],
  ]),
  ["take of nothing", (_own, mint) => mint.take(wrong(undefined)), TypeError, "count: "],
  ...(
    [
      ["nothing", undefined],
      ["a number", 500],
      ["an array", [0, 0]],
      ["an ArrayBuffer", new ArrayBuffer(500)],
      ["a DataView", new DataView(new ArrayBuffer(500))],
      ["a Uint8ClampedArray", new Uint8ClampedArray(500)],
      ["a Uint16Array", new Uint16Array(500)],
      ["what calls itself a Uint8Array", { length: 500, [Symbol.toStringTag]: "Uint8Array" }],
    ] as [string, unknown][]
  ).map(([name, bytes]): Case => [`into ${name}`, (_own, mint) => mint.into(wrong(bytes)), TypeError, "bytes: "]),
  ["into: null for options", (_own, mint) => mint.into(new Uint8Array(500), wrong(null)), TypeError, "options: "],
  ["into: a string for options", (_own, mint) => mint.into(new Uint8Array(500), wrong("\n")), TypeError, "options: "],
  ["into: a count", (_own, mint) => mint.into(new Uint8Array(500), wrong({ count: 1 })), TypeError, "options: "],
  ["stream: a number for options", (_own, mint) => mint.stream(wrong(5)), TypeError, "options: "],
  ["stream: a misspelt option", (_own, mint) => mint.stream(wrong({ counts: 5 })), TypeError, "options: "],
];

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

const FILL_CASES: Case[] = [
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

const BYTES = nonZeroBytes(64);

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each([...MINTER_CASES, ...FILL_CASES])("%s", (_name, use, kind, start) => {
    const source = new Recorded(BYTES);
    const own = createSecrets({ engine, pool: 0, entropy: source.entropy });
    const mint = own.minter({ kind: "hex", nbytes: 8 });
    let thrown: unknown;
    try {
      use(own, mint);
    } catch (error) {
      thrown = error;
    }
    expect((thrown as Error | undefined)?.constructor).toBe(kind);
    const { message } = thrown as Error;
    expect(message.slice(0, start.length)).toBe(start);
    expect(source.requests).toEqual([]);
    expect(mint.next()).toBe(Buffer.from(BYTES.subarray(0, 8)).toString("hex"));
  });
});
