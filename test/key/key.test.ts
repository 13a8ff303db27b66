// API keys: what they are made of, that they verify, and that their pattern finds them and nothing else.
import { describe, expect, it } from "vitest";
import { createSecrets, type KeySpec, keyPattern, minter, type Secrets, verifyKey } from "../../src/index.ts";
import { specName } from "../minter/minter-specs.ts";
import { nonZeroBytes, Recorded } from "../source.ts";
import { BASE62, plainKey } from "./key-model.ts";

const STREAM = nonZeroBytes(400_000, 7);

const ALPHABETS = [BASE62, "10", "zA9b1", "0123456789", "23456789bcdfghjkmnpqrtvwxyz", [...BASE62].reverse().join("")];
const SPECS: readonly KeySpec[] = [
  { kind: "key", prefix: "sk_live" },
  { kind: "key", prefix: "sk_live", nbytes: 32n, alphabet: undefined, length: undefined },
  { kind: "key", prefix: "Z", nbytes: 1 },
  { kind: "key", prefix: "a1", length: 512n },
  { kind: "key", prefix: "x".repeat(32), nbytes: 64, alphabet: { symbols: "01" } },
  ...[true, false].flatMap((checksum) =>
    ALPHABETS.flatMap((alphabet) =>
      [1, 2, 3, 4, 5, 40].map(
        (length): KeySpec => ({ kind: "key", prefix: "k_2", alphabet: { symbols: alphabet }, length, checksum }),
      ),
    ),
  ),
];
const NAMED = SPECS.map((spec) => [specName(spec), spec] as const);

/** One that mints from the recorded bytes. */
const replay = (engine: "wasm" | "js"): Secrets =>
  createSecrets({ engine, entropy: new Recorded(STREAM).entropy, pool: 1000 });

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(NAMED)("%s: the string minter's tokens from the same bytes, between prefix and check", (_name, spec) => {
    const { points, body, check, length, finish } = plainKey(spec);
    const bodies = replay(engine).minter({ kind: "string", alphabet: { symbols: points.join("") }, length: body });
    const keys = replay(engine).minter(spec);
    expect([keys.length, keys.bits]).toEqual([length, body * Math.log2(points.length)]);
    for (const key of keys.take(30)) {
      expect(key).toBe(finish(bodies.next()));
      expect(key.length).toBe(spec.prefix.length + 1 + body + check);
      expect(verifyKey(key, spec)).toBe(true);
      expect(key.match(keyPattern(spec))?.[0]).toBe(key);
    }
  });
});

describe("a key", () => {
  it("has 43 symbols of base62 and 6 of check by default, and so 256.03 bits", () => {
    const mint = minter({ kind: "key", prefix: "sk_live" });
    expect(mint.next()).toMatch(/^sk_live_[0-9A-Za-z]{49}$/);
    expect(mint.bits).toBeCloseTo(256.03, 2);
  });

  it("has the fewest symbols that hold so many bytes", () => {
    for (const size of [2, 3, 10, 16, 31, 32, 33, 58, 62]) {
      for (const nbytes of [1, 2, 3, 5, 8, 16, 20, 31, 32, 60, 64]) {
        const spec: KeySpec = { kind: "key", prefix: "k", alphabet: { symbols: BASE62.slice(0, size) }, nbytes };
        const { bits, length } = minter(spec);
        const { body, check } = plainKey(spec);
        expect(length).toBe(2 + body + check);
        expect(bits).toBeGreaterThanOrEqual(8 * nbytes - 1e-9);
      }
    }
  });

  it("that others made by the rule is one", () => {
    // Made by plain Python: zlib.crc32(b"sk_live_" + b"0" * 43), in base62.
    expect(verifyKey(`sk_live_${"0".repeat(43)}1Vxh1Z`, { kind: "key", prefix: "sk_live" })).toBe(true);
  });
});

