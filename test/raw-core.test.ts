// Hosts of one's own, over the core as the package exports it: they answer as the package does, and leave as little.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { Host } from "../examples/raw-core/host.js";
import { hexMint } from "../examples/raw-core/plain.js";
import { createSecrets } from "../src/index.ts";
import { failingAt, nonZeroBytes, Recorded } from "./source.ts";

const CORE = readFileSync(createRequire(import.meta.url).resolve("secrets-wasm/core.wasm"));
const STREAM = nonZeroBytes(500_000);
/** Where the part of the memory ends that may hold secrets: SETTINGS. */
const SECRETS_END = 0x28000;

/** A source over the stream that shows the memory it fills, and the package over the same. */
function recorded() {
  const { entropy } = new Recorded(STREAM);
  return {
    ...watched(entropy),
    own: createSecrets({ entropy: new Recorded(STREAM).entropy }),
  };
}

function watched(fill: (buffer: Uint8Array) => void) {
  const seen = { memory: new Uint8Array() };
  const entropy = (buffer: Uint8Array<ArrayBuffer>) => {
    seen.memory = new Uint8Array(buffer.buffer);
    fill(buffer);
  };
  /** What lies in the memory from `start` on that is not zero. */
  const left = (start = 0) => seen.memory.subarray(start, SECRETS_END).filter((byte) => byte !== 0).length;
  return { entropy, left };
}

describe.each([0, 100, 65536])("the host of examples/raw-core, with a pool of %i bytes", (pool) => {
  it("answers as the package does from the same bytes, and wipes what it has read", () => {
    const { entropy, left, own } = recorded();
    const host = new Host(CORE, entropy, pool);
    const expected = own.minter({ kind: "hex", nbytes: 8 });
    for (const [count, nbytes] of [
      [1, 32],
      [3000, 32],
      [2, 24576],
      [0, 5],
    ] as const) {
      const tokens = Array.from({ length: count }, () => own.token_hex(nbytes));
      expect(host.hexTokens(count, nbytes)).toEqual(tokens);
      expect(left(0x10000)).toBe(0);
    }
    expect(host.hexTokens(20, 8)).toEqual(expected.take(20));
    for (const n of [1, 2, 6, 256, 257, 65536, 65537, 2 ** 31 + 1, 2 ** 32]) {
      const values = own.fillRandbelow(new Uint32Array(7000), n);
      expect(host.integersBelow(n, 7000)).toEqual(values);
      expect(left(0x10000)).toBe(0);
    }
    host.discard();
    expect(left()).toBe(0);
  });

  it("compares digests, and wipes them", () => {
    const { entropy, left } = recorded();
    const host = new Host(CORE, entropy, pool);
    host.hexTokens(1);
    const digest = STREAM.slice(0, 64);
    expect(host.equal(digest, digest.slice())).toBe(true);
    expect(host.equal(digest, digest.slice(1))).toBe(false);
    for (const place of [0, 31, 63]) {
      const other = digest.slice();
      other[place] = 0;
      expect(host.equal(digest, other)).toBe(false);
      expect(left(0x10000)).toBe(0);
    }
  });

  it("hands out nothing when the source fails, leaves nothing, and goes on with the next byte", () => {
    const draws = [(host: Host) => host.hexTokens(5000), (host: Host) => host.integersBelow(1000, 90_000)];
    for (const draw of draws) {
      for (const failing of [1, 2]) {
        const { entropy: source, recorded } = failingAt(failing, STREAM);
        const { entropy, left } = watched(source);
        const host = new Host(CORE, entropy, pool);
        expect(() => draw(host)).toThrow("the source has failed");
        expect(left()).toBe(0);
        const next = STREAM.slice(recorded.supplied, recorded.supplied + 16);
        expect(host.hexTokens(1, 16)).toEqual([Buffer.from(next).toString("hex")]);
      }
    }
  });

  it("refuses a source that calls back, and the draw is as if it had not", () => {
    const { entropy } = new Recorded(STREAM);
    const refusals = new Set<string>();
    const host: Host = new Host(
      CORE,
      (buffer) => {
        const digest = new Uint8Array(4);
        for (const back of [() => host.hexTokens(1), () => host.equal(digest, digest), () => host.discard()]) {
          try {
            back();
            refusals.add("answered");
          } catch (error) {
            refusals.add((error as Error).message);
          }
        }
        entropy(buffer);
      },
      pool,
    );
    expect(host.hexTokens(1, 16)).toEqual([Buffer.from(STREAM.slice(0, 16)).toString("hex")]);
    expect([...refusals]).toEqual(["the entropy function called back into the core that it was filling"]);
  });
});

it("the host of examples/raw-core refuses a core of another ABI", () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  expect(() => new Host(empty, () => {})).toThrow(
    "this host is written for version 1 of the core's ABI, not for undefined",
  );
});

it("the host of examples/raw-core names an argument that is out of its range", () => {
  const host = new Host(CORE, () => {});
  for (const nbytes of [0, 1.5, 24577])
    expect(() => host.hexTokens(1, nbytes)).toThrow(/^nbytes: expected 1 to 24576$/);
  for (const n of [0, 1.5, 2 ** 32 + 1]) expect(() => host.integersBelow(n, 1)).toThrow(/^n: expected 1 to 2\^32$/);
});

describe("the plain host of examples/raw-core", () => {
  it("mints what it is given, each byte once, and leaves nothing", () => {
    const { entropy, left, own } = recorded();
    const mint = hexMint(CORE, entropy);
    for (const nbytes of [16, 1, 24576]) {
      expect(mint(nbytes)).toBe(own.token_hex(nbytes));
      expect(left()).toBe(0);
    }
  });

  it("hands out nothing when the source fails, and leaves nothing", () => {
    const { entropy, left } = watched(failingAt(1, STREAM).entropy);
    const mint = hexMint(CORE, entropy);
    expect(() => mint(16)).toThrow("the source has failed");
    expect(left()).toBe(0);
    expect(mint(16)).toBe(Buffer.from(STREAM.slice(0, 16)).toString("hex"));
  });
});
