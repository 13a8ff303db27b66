// What the README and the documents say is so.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { keptRuns } from "../bench/page/results.js";
import { speeds, startUp, startUpRun } from "../bench/readme.js";
import * as secrets from "../src/index.ts";
import { Variates } from "../src/variates.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = new URL("../bench/results/", import.meta.url);
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
    const text = speeds(keptRuns(results));
    expect(text).not.toMatch(/undefined|NaN/);
    expect(text.match(/^\| `/gm)?.length).toBeGreaterThanOrEqual(15);
    expect(readFileSync(`${root}README.md`, "utf8")).toContain(text);
  });

  it("states the kept start-up times", () => {
    const measured = startUpRun(keptRuns(results));
    if (!measured) throw new Error("no run of Node 20 is kept");
    expect(readFileSync(`${root}README.md`, "utf8")).toContain(startUp(measured));
  });

  it("states speeds and shares in tables of their own, with a column for each runtime", () => {
    const contender = (name: string, ns: number[], engine?: "WebAssembly") => ({
      name,
      ...(engine && { engine }),
      ours: engine !== undefined,
      grade: "secret" as const,
      form: "flat" as const,
      gives: "",
      ns,
    });
    const token = contender("token_hex(32)", [10, 20, 30], "WebAssembly");
    const randomBytes = contender('randomBytes(32).toString("hex")', [31, 63, 89]);
    const fill = contender("fillRandom(Float64Array)", [1, 1, 2], "WebAssembly");
    const raw = contender("getRandomValues, 65,536 bytes a call", [0.7, 0.8, 0.8]);
    const groups = [
      { name: "a 256-bit token", unit: "token", contenders: [token, randomBytes] },
      { name: "an array of doubles in [0, 1)", unit: "byte", contenders: [fill, raw] },
    ];
    const text = speeds([
      { title: "Node 20", groups },
      { title: "Bun 1", groups: groups.slice(1) },
    ]).replaceAll(/ +/g, " ");
    expect(text).toContain('| `token_hex(32)` | `randomBytes(32).toString("hex")` | 3.1 | |\n\n');
    expect(text).toContain("| `fillRandom(Float64Array)` | byte | 0.70 | 0.70 |\n");
  });

  it("has examples that run and give what they say", () => {
    const [first, second, third, fourth] = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code as string);
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
    expect(run(`${given}${fourth}console.log(own.engine);`)).toEqual(["wasm"]);
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
