// Keys refuse what they cannot do, by the minter, verifyKey and keyPattern alike, before anything is drawn.
import { describe, expect, it } from "vitest";
import { keyPattern, verifyKey } from "../../src/index.ts";
import { type Case, NOT_INTEGERS, testRefusals, wrong } from "../refusals.ts";

type Fault = typeof TypeError | typeof RangeError;

const KEY = { kind: "key", prefix: "sk" };

const SPECS: [string, unknown, Fault, string][] = [
  ["no prefix", { kind: "key" }, TypeError, "prefix: "],
  ["a misspelt option", { ...KEY, checkSum: false }, TypeError, 'options: there is no option "checkSum"'],
  ...([null, 5, ["sk"], Symbol("sk")] as unknown[]).map((prefix): [string, unknown, Fault, string] => [
    `prefix: ${String(prefix)}`,
    { kind: "key", prefix },
    TypeError,
    "prefix: ",
  ]),
  ...[
    ...["", "_", "_sk", "sk_", "1sk", "-sk", "sk-", ".sk", "sk.", "sk live", "sk\n", "é", "skß", "s/k", "s%k", "s\\k"],
    ...["s+k", "s*k", "s\u2010k", "s\u00adk", "x".repeat(33), `x${"-".repeat(31)}y`],
  ].map((prefix): [string, unknown, Fault, string] => [
    `prefix: ${JSON.stringify(prefix)}`,
    { kind: "key", prefix },
    RangeError,
    "prefix: ",
  ]),
  ...["", "a", "aa", "ab_", "ab-", "ab ", "ab\n", "abé", "a😀", "ab]"].map(
    (symbols): [string, unknown, Fault, string] => [
      `alphabet: ${JSON.stringify(symbols)}`,
      { ...KEY, alphabet: { symbols } },
      RangeError,
      "alphabet: ",
    ],
  ),
  ["alphabet: an array", { ...KEY, alphabet: ["a", "b-"] }, RangeError, "alphabet: "],
  ["alphabet: symbols for a name", { ...KEY, alphabet: "01" }, RangeError, "alphabet: there is no alphabet"],
  ["alphabet: null", { ...KEY, alphabet: null }, TypeError, "alphabet: "],
  ["both sizes", { ...KEY, nbytes: 32, length: 43 }, TypeError, "nbytes, length: expected only one of them"],
  [
    "nbytes for more than 512 symbols",
    { ...KEY, nbytes: 65, alphabet: { symbols: "ab" } },
    RangeError,
    "nbytes: too large",
  ],
  ...[null, 0, 1, "true", "", "Body", "prefix", {}].map((checksum): [string, unknown, Fault, string] => [
    `checksum: ${JSON.stringify(checksum)}`,
    { ...KEY, checksum },
    TypeError,
    "checksum: ",
  ]),
  ...["nbytes", "length"].flatMap((name): [string, unknown, Fault, string][] => [
    [`${name} of 0`, { ...KEY, [name]: 0 }, RangeError, `${name}: expected 1 to 512`],
    [`${name} of -1`, { ...KEY, [name]: -1n }, RangeError, `${name}: expected 1 to 512`],
    [`${name} of 513`, { ...KEY, [name]: 513 }, RangeError, `${name}: expected 1 to 512`],
    // Not given is not wrong here.
    ...NOT_INTEGERS.filter(([, value]) => value !== undefined).map(
      ([kind, value, error]): [string, unknown, Fault, string] => [
        `${name} ${kind}`,
        { ...KEY, [name]: value },
        error,
        `${name}: `,
      ],
    ),
  ]),
];

const NO_KEYS: [string, unknown, Fault, string][] = [
  ["nothing", undefined, TypeError, "spec: "],
  ["null", null, TypeError, "spec: "],
  ["a string", "sk", TypeError, "spec: "],
  ["no kind", { prefix: "sk" }, RangeError, "kind: "],
  ["another kind", { kind: "hex" }, RangeError, "kind: "],
];

testRefusals([
  ...SPECS.map(([name, spec, kind, start]): Case => [`minter: ${name}`, (own) => own.minter(wrong(spec)), kind, start]),
  ...[...SPECS, ...NO_KEYS].flatMap(([name, spec, kind, start]): Case[] => [
    [`verifyKey: ${name}`, () => verifyKey("sk_0", wrong(spec)), kind, start],
    [`keyPattern: ${name}`, () => keyPattern(wrong(spec)), kind, start],
  ]),
  ["verifyKey: no text, and a bad spec", () => verifyKey(undefined, wrong({ kind: "key" })), TypeError, "prefix: "],
  ...(
    [
      [{ flag: "g" }, TypeError, 'options: there is no option "flag"'],
      ["g", TypeError, "options: expected a plain object"],
      [null, TypeError, "options: expected a plain object"],
      [0, TypeError, "options: expected a plain object"],
      [{ flags: null }, TypeError, "flags: expected a string"],
      [{ flags: ["g"] }, TypeError, "flags: expected a string"],
      [{ flags: "gg" }, RangeError, "flags: "],
      [{ flags: "G" }, RangeError, "flags: "],
      [{ flags: "gi" }, RangeError, "flags: "],
      [{ flags: "uv" }, RangeError, "flags: "],
    ] as [unknown, Fault, string][]
  ).map(
    ([given, kind, start]): Case => [
      `keyPattern: ${JSON.stringify(given)}`,
      () => keyPattern(wrong(KEY), wrong(given)),
      kind,
      start,
    ],
  ),
]);

describe("the three", () => {
  it.each(SPECS)("refuse in the same words: %s", (_name, spec, kind) => {
    const messages = [verifyKey.bind(null, "k"), keyPattern].map((use) => {
      try {
        use(wrong(spec));
      } catch (error) {
        expect(error).toBeInstanceOf(kind);
        return (error as Error).message;
      }
      return undefined;
    });
    expect(messages[0]).toBeTypeOf("string");
    expect(messages[0]).toBe(messages[1]);
  });
});
