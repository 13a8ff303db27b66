// A minter's tokens are the plain sequence of the model, whatever its calls are and however they are mixed with others.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONG, PLACE, share } from "../cases.ts";
import { SPECS, specName, wideAlphabet } from "./minter-specs.ts";
import { Bench, type Pair, run, SEPARATORS, STEPS, type Step } from "./minter-steps.ts";

const MINTERS = ["next", "next", "take", "into", "stream", "read", "read on"];

const program = fc.record({
  specs: fc.array(fc.constantFrom(...SPECS), { minLength: 1, maxLength: 3 }),
  marks: fc.constantFrom(...SEPARATORS),
  steps: fc.array(
    fc.record({
      name: fc.constantFrom(...MINTERS, ...MINTERS, ...Object.keys(STEPS)),
      which: fc.nat(2),
      size: fc.oneof(fc.nat(3), fc.nat(150)),
      odd: fc.nat(17),
      separator: fc.constantFrom(...SEPARATORS),
    }),
    { minLength: 1, maxLength: 30 },
  ),
});

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each([0, 1, 7, 64, 1000, 65536])("any program of calls, with a pool of %i bytes", async (pool) => {
    const property = fc.asyncProperty(program, ({ specs, marks, steps }) => {
      const marked = specs.map((spec) => ({ ...spec, separator: marks }));
      return run(new Bench(engine, pool, marked), pool, steps);
    });
    await fc.assert(property, { numRuns: LONG ? 100 : 40 });
  });

  it.each(SPECS.map((spec) => [specName(spec), spec] as const))("%s", async (_name, spec) => {
    for (const pool of share([0, 1000, 65536], SPECS.indexOf(spec) + PLACE[engine])) {
      const bench = new Bench(engine, pool, [spec]);
      const [{ mint, plain }] = bench.pairs as [Pair];
      expect([mint.length, mint.bits, mint.separator]).toEqual([plain.length, plain.bits, "\n"]);
      const step = (name: string, size: number): Step => ({ name, which: 0, size, odd: 4, separator: undefined });
      const names = ["next", "next", "take", "into", "next", "into", "discard", "stream", "read on", "next"];
      await run(
        bench,
        pool,
        names.map((name, i) => step(name, 3 + 5 * i)),
      );
    }
  });

  it("gives each token once to a loop, and goes on after it", () => {
    const { mint, plain } = new Bench(engine, 1000, [{ kind: "uuid4" }]).pairs[0] as Pair;
    for (let loops = 0; loops < 3; loops++) {
      let turns = 0;
      for (const token of mint) {
        expect(token).toBe(plain.next());
        if (++turns === 40) break;
      }
      const [first, second] = mint;
      expect([first, second]).toEqual(plain.take(2));
    }
  });

  it.each([
    { kind: "hex" },
    { kind: "string", alphabet: { symbols: wideAlphabet(300) }, length: 9 },
    { kind: "key", prefix: "k" },
  ] as const)("its functions can be handed over by themselves: %j", async (spec) => {
    const { mint, plain } = new Bench(engine, 1000, [spec]).pairs[0] as Pair;
    const { next, take, into, stream, [Symbol.iterator]: iterate } = mint;
    const request = { genReqId: next };
    expect([next(), request.genReqId(), Reflect.apply(next, null, [{ url: "/" }])]).toEqual(plain.take(3));
    expect(["a", "b"].map(mint.next)).toEqual(plain.take(2));
    expect(take(5)).toEqual(plain.take(5));
    const bytes = new Uint8Array(plain.stride() * 3);
    expect(into(bytes)).toBe(3);
    const lines = plain.lines(3);
    expect(Buffer.from(bytes.subarray(0, lines.length)).equals(lines)).toBe(true);
    expect(await new Response(stream({ count: 4 })).text()).toBe(plain.lines(4).toString());
    const tokens = iterate();
    expect([tokens.next().value, tokens.next().value]).toEqual(plain.take(2));
  });

  it("draws nothing when it is made, for no token, and for a stream that is not read", async () => {
    const bench = new Bench(engine, 64, SPECS);
    for (const { mint } of bench.pairs) {
      expect(mint.take(0)).toEqual([]);
      expect(mint.into(new Uint8Array())).toBe(0);
      expect((await mint.stream({ count: 0 }).getReader().read()).done).toBe(true);
      mint.stream();
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(bench.source.requests).toEqual([]);
  });

  it("hands out equal tokens for the defaults and for what they stand for", () => {
    const [short, long] = new Bench(engine, 0, [{ kind: "hex" }, { kind: "hex", nbytes: 32n }]).pairs as [Pair, Pair];
    expect([short.mint.length, short.mint.bits, short.mint.separator]).toEqual([64, 256, "\n"]);
    expect([short.mint.next(), long.mint.next()]).toEqual([short.plain.next(), long.plain.next()]);
  });
});
