// The core's ABI, on the release build, on the debug build with its assertions on, and on the JavaScript twin.
import { describe, expect, it } from "vitest";
import { CHUNK, type Core, OUT, SETTINGS, WINDOW } from "../src/engine/core.ts";
import { CORES, isWiped, over } from "./cores.ts";
import { nonZeroBytes } from "./source.ts";

const STREAM = nonZeroBytes(200_000);

describe.each(CORES)("the %s core", (_name, make) => {
  it("has room for what one call may make or compare, and no more than the settings behind it", () => {
    const { core } = over(make, STREAM, 0);
    expect(CHUNK % 3).toBe(0);
    expect(core.memory.length).toBeGreaterThanOrEqual(OUT + 2 * CHUNK);
    expect(core.memory.length).toBeGreaterThanOrEqual(OUT + 2 * WINDOW);
    expect(core.memory.length).toBe(SETTINGS);
  });

  it("hands out what the pool holds, then buys again; a draw across the end is put together", () => {
    const { core, requests } = over(make, STREAM, 32);
    const next = (length: number) => {
      const at = core.take(length);
      const bytes = core.memory.slice(at, at + length);
      core.wipe(at, length);
      return bytes;
    };
    expect(core.unused()).toBe(0);
    expect(next(10)).toEqual(STREAM.slice(0, 10));
    expect(core.unused()).toBe(22);
    expect(next(22)).toEqual(STREAM.slice(10, 32));
    expect(next(32)).toEqual(STREAM.slice(32, 64));
    expect(next(30)).toEqual(STREAM.slice(64, 94));
    expect(next(10)).toEqual(STREAM.slice(94, 104));
    expect(next(1000)).toEqual(STREAM.slice(104, 1104));
    expect(requests).toEqual([32, 32, 32, 32, 976]);
    core.discard();
    expect(core.unused()).toBe(0);
    expect(isWiped(core)).toBe(true);
  });

  it("wipes to the byte", () => {
    const { core } = over(make, STREAM, 65536);
    const at = core.take(100);
    for (let length = 0; length <= 70; length++) {
      core.memory.fill(1, at, at + 100);
      core.wipe(at + 3, length);
      expect(core.memory.slice(at, at + 100).indexOf(0)).toBe(length === 0 ? -1 : 3);
      expect(core.memory.slice(at, at + 100).filter((byte) => byte === 0).length).toBe(length);
    }
  });

  it("copies bytes, and takes no more than them", () => {
    for (const pool of [0, 40, 65536]) {
      const { core } = over(make, STREAM, pool);
      let done = 0;
      for (const length of [0, 1, 15, 16, 17, 32, 63, 64, 100, 24576]) {
        core.copy(length);
        expect(core.memory.slice(OUT, OUT + length)).toEqual(STREAM.slice(done, done + length));
        core.clear(length);
        done += length;
        expect(core.memory.subarray(OUT).every((byte) => byte === 0)).toBe(true);
      }
      core.discard();
      expect(isWiped(core)).toBe(true);
    }
  });

  it.each([0, 1, 2, 3, 11, 12, 13, 15, 16, 17, 31, 32, 33, 47, 48, 49, 1000, 24576])(
    "hex and base64url of %i bytes",
    (length) => {
      for (const pool of [0, 40, 65536]) {
        const { core, text } = over(make, STREAM, pool);
        core.hex(length, 1, 0);
        const digits = Buffer.from(STREAM.slice(0, length)).toString("hex");
        expect(text(digits.length) === digits).toBe(true);
        core.clear(digits.length);
        core.base64url(length, 1, 0);
        const characters = Buffer.from(STREAM.slice(length, 2 * length)).toString("base64url");
        expect(text(characters.length) === characters).toBe(true);
        core.clear(characters.length);
        core.discard();
        expect(isWiped(core)).toBe(true);
      }
    },
  );

  it("hex and base64url of every byte and every group of 6 bits", () => {
    const every = Uint8Array.from({ length: 768 }, (_, i) => i % 256);
    const sextets = Uint8Array.from(
      Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", "base64url"),
    );
    const { core, text } = over(make, Uint8Array.from([...every, ...sextets]), 0);
    core.hex(768, 1, 0);
    expect(text(1536)).toBe(Buffer.from(every).toString("hex"));
    core.clear(1536);
    core.base64url(48, 1, 0);
    expect(text(64)).toBe("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  });

  it("base64url of RFC 4648's examples (section 10, without padding)", () => {
    for (const [word, expected] of [
      "f Zg",
      "fo Zm8",
      "foo Zm9v",
      "foob Zm9vYg",
      "fooba Zm9vYmE",
      "foobar Zm9vYmFy",
    ].map((line) => line.split(" "))) {
      const { core, text } = over(make, Buffer.from(word as string), 0);
      core.base64url((word as string).length, 1, 0);
      expect(text((expected as string).length)).toBe(expected);
    }
  });

  it("bits: big-endian, the low bits of the last byte dropped", () => {
    const bytes = Uint8Array.of(0x81, 0x42, 0xc3, 0x24, 0xa5, 0x66, 0xe7);
    const whole = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
    for (let k = 0; k <= 53; k++) {
      const { core, requests } = over(make, bytes, 0);
      const length = Math.ceil(k / 8);
      expect(core.bits(k)).toBe(Number((whole >> BigInt(56 - 8 * length)) >> BigInt(8 * length - k)));
      expect(requests).toEqual(length === 0 ? [] : [length]);
      expect(isWiped(core)).toBe(true);
    }
  });

  it("below: up to 2^53, which is a bound of 54 bits", () => {
    const { core, requests } = over(make, Uint8Array.of(...Array(7).fill(255), 0, 0, 0, 0, 0, 0, 7), 0);
    expect(core.below(2 ** 53)).toBe(1);
    expect(requests).toEqual([7, 7]);
  });

  it("equal: every length and every place of a difference", () => {
    const { core } = over(make, STREAM, 0);
    const set = (bytes: Uint8Array, side: number) => core.memory.set(bytes, OUT + side * WINDOW);
    for (const length of [0, 1, 15, 16, 17, 40, WINDOW]) {
      const bytes = STREAM.slice(0, length);
      for (const place of [0, 7, 15, 16, length - 1].filter((at) => at >= 0 && at < length)) {
        set(bytes, 0);
        set(bytes, 1);
        core.memory[OUT + WINDOW + place] = (bytes[place] as number) ^ 0x10;
        expect(Boolean(core.equal(length))).toBe(false);
      }
      set(bytes, 0);
      set(bytes, 1);
      expect(Boolean(core.equal(length))).toBe(true);
      expect(isWiped(core)).toBe(true);
    }
  });
});

describe("the debug core's assertions, as the loader decodes them", () => {
  const debug = () => over((CORES[1] as (typeof CORES)[number])[1], STREAM, 64).core;
  it.each<[string, (core: Core) => unknown, RegExp]>([
    [
      "a draw of more than a chunk",
      (core) => core.take(24577),
      /abort: take: more than a chunk at assembly\/pool\.ts:\d+:\d+/,
    ],
    [
      "hex of more than a chunk",
      (core) => core.hex(24577, 1, 0),
      /abort: hex: more than a chunk at assembly\/hex\.ts:/,
    ],
    ["base64url of more than a chunk", (core) => core.base64url(24577, 1, 0), /abort: base64url: more than a chunk at/],
    ["more bits than a draw has", (core) => core.bits(57), /abort: draw: 1 to 56 bits at assembly\/bits\.ts:/],
    ["a bound of zero", (core) => core.below(0), /abort: below: a bound of at least 1 at assembly\/below\.ts:/],
    ["a pool too large", (core) => core.open(65537), /abort: pool: at most 65536 bytes at/],
    ["tokens of more than a chunk", (core) => core.hex(2 ** 31, 2, 0), /abort: hex: more than a chunk at/],
    ["UUIDs of more than a chunk", (core) => core.uuid4(1537, 0), /abort: uuid4: more than a chunk at/],
    ["strings of more than a chunk", (core) => core.symbols(9, 24577, 1, 0), /abort: symbols: more than a chunk at/],
    [
      "integers of more than a chunk",
      (core) => core.integers(1, 12289, 999, 0),
      /abort: integers: more than a chunk at/,
    ],
    ["doubles of more than a chunk", (core) => core.randoms(3073), /abort: randoms: more than a chunk at/],
    ["bounds of more than a chunk", (core) => core.falling(9, 6145, 0), /abort: falling: more than a chunk at/],
    ["a comparison of more than a window", (core) => core.equal(16385), /abort: equal: more than a window at/],
  ])("%s", (_name, use, message) => {
    expect(() => use(debug())).toThrow(message);
  });
});
