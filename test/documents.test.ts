// What the README and the documents say is so.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { keptRuns, keptStartUp, speeds, startUp } from "../bench/readme.js";
import * as secrets from "../src/index.ts";
import { Variates } from "../src/variates.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Without the spaces that align its tables. */
const readme = readFileSync(`${root}README.md`, "utf8").replaceAll(/ +/g, " ");
const tables = readme
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .join("\n");

describe("the README", () => {
  it("lists every function and method in its tables", () => {
    const methods = [secrets.SystemRandom, Variates].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
    const names = [...Object.keys(secrets), ...methods].filter(
      (name) => !["constructor", "createSecrets"].includes(name),
    );
    expect(names.filter((name) => !tables.includes(name))).toEqual([]);
  });

  it("states the core's size", () => {
    const { length } = readFileSync(`${root}build/core.wasm`);
    expect(readme).toContain(`A WebAssembly core of ${Number((length / 1000).toFixed(1))} KB`);
  });

  it("states the speeds of the kept benchmark", () => {
    const runs = keptRuns();
    expect(runs[0]?.runtime).toBe("Node 20");
    const bars = runs[0]?.figures.groups.flatMap(({ contenders }) => contenders).filter(({ bar }) => bar) ?? [];
    const text = speeds(runs);
    expect(text).not.toMatch(/undefined|NaN/);
    expect(bars.length).toBeGreaterThanOrEqual(5);
    expect(text.split("\n| `").length - 1).toBe(bars.length);
    expect(readFileSync(`${root}README.md`, "utf8")).toContain(text);
  });

  it("states the kept start-up times", () => {
    expect(readFileSync(`${root}README.md`, "utf8")).toContain(startUp(keptStartUp()));
  });

  it("states speeds and shares in tables of their own, with a column for each runtime", () => {
    const contenders = (bar: number, median: number) => [
      { name: "ours, WebAssembly" },
      { name: "ours, JavaScript", lead: { median: 1.5 } },
      { name: "theirs", bar, lead: { median } },
    ];
    const groups = [
      { name: "a", contenders: contenders(2, 3.14) },
      { name: "b", unit: "symbol", contenders: contenders(0.5, 0.714) },
    ];
    const text = speeds([
      { runtime: "Node 20", figures: { groups } },
      { runtime: "Bun 1", figures: { groups: groups.slice(1) } },
    ]).replaceAll(/ +/g, " ");
    expect(text).toMatch(
      /^\| this \| than \| Node 20 \| Bun 1 \|\n\| -+ \| -+ \| -+ \| -+ \|\n\| `ours` \| `theirs` \| 3.1 \| \|\n\nFilling/,
    );
    expect(text).toContain("| `ours` | symbol | 0.71 | 0.71 |\n\nThan");
  });

  it("has examples that run and give what they say", () => {
    const [first, second, third] = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code as string);
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
    expect(run(`${given}${third}console.log(own.engine);`)).toEqual(["wasm"]);
  });

  it("names commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    for (const [, name] of readme.matchAll(/npm (?:run )?(start|mint|test:live|test:mutants|test|bench|examples)\b/g))
      expect(scripts).toHaveProperty(name as string);
  });
});

describe("docs/abi.md", () => {
  const page = readFileSync(`${root}docs/abi.md`, "utf8");
  const core = readFileSync(`${root}build/core.wasm`);

  it("has an example that mints a token and leaves nothing of it", () => {
    const [, code] = page.match(/```js\n(.*?)```/s) ?? [];
    const { token, memory, address } = new Function(
      "bytes",
      `${code} return { token, memory, address: core.OUT.value };`,
    )(core);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(memory.slice(address, address + 64)).toEqual(new Uint8Array(64));
  });

  it("lists every export, and the figures of those that are constants", () => {
    const listed = [...page.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) => [
      ...(cell as string).matchAll(/`(\w+)/g),
    ]);
    const module = new WebAssembly.Module(core);
    const names = WebAssembly.Module.exports(module).map(({ name }) => name);
    expect(listed.map(([, name]) => name).sort()).toEqual(names.sort());
    const { ABI, OUT, CHUNK, WINDOW } = new WebAssembly.Instance(module, { entropy: { fill() {} } }).exports as Record<
      string,
      WebAssembly.Global
    >;
    expect(page).toContain(`The global \`ABI\` is ${ABI?.value}.`);
    expect(page).toContain(`0x${OUT?.value.toString(16)} (\`OUT\`)`);
    for (const { value } of [CHUNK, WINDOW] as WebAssembly.Global[]) expect(page).toContain(value.toLocaleString("en"));
  });
});

it("docs/design.md gives a reason for each dependency", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const design = readFileSync(`${root}docs/design.md`, "utf8");
  expect(dependencies).toBeUndefined();
  expect(Object.keys(devDependencies).filter((name) => !design.includes(`\n| ${name} `))).toEqual([]);
});
