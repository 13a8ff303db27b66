// Lists of words, checked so that each draw of so many words has a text of its own: the entropy is what is promised.
import { kindOf, wholeText } from "../base/argument.ts";
import { addText, codeReader, hasText, isArray, isFrozen, TextSet } from "../base/intrinsics.ts";
import { isUnique } from "./unique-decoding.ts";

/** A list as it was when it was checked, and as it is written. */
interface CheckedList {
  readonly words: readonly string[];
  readonly written: readonly string[];
  readonly separator: string;
  readonly capitalize: boolean;
  /** Frozen lists stay as they were checked. */
  readonly frozen: boolean;
}

/** The most words of a list, and the most characters of all of them with a separator after each. */
const MOST_WORDS = 0x100000;
const MOST_CHARACTERS = 0x400000;

/** The most characters of a word, and of a separator: no string is too long for 1,024 of both. */
export const WORD_LIMIT = 65536;

/** The last check of each list. */
const checks = /* @__PURE__ */ new WeakMap<object, CheckedList>();

/** The words as they are written: checked, and only compared where they were checked before. */
export function checkedWords(words: readonly string[], separator: string, capitalize: boolean): readonly string[] {
  if (!isArray(words)) throw new TypeError(`words: expected an array of strings, got ${kindOf(words)}`);
  const known = checks.get(words);
  if (known && known.separator === separator && known.capitalize === capitalize && isUnchanged(known, words)) {
    return known.written;
  }
  // Read once, and from here on the copy counts: an array may answer otherwise the next time.
  const { length } = words;
  if (!(length <= MOST_WORDS)) throw new RangeError(`words: expected at most ${MOST_WORDS} words`);
  const frozen = isFrozen(words);
  const copy: string[] = [];
  let characters = 0;
  // By index: the array's iterator may be anything.
  for (let i = 0; i < length; i++) {
    const text = wholeText(words[i], `words[${i}]`, WORD_LIMIT);
    if (text === "") throw new RangeError(`words[${i}]: expected a word, got an empty string`);
    characters += text.length + separator.length;
    if (characters > MOST_CHARACTERS) {
      throw new RangeError(`words: expected at most ${MOST_CHARACTERS} characters in all, with separators`);
    }
    copy[i] = text;
  }
  if (copy.length < 2) throw new RangeError(`words: expected at least 2 words, got ${copy.length}`);
  refuseTwice(copy, "is there twice");
  const written = capitalize ? copy.map(capitalized) : copy;
  if (capitalize) refuseTwice(written, "is there twice once words are capitalized; drop one");
  if (!isUnambiguous(written, separator)) {
    throw new RangeError(
      "separator: different words would give the same text, so there would be less entropy; use one character that no word has",
    );
  }
  checks.set(words, { words: copy, written, separator, capitalize, frozen });
  return written;
}

function isUnchanged({ words, frozen }: CheckedList, now: readonly string[]): boolean {
  if (frozen) return true;
  if (now.length !== words.length) return false;
  for (let i = 0; i < words.length; i++) if (words[i] !== now[i]) return false;
  return true;
}

function refuseTwice(words: readonly string[], problem: string): void {
  const seen = new TextSet<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (hasText(seen, word)) {
      let first = 0;
      while (words[first] !== word) first++;
      throw new RangeError(`words[${i}]: the word at ${first} ${problem}`);
    }
    addText(seen, word);
  }
}

function capitalized(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) as number);
  return first.toUpperCase() + word.slice(first.length);
}

/**
 * Whether a text has one reading. It has if the separator is one character that no word has. A longer one may fail:
 * with "aba" between them, "xab", "y" and "x", "bay" are one text. The separator may follow the last word, too. If
 * sequences of different numbers of words have one text, so have the same two, each followed by the other.
 */
function isUnambiguous(words: readonly string[], separator: string): boolean {
  if (separator.length === 1 && !occurs(separator, words)) return true;
  const ended: string[] = [];
  for (let i = 0; i < words.length; i++) ended[i] = words[i] + separator;
  return isUnique(ended);
}

/** Whether a code unit is in any of the words. */
function occurs(unit: string, words: readonly string[]): boolean {
  const codeAt = codeReader();
  const code = codeAt(unit, 0);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    for (let at = 0; at < word.length; at++) if (codeAt(word, at) === code) return true;
  }
  return false;
}
