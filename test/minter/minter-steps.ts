// What a program of calls is made of: each call on a minter, and the same on its model.
import { expect } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import type { Minter, MinterSpec, Secrets } from "../../src/index.ts";
import { BLANK, type Kind, open, remaining } from "../laws/bulk-bench.ts";
import type { Recorded } from "../source.ts";
import { PlainMinter, type PlainStream } from "./minter-model.ts";

export const SEPARATORS = [undefined, "", "\n", "\r\n", "→", "0123456789abcdef", "😀😀😀😀"];

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** A minter and its model, with the stream that it was last asked for. */
export interface Pair {
  readonly mint: Minter;
  readonly plain: PlainMinter;
  open?: { reader: Reader; left: number; separator: string | undefined } | undefined;
}

/** An object, its model, and minters over both. */
export class Bench {
  readonly source: Recorded;
  readonly machine: Engine;
  readonly own: Secrets;
  readonly stream: PlainStream;
  readonly pairs: Pair[];

  constructor(engine: Kind, pool: number, specs: readonly MinterSpec[]) {
    ({ source: this.source, machine: this.machine, own: this.own, stream: this.stream } = open(engine, pool));
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

export interface Step {
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

export const STEPS: Record<string, (bench: Bench, pair: Pair, step: Step) => void | Promise<void>> = {
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
    expect(own.compare_digest(new Uint8Array(size), new Uint8Array(size))).toBe(true);
  },
  random: ({ own, stream }) => expect(new own.SystemRandom().random()).toBe(stream.random()),
  fillBytes: ({ own, stream }, _pair, { size }) => {
    expect(text(own.fillBytes(new Uint8Array(size)))).toBe(text(stream.bytes(size)));
  },
  fillRandbelow: ({ own, stream }, _pair, { size }) => {
    expect([...own.fillRandbelow(new Uint16Array(size), 1000)]).toEqual(stream.integers(size, 1000n).map(Number));
  },
};

/** Runs a program, and compares each call with the model. */
export async function run(bench: Bench, pool: number, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const pair = bench.pairs[step.which % bench.pairs.length] as Pair;
    await STEPS[step.name]?.(bench, pair, step);
    // What is prefetched and not used is never more than the pool.
    const waiting = bench.source.supplied - bench.stream.used;
    if (waiting < 0 || waiting > pool) throw new Error(`${waiting} bytes are prefetched for a pool of ${pool}`);
  }
  // And nothing of what was made is left in memory.
  expect(remaining(bench.machine)).toBe(bench.source.supplied - bench.stream.used);
}
