// Arguments that answer otherwise each time they are asked.
import { describe, expect, it } from "vitest";
import { createSecrets, type Secrets, type SystemRandom } from "../../src/index.ts";

const { defineProperty } = Object;

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

  it.each<[string, (given: never) => unknown]>([
    ["createSecrets", (given) => createSecrets(given)],
    ["minter", (given) => createSecrets().minter(given)],
    ["password", (given) => createSecrets().password(given)],
    ["passphrase", (given) => createSecrets().passphrase(["a", "b"], 2, given)],
    ["choices", (given) => random.choices("abc", given)],
    ["stream", (given) => createSecrets().minter({ kind: "hex" }).stream(given)],
  ])("%s takes plain objects alone: what others inherit would have no effect", (_name, use) => {
    class Spec {
      get pool() {
        return 0;
      }
    }
    for (const given of [new Spec(), new Map(), new Date(), [], Object.create({ pool: 0, kind: "hex", length: 9 })]) {
      expect(() => use(given as never)).toThrow(/expected (?:a plain object|an object such as)/);
    }
  });

  it.each<[string, Record<string, unknown>, (own: Secrets, value: never) => unknown]>([
    ["createSecrets", { entropy: undefined, engine: "js", pool: 7, health: true }, (_, value) => createSecrets(value)],
    ["minter, hex", { nbytes: 8, separator: "" }, (own, value: object) => own.minter(withKind("hex", value))],
    [
      "minter, string",
      { alphabet: { symbols: "ab" }, length: 8 },
      (own, value: object) => own.minter(withKind("string", value)),
    ],
    ["into", { separator: "" }, (own, value) => own.minter({ kind: "hex" }).into(new Uint8Array(200), value)],
    ["stream", { separator: "", count: 3 }, (own, value) => own.minter({ kind: "hex" }).stream(value)],
    ["choices", { weights: [1, 1, 1], k: 3 }, (_, value) => random.choices("abc", value)],
    [
      "password",
      {
        length: 9,
        lower: 1,
        upper: 1,
        digits: [1, 2],
        symbols: 0,
        exclude: { symbols: "a" },
        alphabet: { symbols: "bé" },
      },
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
      () => own.minter({ kind: "hex" }).take(value),
      () => own.minter({ kind: "hex" }).stream({ count: value }),
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
