// The continuous test of the source: what it refuses, what it lets pass, and how rarely it is wrong.
import vm from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { openEngine } from "../../src/engine/open.ts";
import { EVIDENCE, fingerprint, SAME, SAMPLES, tested } from "../../src/entropy/health.ts";
import type { Source } from "../../src/entropy/source.ts";
import { createSecrets } from "../../src/index.ts";
import { secretsOver } from "../../src/secrets.ts";
import { isWiped } from "../cores.ts";
import { nonZeroBytes } from "../source.ts";

const REFUSAL = "entropy: the source repeats itself; for a test, pass createSecrets({ health: false })";
const RUN = 16;

/** A source that writes to an array. */
function writing(write: (bytes: Uint8Array, request: number) => void): Source {
  let request = 0;
  return (buffer, offset, length) => write(new Uint8Array(buffer, offset, length), request++);
}

/** What a source answers, or undefined if that is refused. */
function answer(source: Source, length: number, offset = 0): Uint8Array | undefined {
  const buffer = new ArrayBuffer(offset + length + 5);
  try {
    source(buffer, offset, length);
    return new Uint8Array(buffer, offset, length);
  } catch (error) {
    expect((error as Error).message).toBe(REFUSAL);
    return undefined;
  }
}

/** Whether one request that is answered with these bytes passes. */
function passes(bytes: Uint8Array, offset = 0): boolean {
  return (
    answer(
      tested(
        writing((target) => target.set(bytes)),
        false,
      ),
      bytes.length,
      offset,
    ) !== undefined
  );
}

/** How many answers of a source are handed out before the first is refused. */
function handedOut(source: Source, length: number, most = 10_000): number {
  for (let count = 0; count < most; count++) if (!answer(source, length)) return count;
  return most;
}

/** Good answers, quickly: the system's, asked for in large pieces. */
function good(): Source {
  const pool = new Uint8Array(65536);
  let at = pool.length;
  return writing((bytes) => {
    if (at + bytes.length > pool.length) {
      crypto.getRandomValues(pool);
      at = 0;
    }
    for (let i = 0; i < bytes.length; i++) bytes[i] = pool[at + i] as number;
    at += bytes.length;
  });
}

/** Different answers in turn. */
function inTurn(answers: Uint8Array[]): Source {
  return writing((bytes, request) => bytes.set(answers[request % answers.length] as Uint8Array));
}

function distinct(count: number, length: number, seed = 1): Uint8Array[] {
  const stream = nonZeroBytes(4 * (count + 64) * length, seed * 7919);
  const answers = new Map<string, Uint8Array>();
  for (let at = 0; answers.size < count; at += length) {
    const bytes = stream.subarray(at, at + length);
    answers.set(String(bytes), bytes);
  }
  return [...answers.values()];
}

/** Bytes without repetition, but for those from `start` to `end`. */
function stuck(length: number, start: number, end: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i >= start && i < end ? 0xc3 : i % 251)).map((byte, i) =>
    (i < start || i >= end) && byte === 0xc3 ? 0xc4 : byte,
  );
}

