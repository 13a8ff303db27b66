import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";

function run(program: string, ...args: string[]): string {
  const path = fileURLToPath(new URL(`../../examples/${program}`, import.meta.url));
  return execFileSync(process.execPath, [path, ...args], { encoding: "utf8", stdio: "pipe" });
}

/** What the first group of the pattern finds in the text; fails where the pattern is not found. */
function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text);
  expect(match, `${pattern} in:\n${text}`).not.toBeNull();
  return match![1]!;
}

/** The answer printed after a call. */
function answer(text: string, call: string): string {
  const line = text.split("\n").find((line) => line.startsWith(`${call} `));
  expect(line, `a line for ${call} in:\n${text}`).toBeDefined();
  return line!.slice(call.length).trim();
}

function expectInteger(text: string, low: number, high: number): void {
  expect(text).toMatch(/^\d+$/);
  expect(Number(text)).toBeGreaterThanOrEqual(low);
  expect(Number(text)).toBeLessThanOrEqual(high);
}

function expectBytes(texts: string[], size: number): void {
  expect(texts).toHaveLength(size);
  for (const text of texts) expectInteger(text, 0, 255);
}

/** base64url without padding, of `size` bytes: the bits beyond the last byte are zero. */
function expectUrlsafe(text: string, size: number): void {
  const bytes = Buffer.from(text, "base64url");
  expect(bytes).toHaveLength(size);
  expect(bytes.toString("base64url")).toBe(text);
}

