// Law 2 and law 3 at once: whatever the calls and the pool, what was used is the stream in order with nothing skipped,
// and what was used is gone from memory when the call returns.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "../src/engine/engine.ts";
import { openEngine } from "../src/engine/open.ts";
import { type Secrets, secretsOver } from "../src/secrets.ts";
import { nonZeroBytes, Recorded } from "./source.ts";

/** The stream rule once more, written for reading: whole bytes, big-endian, high bits kept. */
class Model {
  used = 0;
  readonly #stream: Uint8Array;

  constructor(stream: Uint8Array) {
    this.#stream = stream;
  }

  bytes(n: number): Uint8Array {
    const start = this.used;
    this.used += n;
    return this.#stream.slice(start, this.used);
  }

  bits(k: number): bigint {
    const bytes = this.bytes(Math.ceil(k / 8));
    return BigInt(`0x0${Buffer.from(bytes).toString("hex")}`) >> BigInt(8 * bytes.length - k);
  }

  below(n: bigint): bigint {
    for (;;) {
      const value = this.bits(n.toString(2).length);
      if (value < n) return value;
    }
  }

  random(): number {
    return Number(this.bits(56) >> 3n) * 2 ** -53;
  }

  /** An integer from 0 to m by the rule for bulk draws: words of 1, 2, 4 or 8 bytes, little-endian, low bits kept. */
  integer(m: number): number {
    const k = m.toString(2).length;
    const width = [1, 2, 4, 8].find((bytes) => 8 * bytes >= k) as number;
    for (;;) {
      const word = this.bytes(width).reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
      const value = Number(BigInt.asUintN(k, word));
      if (value <= m) return value;
    }
  }

  uuid4(): string {
    const bytes = this.bytes(16);
    bytes[6] = 0x40 | ((bytes[6] as number) & 0x0f);
    bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
    return Buffer.from(bytes)
      .toString("hex")
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }
}

/** Calls something so many times. */
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
const string = (model: Model, length: number) =>
  times(length, () => ALPHABET.charAt(model.integer(ALPHABET.length - 1))).join("");
/** A place for so many characters, and the text that was written there. */
const written = (size: number, into: (bytes: Uint8Array) => number, stride: number) => {
  const bytes = new Uint8Array(size);
  return Buffer.from(bytes.subarray(0, into(bytes) * stride)).toString();
};

interface Call {
  readonly name: string;
  readonly size: number;
}

