// The alphabets that have names, what takes them, and what is refused.
import { describe, expect, expectTypeOf, it } from "vitest";
import { ALPHABETS, type Alphabet, type AlphabetName, createSecrets, lengthFor } from "../../src/index.ts";
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
  hex: symbols("0-9a-f"),
  lower: symbols("a-z"),
  upper: symbols("A-Z"),
  letters: symbols("a-zA-Z"),
  alphanumeric: symbols("a-zA-Z0-9"),
  base32: symbols("A-Z2-7"),
  crockford32: symbols("0-9A-HJKMNP-TV-Z"),
  base58: symbols("1-9A-HJ-NP-Za-km-z"),
  base62: symbols("0-9A-Za-z"),
  urlsafe: `${symbols("A-Za-z0-9")}-_`,
  unambiguous: symbols("3479ACDEFHJ-NP-RTWXYa-kmnp-rtwxy"),
  printable: symbols("!-~"),
};

describe("ALPHABETS", () => {
  it("has the symbols of each source, in its order", () => {
    expect(ALPHABETS).toEqual(EXPECTED);
    expect(Object.isFrozen(ALPHABETS)).toBe(true);
    expect(NAMES.map((name) => ALPHABETS[name].length)).toEqual([10, 16, 26, 26, 52, 62, 32, 32, 58, 62, 64, 42, 94]);
  });

  it("has the order of base64url that the runtime has", () => {
    // Sextets 0 to 63.
    const sextets = Array.from({ length: 64 }, (_, i) => i.toString(2).padStart(6, "0")).join("");
    const bytes = Buffer.from(sextets.match(/.{8}/g)!.map((bits) => Number.parseInt(bits, 2)));
    expect(bytes.toString("base64url")).toBe(ALPHABETS.urlsafe);
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

  it("a name wins over the same letters, which another order tells from it", () => {
    const own = createSecrets({ engine });
    // 1,000 of 16 symbols without one past f, or 1,000 of 3 with all three: odds of under 1e-170 to look like the
    // other.
    expect(new Set(own.token_string("hex", 1000)).size).toBe(16);
    expect(new Set(own.token_string("xeh", 1000))).toEqual(new Set("hex"));
    // No name: an object's own methods are not asked.
    expect(new Set(own.token_string("valueOf", 1000))).toEqual(new Set("valueOf"));
    expect(lengthFor({ alphabet: "valueOf", bits: 100 })).toBe(Math.ceil(100 / Math.log2(7)));
  });

  it.each([
    "Base58",
    "BASE58",
    "base-58",
    "base_32",
    "base64",
    "base36",
    "Base 10",
    "HEX",
    "url-safe",
    "Lower",
    "base2048",
  ])("%s is refused: it is a name gone wrong", (name) => {
    const source = new Recorded(new Uint8Array(0));
    const own = createSecrets({ engine, entropy: source.entropy });
    const message = `alphabet: no name; expected ${NAMES.join(", ")}, or symbols: these in another order`;
    expect(() => own.token_string(name, 8)).toThrow(new RangeError(message));
    expect(() => own.minter({ kind: "string", alphabet: name, length: 8 })).toThrow(new RangeError(message));
    expect(() => lengthFor({ alphabet: name, bits: 8 })).toThrow(new RangeError(message));
    expect(source.requests).toEqual([]);
  });

  it("a symbol that is there twice is named", () => {
    const own = createSecrets({ engine });
    expect(() => own.token_string("abca", 8)).toThrow(new RangeError('alphabet: "a" is there twice'));
    expect(() => own.token_string("a😀b😀", 8)).toThrow(new RangeError('alphabet: "😀" is there twice'));
    expect(() => lengthFor({ alphabet: "éaé", bits: 8 })).toThrow(new RangeError('alphabet: "é" is there twice'));
  });
});

it("the types know the names, and take any symbols", () => {
  expectTypeOf<AlphabetName>().toExtend<Alphabet>();
  expectTypeOf<string>().toExtend<Alphabet>();
  expectTypeOf(ALPHABETS.base58).toEqualTypeOf<string>();
  // @ts-expect-error: no such name
  expect(ALPHABETS.base57).toBe(undefined);
});
