// Every public name has an example, and every example compiles, runs, and gives what it says.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as published from "../../dist/index.js";
import { IMPORTS } from "../../scripts/entries.js";
import { type PublicName, publicNames, root } from "../../scripts/reference/names.js";
import { CATEGORIES, referencePage } from "../../scripts/reference/page.js";
import { examplesOf } from "../../scripts/reference/program.js";
import { valuesOf, withValue } from "../../scripts/reference/run.js";
import { typeFaults } from "../../scripts/reference/types.js";

const names = publicNames();
const examples = examplesOf(Object.keys(published), names);

/** The public names that no example of theirs uses. */
function withoutExample(all: PublicName[]): string[] {
  return all.flatMap(({ full, name, owner, aliases, examples }) => {
    const code = examples.flatMap(({ lines }) => lines.map((line) => line.replace(/\/\/ .*$/, ""))).join("\n");
    if (code === "") return [full];
    // The package is imported by its name, and what a symbol names is not called by it.
    if (/^\W|-/.test(name)) return [];
    const used = (each: string) => (owner ? code.includes(`.${each}`) : new RegExp(`\\b${each}\\b`).test(code));
    return [name, ...aliases].filter((each) => !used(each));
  });
}

describe("the examples", () => {
  it("are there for every public name, with its other spellings", () => {
    expect(withoutExample(names)).toEqual([]);
    const values = names
      .filter(({ owner, isType }) => !owner && !isType)
      .flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(values).toEqual(expect.arrayContaining(Object.keys(published)));
  });

  it("are missed", () => {
    const one = names.find(({ full }) => full === "SystemRandom.randint");
    const other = names.find(({ full }) => full === "token_hex");
    if (!one || !other) throw new Error("randint and token_hex are not there");
    expect(withoutExample([{ ...one, examples: [] }])).toEqual(["SystemRandom.randint"]);
    expect(withoutExample([{ ...one, examples: other.examples }])).toEqual(["randint"]);
    expect(withoutExample([{ ...other, aliases: ["toHex"] }])).toEqual(["toHex"]);
  });

  it("are all that the sources have", () => {
    const files = [...new Set(names.map(({ file }) => file))];
    const written = files.flatMap((file) => readFileSync(root + file, "utf8").match(/^ *\* @example/gm) ?? []);
    expect(names.flatMap(({ examples }) => examples)).toHaveLength(written.length);
  });

  it("are in no bundle: the declarations have them", () => {
    for (const bundle of [...Object.keys(IMPORTS), "dist/cli.js"]) {
      expect(readFileSync(root + bundle, "utf8").includes("@example"), bundle).toBe(false);
    }
    expect(readFileSync(`${root}dist/index.d.cts`, "utf8")).toContain("@example");
  });

  it("are short, and each says what something gives", () => {
    for (const { full, examples } of names) {
      for (const { lines } of examples) expect(lines.length, full).toBeLessThanOrEqual(6);
    }
    const silent = examples.owners.filter((owner) => !examples.claims.some((claim) => claim.of === owner));
    expect(silent).toEqual([]);
  });

  it("compile", () => {
    expect(typeFaults(examples.program)).toEqual([]);
  });

  it("give what they say", async () => {
    const values = await valuesOf(examples);
    const said = examples.claims.map(({ of, comment }) => `${of}: ${comment}`);
    // Until npm run pages -- examples has been run and its changes looked at.
    expect(said).toEqual(examples.claims.map(({ of, comment }, i) => `${of}: ${withValue(comment, values[i] ?? "")}`));
  });
});

it("the comments link to what there is", () => {
  const known = new Set(names.flatMap(({ name, full }) => [name, full]));
  const files = [...new Set(names.map(({ file }) => file))];
  const links = files.flatMap((file) => [...readFileSync(root + file, "utf8").matchAll(/\{@link ([^}]+)\}/g)]);
  expect(links.length).toBeGreaterThan(10);
  expect(links.map(([, target = ""]) => target).filter((target) => !known.has(target))).toEqual([]);
});

describe("a value", () => {
  it.each([
    ["2", "4: a fair die", "2: a fair die"],
    ["'a: b'", "'c: d': text", "'a: b': text"],
    ["[ 1, 2 ]", "Uint8Array(2) [ 3, 4 ]: dice", "[ 1, 2 ]: dice"],
    ["RangeError: n: too small", "1: a die", "RangeError: n: too small"],
    ["1", "RangeError: n: too small", "1"],
    ["1", "?", "1"],
  ])("%s takes the place of what stands in %s", (value, comment, made) => {
    expect(withValue(comment, value)).toBe(made);
  });
});

describe("docs/reference.md", () => {
  const page = readFileSync(`${root}docs/reference.md`, "utf8");

  it("is what npm run pages -- reference makes", () => {
    expect(page).toBe(referencePage(names));
  });

  it("has each name, under a heading of the site's", () => {
    const missing = names.filter(({ name }) => !page.includes(name));
    expect(missing).toEqual([]);
    expect(new Set(names.flatMap(({ category }) => category ?? []))).toEqual(new Set(CATEGORIES));
    expect(page.split("\n").length).toBeLessThan(950);
  });

  it("has no link to a place that is not there", () => {
    const anchors = new Set<string>();
    for (const [, heading = ""] of page.matchAll(/^#+ (.+)$/gm)) {
      const anchor = heading
        .toLowerCase()
        .replaceAll(/[^\w -]/g, "")
        .replaceAll(" ", "-");
      anchors.add(anchors.has(anchor) ? `${anchor}-1` : anchor);
    }
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id = "") => !anchors.has(id))).toEqual([]);
  });
});
