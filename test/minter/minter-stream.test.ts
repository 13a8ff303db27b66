// A stream mints what is read, when it is read: what nobody asks for is neither drawn nor kept.
import { describe, expect, it } from "vitest";
import { PLACE, share } from "../cases.ts";
import { open, STREAM } from "../laws/bulk-bench.ts";
import { KINDS } from "./minter-calls.ts";
import { PlainMinter, PlainStream } from "./minter-model.ts";
import { specName } from "./minter-specs.ts";

/** Time for a stream to do what it would do unasked. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 3));

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  describe.each(KINDS.map((spec, place) => [specName(spec), spec, place] as const))("%s", (_name, spec, place) => {
    it.each(share([0, 64, 1000, 65536], place + PLACE[engine]))(
      "draws chunk by chunk, with a pool of %i bytes, until it is cancelled",
      async (pool) => {
        const { source, own, stream } = open(engine, pool);
        const plain = new PlainMinter(stream, spec, pool);
        const reader = own.minter(spec).stream().getReader();
        await aWhile();
        expect(source.requests).toEqual([]);
        for (let chunk = 0; chunk < 3; chunk++) {
          const { value } = await reader.read();
          expect(Buffer.from(value ?? []).equals(plain.lines(plain.chunk()))).toBe(true);
          await aWhile();
          // The chunk's own bytes, and what is left of a pool.
          expect(source.supplied - stream.used).toBeGreaterThanOrEqual(0);
          expect(source.supplied - stream.used).toBeLessThanOrEqual(pool);
        }
        const { supplied } = source;
        await reader.cancel();
        await aWhile();
        expect(await reader.read()).toEqual({ value: undefined, done: true });
        expect(source.supplied).toBe(supplied);
      },
    );

    it("ends after the last of a count, which may end with a chunk", async () => {
      const plain = new PlainMinter(new PlainStream(STREAM), spec, 0);
      for (const count of [1, plain.chunk(), plain.chunk() + 1, BigInt(2 * plain.chunk())]) {
        const { source, own, stream } = open(engine, 0);
        const chunks: Uint8Array[] = [];
        for await (const chunk of own.minter(spec).stream({ count })) chunks.push(chunk);
        const expected = new PlainMinter(stream, spec, 0).lines(Number(count));
        expect(Buffer.concat(chunks).equals(expected)).toBe(true);
        expect(chunks.length).toBe(Math.ceil(Number(count) / plain.chunk()));
        expect(source.supplied).toBe(stream.used);
      }
    });
  });

  it("is a body that fetch, files and pipes take", async () => {
    const { own, stream } = open(engine);
    const mint = own.minter({ kind: "urlsafe", separator: "\r\n" });
    const plain = new PlainMinter(stream, { kind: "urlsafe", separator: "\r\n" }, 65536);
    expect(await new Response(mint.stream({ count: 2000 })).text()).toBe(plain.lines(2000).toString());
    const tokens: string[] = [];
    for await (const part of mint.stream({ count: 50, separator: "," }).pipeThrough(new TextDecoderStream())) {
      tokens.push(...part.split(",").slice(0, -1));
    }
    expect(tokens).toEqual(plain.take(50));
  });
});
