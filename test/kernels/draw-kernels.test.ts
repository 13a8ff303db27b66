// The draw kernels against plain models: what they write, what they zero, and what they leave alone.
import { describe, expect, it } from "vitest";
import { ALPHABET, CHUNK, OUT, POOL, SETTINGS } from "../../src/kernels/memory-map.ts";
import { benchOf, built, CORES, debugCore, exportsOf, faultOf, prepare, SEPARATOR, WASM_CORES } from "../cores.ts";
import { everyInput, nonZeroBytes } from "../source.ts";

const STREAM = nonZeroBytes(CHUNK + 300);
const PACKING = 0x28100;

const bitLength = (value: bigint) => (value === 0n ? 0 : value.toString(2).length);

/** The words that pass, in their order. */
function sieved(input: Uint8Array, width: number, largest: bigint): Buffer {
  const mask = (1n << BigInt(bitLength(largest))) - 1n;
  const kept: number[] = [];
  for (let at = 0; at < input.length; at += width) {
    let word = 0n;
    for (let i = width - 1; i >= 0; i--) word = (word << 8n) | BigInt(input[at + i] as number);
    const value = word & mask;
    if (value <= largest) for (let i = 0; i < width; i++) kept.push(Number((value >> BigInt(8 * i)) & 255n));
  }
  return Buffer.from(kept);
}

/** Powers of two and what is next to them, from 1 to the largest word of `shift`. */
function edges(shift: number): bigint[] {
  const most = 1n << BigInt(8 << shift);
  const all = Array.from({ length: (8 << shift) + 1 }, (_, k) => [-2n, -1n, 0n, 1n].map((d) => (1n << BigInt(k)) + d));
  return [...new Set(all.flat())].filter((value) => value >= 1n && value < most);
}

/** Words next to a bound of each kind, with other bits above it or not. */
function wordsNear(largest: bigint, shift: number): Uint8Array {
  const top = 1n << BigInt(bitLength(largest));
  const all = [0n, 1n, largest - 1n, largest, largest + 1n, top - 1n, top >> 1n, (top >> 1n) - 1n];
  const words = all.flatMap((value) => [value, value + top, ~value]).map((value) => BigInt.asUintN(8 << shift, value));
  const bytes = words.map((word) => Buffer.from(word.toString(16).padStart(2 << shift, "0"), "hex").reverse());
  return Uint8Array.from(Buffer.concat(bytes));
}

