// Minters and calls for the tests of sources that misbehave.
import type { Minter, MinterSpec } from "../../src/index.ts";
import { BLANK } from "../laws/bulk-bench.ts";
import { asciiAlphabet, wideAlphabet } from "./minter-specs.ts";

/** Of every kind, the short and the long. */
export const KINDS: readonly MinterSpec[] = [
  { kind: "hex", nbytes: 33 },
  { kind: "hex", nbytes: 20000 },
  { kind: "urlsafe", nbytes: 16 },
  { kind: "uuid4" },
  { kind: "string", alphabet: { symbols: asciiAlphabet(62) }, length: 20 },
  { kind: "string", alphabet: { symbols: asciiAlphabet(100) }, length: 9000 },
  { kind: "string", alphabet: { symbols: wideAlphabet(300) }, length: 700 },
  { kind: "key", prefix: "sk_live" },
  { kind: "key", prefix: "k", alphabet: { symbols: "10" }, length: 512 },
];

/** What a call handed out: tokens, each with a line feed after it, and the array that it was to fill. */
export class Answer {
  readonly bytes: Uint8Array;
  handed = "";

  constructor(room: number) {
    this.bytes = new Uint8Array(room).fill(BLANK);
  }
}

/** How many tokens take so many bytes of entropy, and a few more. */
export function tokensOf(mint: Minter, entropy: number): number {
  return Math.ceil((8 * entropy) / mint.bits) + 2;
}

export const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** Each way to mint `count` tokens. All but the first begin with tokens that are minted ahead. */
export const CALLS: [string, (mint: Minter, count: number, answer: Answer) => void | Promise<void>][] = [
  [
    "next",
    (mint, count, answer) => {
      for (let i = 0; i < count; i++) answer.handed += `${mint.next()}\n`;
    },
  ],
  [
    "take",
    (mint, count, answer) => {
      answer.handed += `${mint.next()}\n`;
      for (const token of mint.take(count - 1)) answer.handed += `${token}\n`;
    },
  ],
  [
    "into",
    (mint, _count, answer) => {
      answer.handed += `${mint.next()}\n`;
      mint.into(answer.bytes);
      const end = answer.bytes.indexOf(BLANK);
      answer.handed += text(answer.bytes.subarray(0, end < 0 ? undefined : end));
    },
  ],
  [
    "stream",
    async (mint, count, answer) => {
      answer.handed += `${mint.next()}\n`;
      for await (const chunk of mint.stream({ count: count - 1 })) answer.handed += text(chunk);
    },
  ],
];