describe("one request", () => {
  it.each([16, 17, 31, 40, 63, 64])("of %i bytes: is refused just where 16 equal bytes stand in a row", (length) => {
    for (let start = 0; start < length; start++) {
      for (let end = start; end <= length; end++) {
        const run = end - start;
        const expected = run < RUN && !(start === 0 && run >= SAME);
        if (passes(stuck(length, start, end)) !== expected) throw new Error(`a run from ${start} to ${end}`);
      }
    }
  });

  it.each([16, 63, 64, 65, 100, 1024])("of %i bytes: nothing past its end is counted", (length) => {
    expect(passes(nonZeroBytes(length).fill(0, length - RUN + 1))).toBe(true);
  });

  it("is refused just where 21 of 64 bytes equal the first, wherever they stand", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const order = nonZeroBytes(SAMPLES, seed);
      const places = Array.from({ length: SAMPLES - 1 }, (_, i) => i + 1).sort(
        (a, b) => (order[a] as number) - (order[b] as number),
      );
      const bytes = Uint8Array.from({ length: SAMPLES }, (_, i) => i);
      for (let same = 1; same <= 30; same++) {
        const row = String.fromCharCode(...bytes).match(/(.)\1*/gs) ?? [];
        const longest = Math.max(...row.map((run) => run.length));
        expect(passes(bytes)).toBe(same < SAME && longest < RUN);
        bytes[places[same - 1] as number] = bytes[0] as number;
      }
    }
  });

  it.each([65, 100, 1000, 1024, 8192, 65536])("of %i bytes: is refused if it was not filled to its end", (length) => {
    for (const written of [0, 1, length >> 1, length - 16]) {
      const bytes = nonZeroBytes(length).fill(0, written);
      expect(passes(bytes), `${written} bytes written`).toBe(false);
    }
    expect(passes(nonZeroBytes(length))).toBe(true);
  });

  it("of 65,536 bytes: is refused if a third of it or more is stuck, wherever", () => {
    for (let start = 0; start <= 65536 - 21_900; start += 100) {
      expect(passes(nonZeroBytes(65536).fill(7, start, start + 21_900)), `from ${start}`).toBe(false);
    }
  });

  it("of 16 bytes or more: is refused if they are all equal, wherever they lie in the buffer", () => {
    for (const length of [16, 17, 63, 64, 65, 1000]) {
      for (let offset = 0; offset < 8; offset++) {
        expect(passes(new Uint8Array(length).fill(0xc3), offset)).toBe(false);
        expect(passes(nonZeroBytes(length), offset)).toBe(true);
      }
    }
  });
});

/** A block that is repeated to the end. */
function periodic(period: number, length: number, seed = 1): Uint8Array {
  const bytes = nonZeroBytes(period, seed);
  return Uint8Array.from({ length }, (_, i) => bytes[i % period] as number);
}

/** Whether a period is one that is always found. */
function isFound(period: number, length: number): boolean {
  // Blocks are compared at distances of whole steps.
  const step = 4 * Math.max(1, length >> 11);
  let whole = period;
  while (whole % step !== 0) whole += period;
  return period >= 16 && 2 * whole <= length;
}

describe("a period inside one request", () => {
  const PERIODS = [
    16, 20, 24, 32, 48, 64, 100, 250, 1000, 1024, 4096, 16384, 32768, 17, 19, 22, 33, 251, 999, 4095, 8191,
  ];

  describe.each([32, 64, 100, 527, 528, 1024, 8192, 65536])("of %i bytes", (length) => {
    it.each(PERIODS.filter((period) => isFound(period, length)))("of %i bytes is refused", (period) => {
      for (let seed = 1; seed <= 12; seed++) {
        expect(passes(periodic(period, length, seed * 7919), seed % 4), `seed ${seed}`).toBe(false);
      }
    });
  });

  it.each([528, 531, 532, 1000, 1037, 2052, 5000])("of %i bytes: each that is promised is refused", (length) => {
    for (let period = 16; period <= length; period++) {
      if (isFound(period, length)) expect(passes(periodic(period, length), period % 4), `${period}`).toBe(false);
    }
  });

  it("of 65,536 bytes: each that is promised is refused", () => {
    const bytes = new Uint8Array(65536);
    const source = writing((target) => target.set(bytes));
    for (let period = 16; period <= 32768; period++) {
      if (!isFound(period, bytes.length)) continue;
      bytes.set(nonZeroBytes(period, period));
      for (let filled = period; filled < bytes.length; filled *= 2) bytes.copyWithin(filled, 0, filled);
      if (answer(tested(source, false), bytes.length)) throw new Error(`${period} bytes`);
    }
  });

  it.each([32, 100, 143])("of %i bytes: any two equal blocks of 16 are refused, one byte less passes", (length) => {
    for (let to = 16; to <= length - 16; to += 4) {
      for (let from = 0; from <= to - 16; from += 4) {
        const bytes = nonZeroBytes(length, from + to + 1);
        bytes.copyWithin(to, from, from + 16);
        expect(passes(bytes, to % 8), `${from}, ${to}`).toBe(false);
        bytes[to + (((from + to) >> 2) % 16)] = 0;
        expect(passes(bytes, to % 8), `${from}, ${to}`).toBe(true);
      }
    }
  });
});

