// Passphrases: the words of single choices, and lists that would give less entropy than they promise.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSecrets, passphrase, passphraseBits } from "../../src/index.ts";
import { isUnique } from "../../src/passwords/unique-decoding.ts";
import { LONG, SCALE, tried } from "../cases.ts";
import { type Case, NOT_INTEGERS, testRefusals, wrong } from "../refusals.ts";
import { failingAt, nonZeroBytes, Recorded } from "../source.ts";

const WORDS = Array.from({ length: 7776 }, (_, i) => `w${i.toString(36)}`);

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  const stream = nonZeroBytes(5000);
  const open = (
    pool = 65536,
    entropy = new Recorded(Uint8Array.from([...stream, ...new Uint8Array(70_000)])).entropy,
  ) => createSecrets({ engine, pool, entropy, health: false });

  it.each([0, 7, 65536])("with a pool of %i bytes: the words that as many choices give", (pool) => {
    const [own, other] = [open(pool), open(pool)];
    for (const count of [1, 2, 6n, 50, 1024]) {
      const words = Array.from({ length: Number(count) }, () => other.choice(WORDS));
      expect(own.passphrase(WORDS, count)).toBe(words.join("-"));
    }
    expect(own.token_hex(8)).toBe(other.token_hex(8));
  });

  it("separated and capitalized as asked, by code point", () => {
    const words = ["élan", "ǆ", "𐐨x", "one"];
    const [own, other] = [open(), open()];
    const drawn = Array.from({ length: 40 }, () => other.choice(["Élan", "Ǆ", "𐐀x", "One"]));
    expect(own.passphrase(words, 40, { separator: " 😀 ", capitalize: true })).toBe(drawn.join(" 😀 "));
    expect(own.passphrase(words, 3, { separator: "" })).toBe(
      Array.from({ length: 3 }, () => other.choice(words)).join(""),
    );
  });

  it("a source that fails at any word gives nothing, and the next call works", () => {
    for (let failing = 1; failing <= 3; failing++) {
      const { entropy, recorded } = failingAt(failing, stream);
      const own = open(0, entropy);
      expect(() => own.passphrase(["a", "b", "c"], 3)).toThrow("the source has failed");
      const other = open(0, new Recorded(stream.subarray(recorded.supplied)).entropy);
      expect(own.passphrase(["a", "b", "c"], 3)).toBe(other.passphrase(["a", "b", "c"], 3));
    }
  });
});

describe("a list", () => {
  it("has so many bits a word", () => {
    expect(passphraseBits(WORDS, 6)).toBe(6 * Math.log2(7776));
    expect(passphraseBits(["a", "b"], 10n, { separator: "" })).toBe(10);
    expect(() => passphraseBits(["a", "a"], 1)).toThrow("words[1]: the word at 0 is there twice");
  });

  it("that has changed is checked again; one that is frozen is not read again", () => {
    const words = ["one", "two"];
    for (let i = 0; i < 3; i++) expect(passphrase(words, 2)).toMatch(/^(one|two)-(one|two)$/);
    words[1] = "one";
    expect(() => passphrase(words, 2)).toThrow("twice");
    words[1] = "three";
    expect(passphrase(words, 20)).toMatch(/^((one|three)(-|$)){20}$/);
    words.push("three");
    expect(() => passphrase(words, 2)).toThrow("twice");
    words.length = 1;
    expect(() => passphrase(words, 2)).toThrow("words: expected at least 2 words, got 1");

    let reads = 0;
    const get = () => (reads++ === 0 ? "one" : "two");
    const frozen = Object.freeze(Object.defineProperty(["", "two"], 0, { get, configurable: false }));
    for (let i = 0; i < 20; i++) expect(passphrase(frozen, 9)).toMatch(/^((one|two)(-|$)){9}$/);
    expect(reads).toBe(1);
  });

  it("is checked for each separator, and each way to write it", () => {
    const words = ["in", "put", "in-put", "Put"];
    expect(passphrase(words, 3, { separator: "." })).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    for (const options of [undefined, { separator: "-" }, { separator: ".", capitalize: true }]) {
      expect(() => passphrase(words, 3, options)).toThrow();
    }
    // As in the EFF's long list: a hyphen does no harm where the halves are no words.
    expect(passphrase(["yo-yo", "t-shirt", "put"], 2)).toMatch(/-/);
  });
});

