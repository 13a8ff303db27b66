// What callers hand over for an alphabet, read once and checked: a name, `{ symbols }`, or an array.

import { isPlain, kindOf, ownFields, SYMBOLS_LIMIT, wholeText } from "../base/argument.ts";
import { pointsOf } from "../base/codes.ts";
import { addText, Bytes, codeReader, hasText, isArray, substring, TextSet } from "../base/intrinsics.ts";
import { namedSymbols } from "./alphabets.ts";

/** The largest alphabet: a symbol is drawn from one or two bytes. */
const LIMIT = 65536;

/** The most UTF-16 code units of a symbol: the longest emoji have 15. */
const LONGEST = 32;

/** What joins a code point to the one before it, or stands for half of a flag. */
const PART =
  /\u200d|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u;

/** An alphabet as it was asked for, read once: its name, the text of `{ symbols }`, or a copy of the array. */
export interface AskedAlphabet {
  readonly name: string | undefined;
  readonly text: string | undefined;
  readonly list: readonly unknown[] | undefined;
}

/** Reads what stands for an alphabet. `argument` is its name in errors. */
export function askedAlphabet(value: unknown, argument: string): AskedAlphabet {
  if (typeof value === "string") return { name: value, text: undefined, list: undefined };
  if (isArray(value)) return { name: undefined, text: undefined, list: copyOf(value, argument) };
  const given = isPlain(value) ? ownFields<{ symbols?: unknown }>(value) : undefined;
  if (given === undefined || hasOthers(given)) {
    throw new TypeError(`${argument}: expected a name, { symbols: "…" } or an array of symbols, got ${kindOf(value)}`);
  }
  return { name: undefined, text: wholeText(given.symbols, `${argument}.symbols`, SYMBOLS_LIMIT), list: undefined };
}

/** Whether there are other properties. They are not shown: they may be what somebody took for symbols. */
function hasOthers(given: object): boolean {
  for (const key in given) if (key !== "symbols") return true;
  return false;
}

function copyOf(list: readonly unknown[], argument: string): readonly unknown[] {
  const { length } = list;
  if (length > LIMIT) throw new RangeError(`${argument}: expected at most ${LIMIT} symbols, got ${length}`);
  const copy: unknown[] = [];
  for (let i = 0; i < length; i++) copy[i] = list[i];
  return copy;
}

export function isSameAlphabet(a: AskedAlphabet | undefined, b: AskedAlphabet | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.name !== b.name || a.text !== b.text || a.list?.length !== b.list?.length) return false;
  for (let i = 0; i < (a.list?.length ?? 0); i++) if (a.list?.[i] !== b.list?.[i]) return false;
  return true;
}

/** The symbols of an alphabet: 2 to 65,536, all different. */
export function alphabetOf(value: unknown): readonly string[] {
  return symbolsOf(askedAlphabet(value, "alphabet"), "alphabet");
}

/** The same of what has been read, with `least` to `most` symbols. */
export function symbolsOf(asked: AskedAlphabet, argument: string, least = 2, most = LIMIT): readonly string[] {
  const { name, text, list } = asked;
  const symbols: readonly string[] =
    list !== undefined
      ? listed(list, argument)
      : pointsOf(name !== undefined ? namedSymbols(name, argument) : whole(text as string, argument));
  if (symbols.length < least || symbols.length > most) {
    throw new RangeError(`${argument}: expected ${least} to ${most} symbols, got ${symbols.length}`);
  }
  const seen = new TextSet<string>();
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i] as string;
    if (hasText(seen, symbol)) {
      const point = (symbol.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      throw new RangeError(`${argument}: ${JSON.stringify(symbol)} (U+${point}) is there twice`);
    }
    addText(seen, symbol);
  }
  refuseBeginnings(symbols, seen, argument);
  return symbols;
}

function whole(text: string, argument: string): string {
  if (!PART.test(text)) return text;
  throw new RangeError(
    `${argument}.symbols: one has several code points, as a flag or an accented letter may; pass an array of symbols`,
  );
}

function listed(list: readonly unknown[], argument: string): readonly string[] {
  const symbols: string[] = [];
  for (let i = 0; i < list.length; i++) {
    const symbol = wholeText(list[i], `${argument}[${i}]`, LONGEST);
    if (symbol === "") throw new RangeError(`${argument}[${i}]: expected a symbol, got an empty string`);
    symbols[i] = symbol;
  }
  return symbols;
}

/** If one symbol began another, a text could be read in two ways, and would have less entropy than is promised. */
export function refuseBeginnings(symbols: readonly string[], all: ReadonlySet<string>, argument: string): void {
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i] as string;
    for (let end = 1; end < symbol.length; end++) {
      if (hasText(all, substring(symbol, 0, end))) {
        throw new RangeError(
          `${argument}: ${JSON.stringify(symbol)} begins with another symbol, so a text could be read in two ways`,
        );
      }
    }
  }
}

/** The codes of symbols that are all ASCII, else undefined: only ASCII is one byte of UTF-8 a symbol. */
export function asciiCodes(symbols: readonly string[]): Uint8Array | undefined {
  const codes = new Bytes(symbols.length);
  const codeAt = codeReader();
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i] as string;
    const code = codeAt(symbol, 0);
    if (symbol.length > 1 || code > 0x7f) return undefined;
    codes[i] = code;
  }
  return codes;
}
