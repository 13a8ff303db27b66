// Requests of more than one chunk, and of more than anything can hold.
import { describe, expect, it } from "vitest";
import { createSecrets } from "../../src/index.ts";
import { LONG, PLACE, share } from "../cases.ts";
import { nonZeroBytes, Recorded } from "../source.ts";

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  const count = LONG ? 100_000_000 : 20_000_000;

  it(`token_bytes(${count})`, () => {
    const bytes = createSecrets({ engine }).token_bytes(count);
    expect(bytes.length).toBe(count);
    // Of 1,000 places 50 or more are zero with odds under 1e-30 (3.9 expected); all are, where nothing was drawn.
    let zeros = 0;
    for (let at = 0; at < bytes.length; at += count / 1000) if (bytes[at] === 0) zeros++;
    expect(zeros).toBeLessThan(50);
    expect(bytes.subarray(-32).some((byte) => byte !== 0)).toBe(true);
  });

  it("token_hex(10_000_000)", () => {
    const token = createSecrets({ engine }).token_hex(10_000_000);
    expect(token.length).toBe(20_000_000);
    expect(/^[0-9a-f]+$/.test(token)).toBe(true);
  });

  // In npm test on the WebAssembly engine: a text is put together outside the engines.
  it.each(share([2 ** 26 + 1], PLACE[engine]))("token_hex(%i), a text longer than some runtimes can hold", (nbytes) => {
    expect(createSecrets({ engine }).token_hex(nbytes).length).toBe(2 * nbytes);
  });

  it("a shuffle of several batches is what single draws make", () => {
    const stream = nonZeroBytes(200_000);
    const [bulk, single] = [65536, 0].map((pool) => {
      const own = createSecrets({ engine, pool, entropy: new Recorded(stream).entropy });
      const list = Uint32Array.from({ length: 9000 }, (_, i) => i);
      new own.SystemRandom().shuffle(list);
      return [list.toString(), own.token_hex(9)];
    });
    expect(bulk).toEqual(single);
  });

  it.each([0, 7, 65536])("equals the stream, through a pool of %i bytes", (pool) => {
    const stream = nonZeroBytes(700_000);
    const own = () => createSecrets({ engine, pool, entropy: new Recorded(stream).entropy });
    for (const length of [24575, 24576, 24577, 65535, 65536, 65537, 131072, 300_001]) {
      const bytes = stream.slice(5, 5 + length);
      for (const [draw, expected] of [
        ["token_bytes", bytes],
        ["token_hex", Buffer.from(bytes).toString("hex")],
        ["token_urlsafe", Buffer.from(bytes).toString("base64url")],
      ] as const) {
        const secrets = own();
        secrets.token_bytes(5);
        const drawn = secrets[draw](length);
        // Compared as one value: printing the difference of two long texts takes minutes.
        expect(
          Buffer.compare(Buffer.from(drawn as string), Buffer.from(expected as string)),
          `${draw}(${length})`,
        ).toBe(0);
        expect(secrets.token_bytes(3)).toEqual(stream.slice(5 + length, 8 + length));
      }
    }
  });

  it("randbits(1_000_000n) equals the stream", () => {
    const stream = nonZeroBytes(125_000);
    const own = createSecrets({ engine, entropy: new Recorded(stream).entropy, pool: 0 });
    expect(own.randbits(1_000_000n)).toBe(BigInt(`0x${Buffer.from(stream).toString("hex")}`));
  });

  it("refuses what no string, array or bigint can hold, before anything is drawn", () => {
    const source = new Recorded(new Uint8Array(0));
    const own = createSecrets({ engine, entropy: source.entropy });
    const random = new own.SystemRandom();
    for (const draw of [
      () => own.token_bytes(Number.MAX_SAFE_INTEGER),
      () => own.token_bytes(2n ** 64n),
      () => own.token_hex(2 ** 29),
      () => own.token_hex(Number.MAX_SAFE_INTEGER),
      () => own.token_urlsafe(2 ** 29),
      () => own.randbits(2n ** 31n),
      () => own.randbits(2n ** 64n),
      () => random.randbytes(Number.MAX_SAFE_INTEGER),
      () => random.choices("ab", { k: 2 ** 32 }),
      () => random.sample({ length: 2 ** 40 }, 2 ** 33),
    ]) {
      expect(draw).toThrow(RangeError);
    }
    expect(source.requests).toEqual([]);
  });
});
