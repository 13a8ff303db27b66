// Exact uniformity, not luck: every possible input once, and each outcome exactly as often as every other.
import { describe, expect, it } from "vitest";
import { createSecrets, type Secrets } from "../../src/index.ts";
import { PLACE, share } from "../cases.ts";
import { bigEndian, concatenate, everyInput, Recorded } from "../source.ts";

const INPUTS = [everyInput(0), everyInput(1), everyInput(2), everyInput(3)] as const;

/**
 * Draws from every input of as many bytes as k bits take: each outcome comes from one of every 2^k inputs of k bits,
 * and
 * each of those stands for 2^(8 * width - k) inputs of whole bytes.
 */
function expectUniform(
  engine: "wasm" | "js",
  outcomes: number,
  draw: (own: Secrets) => number,
  k = outcomes.toString(2).length,
): void {
  const width = Math.ceil(k / 8);
  const inputs = INPUTS[width]!;
  const source = new Recorded(inputs);
  // Requested in parts that come out even.
  const own = createSecrets({ engine, entropy: source.entropy, health: false, pool: Math.min(inputs.length, 1024) });
  const counts = new Uint32Array(outcomes);
  try {
    for (;;) {
      const outcome = draw(own);
      if (outcome >= outcomes) throw new Error(`outcome ${outcome} of ${outcomes}`);
      counts[outcome] = (counts[outcome] as number) + 1;
    }
  } catch (error) {
    expect((error as Error).message).toBe("the recorded bytes have run out");
  }
  expect(source.supplied).toBe(inputs.length);
  expect(Array.from(counts.entries()).filter(([, count]) => count !== 2 ** (8 * width - k))).toEqual([]);
}

/** Both sides of powers of two, and primes. */
const WIDE = [
  257, 300, 511, 512, 513, 1000, 1023, 1024, 1025, 4095, 4096, 10007, 32767, 32768, 32769, 3844, 65521, 65535,
];

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  const over = (bytes: Uint8Array) =>
    createSecrets({ engine, pool: 0, health: false, entropy: new Recorded(bytes).entropy });

  it("randbelow: every n from 1 to 256, from every input", () => {
    for (let n = 1; n <= 256; n++) expectUniform(engine, n, (own) => own.randbelow(n));
  });

  it("randbelow: chosen n up to 65,535, from every input of two bytes", () => {
    for (const n of WIDE) expectUniform(engine, n, (own) => own.randbelow(n));
  });

  it.each(share([65536], PLACE[engine]))("randbelow(%i), from every input of three bytes", (n) => {
    expectUniform(engine, n, (own) => own.randbelow(n));
  });

  it("randbelow of a bigint: chosen n, from every input", () => {
    for (const n of [1, 2, 3, 62, 128, 200, 255, 1000]) {
      expectUniform(engine, n, (own) => Number(own.randbelow(BigInt(n))));
    }
  });

  it("choice: every length from 1 to 256, from every input", () => {
    const lengths = Array.from({ length: 256 }, (_, i) => i + 1);
    for (const n of share(lengths, PLACE[engine])) {
      const seq = Array.from({ length: n }, (_, i) => i);
      expectUniform(engine, n, (own) => own.choice(seq));
    }
  });

  it("choice and SystemRandom.choice of a string, by code point", () => {
    const text = "a😀b£中";
    const points = [...text];
    expectUniform(engine, 5, (own) => points.indexOf(own.choice(text)));
    expectUniform(engine, 5, (own) => points.indexOf(new own.SystemRandom().choice(text)));
  });

  it("randbits: every k from 1 to 16, from every input", () => {
    for (let k = 1; k <= 16; k++) {
      expectUniform(engine, 2 ** k, (own) => own.randbits(k), k);
      expectUniform(engine, 2 ** k, (own) => Number(own.randbits(BigInt(k))), k);
    }
  });

  it("random: each of its 53 bits comes from one bit of entropy, and three bits are dropped", () => {
    const draw = (value: bigint) => new (over(bigEndian(value, 7)).SystemRandom)().random();
    for (let bit = 0n; bit < 56n; bit++) expect(draw(1n << bit)).toBe(bit < 3n ? 0 : 2 ** (Number(bit) - 56));
    expect(draw((1n << 56n) - 1n)).toBe(1 - 2 ** -53);
    expect(draw(0n)).toBe(0);
  });

  describe("at the edges of", () => {
    const edges = [31n, 32n, 53n, 64n, 128n].flatMap((exponent) =>
      [-1n, 0n, 1n].map((offset) => 2n ** exponent + offset),
    );
    it.each(edges)("%s, the largest value passes and the bound is drawn again", (n) => {
      const k = n.toString(2).length;
      const width = Math.ceil(k / 8);
      const dropped = BigInt(8 * width - k);
      // The bits that are dropped are all set: they must not count.
      const input = (value: bigint) => bigEndian((value << dropped) | ((1n << dropped) - 1n), width);
      const highest = (1n << BigInt(k)) - 1n;
      const drawn = (...values: bigint[]) => {
        const bytes = concatenate(...values.map(input));
        const own = over(bytes);
        const asBigint = own.randbelow(n);
        // Every value was drawn: one byte more is more than there are.
        expect(() => own.token_bytes(1)).toThrow("the recorded bytes have run out");
        if (n <= Number.MAX_SAFE_INTEGER) expect(over(bytes).randbelow(Number(n))).toBe(Number(asBigint));
        return asBigint;
      };
      expect(drawn(0n)).toBe(0n);
      expect(drawn(n - 1n)).toBe(n - 1n);
      expect(drawn(n, 5n)).toBe(5n);
      expect(drawn(highest, n, n - 2n)).toBe(n - 2n);
      expect(new (over(input(n - 1n)).SystemRandom)().randint(7n, n + 6n)).toBe(n + 6n);
    });
  });
});
