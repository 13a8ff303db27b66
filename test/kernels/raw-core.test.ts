// Hosts of one's own, over the core as the package exports it: they answer as the package does, and leave as little.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { Host } from "../../examples/raw-core/host.js";
import { hexMint } from "../../examples/raw-core/plain.js";
import { createSecrets } from "../../src/index.ts";
import { failingAt, nonZeroBytes, Recorded } from "../source.ts";

const CORE = readFileSync(createRequire(import.meta.url).resolve("secrets-wasm/core.wasm"));
const STREAM = nonZeroBytes(800_000);
const ALPHABETS = ["ab", "23456789ABCDEFGHJKLMNPQRSTUVWXYZ-", String.fromCharCode(...Array(128).keys())];
const { POOL, SETTINGS } = addresses();
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function addresses() {
  const memory = new WebAssembly.Memory({ initial: 3, maximum: 3 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(CORE), { env: { memory } });
  const { POOL, SETTINGS } = exports as Record<"POOL" | "SETTINGS", WebAssembly.Global<"i32">>;
  return { POOL: POOL.value, SETTINGS: SETTINGS.value };
}

/**
 * A host with a look into the memory it made: how many bytes of the pool, and elsewhere before the settings, are not
 * zero.
 */
function watched<T>(make: () => T) {
  const { Memory } = WebAssembly;
  let memory = new Memory({ initial: 0 });
  WebAssembly.Memory = class extends Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      memory = this;
    }
  };
  try {
    const host = make();
    const left = (start: number, end: number) =>
      new Uint8Array(memory.buffer, start, end - start).filter(Boolean).length;
    return { host, inPool: () => left(POOL, POOL + 65536), elsewhere: () => left(POOL + 65536, SETTINGS) };
  } finally {
    WebAssembly.Memory = Memory;
  }
}

/** The package, over the same bytes as a host. */
const reference = () => createSecrets({ entropy: new Recorded(STREAM).entropy });

describe.each([0, 100, 65536])("the host of examples/raw-core that prefetches %i bytes", (prefetch) => {
  const over = (entropy: (bytes: Uint8Array) => void) => watched(() => new Host(CORE, entropy, prefetch));

  it("answers as the package does from the same bytes, and wipes what it has read", () => {
    const { host, inPool, elsewhere } = over(new Recorded(STREAM).entropy);
    const own = reference();
    for (const [count, nbytes] of [
      [1, 32],
      [3000, 32],
      [2, 24576],
      [0, 5],
      [50, 7],
    ] as const) {
      expect(host.hexTokens(count, nbytes)).toEqual(Array.from({ length: count }, () => own.token_hex(nbytes)));
      expect(host.urlsafeTokens(count, nbytes)).toEqual(Array.from({ length: count }, () => own.token_urlsafe(nbytes)));
      expect(elsewhere()).toBe(0);
    }
    for (const n of [1, 2, 6, 256, 257, 65536, 65537, 2 ** 31 + 1, 2 ** 32]) {
      expect(host.integersBelow(n, 7000)).toEqual(own.fillRandbelow(new Uint32Array(7000), n));
      expect(elsewhere()).toBe(0);
    }
    for (const symbols of ALPHABETS) {
      for (const [count, length] of [
        [3, 22],
        [2000, 16],
      ] as const) {
        const numbers = own.fillRandbelow(new Uint8Array(count * length), symbols.length);
        const text = Array.from(numbers, (number) => symbols[number]).join("");
        const expected = Array.from({ length: count }, (_, i) => text.slice(i * length, (i + 1) * length));
        expect(host.strings(symbols, length, count)).toEqual(expected);
        expect(elsewhere()).toBe(0);
      }
    }
    host.discard();
    expect(inPool()).toBe(0);
  });

  it("hands out nothing when the source fails, leaves nothing, and goes on with the next byte", () => {
    const draws = [
      (host: Host) => host.hexTokens(5000),
      (host: Host) => host.integersBelow(1000, 90_000),
      (host: Host) => host.strings("abc", 10, 9000),
    ];
    for (const draw of draws) {
      for (const failing of [1, 2]) {
        const { entropy, recorded } = failingAt(failing, STREAM);
        const { host, inPool, elsewhere } = over(entropy);
        expect(() => draw(host)).toThrow("the source has failed");
        expect([inPool(), elsewhere()]).toEqual([0, 0]);
        const next = STREAM.slice(recorded.supplied, recorded.supplied + 16);
        expect(host.hexTokens(1, 16)).toEqual([Buffer.from(next).toString("hex")]);
      }
    }
  });

  it("uses no byte twice when the source draws from the host", () => {
    const recorded = new Recorded(STREAM);
    const tokens: string[] = [];
    const strings: string[] = [];
    let calls = 0;
    const { host, inPool, elsewhere } = over((bytes) => {
      const call = calls++;
      // Before and after it fills the buffer, and in a draw of its own.
      if (call === 0) draw(2);
      recorded.entropy(bytes);
      if (call === 1 || call === 2) draw(2);
    });
    const draw = (count: number) => {
      tokens.push(...host.hexTokens(count, 48));
      strings.push(...host.strings(ALPHABETS[1]!, 22, count));
    };
    for (const count of [3, 1500, 3]) draw(count);
    // Each token is a piece of the stream of its own.
    const stream = Buffer.from(STREAM);
    const places = tokens.map((token) => stream.indexOf(Buffer.from(token, "hex"))).sort((a, b) => a - b);
    expect(places.length).toBe(1506 + 2 * 3);
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places.filter((place, i) => i > 0 && place - places[i - 1]! < 48)).toEqual([]);
    for (const string of strings) expect(string).toMatch(/^[2-9A-HJ-NP-Z-]{22}$/);
    expect(new Set(strings).size).toBe(strings.length);
    host.discard();
    expect([inPool(), elsewhere()]).toEqual([0, 0]);
  });
});

