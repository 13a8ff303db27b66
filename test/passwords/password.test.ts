// Passwords by a policy: every outcome is counted, so that each legal password is exactly as likely, and no other
// occurs.
import { describe, expect, it } from "vitest";
import { createSecrets, type PasswordPolicy, password, passwordBits } from "../../src/index.ts";
import type { Below } from "../../src/numbers/integers.ts";
import { Arrangements } from "../../src/passwords/class-counts.ts";
import { draw, planOf } from "../../src/passwords/password.ts";
import { Model } from "../laws/accounted-calls.ts";
import { type Case, NOT_INTEGERS, testRefusals, wrong } from "../refusals.ts";
import { failingAt, nonZeroBytes, Recorded } from "../source.ts";
import { count, type PlainClass, plainPassword } from "./password-model.ts";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";
// Python's string.punctuation.
const SYMBOLS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const ALL = LOWER + UPPER + DIGITS + SYMBOLS;

/** What to exclude so that no others of ASCII are left. */
const allBut = (kept: string) => [...ALL].filter((symbol) => !kept.includes(symbol)).join("");

describe("the number of symbols of a class", () => {
  it.each<[number, { size: number; least: number; most: number }[]]>([
    [
      1,
      [
        { size: 2, least: 0, most: 1 },
        { size: 3, least: 0, most: 1 },
      ],
    ],
    [
      4,
      [
        { size: 2, least: 1, most: 2 },
        { size: 1, least: 0, most: 4 },
      ],
    ],
    [
      5,
      [
        { size: 1, least: 0, most: 5 },
        { size: 3, least: 2, most: 2 },
      ],
    ],
    [
      5,
      [
        { size: 3, least: 2, most: 4 },
        { size: 2, least: 0, most: 1 },
        { size: 1, least: 0, most: 5 },
      ],
    ],
  ])("of %i: of all integers that may be drawn each outcome has as many as its weight", (length, classes) => {
    const arrangements = new Arrangements(length, classes);
    for (let n = 0; n <= length; n++) {
      const weights = arrangements.weights(0, n);
      const total = weights.reduce((a, b) => a + b);
      const counts = weights.map(() => 0n);
      for (let value = 0n; value < total; value++) {
        const below = (bound: unknown) => {
          expect(bound).toBe(total);
          return value;
        };
        counts[arrangements.draw(0, n, below as Below)]!++;
      }
      expect(counts).toEqual(weights);
      if (n === length) expect(arrangements.total).toBe(total);
    }
  });
});

/** A sum of fractions. */
class Fraction {
  top = 0n;
  bottom = 1n;
  add(one: bigint, of: bigint) {
    this.top = this.top * of + one * this.bottom;
    this.bottom *= of;
    let [a, b] = [this.top, this.bottom];
    while (b > 0n) [a, b] = [b, a % b];
    this.top /= a;
    this.bottom /= a;
  }
}

/** Every way that draws can go: how many ways the next has, and which of them is gone. */
function* everyWay<T>(run: (next: (weights: readonly bigint[]) => number) => T): Generator<[T, bigint, bigint]> {
  const path: number[] = [];
  for (;;) {
    let depth = 0;
    let [one, of] = [1n, 1n];
    const sizes: number[] = [];
    const result = run((weights) => {
      path[depth] ??= 0;
      const index = path[depth] as number;
      sizes[depth++] = weights.length;
      one *= weights[index] as bigint;
      of *= weights.reduce((a, b) => a + b);
      return index;
    });
    yield [result, one, of];
    path.length = depth;
    while (path.length > 0 && (path[path.length - 1] as number) + 1 === sizes[path.length - 1]) path.pop();
    if (path.length === 0) return;
    path[path.length - 1]!++;
  }
}

/** Every text over the symbols. */
function texts(symbols: string[], length: number): string[] {
  return length === 0 ? [""] : texts(symbols, length - 1).flatMap((text) => symbols.map((symbol) => text + symbol));
}