/** Each call as the package does it and as the model does it. Answers are compared as text. */
const CALLS: Record<string, { real(own: Secrets, size: number): unknown; model(model: Model, size: number): unknown }> =
  {
    token_bytes: {
      real: (own, size) => Buffer.from(own.token_bytes(size)).toString("hex"),
      model: (model, size) => Buffer.from(model.bytes(size)).toString("hex"),
    },
    token_hex: {
      real: (own, size) => own.token_hex(size),
      model: (model, size) => Buffer.from(model.bytes(size)).toString("hex"),
    },
    token_urlsafe: {
      real: (own, size) => own.token_urlsafe(size),
      model: (model, size) => Buffer.from(model.bytes(size)).toString("base64url"),
    },
    randbytes: {
      real: (own, size) => Buffer.from(new own.SystemRandom().randbytes(size)).toString("hex"),
      model: (model, size) => Buffer.from(model.bytes(size)).toString("hex"),
    },
    randbits: { real: (own, size) => own.randbits(size % 54), model: (model, size) => model.bits(size % 54) },
    "randbits, bigint": {
      real: (own, size) => own.randbits(BigInt(size)),
      model: (model, size) => model.bits(size),
    },
    randbelow: { real: (own, size) => own.randbelow(size + 1), model: (model, size) => model.below(BigInt(size + 1)) },
    "randbelow, bigint": {
      real: (own, size) => own.randbelow(BigInt(size + 1) ** 5n),
      model: (model, size) => model.below(BigInt(size + 1) ** 5n),
    },
    choice: {
      real: (own, size) => own.choice({ length: size + 1, [size]: "last" }),
      model: (model, size) => (model.below(BigInt(size + 1)) === BigInt(size) ? "last" : undefined),
    },
    random: { real: (own) => new own.SystemRandom().random(), model: (model) => model.random() },
    "minter hex, into": {
      real: (own, size) => written(size, (bytes) => own.minter({ kind: "hex", nbytes: 21 }).into(bytes), 43),
      model: (model, size) =>
        times(Math.floor(size / 43), () => `${Buffer.from(model.bytes(21)).toString("hex")}\n`).join(""),
    },
    "minter urlsafe, into": {
      real: (own, size) => written(size, (bytes) => own.minter({ kind: "urlsafe" }).into(bytes), 44),
      model: (model, size) =>
        times(Math.floor(size / 44), () => `${Buffer.from(model.bytes(32)).toString("base64url")}\n`).join(""),
    },
    "minter uuid4, take": {
      real: (own, size) => own.minter({ kind: "uuid4" }).take(size % 1000),
      model: (model, size) => times(size % 1000, () => model.uuid4()),
    },
    "minter string, take": {
      real: (own, size) => own.minter({ kind: "string", alphabet: ALPHABET, length: 9 }).take(size % 1000),
      model: (model, size) => times(size % 1000, () => string(model, 9)),
    },
    "minter string, into": {
      real: (own, size) =>
        written(size, (bytes) => own.minter({ kind: "string", alphabet: ALPHABET, length: 99 }).into(bytes), 100),
      model: (model, size) => times(Math.floor(size / 100), () => `${string(model, 99)}\n`).join(""),
    },
    "minter of code points": {
      real: (own, size) => own.minter({ kind: "string", alphabet: "aé😀", length: 5 }).take(size % 100),
      model: (model, size) => times(size % 100, () => times(5, () => ["a", "é", "😀"][model.integer(2)]).join("")),
    },
    fillBytes: {
      real: (own, size) => Buffer.from(own.fillBytes(new Uint8Array(size))).toString("hex"),
      model: (model, size) => Buffer.from(model.bytes(size)).toString("hex"),
    },
    fillRandbelow: {
      real: (own, size) => own.fillRandbelow(new Float64Array(size % 3000), size + 1),
      model: (model, size) => times(size % 3000, () => (size === 0 ? 0 : model.integer(size))),
    },
    "fillRandbelow, 53 bits": {
      real: (own, size) => own.fillRandbelow(new BigUint64Array(size % 3000), 2 ** 52 + 1),
      model: (model, size) => times(size % 3000, () => model.integer(2 ** 52)),
    },
    fillRandom: {
      real: (own, size) => own.fillRandom(new Float64Array(size % 3000)),
      model: (model, size) => times(size % 3000, () => model.random()),
    },
    shuffle: {
      real: (own, size) => {
        const list = Array.from(new Array(size % 700).keys());
        new own.SystemRandom().shuffle(list);
        return list;
      },
      model: (model, size) => {
        const list = Array.from(new Array(size % 700).keys());
        for (let i = list.length - 1; i > 0; i--) {
          const j = Number(model.below(BigInt(i + 1)));
          [list[i], list[j]] = [list[j] as number, list[i] as number];
        }
        return list;
      },
    },
    choices: {
      real: (own, size) => new own.SystemRandom().choices(ALPHABET, { k: size % 9000 }),
      model: (model, size) => times(size % 9000, () => ALPHABET.charAt(Math.floor(model.random() * ALPHABET.length))),
    },
    compare_digest: {
      real: (own, size) => own.compare_digest(nonZeroBytes(size), nonZeroBytes(size)),
      model: () => true,
    },
  };

const NAMES = Object.keys(CALLS);

