// A single string over an alphabet: the first token of a minter, and a rule written once more.
import { describe, expect, it, vi } from "vitest";
import { openEngine } from "../../src/engine/open.ts";
import { createSecrets } from "../../src/index.ts";
import { secretsOver } from "../../src/secrets.ts";
import { open, remaining, STREAM } from "../laws/bulk-bench.ts";
import { PlainMinter } from "../minter/minter-model.ts";
import { SPECS, specName, wideAlphabet } from "../minter/minter-specs.ts";
import { type Case, NOT_INTEGERS, testRefusals, wrong } from "../refusals.ts";
import { everyInput, failingAt, Recorded } from "../source.ts";

const STRINGS = SPECS.flatMap((spec) => (spec.kind === "string" ? [[specName(spec), spec] as const] : []));
const LONGEST = [2, 62, 128, 129, 300].map((size) => [size, wideAlphabet(size)] as const);

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(STRINGS)("%s: what a minter gives first, what the rule says, and all that it takes", (_name, spec) => {
    for (const pool of [0, 65536]) {
      const { own, stream, source, machine } = open(engine, pool);
      const minted = open(engine, 0).own.minter(spec).take(3);
      const plain = new PlainMinter(stream, spec, 0);
      for (const expected of minted) {
        expect(own.token_string(spec.alphabet, spec.length)).toBe(expected);
        expect(plain.next()).toBe(expected);
        // Nothing ahead: what was prefetched and is not there any more is what the string took.
        expect(source.supplied - machine.pool.unused()).toBe(stream.used);
      }
    }
  });

  it.each(LONGEST)("the longest string, of %i symbols", (_size, alphabet) => {
    const { own, stream, machine } = open(engine);
    const spec = { kind: "string", alphabet: { symbols: alphabet }, length: 24576 } as const;
    const plain = new PlainMinter(stream, spec, 0);
    expect(own.token_string({ symbols: alphabet }, 24576)).toBe(plain.next());
    expect(own.tokenString({ symbols: alphabet }, 24576n)).toBe(plain.next());
    expect(remaining(machine)).toBe(machine.pool.unused());
  });

  it("follows choice by rejection: each input of two bytes once gives each symbol as often", () => {
    // Of 300 symbols, 9 bits of each word: 65536 / 512 = 128 of each.
    const alphabet = wideAlphabet(300);
    const inputs = everyInput(2);
    const own = createSecrets({ engine, pool: 1024, health: false, entropy: new Recorded(inputs).entropy });
    const counts = new Map<string, number>();
    // The 300 × 128 words that are below 300, and none is left.
    for (let i = 0; i < 300 * 128; i++) {
      const symbol = own.token_string({ symbols: alphabet }, 1);
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
    expect(counts.size).toBe(300);
    expect(new Set(counts.values())).toEqual(new Set([128]));
    expect(() => own.token_string({ symbols: alphabet }, 1)).toThrow("run out");
  });

  it("each byte once gives each symbol as often, for every size of a byte", () => {
    for (const size of [2, 3, 10, 58, 62, 64, 94, 128, 129, 200, 256]) {
      const alphabet = size <= 128 ? String.fromCharCode(...Array(size).keys()) : wideAlphabet(size);
      const own = createSecrets({ engine, pool: 0, health: false, entropy: new Recorded(everyInput(1)).entropy });
      const each = 256 / 2 ** Math.ceil(Math.log2(size));
      const text = own.token_string({ symbols: alphabet }, size * each);
      for (const symbol of alphabet) expect([...text].filter((one) => one === symbol).length).toBe(each);
    }
  });

  it("alphabets that take turns do not get into each other's way, nor into a minter's", () => {
    const { own, stream } = open(engine, 0);
    const alphabets = ["0123456789", "abcdefgh", "xyz", "aé😀", "uvwxyz", "→←", "QRSTUVW", wideAlphabet(300)];
    const specs = alphabets.map(
      (symbols) => ({ kind: "string", alphabet: { symbols }, length: 7, separator: "+" }) as const,
    );
    const minters = specs.map((spec) => own.minter(spec));
    for (let i = 0; i < 300; i++) {
      const at = (i * i + (i >> 3)) % specs.length;
      const plain = new PlainMinter(stream, specs[at]!, 0);
      if (i % 3 === 0) expect(minters[at]!.next()).toBe(plain.next());
      else if (i % 7 === 0) {
        const bytes = new Uint8Array(7 * 4 + 1);
        minters[at]!.into(bytes);
        expect(Buffer.from(bytes).toString().slice(0, 7)).toBe(plain.next().slice(0, 7));
        // As many as fit.
        const rest = Math.floor(bytes.length / plain.stride()) - 1;
        for (let more = 0; more < rest; more++) plain.next();
      } else expect(own.token_string({ symbols: alphabets[at]! }, 7)).toBe(plain.next());
    }
  });

  it("discard leaves the alphabet right", () => {
    const { own, stream } = open(engine, 0);
    const plain = new PlainMinter(stream, { kind: "string", alphabet: { symbols: "abcdefgh" }, length: 9 }, 0);
    for (let i = 0; i < 3; i++) {
      expect(own.token_string({ symbols: "abcdefgh" }, 9)).toBe(plain.next());
      own.discard();
    }
  });

  it("four alphabets that take turns are checked once", () => {
    const { own } = open(engine);
    const alphabets = ["kzqa", "kzqb", "kzqé", "kzqü"].map((symbols) => engine.charAt(0) + symbols);
    // Each check looks for joiners.
    const made = vi.spyOn(RegExp.prototype, "test");
    try {
      for (let i = 0; i < 400; i++) own.token_string({ symbols: alphabets[i % 4]! }, 5);
      expect((made.mock.contexts as RegExp[]).filter(({ source }) => source.startsWith("\\u200d"))).toHaveLength(4);
    } finally {
      made.mockRestore();
    }
  });

  it("two engines that take turns with one alphabet each have it", () => {
    for (let i = 0; i < 3; i++) {
      const [a, b] = [open(engine, 0), open(engine === "js" ? "wasm" : "js", 0)];
      expect(a.own.token_string("base32", 9)).toBe(b.own.token_string("base32", 9));
      expect(a.own.token_string("hex", 9)).toBe(b.own.token_string("hex", 9));
    }
  });

  it("a source that fails leaves nothing, and the alphabet is right in the next call", () => {
    for (const alphabet of ["base58", "aé😀", wideAlphabet(300)]) {
      for (const failing of [1, 2]) {
        const { entropy, recorded } = failingAt(failing, STREAM);
        const machine = openEngine({ engine, pool: 0, entropy });
        const own = secretsOver(machine);
        expect(() => own.token_string({ symbols: alphabet }, 300)).toThrow("the source has failed");
        expect(remaining(machine)).toBe(0);
        const rest = new Recorded(STREAM.subarray(recorded.supplied));
        const expected = createSecrets({ engine, pool: 0, entropy: rest.entropy }).token_string(
          { symbols: alphabet },
          40,
        );
        expect(own.token_string({ symbols: alphabet }, 40)).toBe(expected);
      }
    }
  });
});

