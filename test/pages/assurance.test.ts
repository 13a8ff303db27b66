// docs/security.md names tests that exist, docs/assurance.md has the verdicts of the kept results, and the long runs
// quote code that exists.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { EXPLAINED } from "../assurance/mutation/explained.js";
import { GROUPS } from "../assurance/mutation/javascript.js";
import { verdicts, written } from "../assurance/page.js";
import { biasedFiles } from "../assurance/statistics/biased.js";
import { NAMES, topic } from "../assurance/topics.js";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const text = (file: string) => readFileSync(`${docs}${file}`, "utf8");

describe("docs/security.md", () => {
  const rows = text("security.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && line.includes(".test.ts"));

  it("links each promise to the test that checks it", () => {
    const promises = text("security.md").split("## Promises")[1]?.split("## ")[0] ?? "";
    const lines = promises.split("\n").filter((line) => line.startsWith("| ") && !/^\| (promise|---)/.test(line));
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => !line.includes(".test.ts)"))).toEqual([]);
  });

  it("names files that there are, and tests that are in them", () => {
    for (const row of rows) {
      const files = [...row.matchAll(/\]\(\.\.\/([\w/.-]+\.test\.ts)\)/g)].map(([, file]) => file as string);
      const sources = files.map((file) => readFileSync(`${docs}../${file}`, "utf8")).join("\n");
      const titles =
        row
          .split(" | ")
          .at(-1)
          ?.matchAll(/"([^"]+)"/g) ?? [];
      for (const [, title] of titles) expect(sources, row).toContain(title);
    }
  });

  it("links to what there is", () => {
    for (const file of ["security.md", "assurance.md", "release.md", "../SECURITY.md"]) {
      const folder = file.startsWith("..") ? `${docs}../` : docs;
      for (const [, target = ""] of text(file).matchAll(/\]\(([^)#:]+)(?:#[\w-]*)?\)/g)) {
        expect(existsSync(`${folder}${target}`), `${file} links to ${target}`).toBe(true);
      }
    }
  });
});

describe("docs/assurance.md", () => {
  it("has the verdicts of the kept results", async () => {
    expect(written(text("assurance.md"))).toBe(await verdicts());
  });

  it("has a section for each topic", async () => {
    for (const name of NAMES) expect(text("assurance.md")).toContain(`\n## ${(await topic(name)).title}\n`);
  });

  it("is about results in which nothing failed", () => {
    const results = fileURLToPath(new URL("../assurance/results/", import.meta.url));
    const kept = readdirSync(results).map((file) => file.replace(/\.json$/, ""));
    expect(NAMES).toEqual(expect.arrayContaining(kept));
    for (const name of kept) {
      expect(JSON.parse(readFileSync(`${results}${name}.json`, "utf8")).failures, name).toEqual([]);
    }
  });
});

describe("the long runs", () => {
  it("find each piece of code that the biased build replaces, once", () => {
    expect(biasedFiles().size).toBeGreaterThan(3);
  });

  it("explain survivors by code that is in the source, once", () => {
    for (const [file, ...changes] of Object.values(EXPLAINED).flat()) {
      const source = readFileSync(`${docs}../${file}`, "utf8");
      for (const change of changes) {
        const [quote = ""] = change.split(/ …? ?→ /);
        expect(source.split(quote), `${file}: ${quote}`).toHaveLength(2);
      }
    }
  });

  it("mutate files that exist, with tests that exist", () => {
    const rooms = readdirSync(`${docs}../test`);
    for (const group of GROUPS) {
      for (const file of group.files) expect(existsSync(`${docs}../src/${file}.ts`), file).toBe(true);
      for (const name of group.tests) {
        const found = rooms.filter((room) => existsSync(`${docs}../test/${room}/${name}.test.ts`));
        expect(found, name).toHaveLength(1);
      }
    }
  });
});
