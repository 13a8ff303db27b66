// The pool: bytes in their order, each once, from refills of the sizes that it promises; and nothing after a failure.
import { describe, expect, it } from "vitest";
import { POOL_LIMIT, Pool } from "../../src/entropy/pool.ts";
import { CHUNK, OUT, POOL, plainMemory, SETTINGS } from "../../src/kernels/memory-map.ts";
import { isWiped } from "../cores.ts";
import { nonZeroBytes } from "../source.ts";

const STREAM = nonZeroBytes(2_000_000);
const CALLED_BACK = "entropy: the function called back into its engine";
const SIZES = [0, 1, 7, 40, 1000, 5000, 65536];

/** A pool over the stream, the sizes of its requests, and what happens in each before it is answered. */
function open(size: number, before: (request: number, pool: Pool) => void = () => {}) {
  const requests: number[] = [];
  const state = { supplied: 0 };
  const pool: Pool = new Pool(
    plainMemory(),
    (buffer, offset, length) => {
      requests.push(length);
      before(requests.length, pool);
      new Uint8Array(buffer, offset, length).set(STREAM.subarray(state.supplied, state.supplied + length));
      state.supplied += length;
      return true;
    },
    size,
  );
  return { pool, requests, state };
}

/** Takes bytes, and wipes them as whoever takes them must. */
function next(pool: Pool, length: number): Uint8Array {
  const at = pool.take(length);
  const bytes = pool.memory.slice(at, at + length);
  pool.memory.fill(0, at, at + length);
  return bytes;
}

/** The bytes in memory that are not zero. */
const left = (pool: Pool) => pool.memory.subarray(0, SETTINGS).filter((byte) => byte !== 0).length;

describe("the memory", () => {
  it("has room for a whole pool, for what one call makes, and before the pool for what moves there", () => {
    expect(CHUNK % 3).toBe(0);
    expect(POOL).toBeGreaterThanOrEqual(CHUNK);
    expect(OUT).toBeGreaterThanOrEqual(POOL + POOL_LIMIT);
    // The longest text is a chunk's digits, with a separator, and 32 bytes past it.
    expect(SETTINGS).toBeGreaterThanOrEqual(OUT + 2 * CHUNK + 16 + 32);
    expect(OUT % 8).toBe(0);
    expect(plainMemory().buffer.byteLength).toBe(3 * 65536);
  });
});

