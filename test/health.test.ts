// The continuous test of the source: what it refuses, what it lets pass, and how rarely it is wrong.
import { describe, expect, it, vi } from "vitest";
import { REQUESTS, RUN, SAME, SAMPLES, tested } from "../src/engine/health.ts";
import { openEngine } from "../src/engine/open.ts";
import { createSecrets } from "../src/index.ts";
import { secretsOver } from "../src/secrets.ts";
import { isWiped } from "./cores.ts";
import { nonZeroBytes, Recorded } from "./source.ts";

const REFUSAL = "entropy: the source repeats itself; for a test, pass createSecrets({ health: false })";

/** Whether one request that is answered with these bytes passes. */
function passes(bytes: Uint8Array): boolean {
  const buffer = new Uint8Array(bytes.length);
  try {
    tested((target) => target.set(bytes))(buffer);
    return true;
  } catch (error) {
    expect((error as Error).message).toBe(REFUSAL);
    return false;
  }
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
});

describe("many requests", () => {
  it.each([1, 2, 7, 15, 16, 33])("of %i bytes that are all the same: from the 128th on, each is refused", (length) => {
    const source = tested((buffer) => buffer.set(nonZeroBytes(length)));
    const ask = () => source(new Uint8Array(length));
    for (let i = 1; i < REQUESTS; i++) ask();
    for (let i = 0; i < 3; i++) expect(ask).toThrow(REFUSAL);
  });

  it("pass once the source is well again", () => {
    let broken = true;
    const recorded = new Recorded(nonZeroBytes(100_000));
    const source = tested((buffer) => (broken ? buffer.fill(0) : recorded.entropy(buffer)));
    for (let i = 0; i < 3; i++) expect(() => source(new Uint8Array(1000))).toThrow(REFUSAL);
    broken = false;
    for (let i = 0; i < 90; i++) source(new Uint8Array(1000));
  });

  it("a million of a good source pass, of one byte as of sixty", () => {
    const source = tested((buffer) => crypto.getRandomValues(buffer));
    for (const length of [1, 60]) {
      const buffer = new Uint8Array(length);
      for (let i = 0; i < 500_000; i++) source(buffer);
    }
  });
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
          expect(isWiped(machine.core)).toBe(true);
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
      () => own.minter({ kind: "string", alphabet: "abc", length: 3 }).next(),
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
      const { token_hex } = await import("../src/index.ts");
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

it("a good source is refused less than once in 2^100 requests", () => {
  // In units of 2^-8j for the j bytes that have to be equal, as exact fractions over 256^63.
  const all = 256n ** 63n;
  // Each of the 49 places where a run of 16 may begin: the 15 bytes after the first equal it.
  const run = 49n * 256n ** BigInt(63 - (RUN - 1));
  let same = 0n;
  for (let j = SAME - 1; j <= 63; j++) same += choose(63n, BigInt(j)) * 255n ** BigInt(63 - j);
  // The 127 parities before this one are all the same as it.
  const parity = all >> BigInt(REQUESTS - 1);
  expect(run + same + parity).toBeLessThan(all >> 100n);
  expect(run + same + parity).toBeGreaterThan(all >> 107n);
});

function choose(n: bigint, k: bigint): bigint {
  let ways = 1n;
  for (let i = 0n; i < k; i++) ways = (ways * (n - i)) / (i + 1n);
  return ways;
}
