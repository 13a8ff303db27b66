// Scripts that replace what JavaScript is made of, after the package was imported: one method at a time.
import { afterEach, describe, expect, it, vi } from "vitest";
import { openEngine } from "../src/engine/open.ts";
import { createSecrets, type MinterSpec, type Secrets, type SystemRandom } from "../src/index.ts";
import { secretsOver } from "../src/secrets.ts";
import { remaining } from "./bulk-bench.ts";
import { tried } from "./cases.ts";
import { nonZeroBytes } from "./source.ts";

const STREAM = nonZeroBytes(400_000);
const SPECS = {
  hex: { kind: "hex" },
  urlsafe: { kind: "urlsafe", nbytes: 16 },
  uuid: { kind: "uuid4" },
  timed: { kind: "uuid7", clock: () => 5 },
  letters: { kind: "string", alphabet: "0123456789", length: 9 },
  points: { kind: "string", alphabet: "aé😀", length: 5 },
} satisfies Record<string, MinterSpec>;

/** Kept outside of what is replaced. */
const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Object;

/** An object, its minters and a SystemRandom, made while nothing is replaced, with one byte used of a first purchase. */
function prepare(kind: "wasm" | "js", pool: number) {
  let at = 0;
  const machine = openEngine({
    engine: kind,
    pool,
    entropy: (buffer) => {
      const { length } = buffer;
      for (let i = 0; i < length; i++) buffer[i] = STREAM[at++] as number;
    },
  });
  const own = secretsOver(machine);
  own.token_bytes(1);
  return {
    machine,
    own,
    random: new own.SystemRandom(),
    mint: {
      hex: own.minter(SPECS.hex),
      urlsafe: own.minter(SPECS.urlsafe),
      uuid: own.minter(SPECS.uuid),
      timed: own.minter(SPECS.timed),
      letters: own.minter(SPECS.letters),
      points: own.minter(SPECS.points),
    },
    bytes: new Uint8Array(100),
    words: new Uint32Array(50),
    doubles: new Float64Array(40),
    /** Where in the stream the next draw begins. */
    position: () => at - machine.core.unused(),
  };
}

type Prepared = ReturnType<typeof prepare>;

const CALLS: Record<string, (on: Prepared) => unknown> = {
  token_bytes: ({ own }) => own.token_bytes(32),
  "token_bytes, long": ({ own }) => own.token_bytes(30_000),
  token_hex: ({ own }) => own.token_hex(32),
  "token_hex, long": ({ own }) => own.token_hex(30_000),
  token_urlsafe: ({ own }) => own.token_urlsafe(16),
  token_string: ({ own }) => own.token_string("base58", 22),
  "token_string, code points": ({ own }) => own.token_string("aé😀", 9),
  randbelow: ({ own }) => own.randbelow(1000),
  "randbelow, bigint": ({ own }) => own.randbelow(10n ** 20n),
  randbits: ({ own }) => own.randbits(40),
  choice: ({ own }) => own.choice("abcdefg"),
  "compare_digest, equal": ({ own }) => own.compare_digest("same", "same"),
  "compare_digest, different": ({ own }) => own.compare_digest("same", "sane"),
  next: ({ mint }) => mint.hex.next(),
  take: ({ mint }) => mint.letters.take(5),
  into: ({ mint, bytes }) => [mint.urlsafe.into(bytes), bytes][1],
  "into, UUIDs": ({ mint, bytes }) => [mint.uuid.into(bytes), bytes][1],
  uuid4: ({ own }) => own.uuid4(),
  "next, timed UUIDs": ({ mint }) => mint.timed.next(),
  "into, timed UUIDs": ({ mint, bytes }) => [mint.timed.into(bytes), bytes][1],
  "next, code points": ({ mint }) => mint.points.next(),
  fillBytes: ({ own, bytes }) => own.fillBytes(bytes),
  fillRandbelow: ({ own, words }) => own.fillRandbelow(words, 77),
  fillRandom: ({ own, doubles }) => own.fillRandom(doubles),
  random: ({ random }) => random.random(),
  randint: ({ random }) => random.randint(1, 6),
  gauss: ({ random }) => random.gauss(),
  shuffle: ({ random, words }) => random.shuffle(words),
  password: ({ own }) => own.password({ length: 12, lower: 1, digits: 1 }),
  "password, hard": ({ own }) => own.password({ length: 12, lower: 1, digits: [2, 3], alphabet: "é" }),
  passphrase: ({ own }) => own.passphrase(["one", "two", "three"], 3),
  choices: ({ random }) => random.choices("abcdefghijkl", { k: 40 }),
};
const NAMES = Object.keys(CALLS);