describe("answers of 16 bytes or more in turn", () => {
  describe.each([16, 17, 32, 1024, 65536])("of %i bytes", (length) => {
    it.each([1, 2, 3, 17, 63, 64])("%i different ones: none is handed out twice", (count) => {
      let asked = 0;
      const turn = inTurn(distinct(count, length));
      const source = tested((buffer, offset, size) => {
        asked++;
        turn(buffer, offset, size);
      }, false);
      expect(handedOut(source, length)).toBe(count);
      expect(asked - count).toBeLessThanOrEqual(5);
      asked = 0;
      for (let i = 0; i < 10; i++) expect(answer(source, length)).toBeUndefined();
      expect(asked).toBe(10);
    });

    it("64 different ones in any order: none is handed out twice", () => {
      const answers = distinct(64, length);
      const source = tested(
        writing((bytes) => bytes.set(answers[Math.floor(Math.random() * 64)] as Uint8Array)),
        false,
      );
      const seen = new Set<string>();
      for (let failures = 0; failures < 100; ) {
        const bytes = answer(source, length);
        if (!bytes) failures++;
        else {
          const text = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
          expect(seen.has(text)).toBe(false);
          seen.add(text);
        }
      }
    });
  });

  it("a stream that begins anew at each request is refused, whatever the lengths", () => {
    const stream = nonZeroBytes(65536);
    for (const lengths of [
      [16, 17, 18],
      [16, 65536],
      [65536, 16],
      [40, 41, 64, 1000],
      [1000, 999],
    ]) {
      const source = tested(
        writing((bytes) => bytes.set(stream.subarray(0, bytes.length))),
        false,
      );
      expect(lengths.map((length) => answer(source, length) !== undefined)).toEqual(lengths.map((_, i) => i === 0));
    }
  });

  it("one that equals another by chance is asked for again", () => {
    const answers = distinct(70, 32);
    const source = tested(inTurn([...answers.slice(0, 40), answers[3] as Uint8Array, ...answers.slice(40)]), false);
    for (const expected of answers) expect(answer(source, 32)).toEqual(expected);
  });
});

/** The bits that a request of n bytes adds where it equals one of its lag, and where it equals another. */
const due = (n: number) => Math.min(2 * n, 31) - 1;
const other = (n: number) => Math.max(0, Math.min(2 * n, 31) - 7);

describe("answers of fewer than 16 bytes", () => {
  it.each([
    [1, 100],
    [2, 34],
    [3, 20],
    [4, 15],
    [5, 12],
    [6, 10],
    [7, 8],
    [8, 7],
    [10, 6],
    [12, 5],
    [15, 4],
  ])("of %i bytes: the same is handed out %i times", (length, times) => {
    expect(times).toBe(Math.ceil(EVIDENCE / due(length)));
    for (const bytes of [new Uint8Array(length), ...distinct(20, length)]) {
      const source = tested(inTurn([bytes]), false);
      expect(handedOut(source, length)).toBe(times);
      for (let i = 0; i < 3; i++) expect(answer(source, length)).toBeUndefined();
    }
  });

  it.each([
    [1, 100],
    [2, 34],
    [3, 20],
    [4, 15],
    [5, 11],
    [6, 9],
    [7, 8],
    [8, 7],
    [10, 5],
    [12, 4],
    [15, 3],
  ])("of %i bytes: up to 64 in turn are handed out once, and about %i again", (length, times) => {
    // Where two of the answers have the same fingerprint, the lag that they come back at is found later.
    const more = [0, 64, 20, 10, 3, 3, 2, 1][length] ?? 0;
    for (const count of [2, 3, 5, 17, 63, 64]) {
      for (let seed = 1; seed <= 10; seed++) {
        const source = tested(inTurn(distinct(count, length, seed)), false);
        const again = handedOut(source, length) - count;
        expect(again, `${count} in turn, seed ${seed}`).toBeLessThanOrEqual(times + more);
        for (let i = 0; i < 3; i++) expect(answer(source, length)).toBeUndefined();
      }
    }
  });

  it.each([8, 12, 15])("of %i bytes: a few in any order are refused too", (length) => {
    for (let seed = 1; seed <= 10; seed++) {
      const answers = distinct(8, length, seed);
      const order = nonZeroBytes(1000, seed);
      const source = tested(
        writing((bytes, request) => bytes.set(answers[(order[request] as number) % 8] as Uint8Array)),
        false,
      );
      expect(handedOut(source, length)).toBeLessThanOrEqual(8 + Math.ceil(EVIDENCE / other(length)) + 24);
    }
  });

  it("are compared with those of the same size only", () => {
    const stream = nonZeroBytes(16);
    const source = tested(
      writing((bytes) => bytes.set(stream.subarray(0, bytes.length))),
      false,
    );
    for (let length = 1; length <= 16; length++) expect(answer(source, length)).toBeDefined();
    expect(answer(source, 16)).toBeUndefined();
  });
});

