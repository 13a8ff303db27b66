// What minters are asked for in the tests: sizes on both sides of every block and batch.
import type { MinterSpec } from "../../src/index.ts";
import { plainSymbols } from "../tokens/plain-symbols.ts";

/** ASCII symbols in an order of their own, so that a symbol's place is never its code: 128 is all of them. */
export function asciiAlphabet(size: number): string {
  return String.fromCharCode(...Array.from({ length: size }, (_, i) => (37 * i + 48) % 128));
}

/** Symbols past ASCII. Up to 376 they are of one to four bytes of UTF-8; of more the last ones have four. */
export function wideAlphabet(size: number): string {
  const points = Array.from(
    { length: size },
    (_, i) => (size <= 376 ? [0x4e00, 0x1f300, 0x3b1, 0x21][i % 4]! + (i >> 2) : 0x2000 + i + (i < 0xb800 ? 0 : 0x800)), // without the surrogates
  );
  return points.map((point) => String.fromCodePoint(point)).join("");
}

const HEX: MinterSpec[] = [1, 2, 15, 16, 17, 31, 32, 33, 48, 100, 24576].map((nbytes) => ({ kind: "hex", nbytes }));

const URLSAFE: MinterSpec[] = [1, 2, 3, 11, 12, 13, 16, 24, 32, 33, 24576].map((nbytes) => ({
  kind: "urlsafe",
  nbytes,
}));

const ASCII: MinterSpec[] = [2, 3, 10, 16, 17, 32, 48, 49, 62, 64, 65, 100, 128].flatMap((size) =>
  [1, 15, 16, 17, 32, 1000].map(
    (length): MinterSpec => ({ kind: "string", alphabet: { symbols: asciiAlphabet(size) }, length }),
  ),
);

const WIDE: MinterSpec[] = [2, 129, 255, 256, 257, 300, 65536].flatMap((size) =>
  [1, 17, 40].map((length): MinterSpec => ({ kind: "string", alphabet: [...wideAlphabet(size)], length })),
);

/** The first code point past ASCII, and the last one in it. */
const BORDER: MinterSpec[] = ["a\x80", "\x7f\0"].map((alphabet) => ({
  kind: "string",
  alphabet: { symbols: alphabet },
  length: 17,
}));

const KEYS: MinterSpec[] = [
  { kind: "key", prefix: "sk_live" },
  { kind: "key", prefix: "k", length: 1, checksum: false },
  { kind: "key", prefix: "k", length: 17, alphabet: { symbols: "zA9b1" } },
  { kind: "key", prefix: "x".repeat(32), length: 512, alphabet: { symbols: "10" } },
  { kind: "key", prefix: "a_b_c9", nbytes: 100, alphabet: { symbols: "0123456789abcdef" } },
  { kind: "key", prefix: "sk-proj.2", length: 30, checksum: "body" },
];

export const SPECS: readonly MinterSpec[] = [
  ...BORDER,
  ...HEX,
  ...URLSAFE,
  ...ASCII,
  ...WIDE,
  { kind: "uuid4" },
  ...KEYS,
];

/** A spec in a few words, for the name of a test. */
export function specName(spec: MinterSpec): string {
  if (spec.kind === "uuid4" || spec.kind === "uuid7") return spec.kind;
  if (spec.kind === "key") {
    const { prefix, alphabet, length, nbytes = 32, checksum = true } = spec;
    const body = length === undefined ? `${nbytes} bytes` : `${length} symbols`;
    return `${prefix} key of ${body}, ${alphabet === undefined ? 62 : plainSymbols(alphabet).length} symbols${checksum ? "" : ", no check"}`;
  }
  if (spec.kind !== "string") return `${spec.kind} of ${spec.nbytes} bytes`;
  const symbols = plainSymbols(spec.alphabet);
  return `${spec.length} of ${symbols.length} symbols${/[^\0-\x7f]/.test(symbols.join("")) ? ", not all ASCII" : ""}`;
}
