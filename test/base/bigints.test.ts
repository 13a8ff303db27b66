// Bigints where engines and compilers differ: powers, and what passes through `Number`.
import { afterEach, describe, expect, it, vi } from "vitest";
import { nearestDouble, power } from "../../src/base/bigints.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("power", () => {
  it("is the operator's, which the source does not use", () => {
    for (const base of [0n, 1n, 2n, 62n, 94n, 1_114_112n]) {
      for (const exponent of [0, 1, 2, 3, 16, 31, 100, 255, 1025]) {
        expect(power(base, exponent)).toBe(base ** BigInt(exponent));
      }
    }
  });
});

describe("nearestDouble", () => {
  const near = [-3n, -2n, -1n, 0n, 1n, 2n, 3n];
  const sizes = [0, 1, 31, 32, 52, 53, 54, 55, 60, 61, 62, 63, 64, 65, 100, 970, 1022, 1023, 1024, 1025, 5000];

  it("is what Number makes of it, ties and overflow too", () => {
    expect(nearestDouble(-0.5)).toBe(-0.5);
    for (const bits of sizes) {
      const ends = [0, bits - 52, bits - 53, bits - 54].filter((low) => low >= 0).map((low) => 1n << BigInt(low));
      for (const low of ends) {
        for (const more of near) {
          for (const value of [(1n << BigInt(bits)) + low + more, (1n << BigInt(bits)) - low + more]) {
            expect(nearestDouble(value), `${value}`).toBe(Number(value));
            expect(nearestDouble(-value), `${-value}`).toBe(Number(-value));
          }
        }
      }
    }
  });
});

/** As Hermes has it: a bigint of 61 to 64 bits is taken for a signed one. */
const hermesNumber = new Proxy(Number, {
  apply: (number, _, [value]) => {
    const wrong = typeof value === "bigint" && value >= 1n << 60n && value < 1n << 64n;
    return number(wrong ? BigInt.asIntN(64, value << 3n) >> 3n : value);
  },
});

describe("with Hermes's Number", () => {
  it("figures and draws are the same", async () => {
    const right = await import("../../src/index.ts");
    vi.stubGlobal("Number", hermesNumber);
    vi.resetModules();
    const hermes = await import("../../src/index.ts");
    expect(hermes.passwordBits).not.toBe(right.passwordBits);
    const classes = ["lower", "upper", "digits", "symbols"];
    for (let length = 1; length <= 20; length++) {
      for (let chosen = 1; chosen < 16; chosen++) {
        const named = classes.filter((_, i) => (chosen >> i) & 1);
        if (named.length > length) continue;
        const policy = { length, ...Object.fromEntries(named.map((name) => [name, 1])) };
        expect(hermes.passwordBits(policy), JSON.stringify(policy)).toBe(right.passwordBits(policy));
      }
    }
    for (let bits = 50n; bits < 70n; bits++) {
      for (const tokens of [(1n << bits) - 1n, 1n << bits, 3n << (bits - 2n)]) {
        const asked = { tokens, probability: 1e-9 };
        expect(hermes.bitsFor(asked)).toBe(right.bitsFor(asked));
        expect(() => hermes.token_hex(tokens)).toThrow(RangeError);
        const draw = ({ SystemRandom }: { SystemRandom: typeof right.SystemRandom }) =>
          new SystemRandom().binomialvariate(tokens, 1e-17);
        expect(draw(hermes)).toBeTypeOf(typeof draw(right));
        const total = new hermes.SystemRandom().choices(["a", "b"], { cum_weights: [0n, tokens], k: 3 });
        expect(total).toEqual(["b", "b", "b"]);
      }
    }
  });
});
