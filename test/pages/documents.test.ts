// What the README and the documents say is so.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { brief, SPEEDS } from "../../bench/page/readme.js";
import { keptRuns } from "../../bench/results.js";
import * as secrets from "../../src/index.ts";
import { Variates } from "../../src/random/variates.ts";
import { between } from "../../tools/marked.js";
import { document } from "../runtimes/document.js";
import { RUNTIMES, summary } from "../runtimes/summary.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");
const python = readFileSync(`${root}docs/python.md`, "utf8");
const runtimes = readFileSync(`${root}docs/runtimes.md`, "utf8");
const tablesOf = (page: string) =>
  page
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .join("\n");
const programsOf = (page: string) => [...page.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code as string);

describe("the README", () => {
  const named = (page: string) => new Set([...tablesOf(page).matchAll(/\w+/g)].map(([name]) => name));

  it("lists every function in its tables, docs/python.md every method", () => {
    const methods = [secrets.SystemRandom, Variates].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
    const own = methods.filter((name) => name !== "constructor");
    expect(own.length).toBeGreaterThan(20);
    expect(Object.keys(secrets).filter((name) => !named(readme).has(name))).toEqual([]);
    expect(own.filter((name) => !named(python).has(name))).toEqual([]);
  });

  it("states the speeds of the kept benchmark", () => {
    const text = brief(keptRuns());
    expect(text).not.toMatch(/undefined|NaN/);
    expect(text.match(/^\| `/gm)?.length).toBeGreaterThanOrEqual(5);
    expect(between(readme, SPEEDS)).toBe(text);
  });

  it("says where others are faster", () => {
    const lost = between(readme, SPEEDS).split("faster than our fastest: ")[1] ?? "";
    const page =
      readFileSync(`${root}docs/benchmarks.md`, "utf8").split("## Where we lose")[1]?.split("\n## ")[0] ?? "";
    const rows = page.split("\n").filter((line) => /^\| (?!what|---)/.test(line) && !/our fastest \w+ one/.test(line));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const [what = "", runtime = ""] = row.slice(2).split(" | ");
      expect(lost).toMatch(new RegExp(`${what.replaceAll(/[[\]()]/g, "\\$&")} \\([^)]*${runtime}`));
    }
  });

  it("lists the runtimes that docs/runtimes.md has", () => {
    expect(between(readme, RUNTIMES)).toBe(summary(runtimes));
    expect(() => summary(runtimes.replace("| Bun |", "| Mule |"))).toThrow("of no kind, or of two: Mule");
    expect(() => summary(runtimes.replace(/^\| Deno.*\n/m, ""))).toThrow("no row is of Deno");
  });

  it("asks for the Node.js that package.json asks for", () => {
    const { engines } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    expect(engines.node).toBe(`>=${readme.match(/Node\.js ([\d.]+) on/)?.[1]}.0`);
  });

  it("has examples that run and give what they say", () => {
    const [first, third, second] = programsOf(readme);
    const [methods, fourth] = programsOf(python);
    const run = (code: string) =>
      execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: root, encoding: "utf8" })
        .trim()
        .split("\n");
    const given =
      'const sent = "a", stored = "a"; const hardware = { fill: (buffer) => crypto.getRandomValues(buffer) };\n';
    const printing = (code: string) =>
      given + code.replace(/^(?!const|import)([\w(].*); \/\/.*$/gm, "console.log($1);");
    const printed = run(printing(first as string));
    const patterns = [/^[\w-]{43}$/, /^[0-9a-f]{32}$/, /^[1-6]$/, /^(heads|tails)$/, /^true$/];
    expect(printed.map((line, i) => patterns[i]?.test(line))).toEqual(patterns.map(() => true));
    const bulk = run(
      printing((second as string).replace(/^new Response\((.*)\);/m, "(await new Response($1).text()).length;")),
    );
    expect(bulk[0]).toMatch(/^[\w-]{43}$/);
    expect(bulk.filter((line) => /^\s+'[\w-]{43}',$/.test(line)).length).toBeGreaterThan(90);
    expect(bulk).toContain(second?.match(/into.*\/\/ (\d+)/)?.[1]);
    expect(bulk).toContain("44000000");
    expect(bulk.find((line) => line.startsWith("Uint8Array(1000000)"))).toBeDefined();
    const systems = run(printing(`const words = ["orbit", "mango"];\n${third}`));
    const forms = [
      /^[!-~]{16}$/,
      /^(orbit|mango)(-(orbit|mango)){5}$/,
      /^[0-9a-f-]{36}$/,
      /^\w{22}$/,
      /^true$/,
      /^109$/,
    ];
    expect(systems.map((line, i) => forms[i]?.test(line))).toEqual(forms.map(() => true));
    const [, symbols] = /'acme_live_' and (\d+) symbols, of which six are a checksum/.exec(third as string) ?? [];
    const key = `console.log(key.length - spec.prefix.length - 1, minter({ ...spec, checksum: false }).next().length);`;
    const whole = Number(symbols);
    expect(run(`const words = ["orbit", "mango"];\n${third}${key}`)).toEqual([
      `${whole} ${"acme_live_".length + whole - 6}`,
    ]);
    expect(run(`${given}${fourth}console.log(own.engine);`)).toEqual(["wasm"]);
    const drawn = run(printing(methods as string));
    expect(drawn[0]).toMatch(/^\[ '\w+', '\w+' \]$/);
    expect(drawn[1]).toMatch(/^[1-6]$/);
    expect(Number(drawn[2])).toBeGreaterThan(-200);
  });
});

it("docs/runtimes.md begins and ends as the command that writes it has it", () => {
  const [before, after] = document([
    { runtime: "x", version: "1", engine: "js", arrival: "y", run: async () => never() },
  ]).split("| x | 1 | js | y |\n");
  expect(runtimes.startsWith(before as string)).toBe(true);
  expect(runtimes.endsWith(after as string)).toBe(true);
});

/** A case that is only written down. */
function never(): never {
  throw new Error("it is not run");
}

describe("docs/abi.md", () => {
  const page = readFileSync(`${root}docs/abi.md`, "utf8");
  const core = readFileSync(`${root}build/core.wasm`);

  it("has an example that mints a token and leaves nothing of it", () => {
    const [, code] = page.match(/```js\n(.*?)```/s) ?? [];
    const { token, memory, SETTINGS } = new Function(
      "bytes",
      `${code} return { token, memory, SETTINGS: core.SETTINGS.value };`,
    )(core);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(memory.subarray(0, SETTINGS).every((byte: number) => byte === 0)).toBe(true);
  });

  it("lists every export, and the figures of those that are constants", () => {
    const listed = [...page.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) => [
      ...(cell as string).matchAll(/`(\w+)/g),
    ]);
    const module = new WebAssembly.Module(core);
    const names = WebAssembly.Module.exports(module).map(({ name }) => name);
    expect(listed.map(([, name]) => name).sort()).toEqual(names.sort());
    const memory = new WebAssembly.Memory({ initial: 3, maximum: 3 });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    const { ABI, POOL, OUT, SETTINGS, CHUNK } = exports as Record<string, WebAssembly.Global>;
    const hexadecimal = (value: number) => `0x${value.toString(16)}`;
    expect(page).toContain(`The global \`ABI\` is ${ABI?.value}.`);
    expect(page).toContain(
      `${hexadecimal(POOL?.value)} (\`POOL\`) | ${(OUT?.value - POOL?.value).toLocaleString("en")} |`,
    );
    expect(page).toContain(
      `${hexadecimal(OUT?.value)} (\`OUT\`) | ${(SETTINGS?.value - OUT?.value).toLocaleString("en")} |`,
    );
    expect(page).toContain(`${hexadecimal(SETTINGS?.value)} (\`SETTINGS\`) | 16 |`);
    expect(page).toContain(`| ${hexadecimal(SETTINGS?.value + 16)} | 128 |`);
    expect(page).toContain(`${CHUNK?.value.toLocaleString("en")}.`);
  });
});

it("docs/design.md gives a reason for each dependency", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const design = readFileSync(`${root}docs/design.md`, "utf8");
  expect(dependencies).toBeUndefined();
  expect(Object.keys(devDependencies).filter((name) => !design.includes(`\n| ${name} `))).toEqual([]);
});
