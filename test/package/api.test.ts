// The public names, and what each gives back.
import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import * as secrets from "../../src/index.ts";
import { createSecrets, SystemRandom } from "../../src/index.ts";
import { nonZeroBytes, Recorded } from "../source.ts";

describe("the package", () => {
  it("has Python's names, their JavaScript spelling, and what Python does not have", () => {
    expect(Object.keys(secrets).sort()).toEqual([
      "ALPHABETS",
      "DEFAULT_ENTROPY",
      "SystemRandom",
      "bitsFor",
      "choice",
      "collision",
      "compareDigest",
      "compare_digest",
      "createSecrets",
      "discard",
      "fillBytes",
      "fillRandbelow",
      "fillRandbits",
      "fillRandom",
      "keyPattern",
      "lengthFor",
      "minter",
      "normalizeTyped",
      "passphrase",
      "passphraseBits",
      "password",
      "passwordBits",
      "randbelow",
      "randbits",
      "secureCompare",
      "tokenBytes",
      "tokenHex",
      "tokenString",
      "tokenUrlsafe",
      "token_bytes",
      "token_hex",
      "token_string",
      "token_urlsafe",
      "uuid4",
      "uuid7",
      "verifyKey",
    ]);
    expect(secrets.tokenHex).toBe(secrets.token_hex);
    expect(secrets.tokenString).toBe(secrets.token_string);
    expect(secrets.tokenBytes).toBe(secrets.token_bytes);
    expect(secrets.tokenUrlsafe).toBe(secrets.token_urlsafe);
    expect(secrets.compareDigest).toBe(secrets.compare_digest);
  });

  it("has every public method of Python's SystemRandom", () => {
    const random = new SystemRandom();
    for (const name of [
      ...["random", "getrandbits", "randbytes", "randrange", "randint", "choice", "choices", "shuffle", "sample"],
      ...["uniform", "triangular", "normalvariate", "gauss", "lognormvariate", "expovariate", "vonmisesvariate"],
      ...["gammavariate", "betavariate", "paretovariate", "weibullvariate", "binomialvariate"],
      ...["seed", "getstate", "setstate"],
    ] as const) {
      expect(typeof random[name], name).toBe("function");
    }
  });

  it("answers from the runtime's entropy", () => {
    expect(secrets.DEFAULT_ENTROPY).toBe(32);
    expect(secrets.token_bytes().length).toBe(32);
    expect(secrets.token_hex()).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.token_urlsafe()).toMatch(/^[\w-]{43}$/);
    expect(secrets.randbelow(10)).toBeLessThan(10);
    expect(secrets.randbelow(10n)).toBeLessThan(10n);
    expect(secrets.randbits(8)).toBeLessThan(256);
    expect(secrets.randbits(100n)).toBeLessThan(1n << 100n);
    expect(["a", "b"]).toContain(secrets.choice(["a", "b"]));
    expect(secrets.compare_digest("abc", "abc")).toBe(true);
    expect(new SystemRandom().random()).toBeLessThan(1);
    // Of 128 bits each, two are equal with odds of 1e6 ^ 2 / 2 / 2^128 = 1.5e-27.
    expect(new Set(Array.from({ length: 1e6 }, () => secrets.token_hex(16))).size).toBe(1e6);
  });

  it("takes undefined and null for the default size, and 0 for a size", () => {
    for (const none of [undefined, null]) {
      expect(secrets.token_bytes(none).length).toBe(32);
      expect(secrets.token_hex(none).length).toBe(64);
      expect(secrets.token_urlsafe(none).length).toBe(43);
    }
    for (const zero of [0, 0n, -0]) {
      expect(secrets.token_bytes(zero)).toEqual(new Uint8Array(0));
      expect(secrets.token_hex(zero)).toBe("");
      expect(secrets.token_urlsafe(zero)).toBe("");
    }
    expect(secrets.token_hex(5n).length).toBe(10);
  });
});

