// The alphabets that have names, what takes them, and what is refused.
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  ALPHABETS,
  type Alphabet,
  type AlphabetName,
  createSecrets,
  lengthFor,
  normalizeTyped,
} from "../../src/index.ts";
import { wrong } from "../refusals.ts";
import { Recorded } from "../source.ts";

const NAMES = Object.keys(ALPHABETS) as AlphabetName[];

const symbols = (ranges: string) =>
  ranges.replaceAll(/(.)-(.)/g, (_range, from: string, to: string) => {
    const first = from.charCodeAt(0);
    return String.fromCharCode(...Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, i) => first + i));
  });

/** As their sources have them, written once more. */
const EXPECTED: Record<AlphabetName, string> = {
  digits: symbols("0-9"),
  numeric: symbols("0-9"),
  hex: symbols("0-9a-f"),
  lower: symbols("a-z"),
  lowercase: symbols("a-z"),
  upper: symbols("A-Z"),
  uppercase: symbols("A-Z"),
  letters: symbols("a-zA-Z"),
  alphabetic: symbols("a-zA-Z"),
  alphanumeric: symbols("a-zA-Z0-9"),
  base32: symbols("A-Z2-7"),
  base32hex: symbols("0-9A-V"),
  crockford32: symbols("0-9A-HJKMNP-TV-Z"),
  base36: Array.from({ length: 36 }, (_, digit) => digit.toString(36)).join(""),
  base58: symbols("1-9A-HJ-NP-Za-km-z"),
  base62: symbols("0-9A-Za-z"),
  base64: `${symbols("A-Za-z0-9")}+/`,
  base64url: `${symbols("A-Za-z0-9")}-_`,
  urlsafe: `${symbols("A-Za-z0-9")}-_`,
  unambiguous: symbols("3479ACDEFHJ-NP-RTWXYa-kmnp-rtwxy"),
  legible: symbols("0-9ACDEFHJKMNPQRTVWXY"),
  distinguishable: "CDEHKMPRTUWXY012458",
  printable: symbols("!-~"),
};

/** What people type for a name, and the name that the error gives. */
const NEAR: [string, AlphabetName | ""][] = [
  ["Base58", "base58"],
  ["base-58", "base58"],
  ["base_32", "base32"],
  ["BASE64", "base64"],
  ["base64-url", "base64url"],
  ["url-safe", "urlsafe"],
  ["HEX", "hex"],
  ["hexdigits", "hex"],
  ["hexadecimalLowercase", "hex"],
  ["a-z", "lower"],
  ["[a-z]", "lower"],
  ["A-Z", "upper"],
  ["0-9", "digits"],
  ["a-zA-Z0-9", "alphanumeric"],
  ["ascii_letters", "letters"],
  ["numbers", "digits"],
  ["crockford", "crockford32"],
  ["nolookalikes", "unambiguous"],
  ["ascii-printable", "printable"],
  ["base2048", ""],
  ["urlsaf", ""],
  ["0123456789", ""],
  ["ACGT", ""],
  ["valueOf", ""],
  ["__proto__", ""],
  ["", ""],
];

