// docs/security.md names tests that there are, and docs/assurance.md says what the kept results say.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { page } from "../assurance/page/index.js";
import { NAMES } from "../assurance/topics.js";

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
  it("is what the kept results make", async () => {
    expect(text("assurance.md") === (await page())).toBe(true);
  });

  it("has every topic, and none that failed", () => {
    const kept = readdirSync(fileURLToPath(new URL("../assurance/results", import.meta.url))).filter((file) =>
      file.endsWith(".json"),
    );
    expect(kept.sort()).toEqual(NAMES.map((name) => `${name}.json`).sort());
    for (const file of kept) {
      const { failures } = JSON.parse(readFileSync(new URL(`../assurance/results/${file}`, import.meta.url), "utf8"));
      expect(failures, file).toEqual([]);
    }
  });
});