/** What arrays and memory are made of: a call throws, or answers as if nothing were replaced. */
const MEMORY: [string, object][] = [
  ["Array.prototype", Array.prototype],
  ["ArrayIterator.prototype", getPrototypeOf([][Symbol.iterator]())],
  ["TypedArray", getPrototypeOf(Uint8Array)],
  ["TypedArray.prototype", getPrototypeOf(Uint8Array.prototype)],
  ["Uint8Array", Uint8Array],
  ["Uint8Array.prototype", Uint8Array.prototype],
  ["ArrayBuffer.prototype", ArrayBuffer.prototype],
];

/** What text goes through: whoever replaces these decides what a call answers, but not what the next one draws. */
const TEXT: [string, object][] = [
  ["String.prototype", String.prototype],
  ["Function.prototype", Function.prototype],
];

/** By what. */
const REPLACEMENTS: [string, () => unknown][] = [
  [
    "throws",
    () => {
      throw new Error("replaced");
    },
  ],
  ["answers nothing", () => undefined],
  ["answers 0", () => 0],
];

/** What takes the constructor's place where an array is asked for its class. */
class Stranger extends Uint8Array {}

/** Each method that can be replaced, and the class that arrays make of themselves: a property and what takes its place. */
function* replaced(
  holders: [string, object][],
): Generator<[string, object, PropertyKey, PropertyDescriptor, PropertyDescriptor]> {
  for (const [name, holder] of holders) {
    for (const key of Reflect.ownKeys(holder)) {
      const was = getOwnPropertyDescriptor(holder, key) as PropertyDescriptor;
      if (!was.configurable || typeof was.value !== "function" || key === "constructor") continue;
      for (const [how, value] of REPLACEMENTS)
        yield [`${name}.${String(key)} ${how}`, holder, key, was, { ...was, value }];
    }
  }
  const typed = getPrototypeOf(Uint8Array);
  const species = getOwnPropertyDescriptor(typed, Symbol.species) as PropertyDescriptor;
  const made = getOwnPropertyDescriptor(Uint8Array.prototype, "constructor") as PropertyDescriptor;
  yield ["TypedArray[Symbol.species]", typed, Symbol.species, species, { ...species, get: () => Stranger }];
  yield ["Uint8Array.prototype.constructor", Uint8Array.prototype, "constructor", made, { ...made, value: Stranger }];
}