describe("ALPHABETS", () => {
  it("has the symbols of each source, in its order", () => {
    expect(ALPHABETS).toEqual(EXPECTED);
    expect(Object.isFrozen(ALPHABETS)).toBe(true);
    for (const name of NAMES) expect(new Set(ALPHABETS[name]).size).toBe(ALPHABETS[name].length);
  });

  it("has the order of base64url that the runtime has", () => {
    // Sextets 0 to 63.
    const sextets = Array.from({ length: 64 }, (_, i) => i.toString(2).padStart(6, "0")).join("");
    const bytes = Buffer.from(sextets.match(/.{8}/g)!.map((bits) => Number.parseInt(bits, 2)));
    expect(bytes.toString("base64url")).toBe(ALPHABETS.urlsafe);
    expect(bytes.toString("base64")).toBe(ALPHABETS.base64);
  });

  it("unambiguous has all letters and digits but those of a group that look alike", () => {
    const groups = ["0Oo", "1Il", "2Zz", "5Ss", "6G", "8B", "UV", "uv"];
    const out = new Set(groups.join(""));
    expect(new Set(ALPHABETS.unambiguous)).toEqual(new Set([...ALPHABETS.alphanumeric].filter((one) => !out.has(one))));
  });
});

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(NAMES)("%s stands for its symbols, in minters and strings", (name) => {
    const alphabet = [...ALPHABETS[name]];
    const { length } = alphabet;
    const bits = 2 ** Math.ceil(Math.log2(length));
    // Each symbol once, in order: a byte is its place, with the bits above it set in every other one. A place past the
    // last one stands before each and is refused.
    const bytes = alphabet.flatMap((_, i) => [
      ...(bits > length ? [length + (i % (bits - length))] : []),
      i + (i % 2 && bits * (256 / bits - 1)),
    ]);
    const stream = Uint8Array.from([...bytes, ...bytes]);
    const own = createSecrets({ engine, pool: 0, health: false, entropy: new Recorded(stream).entropy });
    const mint = own.minter({ kind: "string", alphabet: name, length });
    expect(mint.bits).toBeCloseTo(length * Math.log2(length), 10);
    expect(own.token_string(name, length)).toBe(ALPHABETS[name]);
    expect(mint.next()).toBe(ALPHABETS[name]);
  });

  it.each(NEAR)("%s is refused, and the error names %s", (name, right) => {
    const source = new Recorded(new Uint8Array(0));
    const own = createSecrets({ engine, entropy: source.entropy });
    const message =
      `there is no alphabet of this name; ${right ? `use "${right}", or` : "expected"} one of ${NAMES.join(", ")}; ` +
      'symbols of your own go into { symbols: "…" }';
    const alphabet = wrong(name);
    const refused = new RangeError(`alphabet: ${message}`);
    expect(() => own.token_string(alphabet, 8)).toThrow(refused);
    expect(() => own.minter({ kind: "string", alphabet, length: 8 })).toThrow(refused);
    expect(() => own.minter({ kind: "key", prefix: "k", alphabet })).toThrow(refused);
    expect(() => own.password({ length: 8, alphabet })).toThrow(refused);
    expect(() => own.password({ length: 8, lower: 1, exclude: alphabet })).toThrow(`exclude: ${message}`);
    expect(() => lengthFor({ alphabet, bits: 8 })).toThrow(refused);
    expect(source.requests).toEqual([]);
  });

  it("every slip of one key in a name is refused, or another name", () => {
    const own = createSecrets({ engine });
    for (const name of NAMES) {
      for (let i = 0; i <= name.length; i++) {
        const [before, after] = [name.slice(0, i), name.slice(i)];
        const slips = [before + after.slice(1), `${before}x${after}`, `${before}x${after.slice(1)}`];
        for (const slip of [...slips, before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2)]) {
          if (slip in ALPHABETS) continue;
          expect(() => own.token_string(wrong(slip), 8), slip).toThrow("alphabet: there is no alphabet of this name");
        }
      }
    }
  });

  it("an array has a symbol in each string, whatever its code points", () => {
    const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
    const alphabet = ["\u{1f1e9}\u{1f1f0}", "e\u0301", family, "a"];
    const bytes = Uint8Array.of(0, 1, 2, 3, 2);
    const own = createSecrets({ engine, pool: 0, health: false, entropy: new Recorded(bytes.slice()).entropy });
    expect(own.token_string(alphabet, 5)).toBe(alphabet.join("") + family);
    const minting = createSecrets({ engine, pool: 0, health: false, entropy: new Recorded(bytes.slice()).entropy });
    const mint = minting.minter({ kind: "string", alphabet, length: 5, separator: "" });
    expect([mint.length, mint.bits]).toEqual([5, 10]);
    const room = new Uint8Array(5 * 18);
    expect(mint.into(room)).toBe(1);
    expect(Buffer.from(room).toString()).toMatch(new RegExp(`^${alphabet.join("")}${family}\0*$`));
    const word = createSecrets({ engine }).password({ length: 40, alphabet, exclude: ["a"] });
    expect(word.replaceAll(alphabet[0]!, "").replaceAll("e\u0301", "").replaceAll(family, "")).toBe("");
  });

  it("an array that is changed is another alphabet", () => {
    const own = createSecrets({ engine });
    const alphabet = ["a", "b"];
    expect(own.token_string(alphabet, 99)).toMatch(/^[ab]+$/);
    alphabet[0] = "c";
    expect(own.token_string(alphabet, 99)).toMatch(/^[cb]+$/);
    const symbols = { symbols: "xy" };
    expect(own.token_string(symbols, 99)).toMatch(/^[xy]+$/);
    symbols.symbols = "yz";
    expect(own.token_string(symbols, 99)).toMatch(/^[yz]+$/);
    expect(own.token_string({ symbols: "hex" }, 99)).toMatch(/^[hex]+$/);
    expect(own.token_string("hex", 999)).toMatch(/[0-9]/);
  });

  it.each<[string, typeof TypeError | typeof RangeError, unknown]>([
    ['alphabet: expected a name, { symbols: "…" } or an array of symbols, got a number', TypeError, 12],
    ["alphabet: expected a name, ", TypeError, undefined],
    ["alphabet: expected a name, ", TypeError, null],
    ["alphabet.symbols: expected a string, got undefined", TypeError, {}],
    ["alphabet.symbols: expected a string, got Array", TypeError, { symbols: ["a", "b"] }],
    [
      'alphabet: expected a name, { symbols: "…" } or an array of symbols, got Object',
      TypeError,
      { symbols: "ab", name: "hex" },
    ],
    ["alphabet: expected 2 to 65536 symbols, got 1", RangeError, { symbols: "a" }],
    ['alphabet: "a" (U+0061) is there twice', RangeError, { symbols: "abca" }],
    ['alphabet: "\u200b" (U+200B) is there twice', RangeError, { symbols: "\u200ba\u200b" }],
    ['alphabet: "\u{1f600}" (U+1F600) is there twice', RangeError, { symbols: "a\u{1f600}b\u{1f600}" }],
    ["alphabet.symbols: half of a surrogate pair", RangeError, { symbols: "a\ud83d" }],
    ["alphabet.symbols: one has several code points", RangeError, { symbols: "\u{1f1e9}\u{1f1f0}" }],
    ["alphabet.symbols: one has several code points", RangeError, { symbols: "ae\u0301" }],
    ["alphabet.symbols: one has several code points", RangeError, { symbols: "\u{1f44d}\u{1f3fd}" }],
    ["alphabet[1]: expected a string, got a number", TypeError, ["a", 1]],
    ["alphabet[1]: expected a symbol, got an empty string", RangeError, ["a", ""]],
    ["alphabet[1]: too long: expected at most 32 characters", RangeError, ["a", "b".repeat(33)]],
    ['alphabet: "ab" begins with another symbol', RangeError, ["a", "b", "ab"]],
    ['alphabet: "a" (U+0061) is there twice', RangeError, ["a", "b", "a"]],
    ["alphabet: expected 2 to 65536 symbols, got 1", RangeError, ["a"]],
    ["alphabet: expected at most 65536 symbols", RangeError, new Array(2 ** 32 - 1)],
  ])("%s", (message, kind, alphabet) => {
    const own = createSecrets({ engine });
    for (const use of [
      () => own.token_string(wrong(alphabet), 8),
      () => own.minter({ kind: "string", alphabet: wrong(alphabet), length: 8 }),
      () => lengthFor({ alphabet: wrong(alphabet), bits: 8 }),
    ]) {
      let thrown: unknown;
      try {
        use();
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(kind);
      expect((thrown as Error).message).toContain(message);
    }
  });
});

