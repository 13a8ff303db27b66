// A source that fails or calls back while tokens are minted: nothing comes twice, and the next call works.
import { describe, expect, it } from "vitest";
import { openEngine } from "../src/engine/open.ts";
import { createSecrets, type Minter, type Secrets } from "../src/index.ts";
import { secretsOver } from "../src/secrets.ts";
import { BLANK, open, STREAM } from "./bulk-bench.ts";
import { Answer, CALLS, KINDS, text, tokensOf } from "./minter-calls.ts";
import { PlainMinter, PlainStream } from "./minter-model.ts";
import { specName } from "./minter-specs.ts";
import { failingAt, Recorded } from "./source.ts";
import { isWiped } from "./wiped.ts";

const REFUSED = "entropy: the function called back into its engine";
const NAMED = KINDS.map((spec) => [specName(spec), spec] as const);

/** Everything that a source could call. What it hands back is nothing, if it is not refused. */
function callBacks(own: Secrets, minters: readonly Minter[]): [string, () => unknown][] {
  return [
    ...minters.flatMap((mint): [string, () => unknown][] => [
      ["next", () => mint.next()],
      ["take", () => mint.take(2)],
      ["take of none", () => mint.take(0).length || ""],
      ["into", () => mint.into(new Uint8Array(100_000))],
      ["into nothing", () => mint.into(new Uint8Array()) || ""],
    ]),
    ["fillBytes", () => own.fillBytes(new Uint8Array(5))],
    ["fillBytes, long", () => own.fillBytes(new Uint8Array(70_000))],
    ["fillBytes of nothing", () => text(own.fillBytes(new Uint8Array()))],
    ["fillRandbelow", () => own.fillRandbelow(new Uint16Array(5), 1000)],
    ["fillRandbelow of 1", () => text(own.fillRandbelow(new Uint8Array(), 1))],
    ["fillRandbits", () => own.fillRandbits(new BigUint64Array(5), 64)],
    ["fillRandom", () => own.fillRandom(new Float64Array(5))],
    ["token_hex", () => own.token_hex(0)],
    ["token_urlsafe", () => own.token_urlsafe(0)],
    ["compare_digest", () => own.compare_digest("same", "same")],
    ["discard", () => own.discard()],
  ];
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  describe.each([0, 64, 65536])("with a pool of %i bytes", (pool) => {
    const entropy = pool === 65536 ? 80_000 : 6_000;

    it.each(NAMED)("%s: a source that fails at any request", async (_name, spec) => {
      const plain = new PlainMinter(new PlainStream(STREAM), spec, pool);
      const count = tokensOf(createSecrets().minter(spec), entropy);
      const whole = plain.lines(count).toString();
      for (const [name, call] of CALLS) {
        const counted = open(engine, pool);
        const full = new Answer((count - 1) * plain.stride());
        await call(counted.own.minter(spec), count, full);
        expect(full.handed === whole, name).toBe(true);
        const requests = counted.source.requests.length;
        expect(requests).toBeGreaterThan(1);
        for (const failing of new Set([1, 2, Math.min(3, requests), requests >> 1 || 1, requests])) {
          const { entropy: source, recorded } = failingAt(failing, STREAM);
          const machine = openEngine({ engine, pool, entropy: source });
          const mint = secretsOver(machine).minter(spec);
          const answer = new Answer((count - 1) * plain.stride());
          await expect((async () => call(mint, count, answer))()).rejects.toThrow("the source has failed");
          expect(answer.handed.length).toBeLessThan(whole.length);
          expect(whole.startsWith(answer.handed)).toBe(true);
          // Zeros where tokens were, and no token.
          const written = answer.bytes.indexOf(BLANK) < 0 ? answer.bytes.length : answer.bytes.indexOf(BLANK);
          expect(answer.bytes.subarray(0, written).every((byte) => byte === 0)).toBe(true);
          expect(answer.bytes.subarray(written).every((byte) => byte === BLANK)).toBe(true);
          if (name === "into" && failing === requests && requests > 2) expect(written).toBeGreaterThan(0);
          expect(isWiped(machine)).toBe(true);
          // What follows is made of bytes that the source had not handed out by then.
          const stream = new PlainStream(STREAM);
          stream.used = recorded.supplied;
          const fresh = new PlainMinter(stream, spec, pool);
          expect([mint.next(), ...mint.take(2)]).toEqual([fresh.next(), ...fresh.take(2)]);
          const after = new Uint8Array(2 * fresh.stride());
          expect(mint.into(after)).toBe(2);
          const lines = fresh.lines(2);
          expect(text(after.subarray(0, lines.length)) === lines.toString()).toBe(true);
        }
      }
    });

    it.each(NAMED)("%s: a source that calls back", async (_name, spec) => {
      for (const [name, call] of CALLS) {
        const plain = open(engine, pool);
        const mint = plain.own.minter(spec);
        const count = tokensOf(mint, entropy / 5);
        const room = (count - 1) * new PlainMinter(plain.stream, spec, pool).stride();
        const expected = new Answer(room);
        await call(mint, count, expected);

        const recorded = new Recorded(STREAM);
        const answers = new Set<string>();
        const reads: Promise<unknown>[] = [];
        const own: Secrets = createSecrets({
          engine,
          pool,
          entropy: (buffer) => {
            for (const [back, use] of backs) {
              try {
                const answer = use();
                if (answer !== "") answers.add(`${back} was answered`);
              } catch (error) {
                answers.add((error as Error).message);
              }
            }
            reads.push(reader.read());
            recorded.entropy(buffer);
          },
        });
        const minters = KINDS.map((each) => own.minter(each === spec ? { kind: "hex", nbytes: 1 } : each));
        const outer = own.minter(spec);
        const backs = callBacks(own, [outer, ...minters]);
        const reader = outer.stream().getReader();
        await new Promise((resolve) => setTimeout(resolve));
        const answer = new Answer(room);
        await call(outer, count, answer);
        expect(answer.handed === expected.handed, name).toBe(true);
        expect(answers).toEqual(new Set([REFUSED]));
        expect(recorded.requests).toEqual(plain.source.requests);
        const settled = await Promise.allSettled(reads);
        for (const read of settled) expect(String((read as PromiseRejectedResult).reason)).toContain(REFUSED);
      }
    });
  });

  it("a source that asks for what was minted ahead gets it, and nobody else does", () => {
    const recorded = new Recorded(STREAM);
    const early: string[] = [];
    const own: Secrets = createSecrets({
      engine,
      entropy: (buffer) => {
        if (recorded.supplied > 0) early.push(mint.next());
        recorded.entropy(buffer);
      },
    });
    const mint = own.minter({ kind: "hex" });
    const plain = new PlainMinter(new PlainStream(STREAM), { kind: "hex" }, 65536);
    expect(mint.next()).toBe(plain.next());
    own.fillBytes(new Uint8Array(200_000));
    expect(early.length).toBeGreaterThan(1);
    expect([...early, ...mint.take(40)]).toEqual(plain.take(early.length + 40));
  });
});