const text = (value: unknown) =>
  ArrayBuffer.isView(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")
    : String(value);

describe.each(["wasm", "js"] as const)("on the %s engine", (kind) => {
  it.for([
    [0, "arrays", MEMORY],
    [65536, "arrays", MEMORY],
    [0, "text", TEXT],
    [65536, "text", TEXT],
  ] as const)("with a pool of %i bytes: what %s are made of", ([pool, _what, holders], context) => {
    const right = NAMES.map((name) => {
      const on = prepare(kind, pool);
      return { answer: text(CALLS[name]?.(on) ?? on.words), end: on.position() };
    });
    const wrong: string[] = [];
    for (const [how, holder, key, was, instead] of replaced([...holders])) {
      for (const [i, name] of NAMES.entries()) {
        const on = prepare(kind, pool);
        const start = on.position();
        const call = CALLS[name] as (on: Prepared) => unknown;
        let answer: unknown;
        let threw = false;
        defineProperty(holder, key, instead);
        try {
          answer = call(on);
        } catch {
          threw = true;
        }
        defineProperty(holder, key, was);
        const end = on.position();
        const what = `${name}, ${how}`;
        if (holders === MEMORY && !threw) {
          if (text(answer ?? on.words) !== right[i]?.answer) wrong.push(`${what}: another answer`);
          if (end !== right[i]?.end) wrong.push(`${what}: from ${start} to ${end}, not to ${right[i]?.end}`);
        }
        if (end < start) wrong.push(`${what}: from ${start} back to ${end}`);
        if (remaining(on.machine) !== on.machine.core.unused()) wrong.push(`${what}: used bytes are left in memory`);
        if (text(on.own.token_bytes(16)) !== text(STREAM.slice(end, end + 16))) wrong.push(`${what}: bytes come again`);
        tried(context, 1);
      }
    }
    expect(wrong).toEqual([]);
  });

  describe("of what a script could put in their place", () => {
    afterEach(() => {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    });

    it("Math.random is never asked", () => {
      const asked = vi.spyOn(Math, "random");
      const on = prepare(kind, 64);
      for (const name of NAMES) CALLS[name]?.(on);
      expect(asked).not.toHaveBeenCalled();
    });

    it("crypto.getRandomValues is what it is at the time of a purchase, and is judged like any source", () => {
      const own = createSecrets({ engine: kind });
      expect(own.token_hex()).toHaveLength(64);
      vi.stubGlobal("crypto", { getRandomValues: (buffer: Uint8Array) => buffer.fill(1) });
      expect(() => own.token_bytes(100_000)).toThrow("the source repeats itself");
      vi.unstubAllGlobals();
      expect(own.token_hex()).not.toBe(own.token_hex());
    });
  });
});

describe("arguments that answer otherwise each time", () => {
  const own = createSecrets();
  const random = new own.SystemRandom();

  /** An object whose properties are counted as they are read, and change after the first time. */
  function changing(first: Record<string, unknown>, later: unknown) {
    const reads: Record<string, number> = {};
    const value = {};
    for (const key of Object.keys(first)) {
      defineProperty(value, key, {
        enumerable: true,
        get: () => {
          reads[key] = (reads[key] ?? 0) + 1;
          return reads[key] === 1 ? first[key] : later;
        },
      });
    }
    return { value, reads };
  }

  it.each<[string, Record<string, unknown>, (own: Secrets, value: never) => unknown]>([
    ["createSecrets", { entropy: undefined, engine: "js", pool: 7, health: true }, (_, value) => createSecrets(value)],
    ["minter, hex", { nbytes: 8, separator: "" }, (own, value: object) => own.minter(withKind("hex", value))],
    ["minter, string", { alphabet: "ab", length: 8 }, (own, value: object) => own.minter(withKind("string", value))],
    ["into", { separator: "" }, (own, value) => own.minter(SPECS.hex).into(new Uint8Array(200), value)],
    ["stream", { separator: "", count: 3 }, (own, value) => own.minter(SPECS.hex).stream(value)],
    ["choices", { weights: [1, 1, 1], k: 3 }, (_, value) => random.choices("abc", value)],
    [
      "password",
      { length: 9, lower: 1, upper: 1, digits: [1, 2], symbols: 0, exclude: "a", alphabet: "bé" },
      (own, value) => own.password(value),
    ],
    ["passphrase", { separator: ".", capitalize: true }, (own, value) => own.passphrase(["a", "b"], 2, value)],
    ["sample", { counts: [1, 1, 1] }, (_, value) => random.sample("abc", 2, value)],
  ])("%s reads each option once", (_name, first, call) => {
    const { value, reads } = changing(first, Symbol("never to be used"));
    call(own, value as never);
    expect(reads).toEqual(Object.fromEntries(Object.keys(first).map((key) => [key, 1])));
  });

  it.each<[string, (random: SystemRandom, seq: ArrayLike<string>) => unknown]>([
    ["choice", (_, seq) => own.choice(seq)],
    ["SystemRandom.choice", (random, seq) => random.choice(seq)],
    ["choices", (random, seq) => random.choices(seq, { k: 100 })],
    ["sample", (random, seq) => random.sample(seq, 3)],
    ["shuffle", (random, seq) => random.shuffle(seq as string[])],
  ])("%s reads a length once", (_name, call) => {
    for (const later of [0, -1, Number.NaN, 2 ** 53, "many"]) {
      const { value, reads } = changing({ length: 3 }, later);
      call(random, Object.assign(value, { 0: "a", 1: "b", 2: "c" }) as unknown as ArrayLike<string>);
      expect(reads).toEqual({ length: 1 });
    }
  });

  it("an object is no number, whatever its valueOf answers, and is not asked", () => {
    let asked = 0;
    const value = {
      valueOf: () => ++asked,
      toString: () => `${++asked}`,
      [Symbol.toPrimitive]: () => ++asked,
    } as unknown as number;
    for (const call of [
      () => own.token_bytes(value),
      () => own.token_hex(value),
      () => own.token_urlsafe(value),
      () => own.randbelow(value),
      () => own.randbits(value),
      () => own.minter({ kind: "hex", nbytes: value }),
      () => own.minter(SPECS.hex).take(value),
      () => own.minter(SPECS.hex).stream({ count: value }),
      () => own.fillRandbelow(new Uint8Array(4), value),
      () => own.fillRandbits(new Uint8Array(4), value),
      () => random.randrange(value),
      () => random.randint(1, value),
      () => random.randbytes(value),
      () => random.sample("abc", value),
      () => random.choices("abc", { k: value }),
      () => random.gauss(value),
      () => random.binomialvariate(value),
      () => own.password({ length: value, lower: 1 }),
      () => own.password({ length: 9, lower: value }),
      () => own.passphrase(["a", "b"], value),
      () => createSecrets({ pool: value }),
    ]) {
      expect(call).toThrow(TypeError);
    }
    expect(asked).toBe(0);
  });
});

function withKind(kind: string, value: object): never {
  return defineProperty(value, "kind", { value: kind, enumerable: true }) as never;
}
