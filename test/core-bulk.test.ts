// What the cores draw in bulk: tokens with and without separators, integers, doubles, bounds that fall.
import { describe, expect, it } from "vitest";
import { OUT } from "../src/engine/core.ts";
import { CORES, isWiped, over } from "./cores.ts";
import { nonZeroBytes } from "./source.ts";

const STREAM = nonZeroBytes(300_000);
const POOLS = [0, 40, 65536];
const SEPARATOR = "|=>";

/** The first `count` pieces of `length` bytes of the stream. */
const pieces = (count: number, length: number) =>
  Array.from({ length: count }, (_, i) => Buffer.from(STREAM.slice(i * length, (i + 1) * length)));

/** Lines as the core writes them with so much of the separator. */
const lines = (tokens: string[], gap: number) => tokens.map((token) => token + SEPARATOR.slice(0, gap)).join("");

describe.each(CORES)("the %s core", (_name, make) => {
  it.each([1, 2, 3, 11, 12, 13, 15, 16, 17, 24, 31, 32, 33, 47, 48, 49, 64, 100])(
    "tokens of %i bytes, in hex and base64url",
    (length) => {
      for (const pool of POOLS) {
        for (const count of [0, 1, 2, 50]) {
          for (const gap of [0, 1, 3]) {
            for (const coding of ["hex", "base64url"] as const) {
              const { core, text } = over(make, STREAM, pool);
              core[coding](length, count, gap);
              const expected = lines(
                pieces(count, length).map((bytes) => bytes.toString(coding)),
                gap,
              );
              expect(text(expected.length)).toBe(expected);
              core.clear(expected.length);
              core.discard();
              expect(isWiped(core)).toBe(true);
            }
          }
        }
      }
    },
  );

  it("leaves nothing past the text that clear does not reach", () => {
    for (let length = 1; length <= 70; length++) {
      for (const count of [1, 2, 3]) {
        const { core } = over(make, STREAM, 0);
        core.hex(length, count, 1);
        core.clear(count * (2 * length + 1));
        expect(isWiped(core), `hex ${length}`).toBe(true);
        core.base64url(length, count, 1);
        core.clear(count * (Math.ceil((4 * length) / 3) + 1));
        expect(isWiped(core), `base64url ${length}`).toBe(true);
        core.settings.set(Buffer.from("0123456789"), 16);
        core.symbols(10, length, count, 1);
        core.clear(count * (length + 1));
        expect(isWiped(core), `symbols ${length}`).toBe(true);
      }
    }
  });

  it("UUIDs have version 4 and variant 10, whatever the bytes", () => {
    for (const [byte, expected] of [
      [0x00, "00000000-0000-4000-8000-000000000000"],
      [0xff, "ffffffff-ffff-4fff-bfff-ffffffffffff"],
    ] as const) {
      const { core, text } = over(make, new Uint8Array(48).fill(byte), 0);
      core.uuid4(3, 2);
      expect(text(3 * 38)).toBe(lines([expected, expected, expected], 2));
    }
    // Every bit but the six that are fixed comes from one bit of entropy.
    const zero = 0x40008n << 60n;
    for (let bit = 0n; bit < 128n; bit++) {
      const bytes = Buffer.from((1n << bit).toString(16).padStart(32, "0"), "hex");
      const { core, text } = over(make, bytes, 0);
      core.uuid4(1, 0);
      const fixed = (bit >= 76n && bit < 80n) || bit === 62n || bit === 63n;
      expect(BigInt(`0x${text(36).replaceAll("-", "")}`)).toBe(fixed ? zero : zero | (1n << bit));
    }
  });

  it.each([1, 2, 5, 9, 16, 26, 62, 64, 65, 100, 128])("strings over %i symbols", (size) => {
    const alphabet = Buffer.from(Array.from({ length: size }, (_, i) => 127 - i));
    const mask = 2 ** Math.ceil(Math.log2(size)) - 1;
    const drawn = STREAM.map((byte) => byte & mask).filter((value) => value < size);
    for (const pool of POOLS) {
      for (const [length, count, gap] of [
        [1, 1, 0],
        [1, 33, 3],
        [15, 20, 1],
        [16, 20, 0],
        [17, 20, 3],
        [1000, 3, 1],
      ] as const) {
        const { core, text } = over(make, STREAM, pool);
        core.settings.set(alphabet, 16);
        core.symbols(size, length, count, gap);
        const symbolAt = (i: number) => alphabet[size === 1 ? 0 : (drawn[i] as number)] as number;
        const tokens = Array.from({ length: count }, (_, token) =>
          String.fromCharCode(...Array.from({ length }, (_, i) => symbolAt(token * length + i))),
        );
        const expected = lines(tokens, gap);
        expect(text(expected.length) === expected).toBe(true);
        core.clear(expected.length);
        core.discard();
        expect(isWiped(core)).toBe(true);
      }
    }
  });

  it("doubles are those of single draws", () => {
    for (const pool of POOLS) {
      for (const count of [0, 1, 2, 3, 10, 99, 1024]) {
        const bulk = over(make, STREAM, pool).core;
        const single = over(make, STREAM, 0).core;
        bulk.randoms(count);
        const words = new DataView(bulk.memory.buffer, OUT);
        for (let i = 0; i < count; i++) expect(words.getFloat64(8 * i, true)).toBe(single.random());
        bulk.clear(8 * count);
        bulk.discard();
        expect(isWiped(bulk)).toBe(true);
      }
    }
  });

  it("bounds that fall, or stay, give what single draws give", () => {
    for (const pool of POOLS) {
      for (const [bound, count, step] of [
        [1, 40, 0],
        [1, 1, 1],
        [40, 40, 1],
        [300, 300, 1],
        [256, 100, 0],
        [66_000, 2048, 1],
        [2 ** 24 + 50, 100, 1],
        [2 ** 31, 100, 0],
        [2 ** 32 - 1, 100, 1],
      ] as const) {
        const bulk = over(make, STREAM, pool);
        const single = over(make, STREAM, 0);
        bulk.core.falling(bound, count, step);
        const words = new DataView(bulk.core.memory.buffer, OUT);
        for (let i = 0; i < count; i++) {
          expect(words.getUint32(4 * i, true)).toBe(single.core.below(bound - step * i));
        }
        const taken = (requests: number[]) => requests.reduce((sum, size) => sum + size, 0);
        expect(taken(bulk.requests) - bulk.core.unused()).toBe(taken(single.requests));
        bulk.core.clear(4 * count);
        bulk.core.discard();
        expect(isWiped(bulk.core)).toBe(true);
      }
    }
  });
});
