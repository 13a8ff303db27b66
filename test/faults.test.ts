// Law 3: a source that fails, answers late or calls back makes the call throw; nothing is handed out, and the next call works.
import { afterEach, describe, expect, it, vi } from "vitest";
import { openEngine } from "../src/engine/open.ts";
import { createSecrets, type Secrets } from "../src/index.ts";
import { secretsOver } from "../src/secrets.ts";
import { CALLS } from "./accounted-calls.ts";
import { remaining } from "./bulk-bench.ts";
import { tried } from "./cases.ts";
import { isWiped } from "./wiped.ts";
import { failingAt, nonZeroBytes, Recorded } from "./source.ts";

const STREAM = nonZeroBytes(4_000_000);

/** Every call, at a size that takes several requests of a small pool, and some that take many chunks. */
const DRAWS: [string, (own: Secrets) => unknown][] = [
  ...Object.entries(CALLS)
    .filter(([name]) => name !== "compare_digest")
    .map(([name, { real }]): [string, (own: Secrets) => unknown] => [name, (own) => real(own, 190)]),
  ["token_bytes of many chunks", (own) => own.token_bytes(200_000)],
  ["token_hex of many chunks", (own) => own.token_hex(80_000)],
  ["token_urlsafe of many chunks", (own) => own.token_urlsafe(80_000)],
  ["shuffle of many", (own) => new own.SystemRandom().shuffle(Array.from({ length: 300 }, (_, i) => i))],
  ["binomialvariate, by rejection", (own) => new own.SystemRandom().binomialvariate(100, 0.4)],
];

describe.each(["wasm", "js"] as const)("on the %s engine", (kind) => {
  describe.each([0, 16])("with a pool of %i bytes", (pool) => {
    it.for(DRAWS)("%s: a source that fails at any request", ([_name, draw], context) => {
      const counted = new Recorded(STREAM);
      draw(createSecrets({ engine: kind, pool, entropy: counted.entropy }));
      expect(counted.requests.length).toBeGreaterThan(0);
      tried(context, counted.requests.length);
      for (let failing = 1; failing <= counted.requests.length; failing++) {
        const { entropy, recorded } = failingAt(failing, STREAM);
        const engine = openEngine({ engine: kind, pool, entropy });
        const own = secretsOver(engine);
        expect(() => draw(own)).toThrow("the source has failed");
        // No byte of the failed draw is left, and the next one begins with the next byte of the source.
        expect(remaining(engine)).toBe(0);
        const { supplied } = recorded;
        expect(own.token_bytes(9)).toEqual(STREAM.slice(supplied, supplied + 9));
      }
    });

    it.for(DRAWS)(
      "%s: a source that calls back gets an error, and the draw is as if it had not",
      ([_name, draw], context) => {
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
        tried(context, recorded.requests.length);
      },
    );
  });

  it("a source that asks for nothing while it is asked gets nothing, and takes nothing away", () => {
    const draws: ((own: Secrets) => unknown)[] = [
      (own) => own.fillRandbelow(new Uint32Array(300), 1e9),
      (own) => own.fillRandom(new Float64Array(300)),
      (own) => own.minter({ kind: "string", alphabet: "0123456789", length: 30 }).take(20),
      (own) => own.minter({ kind: "hex", nbytes: 30 }).into(new Uint8Array(900)),
    ];
    for (const draw of draws) {
      const made = (calls: boolean) => {
        const recorded = new Recorded(STREAM);
        const own: Secrets = createSecrets({
          engine: kind,
          pool: 16,
          entropy: (buffer) => {
            if (calls) expect([own.token_hex(0), own.token_urlsafe(0), own.token_bytes(0).length]).toEqual(["", "", 0]);
            recorded.entropy(buffer);
          },
        });
        return draw(own);
      };
      expect(made(true)).toEqual(made(false));
    }
  });

  it.each([null, undefined, 0, "done", {}, JSON.parse('{"then":"later"}')])(
    "ignores an answer that is no promise: %j",
    (answer) => {
      const recorded = new Recorded(STREAM);
      const own = createSecrets({
        engine: kind,
        pool: 0,
        entropy: ((buffer: Uint8Array) => {
          recorded.entropy(buffer);
          return answer;
        }) as (buffer: Uint8Array) => void,
      });
      expect(own.token_bytes(5)).toEqual(STREAM.slice(0, 5));
    },
  );

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
    expect(isWiped(engine)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve));
  });

  it("refuses a source that detaches the array", () => {
    const own = createSecrets({
      engine: kind,
      entropy: (buffer) => structuredClone(buffer, { transfer: [buffer.buffer] }),
    });
    expect(() => own.token_hex()).toThrow(new TypeError("entropy: the function detached the array it was to fill"));
  });

  it("is not reached by a source that writes after it has answered", () => {
    const kept: Uint8Array[] = [];
    const recorded = new Recorded(STREAM);
    const own = createSecrets({
      engine: kind,
      pool: 64,
      entropy: (buffer) => {
        for (const earlier of kept) earlier.fill(0xff);
        recorded.entropy(buffer);
        kept.push(buffer);
      },
    });
    const tokens = Array.from({ length: 20 }, () => {
      const token = own.token_hex(9);
      for (const buffer of kept) buffer.fill(0xee);
      return token;
    });
    expect(tokens.join("")).toBe(Buffer.from(STREAM.subarray(0, 180)).toString("hex"));
    expect(kept.length).toBeGreaterThan(2);
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

  describe("with the system's source", () => {
    afterEach(() => vi.unstubAllGlobals());

    it("asks for it anew at each purchase, after what was bought before", () => {
      const [first, second] = [new Recorded(STREAM), new Recorded(nonZeroBytes(1000, 7))];
      vi.stubGlobal("crypto", { getRandomValues: first.entropy });
      const own = createSecrets({ engine: kind, pool: 40 });
      const tokens = [own.token_bytes(30)];
      vi.stubGlobal("crypto", { getRandomValues: second.entropy });
      tokens.push(own.token_bytes(30), own.token_bytes(20));
      const expected = [...STREAM.subarray(0, 40), ...nonZeroBytes(1000, 7).subarray(0, 40)];
      expect(tokens.flatMap((token) => [...token])).toEqual(expected);
    });

    it("throws, and never answers wrongly, when that takes its memory away", () => {
      const engine = openEngine({ engine: kind, pool: 64 });
      const own = secretsOver(engine);
      expect(own.token_hex(40)).toHaveLength(80);
      // WebAssembly's memory cannot be taken away: the attempt throws.
      vi.stubGlobal("crypto", {
        getRandomValues: (buffer: Uint8Array) => structuredClone(buffer, { transfer: [buffer.buffer] }),
      });
      for (const draw of [() => own.token_hex(40), () => own.token_bytes(40), () => own.randbelow(2n ** 400n)]) {
        for (let i = 0; i < 3; i++) expect(draw).toThrow();
      }
      vi.unstubAllGlobals();
      if (kind === "wasm") expect(own.token_hex(40)).toHaveLength(80);
      else for (const draw of [() => own.token_hex(4), () => own.randbelow(10)]) expect(draw).toThrow();
    });
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
