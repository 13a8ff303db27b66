// The text kernels against Node's own encoders: what they write, what they zero, and what they leave alone.
import { describe, expect, it } from "vitest";
import { CHUNK, OUT, POOL } from "../../src/kernels/memory-map.ts";
import { CORES, faultOf, prepare, SEPARATOR } from "../cores.ts";
import { nonZeroBytes } from "../source.ts";

const STREAM = nonZeroBytes(CHUNK + 300);
const GAPS = [...Array(17).keys()];

/** `count` tokens with so much of the separator behind each. */
function tokens(input: Uint8Array, count: number, gap: number, text: (bytes: Buffer) => string): Buffer {
  const length = count === 0 ? 0 : input.length / count;
  const end = SEPARATOR.slice(0, gap);
  const all = Array.from({ length: count }, (_, i) => text(Buffer.from(input.subarray(i * length, (i + 1) * length))));
  return Buffer.from(all.map((token) => token + end).join(""));
}

function uuidOf(bytes: Buffer): string {
  const copy = Buffer.from(bytes);
  copy[6] = ((copy[6] as number) & 0x0f) | 0x40;
  copy[8] = ((copy[8] as number) & 0x3f) | 0x80;
  return copy.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

describe.each(CORES)("%s", (_name, make) => {
  const bench = make();
  prepare(bench);

  /** The fault of one call of `count` tokens of `length` bytes, at any alignment. */
  function fault(coding: "hex" | "base64url", length: number, count: number, gap: number, shift = 0): string {
    const input = STREAM.subarray(shift, shift + length * count);
    return faultOf(bench, {
      at: POOL + (shift % 16),
      out: OUT + (shift >> 4),
      input,
      expected: tokens(input, count, gap, (bytes) => bytes.toString(coding)),
      run: (kernels) => kernels[coding](POOL + (shift % 16), OUT + (shift >> 4), length, count, gap),
    });
  }

  it.each(["hex", "base64url"] as const)("%s: every length, gap and alignment", (coding) => {
    const faults: string[] = [];
    for (let length = 1; length <= 70; length++) {
      for (const gap of GAPS) {
        const shift = (37 * length + 11 * gap) % 256;
        for (const count of [0, 1, 2, 5]) {
          const found = fault(coding, length, count, gap, shift);
          if (found) faults.push(`${count} of ${length} bytes, gap ${gap}: ${found}`);
        }
      }
    }
    for (let shift = 0; shift < 256; shift++) {
      const found = fault(coding, 33, 2, 1, shift);
      if (found) faults.push(`shift ${shift}: ${found}`);
    }
    expect(faults).toEqual([]);
  });

  it.each(["hex", "base64url"] as const)("%s: long tokens, and as many bytes as a call takes", (coding) => {
    for (const [length, count] of [
      [0, 1],
      [100, 50],
      [1000, 3],
      [32, 768],
      [16, 1536],
      [12, 2048],
      [1, 1000],
      [CHUNK - 1, 1],
      [CHUNK, 1],
    ] as const) {
      for (const gap of length === 0 || length * count === CHUNK ? [0] : [0, 1, 3]) {
        expect(fault(coding, length, count, gap), `${count} of ${length}, gap ${gap}`).toBe("");
      }
    }
  });

  it("hex and base64url of every byte and every group of 6 bits", () => {
    const symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const every = Uint8Array.from({ length: 768 }, (_, i) => i % 256);
    const hex = Buffer.from(every).toString("hex");
    const call = { at: POOL, out: OUT, input: every, expected: Buffer.from(hex) };
    expect(faultOf(bench, { ...call, run: (kernels) => kernels.hex(POOL, OUT, 768, 1, 0) })).toBe("");
    const sextets = Uint8Array.from(Buffer.from(symbols, "base64url"));
    const text = { at: POOL, out: OUT, input: sextets, expected: Buffer.from(symbols) };
    expect(faultOf(bench, { ...text, run: (kernels) => kernels.base64url(POOL, OUT, 48, 1, 0) })).toBe("");
  });

  it("every byte at every place of a block, in hex, base64url and a UUID", () => {
    const faults: string[] = [];
    for (let place = 0; place < 16; place++) {
      for (let byte = 0; byte < 256; byte++) {
        const input = new Uint8Array(16).fill(0x5a);
        input[place] = byte;
        const call = { at: POOL, out: OUT, input };
        const texts = [
          tokens(input, 1, 0, (bytes) => bytes.toString("hex")),
          tokens(input, 1, 0, (bytes) => bytes.toString("base64url")),
          tokens(input, 1, 0, uuidOf),
        ] as const;
        faults.push(
          faultOf(bench, { ...call, expected: texts[0], run: ({ hex }) => hex(POOL, OUT, 16, 1, 0) }),
          faultOf(bench, { ...call, expected: texts[1], run: ({ base64url }) => base64url(POOL, OUT, 16, 1, 0) }),
          faultOf(bench, { ...call, expected: texts[2], run: ({ uuid4 }) => uuid4(POOL, OUT, 1, 0) }),
        );
      }
    }
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
  });

  it("base64url of RFC 4648's examples (section 10, without padding)", () => {
    for (const line of ["f Zg", "fo Zm8", "foo Zm9v", "foob Zm9vYg", "fooba Zm9vYmE", "foobar Zm9vYmFy"]) {
      const [word, text] = line.split(" ") as [string, string];
      const input = Buffer.from(word);
      const call = { at: POOL, out: OUT, input, expected: Buffer.from(text) };
      expect(faultOf(bench, { ...call, run: ({ base64url }) => base64url(POOL, OUT, input.length, 1, 0) })).toBe("");
    }
  });

  it("uuid4: every gap and alignment, and as many as a call takes", () => {
    for (const count of [0, 1, 2, 3, 50, 1536]) {
      for (const gap of count === 1536 ? [0, 1] : GAPS) {
        const shift = 13 * gap;
        const [at, out] = [POOL + (shift % 16), OUT + (shift >> 4)];
        const input = STREAM.subarray(shift, shift + 16 * count);
        const call = { at, out, input, expected: tokens(input, count, gap, uuidOf) };
        expect(faultOf(bench, { ...call, run: ({ uuid4 }) => uuid4(at, out, count, gap) }), `gap ${gap}`).toBe("");
      }
    }
  });

  it("UUIDs have version 4 and variant 10, whatever the bytes", () => {
    const { kernels, memory } = make();
    const text = (bytes: Uint8Array) => {
      memory.set(bytes, POOL);
      return Buffer.from(memory.slice(OUT, kernels.uuid4(POOL, OUT, 1, 0))).toString("latin1");
    };
    expect(text(new Uint8Array(16))).toBe("00000000-0000-4000-8000-000000000000");
    expect(text(new Uint8Array(16).fill(255))).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
    // Every bit but the six that are fixed comes from one bit of entropy.
    const zero = 0x40008n << 60n;
    for (let bit = 0n; bit < 128n; bit++) {
      const bytes = Buffer.from((1n << bit).toString(16).padStart(32, "0"), "hex");
      const fixed = (bit >= 76n && bit < 80n) || bit === 62n || bit === 63n;
      expect(BigInt(`0x${text(bytes).replaceAll("-", "")}`)).toBe(fixed ? zero : zero | (1n << bit));
    }
  });

  it("move: every length and alignment, and a chunk", () => {
    const faults: string[] = [];
    for (const length of [...Array(71).keys(), 1000, CHUNK]) {
      for (let shift = 0; shift < 16; shift++) {
        const [at, out] = [POOL + shift, OUT + ((7 * length + shift) % 16)];
        const input = STREAM.subarray(shift, shift + length);
        const run = ({ move }: typeof bench.kernels) => {
          move(at, out, length);
          return out + length;
        };
        faults.push(faultOf(bench, { at, out, input, expected: input, run }));
      }
    }
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
  });

  it("wipe: every length and alignment, to the byte", () => {
    const faults: string[] = [];
    for (const length of [...Array(71).keys(), 1000, 0x10000]) {
      for (let shift = 0; shift < 16; shift++) {
        const at = POOL + shift;
        const run = ({ wipe }: typeof bench.kernels) => {
          wipe(at, length);
          return OUT;
        };
        const input = new Uint8Array(length).fill(1);
        faults.push(faultOf(bench, { at, out: OUT, input, expected: new Uint8Array(), run }));
      }
    }
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
  });
});