describe("the engines", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("are picked by createSecrets, and named by engine", () => {
    expect(createSecrets().engine).toBe("wasm");
    expect(createSecrets({ engine: "auto" }).engine).toBe("wasm");
    expect(createSecrets({ engine: "wasm" }).engine).toBe("wasm");
    expect(createSecrets({ engine: "js" }).engine).toBe("js");
  });

  it("auto means JavaScript where WebAssembly is refused; wasm is then an error", async () => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", undefined);
    const fresh = await import("../../src/index.ts");
    expect(fresh.createSecrets().engine).toBe("js");
    expect(fresh.token_hex()).toMatch(/^[0-9a-f]{64}$/);
    expect(() => fresh.createSecrets({ engine: "wasm" })).toThrow(
      /refuses WebAssembly, or has no memory for it; use "auto" or "js"/,
    );
  });

  it("without Buffer, read text by TextDecoder, and short text without", async () => {
    vi.resetModules();
    vi.stubGlobal("Buffer", undefined);
    const fresh = await import("../../src/index.ts");
    const stream = nonZeroBytes(70_000);
    for (const engine of ["wasm", "js"] as const) {
      const own = fresh.createSecrets({ engine, entropy: new Recorded(stream).entropy });
      const plain = Array.from(stream.subarray(0, 20), (byte) => byte.toString(16).padStart(2, "0")).join("");
      expect(own.token_hex(20)).toBe(plain);
      expect(own.token_hex(40)).toBe(
        Array.from(stream.subarray(20, 60), (byte) => byte.toString(16).padStart(2, "0")).join(""),
      );
    }
  });

  it("where bytes have a fast toHex, read them by that, as it was at import, and leave nothing", async () => {
    vi.resetModules();
    vi.stubGlobal("navigator", { userAgent: "Deno/2.9.6" });
    const stream = nonZeroBytes(200_000);
    const { prototype } = Uint8Array as unknown as { prototype: { toHex?: unknown } };
    const { toHex: own } = prototype;
    const seen: Uint8Array[] = [];
    try {
      prototype.toHex = function (this: Uint8Array) {
        seen.push(this);
        return Buffer.from(this.buffer as ArrayBuffer, this.byteOffset, this.length).toString("hex");
      };
      const fresh = await import("../../src/index.ts");
      prototype.toHex = () => "put in its place by a page";
      const engines = (["wasm", "js"] as const).map((engine) =>
        fresh.createSecrets({ engine, entropy: new Recorded(stream).entropy }),
      );
      for (const { token_hex, minter } of engines) {
        let done = 0;
        for (const length of [32, 16, 1, 20, 0, 100, 30_000]) {
          const plain = Buffer.from(stream.subarray(done, done + length)).toString("hex");
          expect(token_hex(length) === plain).toBe(true);
          done += length;
        }
        expect(minter({ kind: "hex" }).next()).toBe(Buffer.from(stream.subarray(done, done + 32)).toString("hex"));
      }
      // Of 0 bytes nothing is read, 30,000 are read in two parts; a minter reads all of its text at once.
      expect(seen.length).toBe(2 * 8);
      for (const bytes of seen)
        expect(new Uint8Array(bytes.buffer, 0, 0x28000).subarray(0x18000).every((b) => b === 0)).toBe(true);
    } finally {
      if (own === undefined) delete prototype.toHex;
      else prototype.toHex = own;
    }
  });

  it("nothing is compiled or drawn at import", async () => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", undefined);
    vi.stubGlobal("crypto", undefined);
    const fresh = await import("../../src/index.ts");
    new fresh.SystemRandom();
    expect(() => fresh.token_hex()).toThrow(/no source of entropy/);
  });
});

describe("createSecrets", () => {
  it("makes a frozen object whose functions need no this", () => {
    const own = createSecrets({ engine: "js" });
    expect(Object.isFrozen(own)).toBe(true);
    const { token_hex, randbelow, SystemRandom: Own } = own;
    expect(token_hex(4)).toMatch(/^[0-9a-f]{8}$/);
    expect(randbelow(1)).toBe(0);
    expect(new Own()).toBeInstanceOf(SystemRandom);
  });

  it("its objects share its stream", () => {
    const stream = nonZeroBytes(64);
    const own = createSecrets({ entropy: new Recorded(stream).entropy, pool: 64 });
    const random = new own.SystemRandom("ignored");
    expect(own.token_bytes(3)).toEqual(stream.slice(0, 3));
    expect(random.randbytes(3)).toEqual(stream.slice(3, 6));
    expect(new own.SystemRandom().randbytes(3)).toEqual(stream.slice(6, 9));
    expect(own.token_bytes(3)).toEqual(stream.slice(9, 12));
  });
});

describe("numbers and bigints", () => {
  const random = new SystemRandom();

  it("a number in gives a number out, a bigint in a bigint", () => {
    expect(typeof secrets.randbelow(5)).toBe("number");
    expect(typeof secrets.randbelow(5n)).toBe("bigint");
    expect(typeof random.randint(1, 6)).toBe("number");
    expect(typeof random.randint(1n, 6)).toBe("bigint");
    expect(typeof random.randrange(0, 10, 2n)).toBe("bigint");
    expect(typeof random.binomialvariate(10n, 0.5)).toBe("bigint");
    expect(typeof random.binomialvariate(10, 0.5)).toBe("number");
  });

  it("of 0 bits there is one integer, which takes nothing", () => {
    const own = createSecrets({ entropy: new Recorded(new Uint8Array(0)).entropy });
    expect([own.randbits(0), own.randbits(-0), own.randbits(0n)]).toEqual([0, 0, 0n]);
  });

  it("ranges wider than a number holds are exact", () => {
    const most = Number.MAX_SAFE_INTEGER;
    for (const value of [
      random.randint(-most, most),
      random.randrange(-most, most),
      random.randrange(-most, most, 3),
    ]) {
      expect(Number.isSafeInteger(value)).toBe(true);
    }
    expect(random.randrange(most - 1, most)).toBe(most - 1);
    expect(random.randrange(-most, -most + 7, 7)).toBe(-most);
  });
});