describe.each(CORES)("%s", (name, make) => {
  const bench = make();
  prepare(bench);

  function sieveFault(input: Uint8Array, shift: number, largest: bigint, at = POOL, out = OUT): string {
    const low = Number(BigInt.asUintN(32, largest));
    const high = Number(largest >> 32n);
    return faultOf(bench, {
      at,
      out,
      input,
      expected: sieved(input, 1 << shift, largest),
      rejected: shift === 0 && name !== "JavaScript" ? 0 : 1 << shift,
      run: ({ sieve }) => sieve(at, out, input.length, shift, low, high),
    });
  }

  it("sieve: every byte under every bound", () => {
    const every = everyInput(1);
    const faults = Array.from({ length: 255 }, (_, i) => sieveFault(every, 0, BigInt(i + 1)));
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
  });

  it("sieve: every pattern of rejections of a block of eight, in each half of a block and in the tail", () => {
    const faults: string[] = [];
    for (let pattern = 0; pattern < 256; pattern++) {
      const eight = Uint8Array.from({ length: 8 }, (_, lane) => ((pattern >> lane) & 1 ? lane + 1 : 10 + lane));
      const passed = new Uint8Array(8).fill(9);
      const failed = new Uint8Array(8).fill(15);
      for (const parts of [[eight], [eight, passed], [passed, eight], [failed, eight], [failed, passed, eight]]) {
        faults.push(sieveFault(Uint8Array.from(Buffer.concat(parts)), 0, 9n));
      }
    }
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
  });

  it("sieve: every word of two bytes under bounds of each size", () => {
    const every = everyInput(2);
    for (const largest of [1n, 2n, 255n, 256n, 299n, 4095n, 4096n, 40_000n, 65_534n, 65_535n]) {
      for (let at = 0; at < every.length; at += CHUNK) {
        expect(sieveFault(every.subarray(at, at + CHUNK), 1, largest), `${largest}, ${at}`).toBe("");
      }
    }
  });

  it.each([0, 1, 2, 3])("sieve: words of 2^%i bytes at the edges of bounds of every bit length", (shift) => {
    const faults = edges(shift).flatMap((largest) => [
      sieveFault(wordsNear(largest, shift), shift, largest),
      sieveFault(STREAM.subarray(0, 320), shift, largest),
    ]);
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
  });

  it.each([0, 1, 2, 3])("sieve: words of 2^%i bytes, every length and alignment", (shift) => {
    const faults: string[] = [];
    const largest = [255n, 99n, 65_535n, 999n, 0xffffffffn, 70_000n, 2n ** 53n - 1n, 10n ** 18n].slice(2 * shift);
    for (const bound of largest.slice(0, 2)) {
      for (let count = 0; count <= 70; count++) {
        for (let offset = 0; offset < 16; offset += shift === 0 ? 1 : 3) {
          // Any address will do, also one that is no multiple of the width.
          const input = STREAM.subarray(offset, offset + (count << shift));
          faults.push(sieveFault(input, shift, bound, POOL + offset, OUT + ((5 * count + offset) % 16)));
        }
      }
      faults.push(sieveFault(STREAM.subarray(0, CHUNK), shift, bound));
      // Before the input, as symbols are drawn to where the pool is not.
      faults.push(sieveFault(STREAM.subarray(0, 800), shift, bound, POOL + 4096, POOL));
    }
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
  });

  it("symbols: every size, length, gap and alignment", () => {
    const faults: string[] = [];
    for (let size = 2; size <= 128; size++) {
      const alphabet = String.fromCharCode(...Array.from({ length: size }, (_, i) => 127 - i));
      prepare(bench, SEPARATOR, alphabet);
      for (const [length, count] of [
        [size, 1],
        [1, 5],
        [1 + (size % 37), 3],
        [7, 0],
      ] as const) {
        const gap = (size + length) % 17;
        const numbers = Uint8Array.from({ length: length * count }, (_, i) => (i + (count > 1 ? size >> 1 : 0)) % size);
        const text = (token: number) =>
          Buffer.from(numbers.subarray(token * length, (token + 1) * length).map((n) => 127 - n)).toString("latin1");
        const all = Array.from({ length: count }, (_, token) => text(token) + SEPARATOR.slice(0, gap));
        const expected = Buffer.from(all.join(""), "latin1");
        const out = OUT + (size % 16);
        for (const at of [POOL + (size % 13), out + count * gap + 16]) {
          const input = numbers;
          const run = ({ symbols }: typeof bench.kernels) => symbols(at, out, size, length, count, gap);
          // The host wipes the numbers, or text has taken their place.
          if (at < OUT) faults.push(faultOf(bench, { at, out, input, expected, keeps: true, run }));
          else {
            bench.memory.set(input, at);
            const end = run(bench.kernels);
            if (!Buffer.from(bench.memory.slice(out, end)).equals(expected))
              faults.push(`in place: ${size}, ${length}`);
            prepare(bench, SEPARATOR, alphabet);
          }
        }
      }
    }
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
    prepare(bench);
  });

  it("symbols: as many as a call takes", () => {
    prepare(bench, SEPARATOR, "0123456789");
    const input = STREAM.slice(0, CHUNK).map((byte) => byte % 10);
    const expected = input.map((digit) => 48 + digit);
    const run = ({ symbols }: typeof bench.kernels) => symbols(POOL, OUT, 10, 1024, 24, 0);
    expect(faultOf(bench, { at: POOL, out: OUT, input, expected, keeps: true, run })).toBe("");
  });

  /** Doubles by their definition. */
  function doublesOf(input: Uint8Array): Buffer {
    const expected = Buffer.alloc((input.length / 7) * 8);
    for (let i = 0; i < input.length / 7; i++) {
      const word = BigInt(`0x${Buffer.from(input.subarray(7 * i, 7 * i + 7)).toString("hex")}`);
      expected.writeDoubleLE(Number(word >> 3n) * 2 ** -53, 8 * i);
    }
    return expected;
  }

  function doublesFault(input: Uint8Array, at = POOL, out = OUT): string {
    const run = ({ doubles }: typeof bench.kernels) => doubles(at, out, input.length / 7);
    return faultOf(bench, { at, out, input, expected: doublesOf(input), run });
  }

  it("doubles: every count and alignment, and a chunk", () => {
    const faults: string[] = [];
    for (let count = 0; count <= 40; count++) {
      for (let offset = 0; offset < 16; offset++) {
        const input = STREAM.subarray(offset, offset + 7 * count);
        faults.push(doublesFault(input, POOL + offset, OUT + ((3 * count + offset) % 16)));
      }
    }
    faults.push(doublesFault(STREAM.subarray(0, 7 * 3510)));
    expect(faults.filter((fault) => fault !== "")).toEqual([]);
  });

  it("doubles: the least, the largest, and each bit alone", () => {
    const extremes = [0n, 7n, 8n, 2n ** 56n - 1n, 2n ** 56n - 8n, 2n ** 55n, 2n ** 55n - 1n];
    const words = [...extremes, ...Array.from({ length: 56 }, (_, bit) => 1n << BigInt(bit))];
    const input = (word: bigint) => Buffer.from(word.toString(16).padStart(14, "0"), "hex");
    for (const word of words) expect(doublesFault(Uint8Array.from(input(word)))).toBe("");
    // In each place of the step of four.
    expect(doublesFault(Uint8Array.from(Buffer.concat(words.map(input))))).toBe("");
    bench.memory.fill(255, POOL, POOL + 7);
    bench.kernels.doubles(POOL, OUT, 1);
    expect(new DataView(bench.memory.buffer).getFloat64(OUT, true)).toBe(1 - 2 ** -53);
    prepare(bench);
  });

  /** What falling keeps, and the bound after it. */
  function fallen(input: Uint8Array, bound: number, step: number): Buffer {
    const width = Math.ceil(bitLength(BigInt(bound)) / 8);
    let left = bound;
    const kept: number[] = [];
    for (let at = 0; at < input.length; at += width) {
      const word = BigInt(`0x${Buffer.from(input.subarray(at, at + width)).toString("hex")}`);
      const value = Number(word >> BigInt(8 * width - bitLength(BigInt(left))));
      if (value >= left) continue;
      kept.push(value);
      left -= step;
    }
    return Buffer.from(Uint32Array.from(kept).buffer);
  }

  it.each([0, 1])("falling by %i: bounds of every bit length, and bounds that lose bits on the way", (step) => {
    const faults: string[] = [];
    const bounds = [2, 3, 40, 127, 128, 129, 200, 255, 256, 300, 511, 513, 4100, 65_535, 65_536, 66_000];
    bounds.push(2 ** 17 + 3, 2 ** 24 - 1, 2 ** 24, 2 ** 24 + 50, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 20, 2 ** 32 - 1);
    for (const bound of bounds) {
      const width = Math.ceil(bitLength(BigInt(bound)) / 8);
      // Down to the least bound of the same bytes.
      const most = step === 0 ? 100 : Math.min(100, bound - 2 ** (8 * (width - 1)) + 1);
      for (const tries of new Set([0, 1, 2, 3, 5, 8, most].filter((count) => count <= most))) {
        for (const offset of [0, 1, 3, 14]) {
          const [at, out] = [POOL + offset, OUT + ((3 * tries + offset) % 16)];
          const input = STREAM.subarray(offset, offset + tries * width);
          const run = ({ falling }: typeof bench.kernels) => falling(at, out, input.length, bound, step);
          const fault = faultOf(bench, { at, out, input, expected: fallen(input, bound, step), rejected: 4, run });
          if (fault !== "") faults.push(`${tries} below ${bound}: ${fault}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it("falling: a bound of 1, the last draw of a shuffle", () => {
    const zero = new Uint8Array(4);
    for (const [byte, expected] of [
      [0x7f, zero],
      [0x80, new Uint8Array(0)],
    ] as const) {
      const call = { at: POOL, out: OUT, input: Uint8Array.of(byte), expected, rejected: 4 };
      expect(faultOf(bench, { ...call, run: ({ falling }) => falling(POOL, OUT, 1, 1, 1) })).toBe("");
    }
  });
});

describe.each(WASM_CORES)("the table of %s", (_name, make) => {
  /** Row m: the places of the ones in m, then 0x80. */
  const table = Buffer.concat(
    Array.from({ length: 256 }, (_, row) => {
      const places = Array.from({ length: 8 }, (_, lane) => lane).filter((lane) => (row >> lane) & 1);
      return Buffer.from([...places, ...Array(8 - places.length).fill(0x80)]);
    }),
  );
  const tableOf = (memory: Uint8Array) => Buffer.from(memory.subarray(PACKING, PACKING + 2048));

  it("is made at the first use, and made again where its making was interrupted", () => {
    const { kernels, memory } = make();
    expect(tableOf(memory).equals(Buffer.alloc(2048))).toBe(true);
    for (const left of [0, 1, 128, 255]) {
      // Only the rows from there on were made.
      memory.fill(0, PACKING, PACKING + 8 * left);
      memory.fill(0, PACKING, PACKING + 8);
      memory.set(everyInput(1), POOL);
      const end = kernels.sieve(POOL, OUT, 256, 0, 99, 0);
      expect(Buffer.from(memory.slice(OUT, end)).equals(sieved(everyInput(1), 1, 99n))).toBe(true);
      expect(tableOf(memory).equals(table)).toBe(true);
    }
  });
});

describe("the making of the table", () => {
  it.each(["draws", "core"])("writes the row last that says it is whole: %s.wasm", (name) => {
    // The table moves so far up that its rows from 128 on lie past the memory: it is interrupted at the first of these.
    const bytes = Buffer.from(built(name));
    const [address, moved] = [Buffer.of(0x80, 0x82, 0x0a), Buffer.of(0x80, 0xf8, 0x0b)];
    let found = 0;
    for (let at = bytes.indexOf(address); at >= 0; at = bytes.indexOf(address, at + 1), found++) bytes.set(moved, at);
    expect(found).toBeGreaterThan(2);
    const { kernels, memory } = benchOf(exportsOf(new WebAssembly.Module(bytes)));
    expect(() => kernels.sieve(POOL, OUT, 16, 0, 99, 0)).toThrow(WebAssembly.RuntimeError);
    expect(memory.subarray(0x2fc00, 0x2fc08)).toEqual(new Uint8Array(8));
  });
});

describe("both modules over one memory", () => {
  it.each([[["text", "draws"]], [["draws", "text"]]])(
    "%s: neither disturbs what the host has there, nor the other's constants",
    (names) => {
      const modules = names.map((name) => new WebAssembly.Module(built(name)));
      let memory = new Uint8Array();
      const bench = benchOf((env) => {
        memory = new Uint8Array(env.memory.buffer);
        memory.set(nonZeroBytes(0x29000), 0);
        const before = memory.slice(0, 0x29000);
        const exports = modules.map((module) => exportsOf(module)(env));
        expect(Buffer.from(memory.subarray(0, 0x29000)).equals(before)).toBe(true);
        return Object.assign({}, ...exports);
      });
      const constants = memory.slice(0x29000);
      // Afresh: rows of PACKING that are not its own would count as made.
      memory.fill(0, SETTINGS, 0x29000);
      const { kernels } = bench;
      memory.set(Buffer.from("0123456789"), ALPHABET);
      const [numbers, bytes] = [OUT + 48, STREAM.subarray(0, 32)];
      for (const use of [0, 1, 2]) {
        memory.set(bytes, POOL);
        const end = kernels.hex(POOL, OUT, 32, 1, 0);
        expect(Buffer.from(memory.slice(OUT, end)).toString()).toBe(Buffer.from(bytes).toString("hex"));
        memory.set(bytes, POOL);
        const drawn = sieved(bytes, 1, 9n);
        expect(kernels.sieve(POOL, numbers, 32, 0, 9, 0), `${use}`).toBe(numbers + drawn.length);
        const stop = kernels.symbols(numbers, OUT, 10, drawn.length, 1, 0);
        expect(Buffer.from(memory.slice(OUT, stop)).toString()).toBe([...drawn].join(""));
      }
      expect(memory.slice(0x29000)).toEqual(constants);
    },
  );
});

describe("the debug core's assertions, as the loader decodes them", () => {
  const [A, B] = [POOL, OUT];
  it.each<[string, (kernels: ReturnType<typeof debugCore>["kernels"]) => unknown, RegExp]>([
    [
      "hex of more than a chunk",
      ({ hex }) => hex(A, B, 24577, 1, 0),
      /abort: hex: more than a chunk at assembly\/text\/hex\.ts:\d+:\d+/,
    ],
    ["tokens of more than a chunk", ({ hex }) => hex(A, B, 2 ** 31, 2, 0), /abort: hex: more than a chunk at/],
    [
      "base64url of more than a chunk",
      ({ base64url }) => base64url(A, B, 24577, 1, 0),
      /abort: base64url: more than a chunk at assembly\/text\/base64url\.ts:/,
    ],
    ["UUIDs of more than a chunk", ({ uuid4 }) => uuid4(A, B, 1537, 0), /abort: uuid4: more than a chunk at/],
    [
      "strings of more than a chunk",
      ({ symbols }) => symbols(A, B, 9, 24577, 1, 0),
      /abort: symbols: more than a chunk at assembly\/draws\/symbols\.ts:/,
    ],
    [
      "integers of more than a chunk",
      ({ sieve }) => sieve(A, B, 24578, 1, 999, 0),
      /abort: sieve: at most a chunk, and more than one value at assembly\/draws\/sieve\.ts:/,
    ],
    [
      "integers of one value",
      ({ sieve }) => sieve(A, B, 16, 0, 0, 0),
      /abort: sieve: at most a chunk, and more than one value at/,
    ],
    ["doubles of more than a chunk", ({ doubles }) => doubles(A, B, 3511), /abort: doubles: more than a chunk at/],
    [
      "bounds of more than a chunk",
      ({ falling }) => falling(A, B, 24577, 9, 0),
      /abort: falling: at most a chunk, and a bound of at least 1 at assembly\/draws\/falling\.ts:/,
    ],
    ["a bound of zero", ({ falling }) => falling(A, B, 1, 0, 0), /abort: falling: at most a chunk, and a bound of at/],
  ])("%s", (_name, use, message) => {
    expect(() => use(debugCore().kernels)).toThrow(message);
  });
});