describe("many requests", () => {
  it("pass once the source is well again", () => {
    for (const length of [1, 4, 15, 16, 1000]) {
      let broken = true;
      const well = good();
      const source = tested((buffer, offset, size) => {
        if (broken) new Uint8Array(buffer, offset, size).fill(0);
        else well(buffer, offset, size);
      }, false);
      handedOut(source, length);
      for (let i = 0; i < 3; i++) expect(answer(source, length)).toBeUndefined();
      broken = false;
      // Of one byte, zero again may be the first.
      if (length < 4) while (!answer(source, length));
      for (let i = 0; i < 90; i++) expect(answer(source, length)).toBeDefined();
    }
  });

  it.each([1, 4, 8, 15, 16, 60])("a million of %i bytes of a good source pass", (length) => {
    const source = tested(good(), true);
    const buffer = new ArrayBuffer(length);
    for (let i = 0; i < 1_000_000; i++) source(buffer, 0, length);
  });

  it("of a good source pass, of any length and at any place", () => {
    const source = tested(good(), false);
    const buffer = new ArrayBuffer(65536);
    for (let i = 0; i < 20_000; i++) {
      const length = 1 + ((i * 7919) % 3000);
      source(buffer, i % 9, length);
    }
    for (let i = 0; i < 1000; i++) source(buffer, 0, 65536);
  });
});

describe("a foreign source", () => {
  it("that fills nothing, or with one value: its first answer is refused, of whatever length", () => {
    for (let length = 1; length <= 64; length++) {
      for (const value of [0, 0x55, 0xff]) {
        const source = tested(
          writing((bytes) => bytes.fill(value)),
          true,
        );
        for (let i = 0; i < 3; i++) expect(answer(source, length)).toBeUndefined();
      }
    }
  });

  it.each([1, 2, 15])("whose first answer of %i bytes is constant by chance is asked for 16 more, once", (length) => {
    const asked: [ArrayBuffer, number, number][] = [];
    const well = good();
    const source = tested((buffer, offset, size) => {
      asked.push([buffer, offset, size]);
      if (size < 16) new Uint8Array(buffer, offset, size).fill(7);
      else well(buffer, offset, size);
    }, true);
    const buffer = new ArrayBuffer(32);
    source(buffer, 3, length);
    source(buffer, 3, length);
    expect(asked.map(([, ...place]) => place)).toEqual([
      [3, length],
      [0, 16],
      [3, length],
    ]);
    const probe = (asked[1] as [ArrayBuffer, number, number])[0];
    expect(probe).not.toBe(buffer);
    expect(new Uint8Array(probe)).toEqual(new Uint8Array(16));
    expect(new Uint8Array(buffer)).toEqual(new Uint8Array(32).fill(7, 3, 3 + length));
  });

  it("that has given two different bytes is not asked for more", () => {
    for (const length of [2, 15, 16, 1000]) {
      const sizes: number[] = [];
      const source = tested((buffer, offset, size) => {
        sizes.push(size);
        new Uint8Array(buffer, offset, size).set(sizes.length > 1 ? new Uint8Array(size) : nonZeroBytes(size));
      }, true);
      source(new ArrayBuffer(length), 0, length);
      if (length < 16) source(new ArrayBuffer(length), 0, length);
      expect(sizes).toEqual(length < 16 ? [length, length] : [length]);
    }
  });
});

