// What the model of minters and fills answers to known bytes, as the text of answers.js.
import type { MinterSpec } from "../../src/index.ts";
import { PlainMinter, PlainStream } from "../minter/minter-model.ts";
import { knownBytes } from "./contract/replay.js";
import { digestOf, hexOf } from "./contract/text.js";
import { literal } from "./literal.ts";

const SPECS: readonly MinterSpec[] = [
  { kind: "hex" },
  { kind: "hex", nbytes: 5 },
  { kind: "urlsafe", nbytes: 16 },
  { kind: "urlsafe", nbytes: 20, separator: "" },
  { kind: "string", alphabet: { symbols: "01" }, length: 9, separator: " | " },
  {
    kind: "string",
    alphabet: { symbols: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" },
    length: 22,
  },
  { kind: "string", alphabet: { symbols: "aß語😀" }, length: 7, separator: "→" },
  { kind: "uuid4" },
];

/** next, take(3), into for 3 and for 2, two steps of an iteration, a stream of 3: contract/minters.js. */
const TOKENS = 1 + 3 + 3 + 2 + 2 + 3;

function minted(spec: MinterSpec, index: number): string {
  const seed = 1000 + index;
  const stream = new PlainStream(knownBytes(10_000, seed));
  const model = new PlainMinter(stream, spec, 0);
  const tokens = model.take(TOKENS);
  return literal({ spec, seed, took: stream.used, widest: model.bytesEach, tokens });
}

const FILLS: readonly [fn: string, array: string, length: number, bound?: number | bigint][] = [
  ["fillBytes", "Uint8Array", 19],
  ["fillBytes", "Int8Array", 5],
  ["fillBytes", "Uint32Array", 6],
  ["fillBytes", "BigUint64Array", 20_001],
  ["fillRandbelow", "Uint8Array", 40, 6],
  ["fillRandbelow", "Uint8Array", 70_000, 62],
  ["fillRandbelow", "Uint8Array", 20, 256],
  ["fillRandbelow", "Uint16Array", 20, 1000],
  ["fillRandbelow", "Uint32Array", 20, 100_000n],
  ["fillRandbelow", "Uint32Array", 10_001, 2 ** 31 + 1],
  ["fillRandbelow", "BigUint64Array", 10, 2n ** 64n],
  ["fillRandbelow", "BigUint64Array", 10, 10n ** 18n],
  ["fillRandbelow", "Float64Array", 10, 2 ** 53],
  ["fillRandbelow", "Float64Array", 10, 6],
  ["fillRandbelow", "Uint8Array", 3, 1],
  ["fillRandbits", "Uint8Array", 20, 3],
  ["fillRandbits", "Uint16Array", 10, 9],
  ["fillRandbits", "Uint32Array", 10, 32],
  ["fillRandbits", "BigUint64Array", 5, 64n],
  ["fillRandbits", "Float64Array", 5, 53],
  ["fillRandom", "Float64Array", 10],
  ["fillRandom", "Float64Array", 10_001],
];

const ARRAYS = { Uint8Array, Int8Array, Uint16Array, Uint32Array, BigUint64Array, Float64Array };

/** The longest array of which every value is written down. */
const SHORT = 100;

function filled([fn, array, length, bound]: (typeof FILLS)[number], index: number): string {
  const seed = 2000 + index;
  const stream = new PlainStream(knownBytes(600_000, seed));
  const Holder = ARRAYS[array as keyof typeof ARRAYS];
  const values = new Holder(length);
  if (fn === "fillBytes") new Uint8Array(values.buffer).set(stream.bytes(values.byteLength));
  else if (fn === "fillRandom") for (let i = 0; i < length; i++) values[i] = stream.random();
  else {
    const n = fn === "fillRandbits" ? 2n ** BigInt(bound as number) : BigInt(bound as number);
    const big = Holder === BigUint64Array;
    stream.integers(length, n).forEach((value, i) => {
      values[i] = big ? value : Number(value);
    });
  }
  const list = Array.from(values as ArrayLike<number | bigint>);
  const answer = length <= SHORT ? { values: list } : { digest: digestOf(new Uint8Array(values.buffer)) };
  return literal({ fn, array, length, ...(bound !== undefined && { bound }), seed, took: stream.used, ...answer });
}

const TEXTS = ["token_bytes", "token_hex", "token_urlsafe"] as const;

/** Bytes of such a text: more than a core makes at once. */
const LONG = 100_001;

function long(fn: (typeof TEXTS)[number], index: number): string {
  const seed = 3000 + index;
  const bytes = Buffer.from(knownBytes(LONG, seed));
  const text = fn === "token_hex" ? hexOf(bytes) : bytes.toString("base64url");
  return literal({ fn, nbytes: LONG, seed, digest: digestOf(fn === "token_bytes" ? bytes : Buffer.from(text)) });
}

/** What minters of every kind mint. */
export const mintedAnswers = (): string[] => SPECS.map(minted);

/** What arrays are filled with. */
export const filledAnswers = (): string[] => FILLS.map(filled);

/** What long tokens are. */
export const textAnswers = (): string[] => TEXTS.map(long);
