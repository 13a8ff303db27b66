// A crypto.getRandomValues that is not the runtime's: it is used, because polyfills come late, but guarded and judged.
import { afterEach, describe, expect, it, vi } from "vitest";
import { createSecrets } from "../../src/index.ts";
import { nonZeroBytes } from "../source.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Puts a source in the place of the system's. */
function replace(getRandomValues: (buffer: Uint8Array) => unknown): void {
  vi.stubGlobal("crypto", { getRandomValues });
}

const STREAM = Buffer.from(nonZeroBytes(1_500_000, 3));

/** Fills arrays with bytes that are known and never come again. */
function known() {
  let at = 0;
  return (buffer: Uint8Array) => {
    buffer.set(STREAM.subarray(at, at + buffer.length));
    at += buffer.length;
    return buffer;
  };
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  describe.each([0, 65536])("with a pool of %i bytes", (pool) => {
    it("takes the place of the native one, and gives it back", () => {
      const own = createSecrets({ engine, pool });
      expect(own.token_hex()).toHaveLength(64);
      own.discard();
      const asked = vi.fn(known());
      replace(asked);
      expect(own.token_hex()).toHaveLength(64);
      expect(asked).toHaveBeenCalled();
      own.discard();
      vi.unstubAllGlobals();
      asked.mockClear();
      expect(own.token_hex()).not.toBe(own.token_hex());
      expect(asked).not.toHaveBeenCalled();
    });

    it("gets arrays of its own, which are wiped; what it writes into them later reaches nothing", () => {
      const kept: Uint8Array[] = [];
      const fill = known();
      replace((buffer) => {
        kept.push(fill(buffer));
      });
      const own = createSecrets({ engine, pool });
      let last = -1;
      for (let i = 0; i < 20; i++) {
        const at = STREAM.indexOf(own.token_bytes(100));
        expect(at).toBeGreaterThan(last);
        last = at + 99;
        for (const array of kept) {
          expect(array.buffer.byteLength).toBe(array.length);
          expect(array.every((byte) => byte === 0 || byte === 0xee)).toBe(true);
          array.fill(0xee);
        }
      }
      expect(kept.length).toBeGreaterThan(0);
    });

    it("is refused when it answers later, at whichever request", () => {
      const own = createSecrets({ engine, pool });
      const fill = known();
      for (const before of [0, 1, 3]) {
        let requests = 0;
        replace((buffer) => {
          if (requests++ < before) return fill(buffer);
          return Promise.resolve().then(() => fill(buffer));
        });
        const draws = () => {
          for (let i = 0; i < 5; i++) own.token_bytes(65_537);
        };
        expect(draws).toThrow(TypeError);
        expect(requests).toBe(before + 1);
      }
    });

    it.each<[string, (buffer: Uint8Array) => unknown]>([
      ["fills nothing", () => undefined],
      ["returns other bytes instead", ({ length }) => nonZeroBytes(length)],
      ["fills with one value", (buffer) => buffer.fill(1)],
    ])("that %s is refused before anything is handed out", (_name, fill) => {
      replace(fill);
      const own = createSecrets({ engine, pool });
      for (const draw of [() => own.token_hex(), () => own.token_bytes(4), () => own.randbelow(10)]) {
        expect(draw).toThrow();
      }
    });
  });

  it("Math.random is never asked", () => {
    const asked = vi.spyOn(Math, "random");
    const own = createSecrets({ engine });
    const random = new own.SystemRandom();
    own.token_urlsafe();
    own.password({ length: 12, digits: 1, lower: 1 });
    own.minter({ kind: "uuid7" }).take(3);
    random.shuffle([1, 2, 3]);
    random.gauss();
    expect(asked).not.toHaveBeenCalled();
  });
});
