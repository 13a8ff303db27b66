import { readFileSync } from "node:fs";
import { type PassphraseOptions, passphraseBitsOf } from "../passphrase.ts";
import type { Secrets } from "../secrets.ts";
import { Failure, failureAt } from "./failure.ts";
import type { Frame } from "./frame.ts";
import type { Job } from "./job.ts";
import { texts } from "./texts.ts";

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
  try {
    // Before anything is drawn.
    const bits = passphraseBitsOf(words, count, options);
    process.stderr.write(`${Math.floor(10 * bits) / 10} bits each: ${count} of ${words.length} words\n`);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw new Failure(error.message);
    throw error;
  }
  return texts("passphrases", () => own.passphrase(words, count, options), total, frame);
}