const ALPHABETS: [string, unknown, typeof TypeError | typeof RangeError][] = [
  ["missing", undefined, TypeError],
  ["null", null, TypeError],
  ["a number", 62, TypeError],
  ["a String", Object("ab"), TypeError],
  ["empty", { symbols: "" }, RangeError],
  ["one symbol", { symbols: "a" }, RangeError],
  ["one symbol of two units", { symbols: "😀" }, RangeError],
  ["65,537 symbols", [...wideAlphabet(65537)], RangeError],
  ["a symbol twice", ["a", "b", "a"], RangeError],
  ["symbols for a name", "0123456789", RangeError],
];

const CASES: Case[] = [
  ...ALPHABETS.flatMap(([name, alphabet, kind]): Case[] => [
    [`alphabet ${name}`, (own) => own.token_string(wrong(alphabet), 8), kind, "alphabet: "],
    // What was refused is not kept as right.
    [
      `alphabet ${name}, again`,
      (own) => {
        expect(() => own.token_string(wrong(alphabet), 8)).toThrow(/^alphabet: /);
        own.token_string(wrong(alphabet), 8);
      },
      kind,
      "alphabet: ",
    ],
  ]),
  ...NOT_INTEGERS.map(
    ([name, length, kind]): Case => [
      `length ${name}`,
      (own) => own.token_string("hex", wrong(length)),
      kind,
      "length: ",
    ],
  ),
  ["length missing", (own) => own.token_string("hex", wrong(undefined)), TypeError, "length: "],
  ...["hex", "aé"].flatMap((alphabet): Case[] => [
    [
      `${alphabet}, length 0`,
      (own) => own.token_string({ symbols: alphabet }, 0),
      RangeError,
      "length: expected 1 to 24576",
    ],
    [
      `${alphabet}, length 24577`,
      (own) => own.token_string({ symbols: alphabet }, 24577),
      RangeError,
      "length: expected 1 to 24576",
    ],
  ]),
];

testRefusals(CASES);
