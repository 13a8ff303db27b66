// Law 3: a source that fails, answers late or calls back makes the call throw; nothing is handed out, and the next
// call works.
import { afterEach, describe, expect, it, vi } from "vitest";
import { openEngine } from "../../src/engine/open.ts";
import { createSecrets, type Secrets } from "../../src/index.ts";
import { secretsOver } from "../../src/secrets.ts";
import { LONG, share, tried } from "../cases.ts";
import { isWiped } from "../cores.ts";
import { failingAt, nonZeroBytes, Recorded } from "../source.ts";
import { CALLS } from "./accounted-calls.ts";
import { remaining } from "./bulk-bench.ts";

const STREAM = nonZeroBytes(4_000_000);

/** Every call, at a size that takes several requests of a small pool, and some that take many chunks. */
const DRAWS: [string, (own: Secrets) => unknown][] = [
  ...Object.entries(CALLS)
    .filter(([name]) => name !== "compare_digest" && name !== "secureCompare")
    .map(([name, { real }]): [string, (own: Secrets) => unknown] => [name, (own) => real(own, 190)]),
  ["token_bytes of many chunks", (own) => own.token_bytes(200_000)],
  ["token_hex of many chunks", (own) => own.token_hex(80_000)],
  ["token_urlsafe of many chunks", (own) => own.token_urlsafe(80_000)],
  ["shuffle of many", (own) => new own.SystemRandom().shuffle(Array.from({ length: 300 }, (_, i) => i))],
  ["binomialvariate, by rejection", (own) => new own.SystemRandom().binomialvariate(100, 0.4)],
];

/** The requests of a source, from 1; in npm test of many the first, every seventh and the last. */
function requestsOf({ requests: { length } }: Recorded): number[] {
  const all = Array.from({ length }, (_, i) => i + 1);
  return all.filter((request) => LONG || request <= 16 || request % 7 === 0 || request === length);
}

const REFUSED = "entropy: the function called back into its engine";

/** An object whose source calls back at one of its requests, and not from within that call. */
function callingBack(engine: "wasm" | "js", pool: number, calling: number, back: () => void) {
  const recorded = new Recorded(STREAM);
  let request = 0;
  let within = false;
  const entropy = (buffer: Uint8Array) => {
    if (!within && ++request === calling) {
      within = true;
      back();
      within = false;
    }
    recorded.entropy(buffer);
  };
  const machine = openEngine({ engine, pool, entropy });
  return { own: secretsOver(machine), engine: machine, recorded };
}

