// Overriding random or getrandbits changes what is built on them, as CPython decides it for subclasses of Random.
import { describe, expect, it } from "vitest";
import { createSecrets, SystemRandom } from "../../src/index.ts";
import { Recorded } from "../source.ts";

class Half extends SystemRandom {
  override random(): number {
    return 0.5;
  }
}

class Nines extends SystemRandom {
  asked: bigint[] = [];

  override getrandbits(k: number): number;
  override getrandbits(k: bigint): bigint;
  override getrandbits(k: number | bigint): number | bigint {
    this.asked.push(BigInt(k));
    return typeof k === "bigint" ? 9n : 9;
  }
}

describe("a subclass that overrides", () => {
  it("random: integers, sequences and distributions come from it; getrandbits and randbytes do not", () => {
    const random = new Half();
    // floor(0.5 × 2^53) mod n
    expect([random.randrange(10), random.randint(1, 3), random.choice("abcdefg")]).toEqual([6, 2, "c"]);
    expect(random.randrange(2n ** 60n)).toBe(2n ** 59n);
    expect(random.choices("abcd", { k: 2 })).toEqual(["c", "c"]);
    expect(random.uniform(0, 10)).toBe(5);
    expect(new Set(Array.from({ length: 50 }, () => random.getrandbits(64n))).size).toBe(50);
  });

  it("random: values past the largest multiple of the bound are drawn again", () => {
    const values = [1 - 2 ** -53, 0.25];
    class Queue extends SystemRandom {
      override random(): number {
        return values.shift() as number;
      }
    }
    expect(new Queue().randrange(3)).toBe(2 ** 51 % 3);
    expect(values).toEqual([]);
  });

  it("getrandbits: it is asked for as many bits as the bound has", () => {
    const random = new Nines();
    expect([random.randrange(10), random.randrange(100n), random.choice("0123456789")]).toEqual([9, 9n, "9"]);
    expect(random.asked).toEqual([4n, 7n, 4n]);
  });

  it("the nearest class decides", () => {
    class Both extends Nines {
      override random(): number {
        return 0.5;
      }
    }
    expect(new Both().randrange(10)).toBe(6);
    class Neither extends Nines {}
    expect(new Neither().randrange(10)).toBe(9);
  });

  it("neither: the engine draws", () => {
    const own = createSecrets({ pool: 0, entropy: new Recorded(Uint8Array.of(0xf0, 0x70)).entropy, health: false });
    class Plain extends own.SystemRandom {}
    expect(new Plain().randrange(10)).toBe(7);
  });
});