describe("each password that meets the policy is exactly as likely, and no other occurs", () => {
  type Limits = Record<string, [least: number, most: number]>;
  it.each<[string, PasswordPolicy, string, Limits]>([
    ["one class", { length: 3, lower: 0 }, "abc", {}],
    ["two classes without limits", { length: 3, lower: 0, digits: [0, 3] }, "ab01", {}],
    ["a least", { length: 3, lower: 1, digits: 0 }, "ab01", { [LOWER]: [1, 9] }],
    ["two", { length: 4, lower: 1, digits: 2 }, "abc01", { [LOWER]: [1, 9], [DIGITS]: [2, 9] }],
    ["most", { length: 4, lower: [0, 1], digits: [0, 3] }, "ab012", { [LOWER]: [0, 1], [DIGITS]: [0, 3] }],
    ["exact", { length: 3, upper: [1, 1], digits: [2, 2] }, "AB01", { [UPPER]: [1, 1], [DIGITS]: [2, 2] }],
    [
      "all four",
      { length: 4, lower: 1, upper: 1, digits: 1, symbols: 1 },
      "aB01!?",
      { [LOWER]: [1, 9], [UPPER]: [1, 9], [DIGITS]: [1, 9], [SYMBOLS]: [1, 9] },
    ],
    [
      "three and a free one",
      { length: 4, lower: [1, 2], upper: 1, symbols: 0 },
      "abC!",
      { [LOWER]: [1, 2], [UPPER]: [1, 9] },
    ],
    [
      "others that are free",
      { length: 3, digits: [1, 2], alphabet: { symbols: "é😀" } },
      "01é😀",
      { [DIGITS]: [1, 2] },
    ],
    ["others that count", { length: 3, digits: [1, 2], alphabet: { symbols: "01ab" } }, "01ab", { [DIGITS]: [1, 2] }],
    ["none of a class", { length: 3, digits: [0, 0], lower: 0 }, "ab01", { [DIGITS]: [0, 0] }],
    ["an alphabet alone", { length: 2, alphabet: { symbols: "abé" } }, "abé", {}],
  ])("%s", (_name, given, symbols, limits) => {
    const policy = { ...given, exclude: { symbols: allBut(symbols) } };
    const legal = texts([...symbols], Number(policy.length)).filter((text) =>
      Object.entries(limits).every(([all, [least, most]]) => {
        const found = [...text].filter((symbol) => all.includes(symbol)).length;
        return found >= least && found <= most;
      }),
    );
    const plan = planOf(policy);
    const odds = new Map<string, Fraction>();
    const ways = everyWay((next) => {
      const arrangements = { draw: (i: number, n: number) => next(plan.arrangements.weights(i, n)) } as never;
      const below = (n: number) => next(Array.from({ length: n }, () => 1n));
      // A way without odds may lead anywhere.
      const drawn = Array.from(draw({ ...plan, arrangements }, below as Below));
      return drawn.map((index) => plan.symbols[index]).join("");
    });
    for (const [text, one, of] of ways) {
      if (one === 0n) continue;
      const sum = odds.get(text) ?? new Fraction();
      sum.add(one, of);
      odds.set(text, sum);
    }
    expect([...odds.keys()].sort()).toEqual(legal.sort());
    for (const { top, bottom } of odds.values()) expect([top, bottom]).toEqual([1n, BigInt(legal.length)]);
    expect(plan.arrangements.total).toBe(BigInt(legal.length));
    expect(passwordBits(policy)).toBe(Math.log2(legal.length));
  });
});

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  const many = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join("");
  const rest = (text: string, taken: string) => [...text].filter((symbol) => !taken.includes(symbol)).join("");
  it.each<[PasswordPolicy, readonly PlainClass[]]>([
    [{ length: 1, lower: 0 }, [[LOWER, 0, 1]]],
    [
      { length: 16n, lower: 1, upper: 1, digits: 3n, symbols: 1 },
      [
        [LOWER, 1, 16],
        [UPPER, 1, 16],
        [DIGITS, 3, 16],
        [SYMBOLS, 1, 16],
      ],
    ],
    [
      { length: 40, digits: [3, 5], upper: 0, lower: 0, exclude: { symbols: "Il10O" } },
      [
        [rest(DIGITS, "10"), 3, 5],
        [rest(LOWER, "l") + rest(UPPER, "IO"), 0, 40],
      ],
    ],
    [
      { length: 256, symbols: 100, alphabet: { symbols: "é😀" } },
      [
        [SYMBOLS, 100, 256],
        ["é😀", 0, 256],
      ],
    ],
    [
      { length: 30, digits: 3, alphabet: { symbols: many } },
      [
        [DIGITS, 3, 30],
        [many, 0, 30],
      ],
    ],
  ])("%o: as the rule has it, with any pool, and all of its bytes", (policy, classes) => {
    const stream = nonZeroBytes(20_000);
    const model = new Model(stream);
    const expected = Array.from({ length: 4 }, () => plainPassword(model, Number(policy.length), classes));
    for (const pool of [0, 7, 65536]) {
      const source = new Recorded(concatenated(stream, 10));
      const own = createSecrets({ engine, pool, entropy: source.entropy, health: false });
      expect(Array.from({ length: 4 }, () => own.password(policy))).toEqual(expected);
      expect([...own.token_bytes(5)]).toEqual([...stream.subarray(model.used, model.used + 5)]);
    }
  });

  it("a source that fails anywhere gives nothing, and the next call goes on behind it", () => {
    const policy = { length: 12, lower: 1, digits: 2, alphabet: { symbols: "é" } };
    const stream = nonZeroBytes(300);
    let failures = 0;
    for (let failing = 1; ; failing++) {
      const { entropy, recorded } = failingAt(failing, stream);
      const own = createSecrets({ engine, pool: 0, entropy, health: false });
      try {
        own.password(policy);
        break;
      } catch (error) {
        expect((error as Error).message).toBe("the source has failed");
        failures++;
      }
      const model = new Model(stream.subarray(recorded.supplied));
      const classes: PlainClass[] = [
        [LOWER, 1, 12],
        [DIGITS, 2, 12],
        ["é", 0, 12],
      ];
      expect(own.password(policy)).toBe(plainPassword(model, 12, classes));
    }
    expect(failures).toBeGreaterThan(2);
  });
});