describe.each(["wasm", "js"] as const)("on the %s engine", (kind) => {
  describe.each([0, 16])("with a pool of %i bytes", (pool) => {
    const draws = share(DRAWS, (kind === "wasm" ? 0 : 1) + (pool && 1));
    it.for(draws)("%s: a source that fails at any request", ([_name, draw], context) => {
      const counted = new Recorded(STREAM);
      draw(createSecrets({ engine: kind, pool, entropy: counted.entropy }));
      expect(counted.requests.length).toBeGreaterThan(0);
      const requests = requestsOf(counted);
      tried(context, requests.length);
      for (const failing of requests) {
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

    it.for(draws)("%s: a source that calls back is served, and the draw that asked fails", ([_name, draw], context) => {
      const plain = new Recorded(STREAM);
      draw(createSecrets({ engine: kind, pool, entropy: plain.entropy }));
      const { length } = plain.requests;
      for (const calling of new Set([1, Math.min(2, length), length])) {
        const { own, engine, recorded } = callingBack(kind, pool, calling, () => {
          const rest = STREAM.subarray(recorded.supplied);
          const alone = createSecrets({ engine: kind, pool, entropy: new Recorded(rest).entropy });
          expect(String(draw(own)) === String(draw(alone))).toBe(true);
        });
        expect(() => draw(own)).toThrow(REFUSED);
        expect(remaining(engine)).toBe(0);
        const { supplied } = recorded;
        expect(own.token_bytes(9)).toEqual(STREAM.slice(supplied, supplied + 9));
        tried(context, 1);
      }
    });

    it.for(draws)("%s: a source that discards makes the draw fail", ([_name, draw]) => {
      const { own, engine, recorded } = callingBack(kind, pool, 1, () => own.discard());
      expect(() => draw(own)).toThrow(REFUSED);
      expect(remaining(engine)).toBe(0);
      const { supplied } = recorded;
      expect(own.token_bytes(9)).toEqual(STREAM.slice(supplied, supplied + 9));
    });

    it.for(draws)("%s: a source that calls what asks for nothing takes nothing away", ([_name, draw]) => {
      const plain = new Recorded(STREAM);
      const expected = draw(createSecrets({ engine: kind, pool, entropy: plain.entropy }));
      const recorded = new Recorded(STREAM);
      const own: Secrets = createSecrets({
        engine: kind,
        pool,
        entropy: (buffer) => {
          expect(own.compare_digest("same", "same")).toBe(true);
          expect([own.token_hex(0), own.token_urlsafe(0), own.token_bytes(0).length, own.randbits(0)]).toEqual([
            "",
            "",
            0,
            0,
          ]);
          own.fillRandbelow(new Uint8Array(300), 1);
          own.fillRandbits(new Float64Array(300), 0);
          own.fillRandbelow(new Uint16Array(), 1000);
          own.fillRandom(new Float64Array());
          for (const mint of idle) expect([mint.take(0).length, mint.into(new Uint8Array(5))]).toEqual([0, 0]);
          recorded.entropy(buffer);
        },
      });
      const idle = [
        own.minter({ kind: "hex", separator: "-" }),
        own.minter({ kind: "string", alphabet: { symbols: "decimal" }, length: 9, separator: "_" }),
        own.minter({ kind: "uuid7", separator: "" }),
      ];
      expect(String(draw(own)) === String(expected)).toBe(true);
      expect(recorded.requests).toEqual(plain.requests);
    });
  });

  it("an error of a source that has called back is the cause of the draw's", () => {
    const failure = new Error("the source has failed");
    const { own } = callingBack(kind, 64, 1, () => {
      own.token_hex(4);
      throw failure;
    });
    expect(() => own.token_hex(4)).toThrow(expect.objectContaining({ message: REFUSED, cause: failure }));
    expect(own.token_hex(4)).toHaveLength(8);
  });

  it("a source that calls back without end ends with an error, and the next call works", () => {
    const recorded = new Recorded(STREAM);
    let endless = true;
    const engine = openEngine({
      engine: kind,
      entropy: (buffer) => {
        if (endless) own.token_hex(4);
        recorded.entropy(buffer);
      },
    });
    const own = secretsOver(engine);
    expect(() => own.token_hex(4)).toThrow(REFUSED);
    expect(isWiped(engine)).toBe(true);
    endless = false;
    const { supplied } = recorded;
    expect(own.token_bytes(9)).toEqual(STREAM.slice(supplied, supplied + 9));
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
    expect(seen[0]?.buffer).not.toBe(engine.pool.buffer);
    expect(seen[0]?.every((byte) => byte === 0)).toBe(true);
  });

  describe("with the system's source", () => {
    afterEach(() => vi.unstubAllGlobals());

    it("asks for it anew at each draw, for what the draw needs", () => {
      const [first, second] = [new Recorded(STREAM), new Recorded(nonZeroBytes(1000, 7))];
      vi.stubGlobal("crypto", { getRandomValues: first.entropy });
      const own = createSecrets({ engine: kind, pool: 40 });
      const tokens = [own.token_bytes(30)];
      vi.stubGlobal("crypto", { getRandomValues: second.entropy });
      tokens.push(own.token_bytes(30), own.token_bytes(20));
      const expected = [...STREAM.subarray(0, 30), ...nonZeroBytes(1000, 7).subarray(0, 50)];
      expect(tokens.flatMap((token) => [...token])).toEqual(expected);
    });

    it("hands one that is not the runtime's an array of its own, which it can keep or detach", () => {
      const engine = openEngine({ engine: kind, pool: 64, health: false });
      const own = secretsOver(engine);
      expect(own.token_hex(40)).toHaveLength(80);
      vi.stubGlobal("crypto", {
        getRandomValues: (buffer: Uint8Array) => structuredClone(buffer, { transfer: [buffer.buffer as ArrayBuffer] }),
      });
      for (const draw of [() => own.token_hex(40), () => own.token_bytes(40), () => own.randbelow(2n ** 400n)]) {
        for (let i = 0; i < 3; i++) expect(draw).toThrow("entropy: the function detached the array it was to fill");
      }
      expect(isWiped(engine)).toBe(true);
      const kept: Uint8Array[] = [];
      vi.stubGlobal("crypto", { getRandomValues: (buffer: Uint8Array) => void kept.push(buffer.fill(7)) });
      expect(own.token_hex(4)).toBe("07070707");
      expect(kept.map(({ buffer }) => buffer === engine.pool.buffer)).toEqual([false]);
      expect(kept[0]?.every((byte) => byte === 0)).toBe(true);
      vi.unstubAllGlobals();
      own.discard();
      expect(own.token_hex(40)).toHaveLength(80);
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
