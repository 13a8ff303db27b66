// docs/benchmarks.md says what the kept results say, and its charts were drawn from them.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { charts } from "../../bench/page/charts.js";
import { fromVersion, leads, shares } from "../../bench/page/leads.js";
import { page } from "../../bench/page/text.js";
import { checked, inOrder, keptRuns, type Run } from "../../bench/results.js";
import { runTables } from "../../bench/tables.js";
import { crossover, crossoverText } from "../../tools/crossover.js";
import { short, three } from "../../tools/figures.js";
import { ratio, spread } from "../../tools/spread.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const ours = { name: "token_hex(32)", ours: true, grade: "secret", form: "flat", bits: 256, gives: "flat" } as const;
const rival = { name: "nanoid(43)", grade: "secret", form: "cut", bits: 258, gives: "cut" } as const;

/** A small run; the rival takes so many times as long. */
function run(runtime: string, lead: number): Run {
  const ns = [100, 110, 50, 120];
  const slower = (times: number) => ns.map((time) => time * times);
  const contenders = [
    { ...ours, engine: "WebAssembly", ns },
    { ...ours, engine: "JavaScript", ns: slower(1.6) },
    { ...rival, ns: slower(lead) },
    { name: "uuid | v4()", grade: "secret", form: "flat", gives: "flat", ns: slower(5) } as const,
    { name: "hyperid()", grade: "predictable", form: "rope", gives: "a counter", ns: slower(0.01) } as const,
    { name: "C, OpenSSL", grade: "native", gives: "a buffer", ns: slower(0.02) } as const,
    { name: "getRandomValues", grade: "limit", gives: "the entropy alone", ns: slower(0.05) } as const,
  ];
  const sizes = [1, 10, 100];
  const flat = (time: number) => [time, time, time];
  return {
    runtime,
    title: `The ${runtime}`,
    date: "2026-01-02",
    machine: { cpu: "a processor", cores: 2, platform: "linux x64" },
    versions: { node: "24.0.0" },
    plan: { launches: 1, rounds: 4, milliseconds: 1 },
    groups: [{ name: "a 256-bit token", unit: "token", contenders }],
    curves: [
      {
        path: "hex",
        unit: "token of 16 bytes",
        sizes,
        engines: { WebAssembly: [90, 40, 20].map(flat), JavaScript: [60, 50, 45].map(flat) },
      },
    ],
    memory: [{ name: "nanoid(43)", bytesPerToken: 32_810 }],
    cold: [{ name: "token_hex()", milliseconds: [30, 90, 33], empty: [20, 81, 22] }],
    bars: [
      { group: "a 256-bit token", of: "token_hex(32)", than: "nanoid(43)", bar: 2 },
      { group: "a 256-bit token", of: "token_hex(32)", than: "uuid | v4()", bar: 5.5 },
      { group: "a 256-bit token", of: "token_hex(32)", than: "randomBytes(32)", bar: 3 },
    ],
    notMeasured: [{ group: "a 256-bit token", contender: "randomBytes(32)", why: "it is not there" }],
  };
}

/** What stands below a heading. */
const section = (text: string, heading: string) => text.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

