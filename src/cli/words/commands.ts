// What the program can do: the parser, `--help` and docs/cli.md are all made from this file and options.ts.
import type { OptionName } from "./options.ts";

interface Description {
  readonly name: string;
  readonly operand?: Operand;
  readonly summary: string;
  /** What else there is to know; paragraphs. */
  readonly details?: readonly string[];
  /** Options that must be given. */
  readonly required?: readonly OptionName[];
  readonly options: readonly OptionName[];
  /** What to type after the program's name, and what it gives. */
  readonly examples: readonly (readonly [line: string, what: string])[];
}

export interface Operand {
  readonly name: string;
  readonly optional?: true;
  readonly several?: true;
}

export interface Command extends Description {
  readonly name: CommandName;
}

export type CommandName = (typeof ALL)[number]["name"];

const FILES = ["output", "force", "engine", "help"] as const;
const VALUES = ["count", "separator", "json", ...FILES] as const;
const NBYTES = { name: "NBYTES", optional: true } as const;

const LARGE_INTEGERS =
  "With --json an integer is a number if every value fits 53 bits, else a string, because a number would be rounded.";
const LINES =
  "A line ends with a newline, or a carriage return and a newline; the last may end with neither. Each is written " +
  "with --separator after it. Bytes that are not UTF-8 pass through as they are, except with --json.";

const ALL = [
  {
    name: "hex",
    operand: NBYTES,
    summary: "tokens in hexadecimal, of NBYTES random bytes (default 32)",
    options: VALUES,
    examples: [
      ["hex", "a token of 32 random bytes, in 64 digits"],
      ["hex 16 -n 1e6 -o tokens.txt", "a million tokens in a file that only you can read"],
    ],
  },
  {
    name: "urlsafe",
    operand: NBYTES,
    summary: "tokens in base64url without padding, of NBYTES random bytes (default 32)",
    options: VALUES,
    examples: [["urlsafe 24", "a token of 32 characters for a URL"]],
  },
  {
    name: "bytes",
    operand: NBYTES,
    summary: "NBYTES random bytes (default 32), as they are",
    details: ["With --count, COUNT times as many, with nothing between them. For JSON use hex."],
    options: ["count", ...FILES],
    examples: [["bytes 32 -o key.bin", "a key in a file of its own"]],
  },
  {
    name: "string",
    summary: "strings of LENGTH symbols of an alphabet",
    required: ["length"],
    options: ["alphabet", "symbols", "length", ...VALUES],
    examples: [
      ["string --alphabet base58 --length 22", "a token of 128 bits"],
      ["string --alphabet digits --length 6 -n 10", "ten codes of six digits"],
      ["string --symbols ♠♥♦♣ --length 5", "five symbols of your own"],
    ],
  },
  {
    name: "password",
    summary: "passwords that match a policy, uniform over all that do",
    details: [
      "LENGTH is 16 by default. With none of --lower, --upper, --digits, --symbols, --alphabet and --also, each of the " +
        "four classes is there at least once. Otherwise only the classes and symbols that are given are used.",
    ],
    options: ["length", "lower", "upper", "digits", "symbols", "alphabet", "also", "exclude", ...VALUES],
    examples: [
      ["password", "16 characters of four classes"],
      [
        "password --length 20 --upper 1 --digits 3-5 --exclude 0O1I",
        "capitals and three to five digits, without 0, O, 1 and I",
      ],
    ],
  },
  {
    name: "passphrase",
    operand: { name: "WORDS", optional: true },
    summary: "passphrases of WORDS words (default 7)",
    details: [
      "The strength goes to standard error: a word of the built-in list holds 11 bits.",
      "A list is refused if different words can give the same text when they are joined.",
    ],
    options: ["words", "between", "capitalize", ...VALUES],
    examples: [
      ["passphrase", "seven words, 77 bits"],
      ["passphrase 6 --words words.txt --between ' '", "six words of your own list"],
    ],
  },
  {
    name: "uuid",
    summary: "UUIDs, random (version 4) or ordered by time (version 7)",
    options: ["v7", ...VALUES],
    examples: [
      ["uuid -n 3 --json", "three in a JSON array"],
      ["uuid --v7", "one that sorts by the time it was made"],
    ],
  },
  {
    name: "key",
    operand: { name: "PREFIX" },
    summary: "API keys: PREFIX, an underscore, random symbols (base62), and a checksum",
    options: ["length", "nbytes", "alphabet", "symbols", "no-checksum", ...VALUES],
    examples: [["key acme_live", "a key of 256 bits that scanners can find"]],
  },
  {
    name: "verify",
    operand: { name: "PREFIX" },
    summary: "whether each line of standard input is a well formed key, one verdict a line",
    details: [
      "Give the options that the keys were made with. The exit status is 1 if a line is not a key. A well formed key " +
        "need not be one that was issued.",
    ],
    options: ["length", "nbytes", "alphabet", "symbols", "no-checksum", "help"],
    examples: [["verify acme_live < keys.txt", "which of the lines are keys"]],
  },
  {
    name: "plan",
    summary: "how long tokens must be, so that no two of many are equal",
    required: ["tokens", "probability"],
    options: ["tokens", "probability", "json", "help"],
    examples: [["plan --tokens 1e12 --probability 1e-9", "a table of kinds and lengths"]],
  },
  {
    name: "below",
    operand: { name: "N" },
    summary: "integers from 0 to N - 1, of any size",
    details: [LARGE_INTEGERS],
    options: VALUES,
    examples: [["below 6 -n 5 --separator '\\t'", "five throws of a die, from 0 to 5, with tabs"]],
  },
  {
    name: "bits",
    operand: { name: "K" },
    summary: "integers of K random bits",
    details: [LARGE_INTEGERS],
    options: VALUES,
    examples: [["bits 128", "an integer of up to 39 digits"]],
  },
  {
    name: "choice",
    operand: { name: "ITEM", several: true },
    summary: "one of the items, chosen uniformly; with --count, each time one of all",
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
    operand: { name: "K" },
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
] as const satisfies readonly Description[];

export const COMMANDS: readonly Command[] = ALL;