describe("verifyKey", () => {
  const spec: KeySpec = { kind: "key", prefix: "sk_live" };
  const [key, other] = minter(spec).take(2) as [string, string];

  it.each([
    ["nothing", ""],
    ["the prefix alone", "sk_live_"],
    ["a key without its last symbol", key.slice(0, -1)],
    ["a key without its check", key.slice(0, -6)],
    ["a key with a line feed", `${key}\n`],
    ["a key after a space", ` ${key}`],
    ["two keys", key + other],
    ["another prefix", key.replace("live", "test")],
    ["a longer prefix", `x${key.slice(1)}`],
    ["a wide symbol", `${key.slice(0, 20)}é${key.slice(21)}`],
    [
      "a symbol whose code has the same low byte",
      `${key.slice(0, 20)}${String.fromCharCode(key.charCodeAt(20) + 256)}${key.slice(21)}`,
    ],
    ["half a surrogate pair", `${key.slice(0, 20)}\ud83d${key.slice(21)}`],
    ["a hyphen", `${key.slice(0, 20)}-${key.slice(21)}`],
    ["zeros", `${key.slice(0, 20)}\0${key.slice(21)}`],
    ["a long text", "k".repeat(1e6)],
    ["capitals", key.toUpperCase()],
    ["the check of another key", key.slice(0, -6) + other.slice(-6)],
  ])("%s is no key", (_name, text) => {
    // Two checks are equal, or letters all in capitals, with odds of 1 in 4e9 at the most.
    expect(verifyKey(text, spec)).toBe(false);
  });

  it("takes for the check of each CRC one text only", () => {
    const one: KeySpec = { kind: "key", prefix: "k", length: 1, alphabet: { symbols: "ab" } };
    const valid = ["a", "b"].map((body) => plainKey(one).finish(body));
    for (const text of valid) {
      expect(verifyKey(text, one)).toBe(true);
      // Over all 2^16 ends.
      let right = 0;
      for (let end = 0; end < 65536; end++) {
        const digits = end.toString(2).padStart(16, "0").replaceAll("1", "b").replaceAll("0", "a");
        if (verifyKey(text.slice(0, -16) + digits, one)) right++;
      }
      expect(right).toBe(1);
    }
  });

  it("without a check, asks for the shape alone, and separators do not matter", () => {
    const bare: KeySpec = {
      kind: "key",
      prefix: "k",
      length: 4,
      alphabet: { symbols: "ab" },
      checksum: false,
      separator: ";",
    };
    expect(verifyKey("k_abab", bare)).toBe(true);
    expect(verifyKey("k_abac", bare)).toBe(false);
  });
});

describe("keyPattern", () => {
  const spec: KeySpec = { kind: "key", prefix: "sk_live" };
  const key = minter(spec).next();

  it("has a portable source: a literal, a class, a count and borders", () => {
    expect(keyPattern(spec)).toEqual(/\bsk_live_[0-9A-Za-z]{49}\b/);
    expect(keyPattern({ ...spec, checksum: false, alphabet: { symbols: "ba" } }).source).toBe(
      "\\bsk_live_[ab]{256}\\b",
    );
    expect(keyPattern({ ...spec, length: 9, alphabet: { symbols: "ABCDF9876510xz" } }).source).toBe(
      "\\bsk_live_[015-9A-DFxz]{18}\\b",
    );
    for (const each of SPECS) expect(keyPattern(each).source).toMatch(/^\\b\w+_\[[0-9A-Za-z-]+\]\{\d{1,3}\}\\b$/);
  });

  it("keeps no place between texts", () => {
    const pattern = keyPattern(spec);
    for (let turn = 0; turn < 3; turn++) expect(pattern.test(key)).toBe(true);
  });

  it.each(["", " ", "\n", '"', "'", "=", ":", "/", "-", ".", "(", ",", "é", "\\"])(
    "finds a key between %j",
    (border) => {
      expect(`${border}${key}${border}`.match(keyPattern(spec))?.[0]).toBe(key);
      expect([...`${border}${key}${border} ${key}`.matchAll(new RegExp(keyPattern(spec), "g"))].length).toBe(2);
    },
  );

  it.each(["a", "Z", "0", "_"])("finds none in a longer word, with %j beside it", (beside) => {
    expect(keyPattern(spec).test(beside + key)).toBe(false);
    expect(keyPattern(spec).test(key + beside)).toBe(false);
  });

  it("finds none of another shape", () => {
    for (const text of [
      key.slice(0, -1),
      key.replace("_live", "-live"),
      key.replace("live", "LIVE"),
      `${key.slice(0, 20)}-${key.slice(21)}`,
    ]) {
      expect(keyPattern(spec).test(text)).toBe(false);
    }
  });
});
