// A minter's tokens are the plain sequence of the model, whatever its calls are and however they are mixed with others.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSecrets, type Minter, type MinterSpec, type Secrets } from "../src/index.ts";
import { PlainMinter, PlainStream } from "./minter-model.ts";
import { SPECS, specName } from "./minter-specs.ts";
import { nonZeroBytes, Recorded } from "./source.ts";

const STREAM = nonZeroBytes(6_000_000);
const SEPARATORS = [undefined, "", "\n", "\r\n", "→", "0123456789abcdef", "😀😀😀😀"];
const BLANK = 0xee;

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** A minter and its model, with the stream that it was last asked for. */
interface Pair {
  readonly mint: Minter;
  readonly plain: PlainMinter;
  open?: { reader: Reader; left: number; separator: string | undefined } | undefined;
}

class Bench {
  readonly source = new Recorded(STREAM);
  readonly stream = new PlainStream(STREAM);
  readonly own: Secrets;
  readonly pairs: Pair[];

  constructor(engine: "wasm" | "js", pool: number, specs: readonly MinterSpec[]) {
    this.own = createSecrets({ engine, pool, entropy: this.source.entropy });
    this.pairs = specs.map((spec) => ({
      mint: this.own.minter(spec),
      plain: new PlainMinter(this.stream, spec, pool),
    }));
  }

  discard(): void {
    this.own.discard();
    for (const { plain } of this.pairs) plain.forget();
    this.stream.used = this.source.supplied;
  }
}

interface Step {
  readonly name: string;
  readonly which: number;
  readonly size: number;
  readonly odd: number;
  readonly separator: string | undefined;
}

/** So many tokens as a step asks for, but not many of the long ones. */
const several = ({ plain }: Pair, size: number) => Math.min(size, Math.max(2, Math.floor(20000 / plain.bytesEach)));

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

function into(pair: Pair, { size, odd, separator }: Step): void {
  const stride = pair.plain.stride(separator);
  const room = Math.max(0, several(pair, size) * stride + [0, 0, -1, 1, stride >> 1, 1 - stride][odd % 6]!);
  const count = Math.floor(room / stride);
  // A view into more, of several kinds: nothing beside the tokens is touched.
  const buffer = odd % 2 === 0 ? new ArrayBuffer(room + 40) : new SharedArrayBuffer(room + 40);
  const whole = new Uint8Array(buffer).fill(BLANK);
  const view = odd % 3 === 0 ? Buffer.from(buffer, odd, room) : new Uint8Array(buffer, odd, room);
  expect(pair.mint.into(view, separator === undefined ? undefined : { separator })).toBe(count);
  const lines = pair.plain.lines(count, separator);
  const before = Buffer.alloc(odd, BLANK);
  const after = Buffer.alloc(room + 40 - odd - lines.length, BLANK);
  expect(text(whole)).toBe(text(Buffer.concat([before, lines, after])));
}

async function read(pair: Pair): Promise<void> {
  if (!pair.open) return;
  const { reader, left, separator } = pair.open;
  const count = Math.min(left, pair.plain.chunk(separator));
  const { value, done } = await reader.read();
  expect(done).toBe(count === 0);
  expect(text(value ?? new Uint8Array())).toBe(text(pair.plain.lines(count, separator)));
  pair.open.left = left - count;
}

async function cancel(pair: Pair): Promise<void> {
  await pair.open?.reader.cancel();
  pair.open = undefined;
}

const STEPS: Record<string, (bench: Bench, pair: Pair, step: Step) => void | Promise<void>> = {
  next: (_bench, { mint, plain }) => expect(mint.next()).toBe(plain.next()),
  take: (_bench, pair, { size }) => {
    const count = several(pair, size);
    expect(pair.mint.take(size % 2 ? count : BigInt(count))).toEqual(pair.plain.take(count));
  },
  into: (_bench, pair, step) => into(pair, step),
  stream: async (_bench, pair, { size, odd, separator }) => {
    await cancel(pair);
    const count = odd === 0 ? undefined : several(pair, size * odd);
    const stream = pair.mint.stream({ count, separator });
    pair.open = { reader: stream.getReader(), left: count ?? Number.POSITIVE_INFINITY, separator };
  },
  read: (_bench, pair) => read(pair),
  "read on": async (_bench, pair) => {
    for (let chunks = 0; chunks < 3 && pair.open; chunks++) await read(pair);
  },
  cancel: (_bench, pair) => cancel(pair),
  discard: (bench) => bench.discard(),
  token_hex: ({ own, stream }, _pair, { size }) => {
    expect(own.token_hex(size)).toBe(stream.bytes(size).toString("hex"));
  },
  compare_digest: ({ own }, _pair, { size }) => {
    expect(own.compare_digest(STREAM.subarray(0, size), STREAM.subarray(0, size))).toBe(true);
  },
  random: ({ own, stream }) => expect(new own.SystemRandom().random()).toBe(stream.random()),
  fillBytes: ({ own, stream }, _pair, { size }) => {
    expect(text(own.fillBytes(new Uint8Array(size)))).toBe(text(stream.bytes(size)));
  },
  fillRandbelow: ({ own, stream }, _pair, { size }) => {
    expect([...own.fillRandbelow(new Uint16Array(size), 1000)]).toEqual(stream.integers(size, 1000n).map(Number));
  },
};

async function run(bench: Bench, pool: number, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const pair = bench.pairs[step.which % bench.pairs.length] as Pair;
    await STEPS[step.name]?.(bench, pair, step);
    // What is bought and not used is never more than the pool.
    const waiting = bench.source.supplied - bench.stream.used;
    if (waiting < 0 || waiting > pool) throw new Error(`${waiting} bytes are bought ahead of a pool of ${pool}`);
  }
}

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
    await fc.assert(property, { numRuns: 100 });
  });

  it.each(SPECS.map((spec) => [specName(spec), spec] as const))("%s", async (_name, spec) => {
    for (const pool of [0, 1000, 65536]) {
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