describe("unambiguous", () => {
  /** Every list of one to three of the words of at most three letters of two. */
  function* lists(): Generator<string[]> {
    const words = ["a", "b", "aa", "ab", "ba", "bb", "aab", "aba", "abb", "bab", "bba"];
    for (let i = 0; i < words.length; i++)
      for (let j = i + 1; j < words.length; j++)
        for (let k = j; k < words.length; k++) yield [...new Set([words[i]!, words[j]!, words[k]!])];
  }

  it.each(["", "a", "ab", "aba"])("separated by %j: as all sequences of words have it", (separator) => {
    let ambiguous = 0;
    for (const words of lists()) {
      const found = isUnique(words.map((word) => word + separator));
      const seen = new Set<string>();
      let twice = false;
      // Six words are enough: where a list is ambiguous, the test would otherwise not agree.
      for (let count = 1; count <= 6 && !twice; count++) {
        seen.clear();
        let texts = [""];
        for (let i = 0; i < count; i++) texts = texts.flatMap((text) => words.map((word) => text + word + separator));
        for (const text of texts) {
          if (seen.has(text)) twice = true;
          seen.add(text);
        }
      }
      expect(found, words.join()).toBe(!twice);
      if (twice) ambiguous++;
    }
    expect(ambiguous).toBeGreaterThan(1);
  });
});

describe("unique decodability", () => {
  /** Sardinas and Patterson's test as they have it. */
  function plainlyUnique(parts: readonly string[]): boolean {
    const rests = new Set<string>();
    const add = (front: string, text: string) => {
      if (text.length > front.length && text.startsWith(front)) rests.add(text.slice(front.length));
    };
    for (const part of parts) for (const other of parts) add(part, other);
    for (const rest of rests) {
      for (const part of parts) {
        if (part === rest) return false;
        add(part, rest);
        add(rest, part);
      }
    }
    return true;
  }

  it("is decided as by going through all rests", (context) => {
    const part = fc
      .oneof(...["a", "ab", "abc"].map((letters) => fc.constantFrom(...letters)))
      .chain((first) => fc.string({ unit: fc.constantFrom("a", "b", first), minLength: 1, maxLength: 7 }));
    const found = { true: 0, false: 0 };
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 1, maxLength: 7 }), (parts) => {
        const unique = isUnique(parts);
        found[`${unique}`]++;
        return unique === plainlyUnique(parts);
      }),
      { numRuns: 4000 * SCALE },
    );
    tried(context, found.true + found.false);
    expect(Math.min(found.true, found.false)).toBeGreaterThan(300);
  });

  const size = LONG ? 1_000_000 : 200_000;
  const side = Math.floor(Math.sqrt(2 * size));
  const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i));
  /** "ab" over and over, where what is left of a text may go on in all of half of the list. */
  const powers = (length: number) => [
    ...many(length, (i) => `${"ab".repeat(length + i)}a`),
    ...many(length, (i) => String.fromCodePoint(0x4e00 + i)),
    ...many(length, (i) => String.fromCodePoint(0x4e00 + i) + "ab".repeat(length + 1 + i)),
    ...many(length, (i) => "ab".repeat(4 * length) + String.fromCodePoint(0x10000 + i)),
  ];

  it.each<[string, boolean, readonly string[]]>([
    ["a word of many separators", true, ["a-", "b-", `a-${"b-".repeat(size / 2)}c-`]],
    ["no separator", true, ["a", "b", `a-${"b-".repeat(size / 2)}c`]],
    ["a letter again and again", false, many(side, (i) => "a".repeat(i + 1))],
    ["the same before another", true, many(side, (i) => `${"a".repeat(i)}b`)],
    ["the same after another", true, many(side, (i) => `b${"a".repeat(i)}`)],
    ["60,000 words", true, many(60_000, (i) => `w${i.toString(36)}--`)],
    ["60,000 words, no separator", false, many(60_000, (i) => i.toString(36))],
    ["powers of a word", true, powers(Math.floor(side / 6))],
  ])("is decided in near linear time: %s", (_name, unique, parts) => {
    const started = process.cpuUsage();
    expect(isUnique(parts)).toBe(unique);
    const { user, system } = process.cpuUsage(started);
    // Under 1 µs a character here, and half a second for code that is compiled.
    const characters = parts.reduce((sum, { length }) => sum + length, 0);
    expect((user + system) / 1e6).toBeLessThan(0.5 + 10e-6 * characters);
  });
});