describe("the page of a run", () => {
  const runs = inOrder([run("bun-1", 0.5), run("node-24", 3)]);
  const text = page(runs);

  it("begins with the version measured, and says when it is not today's", () => {
    expect(text.split("\n")[2]).toBe(`**${fromVersion(runs)}**`);
    expect(fromVersion([{ versions: { "secrets-wasm": "0.0.1" } }])).toMatch(/from version 0\.0\.1 .*measured anew/);
    const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    expect(fromVersion([{ versions: { "secrets-wasm": version } }])).toBe(`The figures are from version ${version}.`);
  });

  it("has the main runtime first, what a call costs, and our lead over others", () => {
    expect(text).toContain("| for | call | The node-24 | The bun-1 |");
    expect(text).toContain("| one token, hex | `token_hex(32)` | 105 | 105 |");
    expect(text).toContain("| `token_hex(32)` | `nanoid(43)` | 3.0 | **0.50** |");
    expect(leads(runs, [["a 256-bit token", "token_hex(32)", "randomBytes(32)"]])).not.toContain("randomBytes");
  });

  it("says where others are faster and why, what is not secret left out", () => {
    const lost = section(text, "Where we lose")
      .split("\n")
      .filter((line) => line.startsWith("| a "));
    const against = "2.00 (2.00 to 2.00) | token_hex(32), WebAssembly";
    expect(lost).toEqual([`| a 256-bit token | The bun-1 | \`nanoid(43)\` | ${against} | not explained yet |`]);
    expect(section(page([run("node-24", 3)]), "Where we lose")).toContain("Nowhere in what was measured.");
  });

  it("finds a loss within a form that all of ours together would hide", () => {
    const one = run("node-24", 3);
    const flat = { ...rival, name: "other()", form: "flat", ns: [50, 55, 25, 60] };
    const cut = { ...ours, name: "next()", form: "cut", ns: [10, 11, 5, 12] };
    one.groups[0]?.contenders.push(flat, cut);
    const lost = section(page([one]), "Where we lose");
    expect(lost).toContain("| `other()` | 2.00 (2.00 to 2.00) | token_hex(32), WebAssembly, our fastest flat one |");
  });

  it("states leads with one digit and shares of the raw entropy with two, paired by round", () => {
    const one = run("node-24", 3);
    const raw = {
      name: "getRandomValues, 65,536 bytes a call",
      grade: "limit" as const,
      gives: "",
      ns: [0.7, 0.8, 0.8],
    };
    const fill = { ...ours, name: "fillRandom(Float64Array)", engine: "WebAssembly", ns: [1, 1, 2] };
    one.groups.push({ name: "an array of doubles in [0, 1)", unit: "byte", contenders: [fill, raw] });
    expect(shares([one, run("bun-1", 3)])).toContain("| `fillRandom(Float64Array)` | byte | 0.70 |  |\n");
    expect(leads([one], [["a 256-bit token", "token_hex(32)", "uuid | v4()"]])).toContain("| `uuid \\| v4()` | 5.0 |");
  });

  it("states crossovers, memory and the first token", () => {
    expect(text).toContain("| `hex` | 10 | 10 |");
    expect(text).toContain("| `nanoid(43)` | 32,810 | 32,810 |");
    expect(text).toContain("| `token_hex()` | 10.0 (9.50 to 10.5) |");
    expect(text).not.toMatch(/undefined|NaN|Infinity/);
  });

  it("refuses results that cannot be compared", () => {
    const shorter = run("node-24", 3);
    shorter.groups[0]?.contenders[2]?.ns.pop();
    expect(() => checked(shorter, "x.json")).toThrow("x.json: a 256-bit token: nanoid(43): other rounds");
    const uneven = run("node-24", 3);
    for (const { engines } of uneven.curves ?? []) Object.values(engines)[0]?.[1]?.pop();
    expect(() => checked(uneven, "x.json")).toThrow("x.json: hex: the engines have other rounds");
    expect(() => checked({ groups: [] } as unknown as Run, "x.json")).toThrow("is not what npm run bench writes now");
    expect(() => ratio([1, 2], [1])).toThrow("no pairs");
    expect(() => page([])).toThrow("no results");
  });

  it("gives a chart another digest when a figure of it changes, and the others the same", () => {
    const digests = (all: Run[]) => charts(all).map(({ file, digest }) => `${file} ${digest}`);
    const changed = structuredClone(runs);
    const [first] = changed[1]?.groups[0]?.contenders ?? [];
    first?.ns.splice(0, 1, 100.1);
    const before = digests(runs);
    expect(before.length).toBe(4);
    const other = digests(changed).filter((digest) => !before.includes(digest));
    expect(other.map((digest) => digest.split(" ")[0])).toEqual(["runtimes.svg"]);
  });
});

