// Law 2 and law 3 at once: whatever the calls and the pool, what was used is the stream in order with nothing skipped,
// and what was used is gone from memory when the call returns.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEngine } from "../../src/engine/open.ts";
import { Variates } from "../../src/random/variates.ts";
import { createSecrets, secretsOver } from "../../src/secrets.ts";
import { SCALE, tried } from "../cases.ts";
import { failingAt, nonZeroBytes, Recorded } from "../source.ts";
import { CALLS, Model, times } from "./accounted-calls.ts";
import { remaining } from "./bulk-bench.ts";

interface Call {
  readonly name: string;
  readonly size: number;
}

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
const OTHER_STREAM = nonZeroBytes(30_000_000, 2);

function run(kind: "wasm" | "js", pool: number, calls: readonly Call[]): void {
  const source = new Recorded(STREAM);
  // The test of the source may ask for bytes of its own, which nobody gets (test/entropy/health.test.ts).
  const engine = openEngine({ engine: kind, pool, entropy: source.entropy, health: false });
  const own = secretsOver(engine);
  const model = new Model(STREAM);
  for (const call of calls) {
    const { real, model: expected } = CALLS[call.name] as (typeof CALLS)[string];
    const answer = String(real(own, call.size));
    if (answer !== String(expected(model, call.size)))
      throw new Error(`${call.name}(${call.size}) differs from the model`);
    // The stream has no zero byte: what is left in memory is what was prefetched and not used, and nothing else.
    expect(remaining(engine), `after ${call.name}(${call.size})`).toBe(source.supplied - model.used);
  }
  if (pool === 0) expect(source.supplied).toBe(model.used);
  own.discard();
  expect(remaining(engine)).toBe(0);
}

/** Everything in the engine's memory, and not only where entropy should be, when a program has run over a stream. */
function memoryAfter(kind: "wasm" | "js", pool: number, calls: readonly Call[], stream: Uint8Array): string {
  const engine = openEngine({ engine: kind, pool, entropy: new Recorded(stream).entropy });
  const own = secretsOver(engine);
  // The table of rejections is made at its first use.
  own.fillRandbelow(new Uint8Array(1), 3);
  for (const { name, size } of calls) CALLS[name]?.real(own, size);
  own.discard();
  return Buffer.from(engine.pool.buffer).toString("latin1");
}

describe.each(["wasm", "js"] as const)("on the %s engine", (kind) => {
  it.for([0, 1, 7, 64, 65536])("every byte is used once, in order, then gone: a pool of %i bytes", (pool, context) => {
    fc.assert(
      fc.property(program, (calls) => {
        run(kind, pool, calls);
        tried(context, calls.length);
      }),
      { numRuns: 30 * SCALE },
    );
  });

  it.for([0, 7, 65536])(
    "all of memory is the same after other bytes: a pool of %i bytes, discarded",
    (pool, context) => {
      fc.assert(
        fc.property(program, (calls) => {
          expect(memoryAfter(kind, pool, calls, STREAM) === memoryAfter(kind, pool, calls, OTHER_STREAM)).toBe(true);
          tried(context, calls.length);
        }),
        { numRuns: 10 * SCALE },
      );
    },
  );

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
      const waiting = times(ahead, () => model.bytes(32).toString("hex"));
      expect(mint.next()).toBe(waiting.shift());
      expect(remaining(engine)).toBe(source.supplied - model.used);
      expect(own.token_bytes(3)).toEqual(Uint8Array.from(model.bytes(3)));
      for (const token of waiting) expect(mint.next()).toBe(token);
      expect(mint.next()).toBe(model.bytes(32).toString("hex"));
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
  });

  it.each([
    [65536, [1024, 8192, 65536, 65536]],
    [5000, [1024, 5000, 5000, 5000]],
    [100, [100, 100, 100, 100]],
  ])("asks for little at first, and soon for its whole pool of %i bytes", (pool, sizes) => {
    const source = new Recorded(nonZeroBytes(200_000));
    const own = createSecrets({ engine: kind, pool, entropy: source.entropy });
    while (source.requests.length < sizes.length) own.token_bytes(10);
    expect(source.requests).toEqual(sizes);
  });

  it("asks for no more after a failure than before", () => {
    const { entropy, recorded } = failingAt(1, STREAM);
    const own = createSecrets({ engine: kind, entropy });
    expect(() => own.token_bytes(1)).toThrow("the source has failed");
    own.token_bytes(1);
    expect(recorded.requests).toEqual([1024]);
  });

  it("discard forgets what was prefetched", () => {
    const source = new Recorded(STREAM);
    const own = secretsOver(openEngine({ engine: kind, entropy: source.entropy, pool: 64 }));
    expect(own.token_bytes(4)).toEqual(STREAM.slice(0, 4));
    own.discard();
    expect(own.token_bytes(4)).toEqual(STREAM.slice(64, 68));
  });
});

it("leaves out no function that draws, and no method", () => {
  const own = createSecrets();
  const functions = Object.keys(own).filter((name) => typeof own[name as keyof typeof own] === "function");
  const methods = [own.SystemRandom, Variates].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
  const tried = new Set([...NAMES.map((name) => name.split(/[ ,]/)[0]), "SystemRandom", "constructor", "discard"]);
  // The same functions by another name, and one that looks at the clock, which test/uuid/uuid.test.ts accounts for.
  for (const name of ["tokenBytes", "tokenHex", "tokenUrlsafe", "tokenString", "compareDigest", "uuid7"])
    tried.add(name);
  expect([...functions, ...methods].filter((name) => !tried.has(name))).toEqual([]);
});