describe("what people type of a token", () => {
  it.each(["legible", "crockford32"] as const)("over %s is the token again, whatever they confuse", (alphabet) => {
    const confused: Record<string, string> = { 0: "Oo", 1: "IiLl" };
    if (alphabet === "legible") Object.assign(confused, { 2: "Zz", 5: "Ss", 6: "Gg", 8: "Bb", V: "Uu" });
    const { token_string } = createSecrets();
    for (let i = 0; i < 300; i++) {
      const token = token_string(alphabet, 12);
      const typed = Array.from(token, (symbol, place) => {
        const ways = `${symbol}${symbol.toLowerCase()}${confused[symbol] ?? ""}`;
        return (
          (ways[(i + place) % ways.length] as string) + (["", " ", "-", "\u2013", "\u00a0", "_"][(i * place) % 6] ?? "")
        );
      }).join("");
      expect(normalizeTyped(typed, alphabet)).toBe(token);
      expect(normalizeTyped(`\ufeff ${typed}\n`, alphabet)).toBe(token);
    }
    for (const symbol of ALPHABETS[alphabet]) expect(normalizeTyped(symbol, alphabet)).toBe(symbol);
    expect(normalizeTyped("\uff21\uff22 \uff10", "crockford32")).toBe("AB0");
  });

  it("never throws, and what is no text is an empty one", () => {
    for (const text of [undefined, null, 7, {}, [], Symbol("a"), "\ud800", "!".repeat(1e6), () => "A"]) {
      expect(typeof normalizeTyped(text)).toBe("string");
      if (typeof text !== "string") expect(normalizeTyped(text)).toBe("");
    }
    expect(normalizeTyped("A?C")).toBe("A?C");
    // Marks in the wrong order would take the square of their number.
    const marks = `a${"\u0301".repeat(50_000)}${"\u0316".repeat(50_000)}`;
    expect(normalizeTyped(marks)).toBe(marks);
    expect(normalizeTyped("\u202aab\u202c\u200e")).toBe("A8");
    expect(() => normalizeTyped("a", wrong("hex"))).toThrow(
      new RangeError('alphabet: expected "legible" or "crockford32", got a string'),
    );
  });

  it("legible has one symbol of each group that is confused", () => {
    const groups = ["0O", "1IL", "2Z", "5S", "6G", "8B", "UV"];
    for (const group of groups) expect([...group].filter((one) => ALPHABETS.legible.includes(one))).toHaveLength(1);
    expect(groups.join("").length + ALPHABETS.legible.length - groups.length).toBe(36);
  });
});

it("the types know the names, and that a plain string is one", () => {
  expectTypeOf<AlphabetName>().toExtend<Alphabet>();
  expectTypeOf<string>().not.toExtend<Alphabet>();
  expectTypeOf<{ symbols: string }>().toExtend<Alphabet>();
  expectTypeOf<readonly string[]>().toExtend<Alphabet>();
  expectTypeOf(ALPHABETS.base58).toEqualTypeOf<string>();
  // @ts-expect-error: no such name
  expect(ALPHABETS.base57).toBe(undefined);
});
