// A crypto.getRandomValues that is not the runtime's own sees every draw: a framework that marks a page as dynamic when
// it is called (Next.js with `cacheComponents`) must not miss a token.
import { afterEach, describe, expect, it, vi } from "vitest";
import * as secrets from "../../src/index.ts";
import { createSecrets, type Secrets } from "../../src/index.ts";
import { nonZeroBytes } from "../source.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  secrets.discard();
});

const BYTES = nonZeroBytes(4_000_000, 11);

/** The lengths that a replaced function was asked for. */
function watched(replace: (fill: Fill) => void): number[] {
  const asked: number[] = [];
  let at = 0;
  replace((array) => {
    asked.push(array.length);
    array.set(BYTES.subarray(at, at + array.length));
    at += array.length;
    return array;
  });
  return asked;
}

type Fill = (array: Uint8Array) => Uint8Array;

/** As a polyfill has it. */
const byAnotherObject = (getRandomValues: Fill) => void vi.stubGlobal("crypto", { getRandomValues });

/** How others put a function in the place of the runtime's. */
const REPLACED: Record<string, (fill: Fill) => void> = {
  "a property of the object, as Next.js has it": (fill) => {
    vi.spyOn(crypto, "getRandomValues").mockImplementation(fill as typeof crypto.getRandomValues);
  },
  "another object": byAnotherObject,
};

/** Draws, and the requests that each makes. */
const DRAWS: [draw: (own: Secrets) => unknown, ...requests: number[]][] = [
  [(own) => own.token_hex(), 32],
  [(own) => own.token_urlsafe(16), 16],
  [(own) => own.token_bytes(5), 5],
  [(own) => own.uuid4(), 16],
  [(own) => own.randbits(53), 7],
  [(own) => new own.SystemRandom().random(), 7],
  [(own) => own.token_string("hex", 20), 20],
  [(own) => own.minter({ kind: "hex", nbytes: 8 }).next(), 8],
  [(own) => own.minter({ kind: "hex", nbytes: 8 }).take(100), 800],
  [(own) => own.fillRandbelow(new Uint8Array(6000), 256), 6000],
  [(own) => own.token_bytes(70_000), 65_536, 4464],
  [(own) => new own.SystemRandom().choices(["a", "b"], { k: 500 }), 3500],
];

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(Object.entries(REPLACED))("%s: each draw asks for its own bytes", (_, replace) => {
    const own = createSecrets({ engine });
    const asked = watched(replace);
    for (const [draw, ...requests] of DRAWS) {
      for (let i = 0; i < 3; i++) {
        asked.length = 0;
        draw(own);
        expect(asked, `${draw}`).toEqual(requests);
      }
    }
  });

  it("a minter that has minted ahead from the runtime's own mints no more so", () => {
    const own = createSecrets({ engine });
    const mint = own.minter({ kind: "uuid4" });
    for (let i = 0; i < 200; i++) mint.next();
    own.discard();
    const asked = watched(byAnotherObject);
    for (let i = 0; i < 5; i++) mint.next();
    expect(asked).toEqual([16, 16, 16, 16, 16]);
    vi.unstubAllGlobals();
    mint.next();
    expect(asked.length).toBe(5);
  });

  it("a function of one's own is asked ahead, whatever the runtime's is", () => {
    vi.stubGlobal("crypto", {});
    const asked = watched((fill) => {
      const own = createSecrets({ engine, entropy: (array) => void fill(array) });
      for (let i = 0; i < 20; i++) own.token_hex();
    });
    expect(asked).toEqual([1024]);
  });
});

describe("the package's own functions", () => {
  it.each(Object.entries(REPLACED))("%s, before the import", async (_, replace) => {
    const asked = watched(replace);
    vi.resetModules();
    const late = await import("../../src/index.ts");
    expect(asked).toEqual([]);
    for (let i = 0; i < 4; i++) late.token_urlsafe();
    expect(asked).toEqual([32, 32, 32, 32]);
  });

  it.each(Object.entries(REPLACED))("%s, after the import", async (_, replace) => {
    vi.resetModules();
    const early = await import("../../src/index.ts");
    const asked = watched(replace);
    for (let i = 0; i < 4; i++) early.token_urlsafe();
    expect(asked).toEqual([32, 32, 32, 32]);
  });
});