const of =
  (...given: unknown[]): Case[1] =>
  (own) =>
    Reflect.apply(own.passphrase, undefined, given);
const AB = ["a", "b"];
testRefusals([
  ["no words", of(undefined, 6), TypeError, "words: expected an array of strings, got undefined"],
  ["a string", of("abc", 6), TypeError, "words: expected an array of strings, got a string"],
  ["a set", of(new Set(AB), 6), TypeError, "words: expected an array of strings, got Set"],
  ["an empty list", of([], 6), RangeError, "words: expected at least 2 words, got 0"],
  ["one word", of(["a"], 6), RangeError, "words: expected at least 2 words, got 1"],
  ["a word that is none", of(["a", 1], 6), TypeError, "words[1]: expected a string, got a number"],
  [
    "a hole",
    of(wrong(Object.assign(new Array(3), { 1: "a", 2: "b" })), 6),
    TypeError,
    "words[0]: expected a string, got undefined",
  ],
  ["an empty word", of(["a", ""], 6), RangeError, "words[1]: expected a word, got an empty string"],
  ["half a pair", of(["a", "\ud83d"], 6), RangeError, "words[1]: half of a surrogate pair"],
  ["a word twice", of(["a", "b", "c", "b"], 6), RangeError, "words[3]: the word at 1 is there twice"],
  ["capitals", of(["a", "A"], 6, { capitalize: true }), RangeError, "words[1]: the word at 0 is there twice once"],
  ["no separator", of(["a", "aa"], 6, { separator: "" }), RangeError, "separator: different words would give the same"],
  ["a word with it", of(["a", "b", "a-b"], 6), RangeError, "separator: different words would give the same"],
  [
    "a separator that overlaps itself",
    of(["x", "xab", "bay", "y", "aba"], 6, { separator: "aba" }),
    RangeError,
    "separator: different words would give the same",
  ],
  ["a separator that is none", of(AB, 6, { separator: 1 }), TypeError, "separator: expected a string, got a number"],
  ["half a separator", of(AB, 6, { separator: "\ud83d" }), RangeError, "separator: half of a surrogate pair"],
  ["capitalize that is none", of(AB, 6, { capitalize: 1 }), TypeError, "capitalize: expected a boolean, got a number"],
  ["another option", of(AB, 6, { capitalise: true }), TypeError, 'options: there is no option "capitalise"'],
  ["count 0", of(AB, 0), RangeError, "count: expected 1 to 1024"],
  ["count 1025", of(AB, 1025), RangeError, "count: expected 1 to 1024"],
  ...NOT_INTEGERS.map(([name, value, kind]): Case => [`count: ${name}`, of(AB, value), kind, "count: "]),
]);

it("reads a list by index, whatever its iterator is", () => {
  const words = Object.assign(["orbit", "mango"], { [Symbol.iterator]: 2 });
  expect(createSecrets().passphrase(words as unknown as string[], 3)).toMatch(/^(orbit|mango)(-(orbit|mango)){2}$/);
});