describe("a pool", () => {
  it("hands out what it holds, then asks; a draw across the end lies in one piece", () => {
    const { pool, requests } = open(32);
    expect(pool.unused()).toBe(0);
    expect(next(pool, 10)).toEqual(STREAM.slice(0, 10));
    expect(pool.unused()).toBe(22);
    expect(next(pool, 22)).toEqual(STREAM.slice(10, 32));
    expect(next(pool, 32)).toEqual(STREAM.slice(32, 64));
    expect(next(pool, 30)).toEqual(STREAM.slice(64, 94));
    expect(next(pool, 10)).toEqual(STREAM.slice(94, 104));
    expect(next(pool, 1000)).toEqual(STREAM.slice(104, 1104));
    expect(requests).toEqual([32, 32, 32, 32, 976]);
    pool.discard();
    expect(pool.unused()).toBe(0);
    expect(isWiped({ pool })).toBe(true);
  });

  it("asks for 1,024 bytes, then 8,192, then 65,536, and for no more than its size", () => {
    for (const [size, expected] of [
      [65536, [1024, 8192, 65536, 65536]],
      [8192, [1024, 8192, 8192, 8192]],
      [5000, [1024, 5000, 5000, 5000]],
      [1024, [1024, 1024, 1024, 1024]],
      [7, [7, 7, 7, 7]],
    ] as const) {
      const { pool, requests, state } = open(size);
      while (requests.length < 4) next(pool, Math.min(7, size));
      expect(requests).toEqual(expected);
      // A discard changes nothing about the sizes.
      pool.discard();
      next(pool, 1);
      expect(requests.slice(4)).toEqual([size]);
      expect(state.supplied).toBe(requests.reduce((sum, length) => sum + length, 0));
    }
  });

  it("of no size asks for what is needed, and keeps nothing", () => {
    const { pool, requests } = open(0);
    for (const length of [1, 7, 0, 1000, CHUNK]) {
      next(pool, length);
      expect(pool.unused()).toBe(0);
      expect(isWiped({ pool })).toBe(true);
    }
    expect(requests).toEqual([1, 7, 1000, CHUNK]);
  });

  it("asks for nothing where nothing is taken", () => {
    const { pool, requests } = open(40);
    next(pool, 0);
    expect(requests).toEqual([]);
  });

  it.each(SIZES)("of %i bytes: any lengths, in order, each byte once", (size) => {
    const { pool, state } = open(size);
    let used = 0;
    let random = 1;
    for (let i = 0; i < 600; i++) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      const length = i % 40 === 0 ? CHUNK - (random >>> 29) : (random >>> 8) % [3, 9, 70, 1000][random >>> 30]!;
      const at = pool.take(length);
      // Within what kernels may read and write back: 15 bytes past it are not yet the output.
      expect(at >= POOL - CHUNK && at + length + 15 <= OUT).toBe(true);
      const bytes = pool.memory.subarray(at, at + length);
      if (!Buffer.from(bytes).equals(STREAM.subarray(used, used + length))) expect.fail(`draw ${i}`);
      bytes.fill(0);
      used += length;
      expect(state.supplied - used).toBe(pool.unused());
      // What is left is in its place only.
      if (i % 20 === 0) expect(left(pool)).toBe(pool.unused());
    }
  });

  it("takes whole words of what is there, and one where not even one is; of nothing as much as a call takes", () => {
    for (const width of [1, 2, 3, 4, 7, 8]) {
      for (let waiting = 0; waiting <= 40; waiting++) {
        const { pool, requests } = open(40);
        next(pool, 40 - waiting);
        // Nothing was asked for where all 40 bytes wait.
        const there = waiting === 40 ? 0 : waiting;
        for (const words of [1, 2, 5, 100, 100_000]) {
          const span = pool.span(words * width, width);
          const whole = Math.floor(there / width);
          const most = there === 0 ? Math.floor(CHUNK / width) : Math.max(whole, 1);
          expect(span).toBe(width * Math.min(words, most));
        }
        if (there >= width) {
          const asked = requests.length;
          next(pool, pool.span(100 * width, width));
          expect(requests.length).toBe(asked);
        }
      }
    }
  });

  it("lets a source fill a buffer of the caller's, and keeps its own bytes", () => {
    const { pool, requests } = open(40);
    next(pool, 40);
    const target = new Uint8Array(100);
    pool.ask(target.buffer, 10, 80);
    expect(target.slice(10, 90)).toEqual(STREAM.slice(40, 120));
    expect([target[9], target[90]]).toEqual([0, 0]);
    expect(next(pool, 9)).toEqual(STREAM.slice(120, 129));
    expect(requests).toEqual([40, 80, 40]);
  });

  it("discards everything, the output too", () => {
    const { pool, state } = open(65536);
    next(pool, 3);
    pool.memory.fill(9, OUT, SETTINGS);
    pool.memory.fill(8, SETTINGS, SETTINGS + 100);
    pool.discard();
    expect(isWiped({ pool })).toBe(true);
    expect(pool.unused()).toBe(0);
    expect(pool.memory.subarray(SETTINGS, SETTINGS + 100).every((byte) => byte === 8)).toBe(true);
    const supplied = state.supplied;
    expect(next(pool, 5)).toEqual(STREAM.slice(supplied, supplied + 5));
  });
});