describe("a call that is interrupted", () => {
  it("by a source that throws leaves nothing behind", () => {
    const well = good();
    const source = tested((buffer, offset, size) => {
      well(buffer, offset, size >> 1);
      if (size % 2) throw new Error("failed");
      well(buffer, offset, size);
    }, true);
    const buffer = new ArrayBuffer(1000);
    for (let i = 0; i < 1000; i++) {
      expect(() => source(buffer, 0, 999)).toThrow("failed");
      source(buffer, 0, 1000);
    }
  });

  it("by a source that asks itself leaves nothing behind", () => {
    const well = good();
    let depth = 0;
    const source: Source = tested((buffer, offset, size) => {
      if (depth < 3) {
        depth++;
        source(new ArrayBuffer(size), 0, size);
        depth--;
      }
      well(buffer, offset, size);
    }, true);
    for (const length of [1, 15, 16, 1000]) for (let i = 0; i < 200; i++) source(new ArrayBuffer(length), 0, length);
  });

  it("by V8 leaves nothing behind", () => {
    const well = good();
    const stuck = periodic(16, 65536);
    let broken = false;
    const source = tested((buffer, offset, size) => {
      if (broken) new Uint8Array(buffer, offset, size).set(stuck.subarray(0, size));
      else well(buffer, offset, size);
    }, true);
    const buffer = new ArrayBuffer(65536);
    const context = vm.createContext({ source, buffer });
    for (const length of [16, 500, 65536]) {
      for (let i = 0; i < 40; i++) {
        const script = `for (;;) source(buffer, 0, ${length})`;
        expect(() => vm.runInContext(script, context, { timeout: 2 })).toThrow(/timed out/);
        for (let j = 0; j < 5; j++) source(buffer, 0, length);
        broken = true;
        for (const size of [500, 65536]) expect(answer(source, size)).toBeUndefined();
        broken = false;
      }
    }
  });
});

