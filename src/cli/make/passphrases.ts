import { readFileSync } from "node:fs";
import { type PassphraseOptions, passphraseBits } from "../../passwords/passphrase.ts";
import type { Secrets } from "../../secrets.ts";
import { Failure, failureAt } from "../read/failure.ts";
import type { Frame } from "./frame.ts";
import type { Job } from "./job.ts";
import { asUsage, texts } from "./texts.ts";

/** The words of a file, one a line, or the program's own: the 2,048 of BIP 39, of which no two begin with the same four letters. */
export async function wordsOf(path: string | undefined): Promise<readonly string[]> {
  // Loaded only now: no other command needs them.
  if (path === undefined) return (await import("@scure/bip39/wordlists/english.js")).wordlist;
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw failureAt("--words", error);
  }
  return Object.freeze(text.split(/\r?\n/).filter((word) => word !== ""));
}

/** Passphrases of `count` words. How much they hold goes to standard error, beside the values. */
export function passphrases(
  own: Secrets,
  words: readonly string[],
  count: number,
  options: PassphraseOptions,
  total: number,
  frame: Frame,
): Job {
  // Before anything is drawn.
  const bits = asUsage(() => bitsOf(words, count, options), { count: "WORDS", separator: "--between" });
  process.stderr.write(`${Math.floor(10 * bits) / 10} bits each: ${count} of ${words.length} words\n`);
  return texts("passphrases", () => own.passphrase(words, count, options), total, frame);
}

/** The bits of a passphrase. A list that is refused is no fault of the command line. */
function bitsOf(words: readonly string[], count: number, options: PassphraseOptions): number {
  try {
    return passphraseBits(words, count, options);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("words")) throw new Failure(error.message);
    throw error;
  }
}
