// The examples, the tour and the recipes run, and write what they say.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { recipesPage } from "../../scripts/pages/recipes.js";
import { EXAMPLES, RECIPES, written } from "./programs.ts";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));
const run = (program: string, ...args: string[]) =>
  execFileSync(process.execPath, [folder + program, ...args], { encoding: "utf8", stdio: "pipe" });

describe("examples/index.js", () => {
  const sections = new Map<string, string>();

  beforeAll(() => {
    const [before, ...parts] = run("index.js").split(/^== (.+) ==$/m);
    expect(before?.trim()).toBe("");
    for (let i = 0; i < parts.length; i += 2) sections.set(parts[i] ?? "", parts[i + 1]?.trim() ?? "");
  });

  it("runs every program, in order", () => {
    expect([...sections.keys()]).toEqual(Object.keys(EXAMPLES));
  });

  it.each(Object.entries(EXAMPLES))("%s", (name, lines) => {
    expect(sections.get(name)).toMatch(written(lines));
  });

  it("randbits.js shows a value in decimal and in binary", () => {
    const values = [...(sections.get("randbits.js") ?? "").matchAll(/ (\d+) ([01]+)$/gm)];
    expect(values.map(([, value]) => Number(value))).toEqual(values.map(([, , bits]) => Number.parseInt(bits!, 2)));
  });

  it("dice.js throws each face equally often", () => {
    const counts = [...(sections.get("dice.js") ?? "").matchAll(/^\d {2}(\d+)/gm)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1_000_000);
    // Eight standard deviations of 373: for six faces the odds of a false alarm are under 1e-14.
    for (const count of counts) expect(Math.abs(count - 1_000_000 / 6)).toBeLessThan(8 * 373);
  });
});

describe("examples/tour.js", () => {
  // Just over ten pools: bytes left over from the tour's own check would make do with ten, and be seen.
  const TOKENS = 20_580;
  let text = "";
  const answer = (call: string) =>
    text
      .split("\n")
      .find((line) => line.startsWith(`${call} `))
      ?.slice(call.length);

  beforeAll(() => {
    text = run("tour.js", String(TOKENS));
  });

  it.each([
    ["secrets.DEFAULT_ENTROPY", /^ +32$/],
    ["secrets.token_bytes(8)", /^ +Uint8Array\(8\) \[ (\d{1,3}(, )?){8} \]$/],
    ["secrets.token_hex(16)", /^ +'[0-9a-f]{32}'$/],
    ["secrets.token_urlsafe(16)", /^ +'[\w-]{21}[AQgw]'$/],
    ["secrets.randbelow(100)", /^ +\d\d?$/],
    ["secrets.randbits(16)", /^ +\d{1,5}$/],
    ['secrets.choice(["heads", "tails"])', /^ +'(heads|tails)'$/],
    ['secrets.secureCompare("a token", "a token")', /^ +true$/],
    ['secrets.secureCompare(undefined, "a token")', /^ +false$/],
    ["random.sample([1, 2, 3, 4, 5, 6], 3)", /^ +\[ ([1-6]), (?!\1)([1-6]), (?!\1|\2)[1-6] \]$/],
    ["random.gauss(100, 15)", /^ +-?\d+(\.\d+)?$/],
    ['secrets.minter({ kind: "hex", nbytes: 8 }).next()', /^ +'[0-9a-f]{16}'$/],
    ['secrets.minter({ kind: "uuid4" }).take(2)', /^ +\[ '[0-9a-f-]{36}', '[0-9a-f-]{36}' \]$/],
    ["secrets.fillRandbelow(new Uint8Array(6), 50)", /^ +Uint8Array\(6\) \[ ([1-4]?\d(, )?){6} \]$/],
  ])("%s", (call, pattern) => {
    expect(answer(call)).toMatch(pattern);
  });

  it("names the runtime and the processor", () => {
    expect(text).toMatch(new RegExp(`^Node ${process.version.replaceAll(".", "\\.")}, \\S.*$`, "m"));
    expect(text).toMatch(/^20,580 tokens each, in 5 rounds/m);
  });

  it("times both engines and randomBytes, and counts the entropy of each", () => {
    const figures = (name: string) => {
      const cells = answer(name)?.trim().split(/ +/) ?? [];
      expect(cells).toEqual(Array(4).fill(expect.stringMatching(/^[\d,]+(\.\d\d)?$/)));
      const [rate = 0, ratio, entropy, enoughFor] = cells.map((cell) => Number(cell.replaceAll(",", "")));
      expect(rate).toBeGreaterThan(0);
      return { rate, ratio, entropy, enoughFor };
    };
    const usual = figures('randomBytes(32).toString("hex")');
    expect(usual).toMatchObject({ ratio: 1, entropy: 32 * TOKENS, enoughFor: TOKENS });
    // Whole pools, and not one more than the tokens need.
    const entropy = Math.ceil((32 * TOKENS) / 65_536) * 65_536;
    for (const name of ['token_hex(32), engine "wasm"', 'token_hex(32), engine "js"', 'minter.next(), engine "wasm"']) {
      const own = figures(name);
      expect(own.ratio).toBeCloseTo(own.rate / usual.rate, 1);
      expect(own).toMatchObject({ entropy, enoughFor: entropy / 32 });
    }
  });

  it("refuses what is no number of tokens", () => {
    for (const wrong of ["many", "0", "1.5"]) expect(() => run("tour.js", wrong)).toThrow(/usage:/);
  });
});

/**
 * Node 20 has no SQLite of its own: there the recipe says so, and npm run test:recipes runs it on a Node that has it.
 */
const hasSqlite = process.getBuiltinModule("node:sqlite") !== undefined;

describe("examples/recipes/", () => {
  it.each(Object.entries(RECIPES))("%s", (name, lines) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${folder}recipes/${name}`], { encoding: "utf8" });
    if (name === "password-reset.js" && !hasSqlite) {
      expect([status, stderr]).toEqual([1, expect.stringContaining("No such built-in module: node:sqlite")]);
      return;
    }
    expect(status, stderr).toBe(0);
    expect(stdout.trimEnd()).toMatch(written(lines));
  });

  it("docs/recipes.md has each of them, whole, and is what npm run pages -- recipes makes", () => {
    const page = readFileSync(new URL("../../docs/recipes.md", import.meta.url), "utf8");
    expect(page).toBe(recipesPage());
    expect(readdirSync(`${folder}recipes`).sort()).toEqual(Object.keys(RECIPES));
    for (const name of Object.keys(RECIPES)) {
      const program = readFileSync(`${folder}recipes/${name}`, "utf8");
      expect(page).toContain(`\n\`\`\`js\n${program.slice(program.indexOf("\nimport ") + 1)}\`\`\`\n`);
    }
  });
});
