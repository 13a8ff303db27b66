// Minters refuse what they cannot do, with an error that names the argument, before anything is drawn.

import { type Case, NOT_INTEGERS, testRefusals, wrong } from "../refusals.ts";
import { wideAlphabet } from "./minter-specs.ts";

type Fault = typeof TypeError | typeof RangeError;

/** Specs, and what their message begins with. */
const SPECS: [string, unknown, Fault, string][] = [
  ["nothing", undefined, TypeError, "spec: "],
  ["null", null, TypeError, "spec: "],
  ["a string", "hex", TypeError, "spec: "],
  ["a number", 32, TypeError, "spec: "],
  ["no kind", {}, RangeError, "kind: "],
  ["a kind that is none", { kind: "base64" }, RangeError, "kind: "],
  ["a kind in capitals", { kind: "HEX" }, RangeError, "kind: "],
  ["a kind of an object's own", { kind: "toString" }, RangeError, "kind: "],
  ...["hex", "urlsafe"].flatMap((kind): [string, unknown, Fault, string][] => [
    [`${kind} of 0 bytes`, { kind, nbytes: 0 }, RangeError, "nbytes: "],
    [`${kind} of 24577 bytes`, { kind, nbytes: 24577 }, RangeError, "nbytes: "],
    [`${kind} with a length`, { kind, length: 32 }, TypeError, 'options: there is no option "length"'],
    [
      `${kind} with an alphabet`,
      { kind, alphabet: { symbols: "ab" } },
      TypeError,
      'options: there is no option "alphabet"',
    ],
    ...NOT_INTEGERS.map(([name, nbytes, error]): [string, unknown, Fault, string] => [
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
      ["an array of numbers", [1, 2], TypeError],
      ["null", null, TypeError],
      ["bytes", new Uint8Array([97, 98]), TypeError],
      ["empty", { symbols: "" }, RangeError],
      ["one symbol", { symbols: "a" }, RangeError],
      ["one symbol of two units", { symbols: "😀" }, RangeError],
      ["65,537 symbols", { symbols: wideAlphabet(65537) }, RangeError],
      ["a symbol twice", { symbols: "abca" }, RangeError],
      ["a wide symbol twice", { symbols: "a😀b😀" }, RangeError],
      ["a zero twice", { symbols: "\0a\0" }, RangeError],
      ["half a pair, first", { symbols: "a\ud83d" }, RangeError],
      ["half a pair, second", { symbols: "\ude00a" }, RangeError],
      ["halves in the wrong order", { symbols: "a\ude00\ud83d" }, RangeError],
    ] as [string, unknown, Fault][]
  ).map(([name, alphabet, error]): [string, unknown, Fault, string] => [
    `alphabet ${name}`,
    { kind: "string", alphabet, length: 8 },
    error,
    "alphabet",
  ]),
  ["string of no length", { kind: "string", alphabet: { symbols: "ab" } }, TypeError, "length: "],
  ["string of length 0", { kind: "string", alphabet: { symbols: "ab" }, length: 0 }, RangeError, "length: "],
  ["string of length 24577", { kind: "string", alphabet: { symbols: "ab" }, length: 24577 }, RangeError, "length: "],
  [
    "wide string of length 24577",
    { kind: "string", alphabet: { symbols: "aé" }, length: 24577 },
    RangeError,
    "length: ",
  ],
  ["string with nbytes", { kind: "string", alphabet: { symbols: "ab" }, length: 8, nbytes: 8 }, TypeError, "options: "],
  ...NOT_INTEGERS.map(([name, length, error]): [string, unknown, Fault, string] => [
    `string, length ${name}`,
    { kind: "string", alphabet: { symbols: "ab" }, length },
    error,
    "length: ",
  ]),
];

const SEPARATORS: [string, unknown, Fault][] = [
  ["of 17 bytes", "0123456789abcdefg", RangeError],
  ["of 6 arrows, 18 bytes", "→→→→→→", RangeError],
  ["with half a pair", "\ud83d", RangeError],
  ["null", null, TypeError],
  ["a number", 10, TypeError],
  ["bytes", new Uint8Array(1), TypeError],
];

const CASES: Case[] = [
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
      (own) => own.minter({ kind: "string", alphabet: { symbols: "aé" }, length: 9, separator: wrong(separator) }),
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
  ["take of 2^32", (_own, mint) => mint.take(2 ** 32), RangeError, "count: "],
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

testRefusals(CASES);
