// The odds that `plan` prints, against exact ones, and how it writes them.
import { describe, expect, it } from "vitest";
import { ALPHABETS, type AlphabetName } from "../../src/index.ts";
import { bySeries, fixed } from "../strength/exact-odds.ts";
import { written } from "./program.ts";

describe("plan", () => {
  it("gives the odds of each kind's own number of values, to 1e-12", async () => {
    const point = 3000n;
    for (const [tokens, probability] of [
      ["1e12", "1e-9"],
      ["1e6", "0.5"],
      ["1e150", "0.25"],
      ["1e100", "1e-250"],
    ] as const) {
      const plan = JSON.parse(await written(["plan", "--tokens", tokens, "--probability", probability, "--json"]));
      for (const { kind, bits, characters, collision } of plan.kinds) {
        const alphabet = ALPHABETS[kind as AlphabetName];
        const values = kind === "hex" || kind === "urlsafe" || kind === "uuid" ? 2n ** BigInt(bits) : undefined;
        const size = values ?? BigInt(alphabet.length) ** BigInt(characters);
        const expected = bySeries(size << point, BigInt(plan.tokens), point);
        const apart = Number(((fixed(collision, point) - expected) << 80n) / expected) / 2 ** 80;
        expect(Math.abs(apart), `${kind} of ${tokens}`).toBeLessThan(1e-12);
      }
    }
  });

  it("writes odds as people read them", async () => {
    const readAs = async (probability: string) =>
      /below\n(.*)\. Of each/.exec(await written(["plan", "--tokens", "1000", "--probability", probability]))?.[1];
    expect(await readAs("0.123")).toBe("12.3 %");
    expect(await readAs("0.0083")).toBe("1 in 120");
    expect(await readAs("1e-9")).toBe("1 in 1,000,000,000");
    expect(await readAs("3e-20")).toBe("1 in 3.33 × 10^19");
    expect(await readAs("1e-300")).toBe("1 in 10^300");
    expect(await readAs("5e-324")).toBe("1 in 2 × 10^323");
  });
});
