import { ALPHABETS } from "../../tokens/alphabets.ts";

/** An option's name on the command line, and what help says of it. */
export interface Option {
  readonly short?: string;
  /** What stands for its value in help; an option without one is a switch. */
  readonly value?: string;
  readonly text: string;
}

const ALPHABET_NAMES = Object.keys(ALPHABETS)
  .join(", ")
  .replace(/, (\w+)$/, " or $1");

export const OPTIONS = {
  alphabet: { value: "NAME", text: `the alphabet to draw from: ${ALPHABET_NAMES}` },
  symbols: { value: "TEXT", text: "instead of --alphabet: the symbols to draw from, each once. An emoji is one" },
  length: { value: "LENGTH", text: "how many symbols to draw" },
  nbytes: { value: "NBYTES", text: "as many symbols as hold NBYTES random bytes (default 32)" },
  lower: { value: "LIMITS", text: "lower case letters: at least so many, or so many to so many, such as 2-4" },
  upper: { value: "LIMITS", text: "upper case letters, likewise" },
  digits: { value: "LIMITS", text: "digits, likewise" },
  also: { value: "TEXT", text: "further symbols" },
  exclude: { value: "TEXT", text: "symbols that are not to be used" },
  words: { value: "FILE", text: "a list of words, one a line, in place of the 2048 of BIP 39" },
  between: { value: "TEXT", text: "what stands between words: a dash by default" },
  capitalize: { text: "begin each word with a capital" },
  v7: { text: "UUIDs that rise with time (version 7)" },
  "no-checksum": { text: "keys without a checksum" },
  tokens: { value: "COUNT", text: "how many tokens there will ever be: 1e12, 10G" },
  probability: { value: "P", text: "maximum collision probability, such as 1e-9" },
  count: { short: "n", value: "COUNT", text: "how many values: 1 by default; 1e6 and 10M are understood" },
  output: { short: "o", value: "FILE", text: "write to FILE atomically, mode 0600" },
  force: { text: "with --output: replace a FILE that exists" },
  separator: {
    value: "TEXT",
    text: "what follows each value: a newline by default, at most 16 bytes; \\n, \\t, \\0 and \\\\ are understood",
  },
  json: { text: "write one JSON array (doctor: an object)" },
  engine: { value: "ENGINE", text: "auto (the default), wasm or js" },
  help: { short: "h", text: "show examples, usage and options" },
  version: { text: "show the version" },
} satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** What --symbols is where it names a class of them. */
export const PUNCTUATION: Option = { value: "LIMITS", text: "punctuation, likewise" };

/** An option as a command has it. */
export function optionOf(name: OptionName, command?: string): Option {
  return name === "symbols" && command === "password" ? PUNCTUATION : OPTIONS[name];
}