describe("the tables of a kept run", () => {
  const tables = (only: string) => runTables(run("node-24", 3), only);

  it("have every contender with its middle half, and the bars with what was reached", () => {
    const text = tables("");
    expect(text).toMatch(/ {2}token_hex\(32\), WebAssembly +105 \(87\.5 to 113\) +9,523,810 +flat/);
    expect(text).toMatch(/ {2}hyperid\(\) +1\.05 .* 0\.0100 {2}a counter/);
    expect(text).toContain("token_hex(32) / nanoid(43): 3.00 (3.00 to 3.00), bar 2: met");
    expect(text).toContain("token_hex(32) / uuid | v4(): 5.00 (5.00 to 5.00), bar 5.5: not met");
    expect(text).toMatch(/hex +1: 0\.667 {2}10: 1\.25 {2}100: 2\.25 {2}WebAssembly ahead from 10/);
    expect(text).toMatch(/nanoid\(43\) +32810/);
    expect(text).toContain("a 256-bit token: randomBytes(32): it is not there");
  });

  it("are of the groups asked for", () => {
    expect(tables("cold process")).toMatch(/COLD PROCESS.*token_hex\(\) +10\.0/s);
    expect(tables("cold process")).not.toMatch(/nanoid|ahead from|it is not there/);
  });
});

describe("the arithmetic", () => {
  it("pairs before it takes the median", () => {
    expect(ratio([10, 400, 90], [1, 100, 10])).toEqual({ median: 9, low: 6.5, high: 9.5 });
    expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25 });
  });

  it("finds the size from which WebAssembly stays ahead", () => {
    const curve = (...leads: number[]) => ({
      path: "hex",
      unit: "token",
      sizes: [1, 10, 100],
      engines: { WebAssembly: leads.map(() => [1]), JavaScript: leads.map((lead) => [lead]) },
    });
    expect(crossover(curve(2, 0.5, 2))).toBe(100);
    expect(crossoverText(curve(2, 3, 2))).toBe("WebAssembly ahead throughout");
    expect(crossoverText(curve(2, 3, 1))).toBe("JavaScript ahead to the end");
  });

  it("writes three digits that count", () => {
    const written = [0.2081, 1.234, 9.996, 45.67, 999.6, 1234].map(three);
    expect(written).toEqual(["0.208", "1.23", "10.0", "45.7", "1,000", "1,230"]);
    const paces = [999.6e3, 12.34e6, 280_123, 999.7e6].map((pace) => short(pace, "token"));
    expect([...paces, short(4.82e9, "byte of entropy")]).toEqual(["1.00 M", "12.3 M", "280 k", "1.00 G", "4.82 GB"]);
  });
});

describe("docs/benchmarks.md", () => {
  const text = () => readFileSync(`${root}docs/benchmarks.md`, "utf8");
  const runs = () => keptRuns();

  it("is what npm run pages -- benchmarks writes of the kept results", () => {
    expect(text()).toBe(page(runs()));
  });

  it("is short", () => {
    expect(text().split("\n").length).toBeLessThanOrEqual(250);
    expect(charts(runs()).length).toBeLessThanOrEqual(6);
    expect(text()).not.toContain("not explained yet");
  });

  it("shows charts that are there, each drawn from the kept results", () => {
    const shown = [...text().matchAll(/\]\(charts\/([\w-]+\.svg)\)/g)].map(([, file]) => file);
    const wanted = charts(runs());
    expect(wanted.length).toBeGreaterThan(0);
    expect(shown.sort()).toEqual(wanted.map(({ file }) => file).sort());
    expect(readdirSync(`${root}docs/charts`).sort()).toEqual(shown);
    const stated = wanted.map(({ file }) => {
      const [, digest] =
        readFileSync(`${root}docs/charts/${file}`, "utf8").match(/^<svg [^>]*data-results="(\w+)"/) ?? [];
      return { file, digest };
    });
    expect(stated).toEqual(wanted.map(({ file, digest }) => ({ file, digest })));
  });
});