describe("a source that fails", () => {
  it.each(SIZES)("pool of %i bytes: its error comes out, nothing is left, the next call works", (size) => {
    for (let failing = 1; failing <= 4; failing++) {
      for (const filled of [false, true]) {
        const error = new Error("the source has failed");
        const { pool, state, requests } = open(size, (request, { memory }) => {
          if (request !== failing) return;
          if (filled) memory.fill(0xaa, POOL, POOL + 5);
          throw error;
        });
        let used = 0;
        let thrown: unknown;
        while (thrown === undefined) {
          try {
            const bytes = next(pool, 70);
            expect(bytes).toEqual(STREAM.slice(used, used + 70));
            used += 70;
          } catch (caught) {
            thrown = caught;
          }
        }
        expect(thrown).toBe(error);
        expect(requests.length).toBe(failing);
        expect(pool.unused()).toBe(0);
        expect(isWiped({ pool })).toBe(true);
        const { supplied } = state;
        expect(next(pool, 9)).toEqual(STREAM.slice(supplied, supplied + 9));
      }
    }
  });

  it("asks for as much again after a failure", () => {
    const { pool, requests } = open(65536, (request) => {
      if (request < 3) throw new Error("not yet");
    });
    for (const _ of [1, 2]) expect(() => pool.take(5)).toThrow("not yet");
    pool.take(5);
    expect(requests).toEqual([1024, 1024, 1024]);
  });

  it("throws what it throws, also if that is no error", () => {
    for (const thrown of [undefined, null, 0, "text"]) {
      const { pool } = open(40, () => {
        throw thrown;
      });
      try {
        pool.take(1);
        expect.fail();
      } catch (caught) {
        expect(caught).toBe(thrown);
      }
    }
  });
});

describe("a source that calls back", () => {
  const CALLS: Record<string, (pool: Pool) => unknown> = {
    takes: (pool) => next(pool, 5),
    "takes much": (pool) => next(pool, CHUNK),
    discards: (pool) => pool.discard(),
    "asks itself": (pool) => pool.ask(new ArrayBuffer(9), 0, 9),
    "takes, and takes no notice of an error": (pool) => {
      try {
        next(pool, 5);
      } catch {
        // As a wrapper that logs might.
      }
    },
  };

  it.each(Object.keys(CALLS))("and %s: an error, nothing twice, and the next call works", (name) => {
    for (const size of SIZES) {
      for (const at of [1, 2, 3]) {
        const seen: Uint8Array[] = [];
        const call = CALLS[name] as (pool: Pool) => unknown;
        let depth = 0;
        const { pool, state } = open(size, (request, pool) => {
          if (request !== at || depth > 0) return;
          depth++;
          const bytes = call(pool);
          if (bytes instanceof Uint8Array) seen.push(bytes);
        });
        const take = () => {
          const bytes = next(pool, 70);
          seen.push(bytes);
        };
        let message = "";
        while (message === "") {
          try {
            take();
          } catch (error) {
            message = (error as Error).message;
          }
        }
        expect(message).toBe(CALLED_BACK);
        expect(isWiped({ pool })).toBe(true);
        const { supplied } = state;
        expect(next(pool, 9)).toEqual(STREAM.slice(supplied, supplied + 9));
        // What was handed out, to the source or to the caller, are pieces of the stream in its order.
        let place = 0;
        for (const bytes of seen) {
          const found = Buffer.from(STREAM.buffer).indexOf(bytes, place);
          expect(found).toBeGreaterThanOrEqual(place);
          place = found + bytes.length;
        }
      }
    }
  });

  it("and throws: the same error, with its own as the cause", () => {
    const own = new Error("of its own");
    let depth = 0;
    const { pool } = open(40, (_request, pool) => {
      if (depth++ > 0) return;
      next(pool, 3);
      throw own;
    });
    expect(() => pool.take(5)).toThrow(expect.objectContaining({ message: CALLED_BACK, cause: own }));
    expect(isWiped({ pool })).toBe(true);
  });

  it("again and again: the error of each is the cause of the one around it, and the next call works", () => {
    let depth = 0;
    const { pool, state } = open(40, (_request, pool) => {
      if (depth === 50) throw new Error("the innermost");
      depth++;
      next(pool, 3);
    });
    let error: unknown;
    try {
      pool.take(5);
    } catch (caught) {
      error = caught;
    }
    const messages: string[] = [];
    for (; error instanceof Error; error = error.cause) messages.push(error.message);
    expect(messages).toEqual([...Array(50).fill(CALLED_BACK), "the innermost"]);
    depth = -1000;
    expect(isWiped({ pool })).toBe(true);
    expect(state.supplied).toBe(0);
  });

  it("may draw from another pool", () => {
    const inner = open(40).pool;
    const { pool } = open(7, () => void next(inner, 3));
    for (let i = 0; i < 20; i++) expect(next(pool, 5)).toEqual(STREAM.slice(5 * i, 5 * i + 5));
    expect(next(inner, 3)).toEqual(STREAM.slice(3 * 15, 3 * 16));
  });
});
