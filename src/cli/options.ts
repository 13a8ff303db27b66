/** An option's name on the command line, and what help says of it. */
export interface Option {
  readonly short?: string;
  /** What stands for its value in help; an option without one is a switch. */
  readonly value?: string;
  readonly text: string;
}

export const OPTIONS = {
  alphabet: { value: "SYMBOLS", text: "the symbols to draw from, each once; an emoji is one symbol" },
  length: { value: "LENGTH", text: "how many symbols a string has" },
  count: { short: "n", value: "COUNT", text: "how many values: 1 by default; 1e6 and 10M are understood" },
  output: { short: "o", value: "FILE", text: "write to FILE, mode 0600, which appears when it is whole" },
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