it("replaced built-ins neither blind it nor stop it", async () => {
  const well = good();
  const stuck = periodic(64, 1024);
  const view = Object.getPrototypeOf(Uint8Array.prototype);
  const replaced: [object, string][] = [
    ...["imul", "min", "max", "floor", "clz32"].map((name): [object, string] => [Math, name]),
    ...["fill", "set", "subarray", "indexOf", "length", "buffer", "byteOffset", "byteLength"].map(
      (name): [object, string] => [view, name],
    ),
    [view, Symbol.iterator as unknown as string],
    [Array.prototype, Symbol.iterator as unknown as string],
    [Function.prototype, "call"],
    [globalThis, "Uint8Array"],
    [globalThis, "Int32Array"],
    [globalThis, "ArrayBuffer"],
  ];
  let broken = true;
  const bytes = [new Uint8Array(65536), new Uint8Array(stuck)] as const;
  const source = tested((buffer, offset, size) => {
    if (!broken) return well(buffer, offset, size);
    const target = new Bytes(buffer, offset, size);
    for (let i = 0; i < size; i++) target[i] = bytes[1][i % 1024] as number;
  }, true);
  const { Uint8Array: Bytes, ArrayBuffer: Memory } = globalThis;
  const buffers = [new Memory(1), new Memory(100), new Memory(1024), new Memory(65536)];
  const sizes = [1, 100, 1024, 65536];
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  for (let r = 0; r < replaced.length; r++) {
    const [object, name] = replaced[r] as [object, string];
    const original = getOwnPropertyDescriptor(object, name) as PropertyDescriptor;
    const errors: unknown[] = [];
    defineProperty(object, name, { configurable: true, value: () => 0 });
    try {
      for (let i = 1; i < 4; i++) {
        try {
          source(buffers[i] as ArrayBuffer, 0, sizes[i] as number);
        } catch (error) {
          errors[i - 1] = error;
        }
      }
    } finally {
      defineProperty(object, name, original);
    }
    expect(
      errors.map((error) => (error as Error).message),
      String(name),
    ).toEqual([REFUSAL, REFUSAL, REFUSAL]);
  }
  broken = false;
  for (let i = 0; i < 4; i++) source(buffers[i] as ArrayBuffer, 0, sizes[i] as number);
});

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each([0, 16, 1000, 65536])(
    "with a pool of %i bytes: a stuck source is an error, and nothing is handed out",
    (pool) => {
      for (const byte of [0x00, 0x55, 0xff]) {
        const machine = openEngine({ engine, pool, entropy: (buffer) => buffer.fill(byte) });
        const own = secretsOver(machine);
        const bytes = new Uint8Array(100).fill(1);
        for (let i = 0; i < 3; i++) {
          expect(() => own.token_hex(32)).toThrow(REFUSAL);
          expect(() => own.minter({ kind: "hex" }).next()).toThrow(REFUSAL);
          expect(() => own.fillBytes(bytes)).toThrow(REFUSAL);
          expect(bytes).toEqual(new Uint8Array(100));
          expect(isWiped(machine)).toBe(true);
        }
      }
    },
  );

  it("without a pool: a stuck source ends a draw that would be rejected for ever", () => {
    const own = createSecrets({ engine, pool: 0, entropy: (buffer) => buffer.fill(0xff) });
    for (const draw of [
      () => own.randbelow(1000),
      () => own.randbelow(10n ** 30n),
      () => own.fillRandbelow(new Uint8Array(3), 200),
      () => own.minter({ kind: "string", alphabet: { symbols: "abc" }, length: 3 }).next(),
    ]) {
      expect(draw).toThrow(REFUSAL);
    }
  });

  it("health: false lets everything pass", () => {
    for (const pool of [0, 65536]) {
      const own = createSecrets({ engine, pool, entropy: (buffer) => buffer.fill(7), health: false });
      for (let i = 0; i < 1000; i++) expect(own.token_hex(32)).toBe("07".repeat(32));
    }
  });

  it("judges the system's source too, for the package's own functions as for others", async () => {
    vi.stubGlobal("crypto", { getRandomValues: (buffer: Uint8Array) => buffer.fill(9) });
    try {
      vi.resetModules();
      const { token_hex } = await import("../../src/index.ts");
      expect(() => token_hex()).toThrow(REFUSAL);
      expect(() => createSecrets({ engine }).token_hex()).toThrow(REFUSAL);
      expect(createSecrets({ engine, health: false }).token_hex(2)).toBe("0909");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

it.each([0, "no", null, {}])("health is true or false, not %o", (health) => {
  const asked = { health } as { health: unknown } as { health: boolean };
  expect(() => createSecrets(asked)).toThrow(/^health: expected true or false, got /);
});

describe("a good source", () => {
  it("is refused for one request less than once in 2^100", () => {
    // In units of 2^-8j for the j bytes that have to be equal, as exact fractions over 256^63.
    const all = 256n ** 63n;
    // Each of the 49 places where a run of 16 may begin: the 15 bytes after the first equal it.
    const run = 49n * 256n ** BigInt(63 - (RUN - 1));
    let same = 0n;
    for (let j = SAME - 1; j <= 63; j++) same += choose(63n, BigInt(j)) * 255n ** BigInt(63 - j);
    // Each pair of the 128 blocks of a short request, or each of 64 with each of 64: 16 bytes are equal. Of blocks that
    // overlap too, as 16 equations between bytes that are each a new one.
    const pairs = choose(128n, 2n);
    expect(pairs).toBeGreaterThan(64n * 64n);
    const blocks = pairs * 256n ** BigInt(63 - 16);
    expect(run + same + blocks).toBeLessThan(all >> 100n);
    expect(run + same + blocks).toBeGreaterThan(all >> 107n);
  });

  // By Ville's inequality, a product that starts at 1, and whose factors have an expectation of at most 1 whatever came
  // before, ever reaches 2^100 with a probability of at most 2^-100. A request's factor is 2^bits, or 0 at a reset.
  it.each([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])("of %i bytes: a factor's expectation is at most 1", (n) => {
    // Each of the 2^f fingerprints is as likely. One is due; at most 63 others are in the ring.
    const f = Math.min(2 * n, 31);
    expect(2n ** BigInt(due(n)) + 63n * 2n ** BigInt(other(n))).toBeLessThanOrEqual(2n ** BigInt(f));
  });

  it.each([1, 2, 3])("of %i bytes: a factor's expectation is at most 1, though prints are nearly uniform only", (n) => {
    expect(other(n)).toBe(0);
    const keys = [0, 2000, 20, 1][n] as number;
    // Of three bytes, every 15th value.
    const step = n === 3 ? 15 : 1;
    const bytes = new Uint8Array(n);
    for (let key = 1; key <= keys; key++) {
      const counts = new Uint32Array(2 << (2 * n));
      for (let value = 0; value < 256 ** n; value += step) {
        for (let i = 0; i < n; i++) bytes[i] = value >> (8 * i);
        (counts[fingerprint(bytes, n, Math.imul(key, 0x9e3779b1))] as number)++;
      }
      expect(Math.max(...counts) * 2 ** due(n)).toBeLessThanOrEqual(256 ** n / step);
    }
  });

  it.each([4, 5, 8, 15, 16, 100])("of %i bytes: fingerprints are uniform, as each step is a bijection", (length) => {
    // For each value there is just one last whole word that leads to it, whatever the other bytes are.
    const n = Math.min(length, 16);
    const last = 4 * ((n >> 2) - 1);
    const random = new DataView(nonZeroBytes(8000 + length).buffer);
    for (let at = 0; at < 4000; at += 4) {
      const bytes = new Uint8Array(random.buffer.slice(at, at + length));
      const key = random.getInt32(at + 1000);
      const value = random.getInt32(at + 2000);
      let h = xorShifted(value, 16);
      h = xorShifted(Math.imul(h, inverse(0xc2b2ae35)), 13);
      h = xorShifted(Math.imul(h, inverse(0x85ebca6b)), 16) ^ key;
      for (let i = n & ~3; i < n; i += 4) h = beforeWord(h, word(bytes, i, n));
      let h0 = n;
      for (let i = 0; i < last; i += 4) {
        h0 = Math.imul(h0 ^ word(bytes, i, n), 0xcc9e2d51);
        h0 ^= h0 >>> 15;
      }
      new DataView(bytes.buffer).setInt32(last, beforeWord(h, h0), true);
      const bits = Math.min(2 * n, 31);
      expect(fingerprint(bytes, n, key)).toBe((1 << bits) | (value >>> (32 - bits)));
    }
  });
});

/** The inverse of h ^ (h >>> shift). */
function xorShifted(h: number, shift: number): number {
  let inverted = h;
  for (let i = shift; i < 32; i += shift) inverted = h ^ (inverted >>> shift);
  return inverted;
}

/** The inverse of an odd number modulo 2^32, by Newton's iteration. */
function inverse(odd: number): number {
  let x = odd;
  for (let i = 0; i < 5; i++) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}

/** The state before a word was mixed in, or the word, given the state. */
function beforeWord(h: number, known: number): number {
  return Math.imul(xorShifted(h, 15), inverse(0xcc9e2d51)) ^ known;
}

function word(bytes: Uint8Array, at: number, end: number): number {
  return bytes.subarray(at, Math.min(at + 4, end)).reduceRight((sum, byte) => (sum << 8) | byte, 0);
}

function choose(n: bigint, k: bigint): bigint {
  let ways = 1n;
  for (let i = 0n; i < k; i++) ways = (ways * (n - i)) / (i + 1n);
  return ways;
}
