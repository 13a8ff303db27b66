// UUIDs of version 4 and 7: their layout, and that those of version 7 rise strictly, whatever the clock and the source
// do.
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { openEngine } from "../../src/engine/open.ts";
import type { Minter } from "../../src/index.ts";
import { OUT, SETTINGS } from "../../src/kernels/memory-map.ts";
import { secretsOver } from "../../src/secrets.ts";
import { Timeline } from "../../src/uuid/timeline.ts";
import { uuid7 } from "../../src/uuid/uuid.ts";
import { writeUuid7 } from "../../src/uuid/uuid7-text.ts";
import { isWiped } from "../cores.ts";
import { type Kind, open, remaining, STREAM } from "../laws/bulk-bench.ts";
import { type Case, testRefusals, wrong } from "../refusals.ts";
import { failingAt, nonZeroBytes, Recorded } from "../source.ts";
import { fieldsOf, PlainTimeline, uuid7Text } from "./uuid-model.ts";

/** Tuesday, February 22, 2022 2:22:22.00 PM GMT-05:00: RFC 9562, appendix A.6. */
const RFC_TIME = 0x017f22e279b0;

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Makes counters begin 0 to 39 below their end, from the same bytes. */
const nearTheEnd = (drawn: bigint) => 2n ** 26n - 1n - (drawn % 40n);

/** What becomes of the 25 bits that a counter begins with, by the pool that they are drawn from. */
const seeds = vi.hoisted(() => {
  // Another file may have loaded what is mocked here, and another will.
  vi.resetModules();
  return new WeakMap<object, (drawn: number) => number>();
});
afterAll(() => void vi.resetModules());

vi.mock("../../src/entropy/single.ts", async (original) => {
  const single = await original<typeof import("../../src/entropy/single.ts")>();
  const drawBits31: typeof single.drawBits31 = (pool, k) => {
    const drawn = single.drawBits31(pool, k);
    return k === 25 ? (seeds.get(pool)?.(drawn) ?? drawn) : drawn;
  };
  return { ...single, drawBits31 };
});

function seedNearTheEnd({ pool }: Engine): void {
  seeds.set(pool, (drawn) => Number(nearTheEnd(BigInt(drawn))));
}

