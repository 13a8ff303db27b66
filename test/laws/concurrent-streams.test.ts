// Fifty streams at once, of fifty minters and of one: every token is whole, comes once, and none is lost.
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MinterSpec } from "../../src/index.ts";
import { KINDS } from "../minter/minter-calls.ts";
import { PlainMinter } from "../minter/minter-model.ts";
import { open, STREAM } from "./bulk-bench.ts";

const STREAMS = 50;
const TOKEN = 16;
const HEX: MinterSpec = { kind: "hex", nbytes: TOKEN };

/** Two chunks, of which the second is shorter. */
const COUNT = 2200;

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each([
    ["fifty minters of each kind", STREAMS],
    ["one minter", 1],
  ])("streams of %s, read in any order, give what the model gives in that order", async (_name, minters) => {
    const order = fc.array(fc.record({ which: fc.nat(STREAMS - 1), cancels: fc.nat(9) }), {
      minLength: 30,
      maxLength: 50,
    });
    await fc.assert(
      fc.asyncProperty(order, async (reads) => {
        const { source, own, stream } = open(engine, 65536);
        const pairs = Array.from({ length: minters }, (_, i) => {
          const spec = minters === 1 ? HEX : KINDS[i % KINDS.length]!;
          return { mint: own.minter(spec), plain: new PlainMinter(stream, spec, 65536) };
        });
        const readers = Array.from({ length: STREAMS }, (_, i) => pairs[i % minters]!.mint.stream().getReader());
        // A stream is started in a microtask of its own; until then it puts a read off.
        await setImmediate();
        const cancelled = new Set<number>();
        // Eight reads at a time wait together, each of another stream.
        for (let at = 0; at < reads.length; at += 8) {
          const part = reads.slice(at, at + 8);
          const asked = part.filter(({ which }, i) => part.findIndex((other) => other.which === which) === i);
          const answers = asked.map(({ which }) => readers[which]!.read());
          const expected = asked.map(({ which }) => {
            const { plain } = pairs[which % minters]!;
            return cancelled.has(which) ? "" : text(plain.lines(plain.chunk()));
          });
          const given = await Promise.all(answers);
          // Compared here: a difference of two texts of 64 KB takes the test runner minutes to show.
          expect(given.map(({ value }, i) => text(value) === expected[i])).toEqual(asked.map(() => true));
          expect(given.map(({ done }) => done)).toEqual(asked.map(({ which }) => cancelled.has(which)));
          for (const { which, cancels } of asked) {
            // Without a wait: the others go on meanwhile.
            if (cancels === 0) void readers[which]!.cancel();
            if (cancels === 0) cancelled.add(which);
          }
        }
        expect(source.supplied - stream.used).toBeLessThanOrEqual(65536);
        expect(own.token_hex(9)).toBe(stream.bytes(9).toString("hex"));
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it.each([STREAMS, 1])("streams of %i minters, each at its own pace, give each token once", async (minters) => {
    const { source, own } = open(engine, 65536);
    const mints = Array.from({ length: minters }, () => own.minter(HEX));
    const read = async (which: number) => {
      const tokens: string[] = [];
      for await (const chunk of mints[which % minters]!.stream({ count: COUNT })) {
        const lines = text(chunk).split("\n");
        expect(lines.pop()).toBe("");
        tokens.push(...lines);
        // Every fifth is cancelled after its first chunk.
        if (which % 5 === 4) break;
        if (which % 3 > 0) await setImmediate();
      }
      return tokens;
    };
    const all = (await Promise.all(Array.from({ length: STREAMS }, (_, which) => read(which)))).flat();
    // In some order, the source's bytes in blocks of 16 from the first to the last: none twice, none left out.
    const blocks = all.map((_, i) => Buffer.from(STREAM.subarray(i * TOKEN, (i + 1) * TOKEN)).toString("hex"));
    expect(new Set(blocks).size).toBe(blocks.length);
    expect(all.length).toBe((STREAMS * 4 * COUNT) / 5 + (STREAMS / 5) * Math.floor(65536 / 33));
    expect(all.sort().join() === blocks.sort().join()).toBe(true);
    expect(source.supplied - all.length * TOKEN).toBeLessThanOrEqual(65536);
  });
});
