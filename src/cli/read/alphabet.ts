import type { AlphabetName } from "../../tokens/alphabets.ts";
import { alphabetOf } from "../../tokens/asked-alphabet.ts";
import type { CommandLine } from "./command-line.ts";
import { asUsage, UsageError } from "./failure.ts";

/** The symbols of a text as people count them: a flag is one. */
export function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);
}

/** The alphabet that --alphabet names, or whose symbols --symbols has; checked. */
export function alphabetIn({ values }: CommandLine): AlphabetName | string[] | undefined {
  const name = values.get("alphabet");
  const text = values.get("symbols");
  if (name !== undefined && text !== undefined) throw new UsageError("--symbols: not with --alphabet");
  if (text === undefined) return name === undefined ? undefined : named(name);
  const symbols = graphemes(text);
  asUsage(() => alphabetOf(symbols), "--symbols");
  return symbols;
}

/** The same of a name. */
export function named(name: string): AlphabetName {
  try {
    alphabetOf(name);
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`--${message.replace(/; symbols of your own .*/, "")}`);
  }
  return name as AlphabetName;
}
