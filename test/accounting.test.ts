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
}

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

  it("asks for nothing before the first draw", () => {
    const source = new Recorded(STREAM);
    const own = secretsOver(openEngine({ engine: kind, entropy: source.entropy }));
    new own.SystemRandom();
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
