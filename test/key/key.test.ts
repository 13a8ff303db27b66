// API keys: what they are made of, that they verify, and that their pattern finds them and nothing else.
import { describe, expect, it } from "vitest";
import { createSecrets, type KeySpec, keyPattern, minter, type Secrets, verifyKey } from "../../src/index.ts";
import { revoked } from "../hostile-objects.ts";
import { specName } from "../minter/minter-specs.ts";
import { nonZeroBytes, Recorded } from "../source.ts";
import { BASE62, plainKey } from "./key-model.ts";

const STREAM = nonZeroBytes(400_000, 7);

/** The layout of GitHub's tokens, and with another prefix of npm's. */
const GITHUB: KeySpec = { kind: "key", prefix: "ghp", length: 30, checksum: "body" };

const ALPHABETS = [BASE62, "10", "zA9b1", "0123456789", "23456789bcdfghjkmnpqrtvwxyz", [...BASE62].reverse().join("")];
const SPECS: readonly KeySpec[] = [
  { kind: "key", prefix: "sk_live" },
  { kind: "key", prefix: "sk_live", nbytes: 32n, alphabet: undefined, length: undefined },
  { kind: "key", prefix: "Z", nbytes: 1 },
  { kind: "key", prefix: "a1", length: 512n },
  { kind: "key", prefix: "x".repeat(32), nbytes: 64, alphabet: { symbols: "01" } },
  { kind: "key", prefix: "sk-proj" },
  { kind: "key", prefix: "a.b-c_d--e..2", length: 3 },
  { kind: "key", prefix: `x${".".repeat(30)}y`, checksum: "body" },
  GITHUB,
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

  it("of GitHub's layout verifies, and has 30 symbols and a check of the body alone", () => {
    // The example of github.com/therootcompany/base62-token.js, a token that was revoked.
    const token = "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";
    expect(verifyKey(token, GITHUB)).toBe(true);
    expect(verifyKey(token, { ...GITHUB, checksum: true })).toBe(false);
    expect(verifyKey(token.replace("ghp", "npm"), { ...GITHUB, prefix: "npm" })).toBe(true);
    expect(minter(GITHUB).next()).toMatch(/^ghp_[0-9A-Za-z]{36}$/);
  });

  it("fits no other prefix, however alike they are", () => {
    const prefixes = ["a", "a_b", "a-b", "a.b", "a.b_c", "b", "b_c", "a_b_c", "A"];
    for (const checksum of [true, false, "body"] as const) {
      const specs = prefixes.map((prefix): KeySpec => ({ kind: "key", prefix, length: 8, checksum }));
      for (const one of specs) {
        const key = minter(one).next();
        expect(specs.filter((each) => verifyKey(key, each))).toEqual([one]);
      }
    }
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

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a number", 5],
    ["a bigint", 5n],
    ["a symbol", Symbol("sk_live_")],
    ["an array of a key", [key]],
    ["a String object", new String(key)],
    ["what has a key for its text", { toString: () => key, length: key.length }],
    ["bytes", new TextEncoder().encode(key)],
    ["a function", () => key],
    ["a revoked proxy", revoked()],
    [
      "throwing getters",
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("the caller's own code has run");
          },
        },
      ),
    ],
  ])("%s is no key", (_name, value) => {
    expect(verifyKey(value, spec)).toBe(false);
  });

  it("says so of the longest strings, and of half pairs in place of any symbol", () => {
    expect(verifyKey("k".repeat(2 ** 29 - 24), spec)).toBe(false);
    expect(verifyKey(key + "k".repeat(2 ** 29 - 24 - key.length), spec)).toBe(false);
    for (let at = 0; at < key.length; at++) {
      for (const half of ["\ud83d", "\ude00"]) {
        expect(verifyKey(key.slice(0, at) + half + key.slice(at + 1), spec)).toBe(false);
      }
    }
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
  const all = keyPattern(spec, { flags: "g" });
  const [key, other] = minter(spec).take(2) as [string, string];

  it("has a plain source: a literal, a class, a count, and the end of a key", () => {
    expect(keyPattern(spec)).toEqual(/sk_live_[0-9A-Za-z]{49}(?![0-9A-Za-z])/);
    expect(keyPattern({ ...spec, checksum: false, alphabet: { symbols: "ba" } }).source).toBe(
      "sk_live_[ab]{256}(?![0-9A-Za-z])",
    );
    expect(keyPattern({ ...spec, length: 9, alphabet: { symbols: "ABCDF9876510xz" } }).source).toBe(
      "sk_live_[015-9A-DFxz]{18}(?![0-9A-Za-z])",
    );
    expect(keyPattern({ ...spec, prefix: "a-b.c" }).source).toBe("a-b\\.c_[0-9A-Za-z]{49}(?![0-9A-Za-z])");
    for (const each of SPECS) {
      expect(keyPattern(each).source).toMatch(/^[\w.\\-]+_\[[0-9A-Za-z-]+\]\{\d{1,3}\}\(\?!\[0-9A-Za-z\]\)$/);
    }
  });

  it("keeps no place between texts", () => {
    const pattern = keyPattern(spec);
    for (let turn = 0; turn < 3; turn++) expect(pattern.test(key)).toBe(true);
  });

  it.each(["g", "gd", "gu", "gy", "gs", ""])("takes the flags %j", (flags) => {
    const pattern = keyPattern(spec, { flags });
    expect(pattern.flags).toBe([...flags].sort().join(""));
    expect(pattern.exec(`${key} ${other}`)?.[0]).toBe(key);
    if (flags.includes("g")) expect(`${key} ${other}`.replace(pattern, "")).toBe(flags === "gy" ? ` ${other}` : " ");
  });

  const BEFORE = ["", " ", "\n", '"', "'", "=", ":", "/", "-", ".", "(", ",", "é", "\\", "_", "a", "Z", "0", "🔑"];
  // Escapes of URLs, JSON, HTML and mail, and of terminals: colours and links.
  const ESCAPED = [
    "%20",
    "%3D",
    "%22",
    "\\n",
    "\\t",
    "\\u003d",
    "&quot;",
    "=3D",
    "\x1b[31m",
    "\x1b]8;;",
    "sk_live_",
    "sk_",
  ];
  const AFTER = BEFORE.filter((text) => /^[^0-9A-Za-z]/.test(text));

  it.each([...BEFORE, ...ESCAPED])("finds keys after %j", (before) => {
    expect(`${before}${key}`.match(keyPattern(spec))?.[0]).toBe(key);
    const text = `${before}${key} ${before}${other}\n${before}${key}`;
    expect(text.match(all)).toEqual([key, other, key]);
    expect(text.replaceAll(all, "")).toBe(`${before} ${before}\n${before}`);
  });

  it.each([...AFTER, ...ESCAPED.filter((text) => !/^s/.test(text)), "\x1b[0m", "\0", "…"])(
    "finds keys before %j",
    (after) => {
      expect(`${key}${after}${other}${after}`.match(all)).toEqual([key, other]);
    },
  );

  it("finds keys in what programs write", () => {
    const url = new URL("https://example.com/?q=1");
    url.searchParams.set("next", `/a?key=${key}&b=${other}`);
    const json = JSON.stringify(JSON.stringify({ log: `\n${key}\n${other}\n`, [key]: `\t${other}` }));
    for (const text of [url.href, encodeURIComponent(url.href), json, `\x1b[1m${key}\x1b[0m\x1b[31m${other}\x1b[0m`]) {
      expect(new Set(text.match(all))).toEqual(new Set([key, other]));
      expect(text.replaceAll(all, "")).not.toMatch(/sk_live_/);
    }
  });

  it.each(["a", "Z", "0", "sk_live_"])("finds no key that goes on, with %j after it", (beside) => {
    expect(keyPattern(spec).test(key + beside)).toBe(false);
  });

  it("finds none of another shape", () => {
    for (const text of [
      key.slice(0, -1),
      key.slice(1),
      key.replace("_live", "-live"),
      key.replace("live", "LIVE"),
      `${key.slice(0, 20)}-${key.slice(21)}`,
    ]) {
      expect(keyPattern(spec).test(text)).toBe(false);
    }
    expect(keyPattern({ kind: "key", prefix: "s.k", length: 4 }).test("sxk_0123456789")).toBe(false);
  });

  it("takes a time in proportion to the text, whatever it holds", () => {
    const specs: KeySpec[] = [
      spec,
      { kind: "key", prefix: "a", length: 512 },
      { kind: "key", prefix: "a-a.a", alphabet: { symbols: "ab" } },
    ];
    for (const each of specs) {
      const [head, long] = [`${each.prefix}_`, `${minter(each).next()}a`];
      const pattern = keyPattern(each, { flags: "g" });
      for (const piece of [head, `${head}a`, "a", long, head + long, long.slice(0, -2)]) {
        const text = piece.repeat(Math.ceil((each === spec ? 1e7 : 2e6) / piece.length));
        const start = performance.now();
        text.replaceAll(pattern, "");
        // Tens of milliseconds. What is quadratic in the text takes hours.
        expect(performance.now() - start, `${each.prefix}, ${piece}`).toBeLessThan(5000);
      }
    }
  }, 100_000);
});
