// Law 3: a source that fails, answers late or calls back makes the call throw; nothing is handed out, and the next call works.
import { afterEach, describe, expect, it, vi } from "vitest";
import { openEngine } from "../src/engine/open.ts";
import { createSecrets, type Secrets } from "../src/index.ts";
import { secretsOver } from "../src/secrets.ts";
import { failingAt, nonZeroBytes, Recorded } from "./source.ts";

const STREAM = nonZeroBytes(4_000_000);

/** Every way to draw, with more entropy than a pool of 16 bytes holds where that can be asked for. */
const DRAWS: [string, (own: Secrets) => unknown][] = [
  ["token_bytes", (own) => own.token_bytes(40)],
  ["token_bytes of many chunks", (own) => own.token_bytes(200_000)],
  ["token_hex", (own) => own.token_hex(40)],
  ["token_hex of many chunks", (own) => own.token_hex(80_000)],
  ["token_urlsafe", (own) => own.token_urlsafe(40)],
  ["token_urlsafe of many chunks", (own) => own.token_urlsafe(80_000)],
  ["randbelow", (own) => own.randbelow(1000)],
  ["randbelow of a bigint", (own) => own.randbelow(10n ** 60n)],
  ["randbits", (own) => own.randbits(53)],
  ["randbits of a bigint", (own) => own.randbits(500n)],
  ["choice", (own) => own.choice("abc")],
  ["random", (own) => new own.SystemRandom().random()],
  ["randbytes", (own) => new own.SystemRandom().randbytes(40)],
  ["choices", (own) => new own.SystemRandom().choices("abc", { k: 10 })],
  ["shuffle", (own) => new own.SystemRandom().shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9])],
  ["sample", (own) => new own.SystemRandom().sample("abcdefgh", 5)],
  ["gauss", (own) => new own.SystemRandom().gauss()],
  ["binomialvariate", (own) => new own.SystemRandom().binomialvariate(100, 0.4)],
];

describe.each(["wasm", "js"] as const)("on the %s engine", (kind) => {
  describe.each([0, 16])("with a pool of %i bytes", (pool) => {
    it.each(DRAWS)("%s: a source that fails at any request", (_name, draw) => {
      const counted = new Recorded(STREAM);
      draw(createSecrets({ engine: kind, pool, entropy: counted.entropy }));
      for (let failing = 1; failing <= Math.min(counted.requests.length, 30); failing++) {
        const { entropy, recorded } = failingAt(failing, STREAM);
        const engine = openEngine({ engine: kind, pool, entropy });
        const own = secretsOver(engine);
        expect(() => draw(own)).toThrow("the source has failed");
        // No byte of the failed draw is left, and the next one begins with the next byte of the source.
        expect(engine.core.memory.every((byte) => byte === 0)).toBe(true);
        const { supplied } = recorded;
        expect(own.token_bytes(9)).toEqual(STREAM.slice(supplied, supplied + 9));
      }
    });

    it.each(DRAWS)("%s: a source that calls back gets an error, and the draw is as if it had not", (_name, draw) => {
      const plain = new Recorded(STREAM);
      const expected = draw(createSecrets({ engine: kind, pool, entropy: plain.entropy }));
      const recorded = new Recorded(STREAM);
      const refused: string[] = [];
      const own: Secrets = createSecrets({
        engine: kind,
        pool,
        entropy: (buffer) => {
          for (const back of [() => draw(own), () => own.discard(), () => own.compare_digest("same", "same")]) {
            try {
              back();
              refused.push("answered");
            } catch (error) {
              refused.push((error as Error).message);
            }
          }
          recorded.entropy(buffer);
        },
      });
      expect(draw(own)).toEqual(expected);
      expect(new Set(refused)).toEqual(new Set(["entropy: the function called back into its engine"]));
      expect(recorded.supplied).toBe(plain.supplied);
    });
  });

  it("leaves a list as it was when a shuffle fails", () => {
    const { entropy } = failingAt(5, STREAM);
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const random = new (createSecrets({ engine: kind, pool: 0, entropy }).SystemRandom)();
    expect(() => random.shuffle(list)).toThrow("the source has failed");
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("refuses a source that returns a promise, and keeps nothing of it", async () => {
    const late: Uint8Array[] = [];
    const engine = openEngine({
      engine: kind,
      entropy: (async (buffer: Uint8Array) => {
        late.push(buffer);
        throw new Error("too late");
      }) as (buffer: Uint8Array) => void,
    });
    const own = secretsOver(engine);
    expect(() => own.token_hex()).toThrow(
      new TypeError("entropy: the function must fill the array before it returns; it returned a promise"),
    );
    late[0]?.fill(0xff);
    expect(engine.core.memory.every((byte) => byte === 0)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve));
  });

  it("refuses a source that detaches the array", () => {
    const own = createSecrets({
      engine: kind,
      entropy: (buffer) => structuredClone(buffer, { transfer: [buffer.buffer] }),
    });
    expect(() => own.token_hex()).toThrow(new TypeError("entropy: the function detached the array it was to fill"));
  });

  it("cannot see that a source wrote too little: what it left is used as it is", () => {
    const own = createSecrets({ engine: kind, pool: 0, entropy: (buffer) => buffer.fill(0xab, 0, 2) });
    expect(own.token_hex(4)).toBe("abab0000");
  });

  it("hands a source an array of its own, never the engine's storage", () => {
    const seen: Uint8Array[] = [];
    const engine = openEngine({ engine: kind, entropy: (buffer) => void seen.push(buffer.fill(7)), health: false });
    secretsOver(engine).token_hex();
    expect(seen[0]?.buffer).not.toBe(engine.core.memory.buffer);
    expect(seen[0]?.every((byte) => byte === 0)).toBe(true);
  });

  describe("without crypto", () => {
    afterEach(() => vi.unstubAllGlobals());

    it.each([undefined, {}])("says what to do, falls back to nothing, and works once there is one", (crypto) => {
      const own = createSecrets({ engine: kind });
      vi.stubGlobal("crypto", crypto);
      for (let i = 0; i < 2; i++) {
        expect(() => own.token_hex()).toThrow(/no source of entropy.*createSecrets\(\{ entropy \}\)/);
      }
      vi.unstubAllGlobals();
      expect(own.token_hex(4)).toMatch(/^[0-9a-f]{8}$/);
    });
  });
});