function concatenated(bytes: Uint8Array, times: number): Uint8Array {
  return Uint8Array.from(Buffer.concat(Array.from({ length: times }, () => bytes)));
}

describe("a policy", () => {
  it("is not taken for one remembered with other limits", () => {
    password({ length: 9, lower: [1, 3], digits: 0 });
    // Of 26 letters and ten digits nine symbols have at most three letters with odds of 0.03: 200 times under 1e-300.
    const letters = Array.from(
      { length: 200 },
      () => password({ length: 9, lower: 1, digits: 0 }).replace(/\d/g, "").length,
    );
    expect(Math.max(...letters)).toBeGreaterThan(3);
    password({ length: 9, lower: 1, upper: 0 });
    expect(() => password({ length: 9, lower: [1, Number.POSITIVE_INFINITY], upper: 0 })).toThrow("lower: ");
  });

  it("that has changed is read anew, also by the same object", () => {
    const policy = { length: 8, digits: 0, lower: [0, 2] as [number, number] | undefined };
    for (let i = 0; i < 20; i++) {
      expect(password(policy)).toMatch(/^[a-z0-9]{8}$/);
      policy.length++;
      expect(password(policy)).toHaveLength(9);
      policy.lower = undefined;
      expect(password(policy)).toMatch(/^\d{9}$/);
      policy.lower = [0, 2];
      policy.length--;
    }
    // More policies than are remembered, twice.
    for (const _ of [1, 2]) for (let n = 1; n < 20; n++) expect(password({ length: n, digits: 0 })).toMatch(/^\d+$/);
  });

  it("has the bits of all that meet it, however many", () => {
    expect(passwordBits({ length: 4, digits: 0 })).toBe(Math.log2(10_000));
    expect(passwordBits({ length: 256, alphabet: { symbols: "ab" } })).toBe(256);
    const bits = passwordBits({ length: 256, lower: 0, upper: 0, digits: 0, symbols: 0 });
    expect(Math.abs(bits - 256 * Math.log2(94))).toBeLessThan(1e-12 * bits);
    const classes: PlainClass[] = [
      [LOWER, 1, 16],
      [UPPER, 1, 16],
      [DIGITS, 3, 16],
      [SYMBOLS, 1, 16],
    ];
    const total = count(16, classes);
    const expected = Math.log2(Number(total));
    expect(passwordBits({ length: 16, lower: 1, upper: 1, digits: 3, symbols: 1 })).toBeCloseTo(expected, 10);
  });
});

