// What the program can do, in words: `--help`, docs/cli.md and the parser are all made from this and from options.ts.
import type { OptionName } from "./options.ts";

export interface Command {
  readonly name: CommandName;
  /** The operands as help shows them. */
  readonly operands?: string;
  readonly summary: string;
  /** What else there is to know; paragraphs. */
  readonly details?: readonly string[];
  /** Options that must be given. */
  readonly required?: readonly OptionName[];
  readonly options: readonly OptionName[];
  /** What to type after the program's name, and what it gives. */
  readonly examples: readonly (readonly [line: string, what: string])[];
}

export type CommandName =
  | "hex"
  | "urlsafe"
  | "bytes"
  | "string"
  | "uuid"
  | "below"
  | "bits"
  | "choice"
  | "shuffle"
  | "sample"
  | "doctor";

const FILES: readonly OptionName[] = ["output", "force", "engine", "help"];
const VALUES: readonly OptionName[] = ["count", "separator", "json", ...FILES];

const LARGE_INTEGERS =
  "With --json an integer is a number where every value fits 53 bits, and a string where one may be larger, since a number would be rounded.";
const LINES =
  "A line ends with a newline or a carriage return and a newline, and the last may end with neither; each is written with --separator after it. Bytes that are not UTF-8 pass through as they are, except with --json.";

export const COMMANDS: readonly Command[] = [
  {
    name: "hex",
    operands: "[NBYTES]",
    summary: "tokens in hexadecimal, of NBYTES random bytes (default 32)",
    options: VALUES,
    examples: [
      ["hex", "a token of 32 random bytes, in 64 digits"],
      ["hex 16 -n 1e6 -o tokens.txt", "a million tokens in a file that only you can read"],
    ],
  },
  {
    name: "urlsafe",
    operands: "[NBYTES]",
    summary: "tokens in base64url without padding, of NBYTES random bytes (default 32)",
    options: VALUES,
    examples: [["urlsafe 24", "a token of 32 characters for a URL"]],
  },
  {
    name: "bytes",
    operands: "[NBYTES]",
    summary: "NBYTES random bytes (default 32), as they are",
    details: ["With --count, COUNT times as many. Nothing is between them, and there is no JSON of them: use hex."],
    options: ["count", ...FILES],
    examples: [["bytes 32 -o key.bin", "a key in a file of its own"]],
  },
  {
    name: "string",
    summary: "strings of LENGTH symbols of an alphabet",
    required: ["alphabet", "length"],
    options: ["alphabet", "length", ...VALUES],
    examples: [
      ["string --alphabet abcdefghijkmnpqrstuvwxyz23456789 --length 20", "a password to type"],
      ["string --alphabet 0123456789 --length 6 -n 10", "ten codes of six digits"],
    ],
  },
  {
    name: "uuid",
    summary: "random UUIDs (version 4)",
    options: VALUES,
    examples: [["uuid -n 3 --json", "three in a JSON array"]],
  },
  {
    name: "below",
    operands: "N",
    summary: "integers from 0 to N - 1, of any size",
    details: [LARGE_INTEGERS],
    options: VALUES,
    examples: [["below 6 -n 5 --separator '\\t'", "five throws of a die, from 0 to 5, with tabs"]],
  },
  {
    name: "bits",
    operands: "K",
    summary: "integers of K random bits",
    details: [LARGE_INTEGERS],
    options: VALUES,
    examples: [["bits 128", "an integer of up to 39 digits"]],
  },
  {
    name: "choice",
    operands: "ITEM…",
    summary: "one of the items, each as likely; with --count, each time one of all",
    details: ["After -- an item may begin with a dash."],
    options: VALUES,
    examples: [["choice heads tails", "heads, or tails"]],
  },
  {
    name: "shuffle",
    summary: "the lines of standard input in a random order",
    details: [LINES],
    options: ["separator", "json", ...FILES],
    examples: [["shuffle < names.txt", "the names, in a random order"]],
  },
  {
    name: "sample",
    operands: "K",
    summary: "K different lines of standard input, in a random order",
    details: [LINES],
    options: ["separator", "json", ...FILES],
    examples: [["sample 3 < names.txt", "three of the names"]],
  },
  {
    name: "doctor",
    summary: "what runs here, and why: engine, SIMD, runtime, size of the core, measured speeds",
    options: ["json", "engine", "help"],
    examples: [["doctor", "whether WebAssembly runs, and how fast"]],
  },
];