describe("weights", () => {
  it("may be given by index, without an iterator", () => {
    expect(new SystemRandom().choices("abc", { weights: { length: 3, 0: 0, 1: 1, 2: 0 }, k: 9 })).toEqual(
      Array(9).fill("b"),
    );
  });

  it("are checked by their sum, as in Python: a negative one among them is no error", () => {
    const random = new SystemRandom();
    // Running sums of 3 and 2: nothing below the total of 2 is past the first.
    expect(random.choices("ab", { weights: [3, -1], k: 20 })).toEqual(Array(20).fill("a"));
    expect(random.sample("ab", 2, { counts: [3, -1] })).toEqual(["a", "a"]);
  });

  it("may be bigints, and whole numbers whose sum no number holds", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const random = new (createSecrets({
      pool: 0,
      entropy: (buffer) => buffer.fill(0xff),
      health: false,
    }).SystemRandom)();
    expect(random.choices("abc", { weights: [most, most, 2n ** 80n] })).toEqual(["c"]);
    expect(random.choices("abc", { cum_weights: [1n, 2n, 3n] })).toEqual(["c"]);
  });
});

it("a code point beyond the basic plane is one element to choose", () => {
  expect(secrets.choice("\u{1f3b2}")).toBe("\u{1f3b2}");
  expect(new SystemRandom().choices("\u{1f3b2}", { k: 2 })).toEqual(["\u{1f3b2}", "\u{1f3b2}"]);
});

describe("compare_digest", () => {
  const bytes = (...values: number[]) => Uint8Array.of(...values);

  it("takes any view or buffer, and compares raw bytes", () => {
    const shared = new SharedArrayBuffer(4);
    new Uint8Array(shared).set([1, 2, 3, 4]);
    const same = [
      bytes(1, 2, 3, 4),
      bytes(9, 1, 2, 3, 4, 9).subarray(1, 5),
      new Uint16Array([0x0201, 0x0403]),
      new DataView(bytes(1, 2, 3, 4).buffer),
      bytes(1, 2, 3, 4).buffer,
      shared,
      Buffer.from([1, 2, 3, 4]),
    ];
    for (const a of same) for (const b of same) expect(secrets.compare_digest(a, b)).toBe(true);
    for (const a of same) expect(secrets.compare_digest(a, bytes(1, 2, 3, 5))).toBe(false);
  });

  it("needs no shared memory in the runtime", () => {
    vi.stubGlobal("SharedArrayBuffer", undefined);
    try {
      expect(secrets.compare_digest(bytes(1, 2).buffer, bytes(1, 2))).toBe(true);
      expect(() => secrets.compare_digest(null as never, null as never)).toThrow(/^unsupported operand types/);
      expect(secrets.secureCompare(bytes(1, 2).buffer, bytes(1, 2))).toBe(true);
      expect(secrets.secureCompare(null, bytes(1, 2))).toBe(false);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

it("the types say what the functions give", () => {
  const random = new SystemRandom();
  const integer = 5 as number | bigint;
  expectTypeOf(secrets.randbelow(5)).toEqualTypeOf<number>();
  expectTypeOf(secrets.randbelow(5n)).toEqualTypeOf<bigint>();
  expectTypeOf(secrets.randbelow(integer)).toEqualTypeOf<number | bigint>();
  expectTypeOf(secrets.randbits(5n)).toEqualTypeOf<bigint>();
  expectTypeOf(secrets.token_bytes()).toEqualTypeOf<Uint8Array<ArrayBuffer>>();
  expectTypeOf(secrets.choice(["a", 1])).toEqualTypeOf<string | number>();
  expectTypeOf(secrets.choice("abc")).toEqualTypeOf<string>();
  expectTypeOf(secrets.choice(new Float64Array(1))).toEqualTypeOf<number>();
  expectTypeOf(random.choices(["a"] as const, { k: 2 })).toEqualTypeOf<"a"[]>();
  expectTypeOf(random.sample([1n], 1)).toEqualTypeOf<bigint[]>();
  expectTypeOf(random.randrange(0n, 5n)).toEqualTypeOf<bigint>();
  expectTypeOf(random.randint(0, 5)).toEqualTypeOf<number>();
  expectTypeOf(random.binomialvariate()).toEqualTypeOf<number>();
  expectTypeOf(createSecrets().engine).toEqualTypeOf<"wasm" | "js">();
  expectTypeOf(createSecrets().randbelow).toEqualTypeOf<typeof secrets.randbelow>();
  expectTypeOf(createSecrets().compareDigest).toEqualTypeOf<typeof secrets.compareDigest>();
  // @ts-expect-error: a set is no sequence
  expect(() => secrets.choice(new Set([1]))).toThrow(TypeError);
  // @ts-expect-error: text is not compared with bytes
  expect(() => secrets.compare_digest("a", new Uint8Array(1))).toThrow(TypeError);
  // @ts-expect-error: a misspelt option
  expect(() => createSecrets({ pools: 1 })).toThrow(TypeError);
});