it("the hosts of examples/raw-core refuse a core of another ABI", () => {
  expect(() => new Host(EMPTY, () => {})).toThrow("core.wasm: expected version 2 of the ABI, got undefined");
  expect(() => hexMint(EMPTY)).toThrow("core.wasm: expected version 2 of the ABI");
});

it("the hosts of examples/raw-core name an argument that is out of its range", () => {
  const host = new Host(CORE);
  const mint = hexMint(CORE);
  for (const nbytes of [0, 1.5, 24577]) {
    expect(() => host.hexTokens(1, nbytes)).toThrow(`nbytes: expected an integer from 1 to 24576, got ${nbytes}`);
    expect(() => host.urlsafeTokens(1, nbytes)).toThrow(/^nbytes: /);
  }
  for (const nbytes of [0, 24577, NaN]) expect(() => mint(nbytes)).toThrow(/^nbytes: expected 1 to 24576, got /);
  for (const n of [0, 1.5, 2 ** 32 + 1]) {
    expect(() => host.integersBelow(n, 1)).toThrow(`n: expected an integer from 1 to 2^32, got ${n}`);
  }
  for (const alphabet of ["", "a", "aba", "aé", `${ALPHABETS[2]}é`]) {
    expect(() => host.strings(alphabet, 1, 1)).toThrow("alphabet: expected 2 to 128 different ASCII characters");
  }
  for (const prefetch of [-1, 1.5, 65537]) expect(() => new Host(CORE, () => {}, prefetch)).toThrow(/^prefetch: /);
});

describe("the plain host of examples/raw-core", () => {
  it("mints what it is given, each byte once, and leaves nothing", () => {
    const { host: mint, inPool, elsewhere } = watched(() => hexMint(CORE, new Recorded(STREAM).entropy));
    const own = reference();
    for (const nbytes of [16, 1, 24576]) {
      expect(mint(nbytes)).toBe(own.token_hex(nbytes));
      expect([inPool(), elsewhere()]).toEqual([0, 0]);
    }
  });

  it("hands out nothing when the source fails, and leaves nothing", () => {
    const { host: mint, inPool, elsewhere } = watched(() => hexMint(CORE, failingAt(1, STREAM).entropy));
    expect(() => mint(16)).toThrow("the source has failed");
    expect([inPool(), elsewhere()]).toEqual([0, 0]);
    expect(mint(16)).toBe(Buffer.from(STREAM.slice(0, 16)).toString("hex"));
  });
});