describe("examples/index.js", () => {
  const names: string[] = [];
  const sections = new Map<string, string>();
  function section(name: string): string {
    expect(names).toContain(name);
    return sections.get(name)!;
  }

  beforeAll(() => {
    const [before, ...parts] = run("index.js").split(/^== (.+) ==$/m);
    expect(before!.trim()).toBe("");
    for (let i = 0; i < parts.length; i += 2) {
      names.push(parts[i]!);
      sections.set(parts[i]!, parts[i + 1]!.trim());
    }
  });

  it("runs every program, in order", () => {
    expect(names).toEqual([
      "system-random.js",
      "password.js",
      "randbelow.js",
      "randbits.js",
      "tokens.js",
      "reset-url.js",
      "temporary-url.js",
      "mint.js",
      "dice.js",
      "raw-core/index.js",
    ]);
  });

  it("system-random.js stays within its ranges and its list", () => {
    const text = section("system-random.js");
    expect(text.split("\n")).toHaveLength(5);
    const colours = ["red", "orange", "yellow", "green", "blue", "violet"];
    expectInteger(found(text, /^an integer from 1 to 50: +(.+)$/m), 1, 50);
    expect(colours).toContain(found(text, /^one colour of six: +(.+)$/m));
    const multiple = found(text, /^a multiple of 5 from 0 to 95: +(.+)$/m);
    expectInteger(multiple, 0, 95);
    expect(Number(multiple) % 5).toBe(0);
    const sample = found(text, /^three different colours: +(.+)$/m).split(", ");
    expect(new Set(sample).size).toBe(3);
    expect(colours).toEqual(expect.arrayContaining(sample));
    const uniform = Number(found(text, /^a floating-point number from 1 to 10: +(.+)$/m));
    expect(uniform).toBeGreaterThanOrEqual(1);
    expect(uniform).toBeLessThanOrEqual(10);
  });

  it("password.js keeps to its policy", () => {
    const password = found(section("password.js"), /^password: (.*)$/m);
    expect(password).toMatch(/^[a-zA-Z0-9]{8}$/);
    expect(password).toMatch(/[a-z]/);
    expect(password).toMatch(/[A-Z]/);
    expect(password.match(/\d/g)?.length).toBeGreaterThanOrEqual(3);
    expect(section("password.js")).toMatch(/^bits: 4\d\.\d$/m);
  });

  it("randbelow.js draws five integers, each below its bound", () => {
    const lines = section("randbelow.js").split("\n");
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const bound = Number(found(line, /^randbelow\((\d+)\) /));
      expectInteger(found(line, / (\S+)$/), 0, bound - 1);
    }
  });

  it("randbits.js draws 4, 8, 16 and 32 bits", () => {
    const lines = section("randbits.js").split("\n");
    expect(lines.map((line) => found(line, /^randbits\((\d+)\) /))).toEqual(["4", "8", "16", "32"]);
    for (const line of lines) {
      const bits = Number(found(line, /^randbits\((\d+)\) /));
      const value = found(line, /\) +(\S+) [01]+$/);
      expectInteger(value, 0, 2 ** bits - 1);
      expect(found(line, / ([01]+)$/)).toBe(Number(value).toString(2).padStart(bits, "0"));
    }
  });

  it("tokens.js makes each kind in each size, 32 bytes by default", () => {
    const text = section("tokens.js");
    expect(text).toMatch(/^without a size: 32 bytes$/m);
    for (const [size, given] of [
      [8, "8"],
      [16, "16"],
      [24, "24"],
      [32, ""],
    ] as const) {
      expectBytes(answer(text, `token_bytes(${given})`).split(" "), size);
      expect(answer(text, `token_hex(${given})`)).toMatch(new RegExp(`^[0-9a-f]{${2 * size}}$`));
      expectUrlsafe(answer(text, `token_urlsafe(${given})`), size);
    }
  });

  it("reset-url.js accepts the URL it sent and refuses a guess", () => {
    const text = section("reset-url.js");
    expectUrlsafe(found(text, /^sent by mail: https:\/\/example\.com\/reset=(.+)$/m), 32);
    expect(found(text, /^the URL that was sent: (.+)$/m)).toBe("true");
    expect(found(text, /^a guess: (.+)$/m)).toBe("false");
  });

  it("temporary-url.js hands its password over once", () => {
    const text = section("temporary-url.js");
    expectUrlsafe(found(text, /^good for 15 minutes: https:\/\/example\.com\/temporary=(.+)$/m), 32);
    expect(found(text, /^a guess: (.+)$/m)).toBe("no such page");
    const password = found(text, /^first visit: (.+)$/m);
    expect(password).toMatch(/^[!-~]{10}$/);
    expect(password).toMatch(/[a-z]/);
    expect(password).toMatch(/\d/);
    expect(password).toMatch(/[^a-zA-Z\d]/);
    expect(found(text, /^second visit: (.+)$/m)).toBe("no such page");
  });

  it("mint.js mints one, many, into bytes and as a stream", () => {
    const text = section("mint.js");
    expectUrlsafe(found(text, /^one: +(.+), 32 characters of 192 bits$/m), 24);
    expect(found(text, /^an array: (.+)$/m)).toBe("1000 tokens, 1000 different");
    expect(found(text, /^in bytes: (.+)$/m)).toBe("124 lines, 4092 of 4096 bytes");
    expect(found(text, /^a stream: (.+)$/m)).toBe("3400000 bytes");
    expect(found(text, /^coupons: +(.+)$/m)).toMatch(/^([A-HJ-NP-Z2-9]{10} ?){3}$/);
    expect(found(text, /^a UUID: +(.+)$/m)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it("dice.js throws each face as often", () => {
    const counts = [...section("dice.js").matchAll(/^[1-6] {2}(\d+) {2}#+$/gm)].map(([, count]) => Number(count));
    expect(counts).toHaveLength(6);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1_000_000);
    // Eight standard deviations of 373: for six faces the odds of a false alarm are under 1e-14.
    for (const count of counts) expect(Math.abs(count - 1_000_000 / 6)).toBeLessThan(8 * 373);
  });

  it("raw-core/index.js draws, fails and goes on, on the core alone", () => {
    const text = section("raw-core/index.js");
    expect(text).toMatch(/^hex: +[0-9a-f]{64}$/m);
    expectUrlsafe(found(text, /^base64url: +(.+)$/m), 32);
    expect(text).toMatch(/^three: +[0-9a-f]{16} [0-9a-f]{16} [0-9a-f]{16}$/m);
    expect(text).toMatch(/^dice: +([1-6] ?){20}$/m);
    expect(found(text, /^coupons: +(.+)$/m)).toMatch(/^([A-HJ-NP-Z2-9]{10} ?){3}$/);
    expect(found(text, /^no entropy: +(.+)$/m)).toBe("the source has failed");
    expect(text).toMatch(/^and again: +[0-9a-f]{32}$/m);
    expect(text).toMatch(/^plain: +[0-9a-f]{32}$/m);
  });
});

describe("examples/tour.js", () => {
  // Just over ten pools: bytes left over from the tour's own check would make do with ten, and be seen.
  const TOKENS = 20_580;
  let text = "";

  beforeAll(() => {
    text = run("tour.js", String(TOKENS));
  });

  it("shows each function with its answer", () => {
    expect(answer(text, "secrets.DEFAULT_ENTROPY")).toBe("32");
    const bytes = answer(text, "secrets.token_bytes(8)");
    expectBytes(found(bytes, /^Uint8Array\(8\) \[ (.+) \]$/).split(", "), 8);
    expect(answer(text, "secrets.token_hex(16)")).toMatch(/^'[0-9a-f]{32}'$/);
    expectUrlsafe(found(answer(text, "secrets.token_urlsafe(16)"), /^'(.+)'$/), 16);
    expectInteger(answer(text, "secrets.randbelow(100)"), 0, 99);
    expectInteger(answer(text, "secrets.randbits(16)"), 0, 65_535);
    expect(["'heads'", "'tails'"]).toContain(answer(text, 'secrets.choice(["heads", "tails"])'));
    expect(answer(text, 'secrets.compare_digest("a token", "a token")')).toBe("true");
    expect(answer(text, 'secrets.compare_digest("a token", "another")')).toBe("false");
    const sample = found(answer(text, "random.sample([1, 2, 3, 4, 5, 6], 3)"), /^\[ (.+) \]$/).split(", ");
    expect(new Set(sample).size).toBe(3);
    for (const one of sample) expectInteger(one, 1, 6);
    expect(answer(text, "random.gauss(100, 15)")).toMatch(/^-?\d+(\.\d+)?$/);
    expect(answer(text, 'secrets.minter({ kind: "hex", nbytes: 8 }).next()')).toMatch(/^'[0-9a-f]{16}'$/);
    expect(answer(text, 'secrets.minter({ kind: "uuid4" }).take(2)')).toMatch(
      /^\[ '[0-9a-f-]{36}', '[0-9a-f-]{36}' \]$/,
    );
    const filled = answer(text, "secrets.fillRandbelow(new Uint8Array(6), 50)");
    for (const one of found(filled, /^Uint8Array\(6\) \[ (.+) \]$/).split(", ")) expectInteger(one, 0, 49);
  });

  it("names the runtime and the processor", () => {
    expect(text).toMatch(new RegExp(`^Node ${process.version.replaceAll(".", "\\.")}, \\S.*$`, "m"));
    expect(text).toMatch(/^20,580 tokens each, in 5 rounds/m);
  });

  it("times both engines and randomBytes, and counts the entropy of each", () => {
    const figures = (name: string) => {
      const cells = answer(text, name).split(/ +/);
      expect(cells).toHaveLength(4);
      const [rate, ratio, entropy, enoughFor] = cells.map((cell) => {
        expect(cell).toMatch(/^[\d,]+(\.\d\d)?$/);
        return Number(cell.replaceAll(",", ""));
      });
      return { rate: rate!, ratio: ratio!, entropy: entropy!, enoughFor: enoughFor! };
    };
    const usual = figures('randomBytes(32).toString("hex")');
    expect(usual.rate).toBeGreaterThan(0);
    expect(usual).toMatchObject({ ratio: 1, entropy: 32 * TOKENS, enoughFor: TOKENS });

    for (const name of ['token_hex(32), engine "wasm"', 'token_hex(32), engine "js"', 'minter.next(), engine "wasm"']) {
      const own = figures(name);
      expect(own.rate).toBeGreaterThan(0);
      expect(own.ratio).toBeCloseTo(own.rate / usual.rate, 1);
      // Whole pools, and not one more than the tokens need.
      expect(own.entropy).toBe(Math.ceil((32 * TOKENS) / 65_536) * 65_536);
      expect(own.entropy).toBeGreaterThanOrEqual(32 * TOKENS);
      expect(own.enoughFor).toBe(own.entropy / 32);
    }
  });

  it("refuses what is no number of tokens", () => {
    for (const wrong of ["many", "0", "1.5"]) expect(() => run("tour.js", wrong)).toThrow(/usage:/);
  });
});