const of = (policy: unknown) => (own: ReturnType<typeof createSecrets>) => own.password(wrong(policy));
const CASES: Case[] = [
  [
    "no policy",
    of(undefined),
    TypeError,
    "policy: expected an object such as { length: 16, digits: 1 }, got undefined",
  ],
  ["null", of(null), TypeError, "policy: "],
  ["a number", of(16), TypeError, "policy: expected an object"],
  ["no length", of({ lower: 1 }), TypeError, "length: expected an integer, got undefined"],
  ["no class", of({ length: 16 }), TypeError, "policy: expected a class or an alphabet"],
  ["an option that is not there", of({ length: 16, numbers: 1 }), TypeError, 'options: there is no option "numbers"'],
  ["length 0", of({ length: 0, lower: 0 }), RangeError, "length: expected 1 to 256"],
  ["length 257", of({ length: 257, lower: 0 }), RangeError, "length: expected 1 to 256"],
  ["a boolean", of({ length: 16, lower: true }), TypeError, "lower: expected an integer or [least, most], got a bool"],
  ["a string", of({ length: 16, upper: "1" }), TypeError, "upper: expected an integer or [least, most], got a string"],
  ["null for a class", of({ length: 16, digits: null }), TypeError, "digits: expected an integer or [least, most]"],
  ["a fraction", of({ length: 16, symbols: 1.5 }), TypeError, "symbols: expected an integer, got a fraction"],
  ["a negative", of({ length: 16, symbols: -1 }), RangeError, "symbols: expected at least 0"],
  ["one limit", of({ length: 16, lower: [1] }), RangeError, "lower: expected two integers, [least, most]"],
  ["three limits", of({ length: 16, lower: [1, 2, 3] }), RangeError, "lower: expected two integers"],
  ["limits that are none", of({ length: 16, lower: [1, "2"] }), TypeError, "lower: expected an integer, got a string"],
  ["limits upside down", of({ length: 16, lower: [3, 2] }), RangeError, "lower: expected [least, most], and the least"],
  [
    "too short",
    of({ length: 3, lower: 2, digits: 2 }),
    RangeError,
    "length: too short: the classes ask for 4 at least",
  ],
  ["too long", of({ length: 9, lower: [0, 4], digits: [1, 4] }), RangeError, "length: too long: the classes allow 8"],
  [
    "an emptied class",
    of({ length: 9, digits: 1, lower: 0, exclude: "digits" }),
    RangeError,
    "digits: exclude leaves none",
  ],
  ["emptied of all", of({ length: 9, digits: 0, exclude: "digits" }), RangeError, "exclude: no symbol is left"],
  [
    "an emptied alphabet",
    of({ length: 9, alphabet: { symbols: "ab" }, exclude: { symbols: "ba" } }),
    RangeError,
    "exclude: no symbol is left",
  ],
  [
    "exclude, a number",
    of({ length: 9, lower: 1, exclude: 1 }),
    TypeError,
    'exclude: expected a name, { symbols: "…" } or an array of symbols, got a number',
  ],
  [
    "exclude, half a pair",
    of({ length: 9, lower: 1, exclude: { symbols: "\ud83d" } }),
    RangeError,
    "exclude.symbols: half of a surrogate",
  ],
  ["alphabet, no name", of({ length: 9, alphabet: "abc" }), RangeError, "alphabet: there is no alphabet of this name"],
  [
    "alphabet, a symbol that begins with one of a class",
    of({ length: 9, lower: 1, alphabet: ["a\u0301"] }),
    RangeError,
    'alphabet: "a\u0301" begins with another symbol',
  ],
  [
    "alphabet, a symbol twice",
    of({ length: 9, alphabet: { symbols: "aba" } }),
    RangeError,
    'alphabet: "a" (U+0061) is there twice',
  ],
  [
    "alphabet, empty",
    of({ length: 9, alphabet: { symbols: "" } }),
    RangeError,
    "alphabet: expected 1 to 4096 symbols, got 0",
  ],
  ["only one", of({ length: 9, alphabet: { symbols: "a" } }), RangeError, "policy: only one password meets it"],
  [
    "too many symbols",
    of({
      length: 9,
      digits: 0,
      alphabet: Array.from({ length: 4090 }, (_, i) => String.fromCodePoint(0x10000 + i)),
    }),
    RangeError,
    "alphabet: expected at most 4096 symbols",
  ],
  ...NOT_INTEGERS.map(
    ([name, value, kind]): Case => [`length: ${name}`, of({ length: value, lower: 0 }), kind, "length: "],
  ),
];
testRefusals(CASES);

it("passwordBits refuses what password refuses", () => {
  expect(() => passwordBits(wrong({ length: 16 }))).toThrow("policy: expected a class");
});
