import { readFileSync } from "node:fs";
import { type PassphraseOptions, passphraseBits } from "../../passwords/passphrase.ts";
import { asUsage, Failure, failureAt } from "../read/failure.ts";

/** The most characters of a file of words: four times those of the longest list. */
const MOST_CHARACTERS = 2 ** 24;

/** The words of a file, one a line, or the 2,048 of BIP 39, of which no two begin with the same four letters. */
export async function wordsOf(path: string | undefined): Promise<readonly string[]> {
  // Loaded only now: no other command needs them.
  if (path === undefined) return (await import("@scure/bip39/wordlists/english.js")).wordlist;
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw failureAt("--words", error);
  }
  // A list of more lines than an array holds would end the process.
  if (text.length > MOST_CHARACTERS) throw new Failure(`--words: expected at most ${MOST_CHARACTERS} characters`);
  return Object.freeze(text.split(/\r?\n/).filter((word) => word !== ""));
}

/** The bits of a passphrase of `count` words. A list that is refused is not the fault of the command line. */
export function bitsOf(words: readonly string[], count: number, options: PassphraseOptions): number {
  asUsage(() => passphraseBits(ANY_WORDS, count), "WORDS");
  try {
    // No word of a file has a line feed, so with this separator only the list itself can be refused.
    passphraseBits(words, count, { ...options, separator: "\n" });
  } catch (error) {
    throw error instanceof RangeError ? new Failure(error.message) : error;
  }
  return asUsage(() => passphraseBits(words, count, options), "--between");
}

const ANY_WORDS = Object.freeze(["a", "b"]);