/** A minter, its clock, and the model of both. */
function bench(engine: Kind, pool: number, crowded = false, separator = "\n") {
  const { source, machine, own, stream } = open(engine, pool);
  if (crowded) seedNearTheEnd(machine);
  const clock = { now: RFC_TIME, looks: 0 };
  const look = () => {
    clock.looks++;
    return clock.now;
  };
  const mint = own.minter({ kind: "uuid7", clock: look, separator });
  const plain = new PlainTimeline(stream, pool, crowded ? nearTheEnd : undefined);
  return { source, machine, own, stream, clock, mint, plain };
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

const join = (tokens: string[], separator = "\n") => tokens.map((token) => token + separator).join("");

function expectRising(tokens: readonly string[]): void {
  for (let i = 1; i < tokens.length; i++)
    if (!(tokens[i - 1]! < tokens[i]!)) expect(tokens[i - 1]).toBe("a smaller one");
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it("uuid4 is a minter's first from the same 16 bytes, and leaves nothing", () => {
    const { own, machine, source } = open(engine, 0);
    for (let i = 0; i < 50; i++) {
      const token = own.uuid4();
      expect(token).toMatch(/^.{8}-.{4}-4.{3}-[89ab].{3}-.{12}$/);
      const other = openEngine({
        engine,
        pool: 0,
        entropy: (bytes) => bytes.set(STREAM.subarray(16 * i, 16 * i + 16)),
      });
      expect(token).toBe(secretsOver(other).minter({ kind: "uuid4" }).next());
    }
    expect(source.requests).toEqual(Array(50).fill(16));
    expect(isWiped(machine)).toBe(true);
  });

  it("has the fields of RFC 9562 where the appendix A.6 has them", () => {
    // 25 bits of the counter, and rand_b's last 48 bits, of A.6's 017F22E2-79B0-7CC3-98C4-DC0C0C07398F.
    const fields = fieldsOf("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    expect(fields).toMatchObject({ time: BigInt(RFC_TIME), version: 7n, variant: 2n, random: 0xdc0c0c07398fn });
    // Its counter has the guard bit, which a seed has not: without that bit, from the bytes that make it.
    const seed = fields.counter % 2n ** 25n;
    const bytes = Buffer.from(`${(seed << 7n).toString(16).padStart(8, "0")}dc0c0c07398f`, "hex");
    const source = new Recorded(bytes);
    const machine = openEngine({ engine, pool: 0, entropy: source.entropy });
    const mint = secretsOver(machine).minter({ kind: "uuid7", clock: () => RFC_TIME });
    expect([mint.length, mint.bits, mint.separator]).toEqual([36, 48, "\n"]);
    expect(mint.next()).toBe("017f22e2-79b0-74c3-98c4-dc0c0c07398f");
    expect(source.requests).toEqual([4, 6]);
    const other = openEngine({ engine, pool: 0, entropy: (buffer) => buffer.set(bytes.subarray(4)) });
    writeUuid7(other, 1, 0, RFC_TIME, Number(fields.counter));
    expect(other.text(36)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  });

  it("every bit of time, counter and entropy goes to its place, and what was used is wiped", () => {
    for (let bit = 0; bit < 48; bit++) {
      for (const [time, counter, random] of [
        [2n ** BigInt(bit), 0n, 0n],
        [0n, 2n ** BigInt(bit % 26), 0n],
        [0n, 0n, 2n ** BigInt(bit)],
        [2n ** 48n - 1n, 2n ** 26n - 1n, 2n ** 48n - 1n],
      ] as const) {
        const bytes = Buffer.from(random.toString(16).padStart(12, "0"), "hex");
        const machine = openEngine({ engine, pool: 0, health: false, entropy: (buffer) => buffer.set(bytes) });
        writeUuid7(machine, 1, 0, Number(time), Number(counter));
        expect(machine.text(36)).toBe(uuid7Text(time, counter, random));
        expect(isWiped(machine)).toBe(true);
      }
    }
    // As many as a call may make, with the longest separator.
    const { machine, stream } = open(engine, 100);
    machine.pool.memory.set(Buffer.from("0123456789abcdef"), SETTINGS);
    for (const [count, gap] of [
      [0, 0],
      [2, 1],
      [179, 1],
      [1536, 3],
      [1200, 16],
    ] as const) {
      writeUuid7(machine, count, gap, 5 * 65536 + 6, 16380);
      const tokens = Array.from({ length: count }, (_, i) =>
        uuid7Text((5n << 16n) | 6n, 16380n + BigInt(i), BigInt(`0x${stream.bytes(6).toString("hex")}`)),
      );
      const length = count * (36 + gap);
      const text = textOf(machine.pool.memory.subarray(OUT, OUT + length));
      expect(text === join(tokens, "0123456789abcdef".slice(0, gap))).toBe(true);
      machine.clear(length);
    }
    machine.discard();
    expect(isWiped(machine)).toBe(true);
  });

  const step = fc.record({
    name: fc.constantFrom("next", "next", "next", "take", "into", "stream", "discard", "hex"),
    // The clock stands, goes on, or back, as far as UUIDs go on or further.
    move: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 0.4, 1000, -1, -1000, -10_000, -10_001, 1e9, -1e9),
    times: fc.oneof(fc.nat(3), fc.nat(400)),
  });

  it.each([
    [0, false],
    [7, false],
    [100, true],
    [1000, false],
    [65536, true],
    [65536, false],
  ])(
    "any program of calls and of the clock, with a pool of %i bytes, counters near their end: %s",
    async (pool, crowded) => {
      const property = fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { source, machine, own, stream, clock, mint, plain } = bench(engine, pool, crowded);
        const handed: string[] = [];
        for (const { name, move, times } of steps) {
          clock.now += move;
          const now = Math.floor(clock.now);
          if (name === "next") {
            for (let i = 0; i < times; i++) {
              const token = mint.next();
              expect(token).toBe(plain.next(now));
              handed.push(token);
            }
          } else if (name === "discard") {
            own.discard();
            plain.forget();
            stream.used = source.supplied;
          } else if (name === "hex") {
            // In the midst of the same stream.
            expect(own.token_hex(times)).toBe(stream.bytes(times).toString("hex"));
          } else {
            const tokens = plain.take(now, times);
            if (name === "take") expect(mint.take(times)).toEqual(tokens);
            if (name === "into") {
              const bytes = new Uint8Array(37 * times + (times % 37));
              expect(mint.into(bytes)).toBe(times);
              expect(textOf(bytes.subarray(0, 37 * times)) === join(tokens)).toBe(true);
            }
            if (name === "stream") {
              const stream = mint.stream({ count: times, separator: "→" });
              expect(await new Response(stream).text()).toBe(join(tokens, "→"));
            }
            handed.push(...tokens);
          }
        }
        // They fall where they begin anew, and nowhere else.
        const falls = handed.filter((token, i) => i > 0 && !(handed[i - 1]! < token));
        expect(falls.length).toBeLessThanOrEqual(plain.rollbacks);
        for (const token of handed) expect(token).toMatch(FORM);
        // Each byte once: what was supplied is used, or waits in the pool.
        expect(remaining(machine)).toBe(source.supplied - stream.used);
      });
      await fc.assert(property, { numRuns: 25 });
    },
  );

  it("looks at the clock at each next, never hands out a past millisecond, and mints ahead what is documented", () => {
    const { clock, mint, stream, source, plain } = bench(engine, 0x10000);
    const entropy = [];
    for (let i = 0; i < 8; i++) {
      expect(mint.next()).toBe(plain.next(clock.now));
      entropy.push(stream.used);
    }
    // 1, then 2, 4 and 8 at once.
    expect(entropy).toEqual([10, 22, 22, 46, 46, 46, 46, 94]);
    clock.now++;
    expect(fieldsOf(mint.next()).time).toBe(BigInt(clock.now));
    expect(clock.looks).toBe(9);
    expect(source.requests).toEqual([1024]);
    clock.looks = 0;
    mint.take(0);
    mint.into(new Uint8Array(36));
    expect(clock.looks).toBe(0);
    mint.take(113);
    mint.take(114);
    expect(clock.looks).toBe(3);
  });

  it("rises with a clock that moves at each look, and that mints in its turn", () => {
    const { own } = open(engine);
    const handed: string[] = [];
    let now = 5_000_000;
    let depth = 0;
    let state = 1;
    const mint: Minter = own.minter({
      kind: "uuid7",
      clock: () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        now += [0, 0, 0, 1, -1, 3, -2, 0][state >>> 29] as number;
        const reading = now;
        if (depth === 0 && state % 7 === 0) {
          depth = 1;
          handed.push(state % 2 ? mint.next() : (mint.take(3)[2] as string));
          depth = 0;
        }
        return reading;
      },
    });
    for (let i = 0; i < 3000; i++) {
      const token = mint.next();
      handed.push(token);
      if (i % 50 === 0) {
        // The clock mints in between: only the last is surely after all of that.
        const bytes = new Uint8Array(37 * 300);
        mint.into(bytes);
        handed.push(textOf(bytes.subarray(-37, -1)));
      }
    }
    expectRising(handed);
    expect(new Set(handed).size).toBe(handed.length);
  });

  it("goes ahead of the clock when a counter is used up, never past the last timestamp, and comes back from it", () => {
    const last = 2 ** 48 - 1;
    const { source, machine } = open(engine, 0);
    let now = last - 1;
    const timeline = new Timeline(() => now);
    // The first two counters begin close to their end, whatever is drawn.
    const begins = [2 ** 26 - 2, 2 ** 26 - 1];
    const drawn: number[] = [];
    seeds.set(machine.pool, (seed) => {
      drawn.push(seed);
      return begins[drawn.length - 1] as number;
    });
    const made = [1, 2, 3].map(() => fieldsOf(uuid7(machine, timeline)));
    expect(made).toMatchObject([
      { time: BigInt(last - 1), counter: 2n ** 26n - 2n },
      { time: BigInt(last - 1), counter: 2n ** 26n - 1n },
      { time: BigInt(last), counter: 2n ** 26n - 1n },
    ]);
    const given = [0, 16].map((at) => STREAM.subarray(at, at + 4));
    expect(drawn).toEqual(given.map((seed) => Buffer.from(seed).readUInt32BE() >>> 7));
    expect(source.requests).toEqual([4, 6, 6, 4, 6]);
    expect(() => uuid7(machine, timeline)).toThrow(
      new RangeError("clock: there is no timestamp after 2^48 - 1 milliseconds"),
    );
    expect(source.requests.length).toBe(5);
    // Until the clock is right again.
    now = RFC_TIME;
    expect(fieldsOf(uuid7(machine, timeline)).time).toBe(BigInt(RFC_TIME));
  });

  it("a source that fails at any request hands out nothing, and what follows is larger", async () => {
    const calls: ((mint: Minter) => string[] | Promise<string[]>)[] = [
      (mint) => [mint.next()],
      (mint) => mint.take(300),
      (mint) => {
        const bytes = new Uint8Array(37 * 300).fill(0xee);
        try {
          mint.into(bytes);
        } catch (error) {
          expect(textOf(bytes)).not.toMatch(/[0-9a-f\n]/);
          throw error;
        }
        return textOf(bytes).trim().split("\n");
      },
      async (mint) => (await new Response(mint.stream({ count: 300 })).text()).trim().split("\n"),
    ];
    for (const call of calls) {
      for (const pool of [0, 500]) {
        for (let failing = 1; failing < 12; failing++) {
          const { entropy, recorded } = failingAt(failing, STREAM);
          const machine = openEngine({ engine, pool, entropy });
          let now = 1000;
          const mint = secretsOver(machine).minter({ kind: "uuid7", clock: () => now });
          const handed: string[] = [];
          let failures = 0;
          for (let i = 0; i < 25; i++) {
            if (i % 5 === 4) now++;
            try {
              handed.push(...(await call(mint)));
            } catch (error) {
              expect((error as Error).message).toBe("the source has failed");
              expect(isWiped(machine)).toBe(true);
              failures++;
            }
          }
          if (pool === 0) expect(failures).toBe(1);
          expectRising(handed);
          expect(recorded.supplied).toBeGreaterThan(6 * handed.length);
        }
      }
    }
  });

  it("a clock that fails, or says what is no time, changes nothing", () => {
    const { clock, mint, plain, source } = bench(engine, 0);
    const fine = clock.now;
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, -0.5, 2 ** 48, 1e300]) {
      clock.now = bad;
      for (const call of [() => mint.next(), () => mint.take(1), () => mint.into(new Uint8Array(37))]) {
        expect(call).toThrow(
          /^clock: expected milliseconds from 0 to 2\^48 - 1, got (?:NaN|-?Infinity|a number|a fraction)$/,
        );
        expect(call).toThrow(RangeError);
      }
    }
    for (const bad of ["1", null, undefined, 5n, new Date()]) {
      clock.now = wrong(bad);
      expect(() => mint.next()).toThrow(/^clock: expected a number, got /);
      expect(() => mint.next()).toThrow(TypeError);
    }
    expect(source.requests).toEqual([]);
    for (const good of [0, fine]) {
      clock.now = good;
      expect(mint.next()).toBe(plain.next(good));
    }
    clock.now = 2 ** 48 - 0.5;
    expect(fieldsOf(mint.next()).time).toBe(2n ** 48n - 1n);
  });

  it("two minters, and uuid7 beside them, each rise on their own", () => {
    const { own, stream } = open(engine, 0);
    vi.spyOn(Date, "now").mockReturnValue(777);
    try {
      const [a, b] = [own.minter({ kind: "uuid7" }), own.minter({ kind: "uuid7", clock: () => 5 })];
      const plain = [777, 777, 5].map((now) => ({ now, line: new PlainTimeline(stream, 0) }));
      for (let i = 0; i < 5; i++) {
        const made = [own.uuid7(), a.next(), b.next()];
        expect(made).toEqual(plain.map(({ line, now }) => line.next(now)));
      }
      vi.spyOn(Date, "now").mockReturnValue(776);
      expect(own.uuid7()).toBe(plain[0]?.line.next(776));
      vi.spyOn(Date, "now").mockReturnValue(Number.NaN);
      expect(() => own.uuid7()).toThrow("clock: expected milliseconds from 0 to 2^48 - 1, got NaN");
    } finally {
      vi.restoreAllMocks();
    }
    const before = Date.now();
    const tokens = Array.from({ length: 20_000 }, () => own.uuid7());
    expectRising(tokens);
    const { time } = fieldsOf(tokens.at(-1) as string);
    expect(Number(time)).toBeGreaterThanOrEqual(before);
    expect(Number(time)).toBeLessThanOrEqual(Date.now());
  });

  it("refuses a source that calls back; whatever was handed out is unique, and what follows rises", () => {
    const { entropy } = new Recorded(nonZeroBytes(10_000));
    let back: (() => string | string[]) | undefined;
    const inside: string[] = [];
    const machine = openEngine({
      engine,
      pool: 64,
      entropy: (buffer) => {
        const call = back;
        back = undefined;
        if (call) inside.push(...[call()].flat());
        entropy(buffer);
      },
    });
    const own = secretsOver(machine);
    const mint = own.minter({ kind: "uuid7", clock: () => 9 });
    const handed: string[] = [];
    for (const call of [() => own.uuid4(), () => own.uuid7(), () => mint.next(), () => mint.take(2)]) {
      for (let i = 0; i < 5; i++) {
        machine.discard();
        back = call;
        expect(() => mint.next()).toThrow(new Error("entropy: the function called back into its engine"));
        expect(isWiped(machine)).toBe(true);
        const run: string[] = [];
        for (let more = 0; more < i; more++) run.push(mint.next());
        expectRising(run);
        handed.push(...run);
      }
    }
    expect(inside.length).toBe(5 * 5);
    expect(new Set([...handed, ...inside]).size).toBe(handed.length + inside.length);
  });
});

const CASES: Case[] = [
  [
    "a clock that is a number",
    (own) => own.minter({ kind: "uuid7", clock: wrong(5) }),
    TypeError,
    "clock: expected a function, got a number",
  ],
  [
    "a clock that is null",
    (own) => own.minter({ kind: "uuid7", clock: wrong(null) }),
    TypeError,
    "clock: expected a function, got null",
  ],
  [
    "nbytes",
    (own) => own.minter(wrong({ kind: "uuid7", nbytes: 16 })),
    TypeError,
    'options: there is no option "nbytes"',
  ],
  [
    "a clock for uuid4",
    (own) => own.minter(wrong({ kind: "uuid4", clock: Date.now })),
    TypeError,
    'options: there is no option "clock"',
  ],
  [
    "a long separator",
    (own) => own.minter({ kind: "uuid7", separator: "0123456789abcdefg" }),
    RangeError,
    "separator: too long: expected at most 16 characters",
  ],
];

testRefusals(CASES);
