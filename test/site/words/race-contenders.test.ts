// That the contenders of the page’s race make what they should, and do not race if they do not.
import { describe, expect, it, vi } from "vitest";
import { createSecrets, type Secrets } from "../../../dist/index.js";
import { enterBatches } from "../../../site/src/race/batches.ts";
import { base64url, base64urlInto, below, belowInto, hexInto } from "../../../site/src/race/by-hand.ts";
import { contenders, enter } from "../../../site/src/race/contenders.ts";
import { ENTRANTS, EVENTS, type EventId } from "../../../site/src/race/events.ts";

const IDS = Object.keys(EVENTS) as EventId[];
const engines = { WebAssembly: createSecrets({ engine: "wasm" }), JavaScript: createSecrets({ engine: "js" }) };
const secretsOf = (who: (typeof ENTRANTS)[number]) => (who === "Web Crypto" ? undefined : engines[who]);

describe("the contenders", () => {
  it.each(IDS)("make what is asked for: %s", (event) => {
    const named = contenders(event);
    expect(new Set(named.map(({ who }) => who))).toEqual(new Set(ENTRANTS));
    for (const { who, call } of named) expect(() => enter(event, call, secretsOf(who))).not.toThrow();
    for (const who of ENTRANTS) expect(() => enterBatches(event, secretsOf(who))(3)()).not.toThrow();
  });

  it("do not race if what they make is wrong", () => {
    const stuck = { ...engines.JavaScript, token_hex: () => "00".repeat(32), randbelow: () => 7 };
    expect(() => enter("hex", "token_hex(32)", stuck as unknown as Secrets)).toThrow("the same value twice");
    expect(() => enter("integer", "randbelow(1000)", stuck as unknown as Secrets)).toThrow("1 of 1000 values");
    const short = { ...engines.JavaScript, fillRandbelow: (array: unknown) => array };
    expect(() => enterBatches("integer", short as unknown as Secrets)).toThrow("1 of 1000 values");
  });

  it("encode by hand what Node encodes", () => {
    let bytes = new Uint8Array();
    const spy = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      const own = array as unknown as Uint8Array;
      for (let i = 0; i < own.length; i++) own[i] = 37 * i + 251;
      bytes = own.slice();
      return array;
    });
    try {
      expect(base64url(32)).toBe(Buffer.from(bytes).toString("base64url"));
      const inHex = new TextDecoder().decode(hexInto(new Uint8Array(5 * 64))());
      expect(inHex).toBe(Buffer.from(bytes).toString("hex"));
      const tokens = new TextDecoder().decode(base64urlInto(new Uint8Array(2 * 43))());
      expect(tokens.slice(0, 43)).toBe(Buffer.from(bytes.subarray(0, 32)).toString("base64url"));
      expect(tokens.slice(43)).toBe(Buffer.from(bytes.subarray(32)).toString("base64url"));
    } finally {
      spy.mockRestore();
    }
  });

  it("throw away by hand what would be more likely", () => {
    const words = [2 ** 32 - 296, 2 ** 32 - 1, 1999, 1000, 1023, 999, 1024];
    const spy = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      const own = array as unknown as Uint32Array;
      for (let i = 0; i < own.length; i++) own[i] = words.shift() ?? 5;
      return array;
    });
    try {
      expect(below(1000)).toBe(999);
      expect([...belowInto(new Uint16Array(3), 1000)()]).toEqual([999, 0, 5]);
    } finally {
      spy.mockRestore();
    }
  });
});