/** Small sizes, and sizes around the pool's end and the longest draw. */
const size = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.integer({ min: 24560, max: 24600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 65520, max: 65560 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
);
const program = fc.array(fc.record({ name: fc.constantFrom(...NAMES), size }), { minLength: 1, maxLength: 60 });

const STREAM = nonZeroBytes(30_000_000);

/** The bytes of the engine's storage that are not zero. */
function remaining(engine: Engine): number {
  let count = 0;
  for (const byte of engine.core.memory) if (byte !== 0) count++;
  return count;
}

function run(kind: "wasm" | "js", pool: number, calls: readonly Call[]): void {
  const source = new Recorded(STREAM);
  const engine = openEngine({ engine: kind, pool, entropy: source.entropy });
  const own = secretsOver(engine);
  const model = new Model(STREAM);
  for (const call of calls) {
    const { real, model: expected } = CALLS[call.name] as (typeof CALLS)[string];
    const answer = String(real(own, call.size));
    if (answer !== String(expected(model, call.size)))
      throw new Error(`${call.name}(${call.size}) differs from the model`);
    // The stream has no zero byte: what is left in memory is what was bought and not used, and nothing else.
    expect(remaining(engine), `after ${call.name}(${call.size})`).toBe(source.supplied - model.used);
  }
  if (pool === 0) expect(source.supplied).toBe(model.used);
  own.discard();
  expect(remaining(engine)).toBe(0);
}

describe.each(["wasm", "js"] as const)("on the %s engine", (kind) => {
  it.each([0, 1, 7, 64, 65536])("every byte is used once, in order, then gone: a pool of %i bytes", (pool) => {
    fc.assert(
      fc.property(program, (calls) => run(kind, pool, calls)),
      { numRuns: 30 },
    );
  });

  it("across each end of a pool, at each offset", () => {
    for (const name of NAMES) {
      for (let start = 0; start < 20; start++) {
        const calls = [{ name: "token_bytes", size: start }, ...Array.from({ length: 12 }, () => ({ name, size: 5 }))];
        run(kind, 16, calls);
      }
    }
  });

  it("next mints ahead what a text of 4 KB and the pool hold, and with a pool of 0 nothing", () => {
    for (const [pool, ahead] of [
      [0, 1],
      [7, 1],
      [64, 2],
      [65536, 64],
    ] as const) {
      const source = new Recorded(STREAM);
      const engine = openEngine({ engine: kind, pool, entropy: source.entropy });
      const own = secretsOver(engine);
      const mint = own.minter({ kind: "hex" });
      const model = new Model(STREAM);
      const waiting = times(ahead, () => Buffer.from(model.bytes(32)).toString("hex"));
      expect(mint.next()).toBe(waiting.shift());
      expect(remaining(engine)).toBe(source.supplied - model.used);
      expect(own.token_bytes(3)).toEqual(model.bytes(3));
      for (const token of waiting) expect(mint.next()).toBe(token);
      expect(mint.next()).toBe(Buffer.from(model.bytes(32)).toString("hex"));
    }
  });

  it("asks for nothing before the first draw", () => {
    const source = new Recorded(STREAM);
    const own = secretsOver(openEngine({ engine: kind, entropy: source.entropy }));
    new own.SystemRandom();
    const mint = own.minter({ kind: "hex" });
    mint.stream();
    expect([mint.take(0).length, mint.into(new Uint8Array(64))]).toEqual([0, 0]);
    own.fillRandbelow(new Uint8Array(100), 1);
    own.fillRandbits(new Uint8Array(100), 0);
    expect([own.token_bytes(0).length, own.token_hex(0), own.token_urlsafe(0), own.randbits(0)]).toEqual([
      0,
      "",
      "",
      0,
    ]);
    expect(source.requests).toEqual([]);
    own.token_bytes(1);
    expect(source.requests).toEqual([65536]);
  });

  it("discard forgets what was bought ahead", () => {
    const source = new Recorded(STREAM);
    const own = secretsOver(openEngine({ engine: kind, entropy: source.entropy, pool: 64 }));
    expect(own.token_bytes(4)).toEqual(STREAM.slice(0, 4));
    own.discard();
    expect(own.token_bytes(4)).toEqual(STREAM.slice(64, 68));
  });
});
