// What CONTRIBUTING.md and the other pages tell people to run, and where to look, is there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FOLDERS } from "../../scripts/entries.js";
import { flowchart, MAP, roomImports, withoutShortcuts } from "../../tools/map.js";
import { between } from "../../tools/marked.js";
import { pages } from "./pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const scriptsOf = (folder: string) => Object.keys(JSON.parse(read(join(folder, "package.json"))).scripts ?? {});
const guide = read("CONTRIBUTING.md");

/** The scripts that a text runs by npm, here and not in another folder. */
function scriptsIn(text: string): string[] {
  const runs = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]*\w)(?![\w:-]*\s+--prefix)/g)].map(
    ([, name]) => name as string,
  );
  return [...runs, ...[...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name]) => name as string)];
}

describe("npm scripts that are named", () => {
  it.each(pages())("%s", (page) => {
    // A folder with a package.json of its own has scripts of its own; what is run "in a clone" is the root's.
    const own = existsSync(join(root, dirname(page), "package.json")) ? scriptsOf(dirname(page)) : [];
    expect(scriptsIn(read(page)).filter((name) => ![...scriptsOf(""), ...own].includes(name))).toEqual([]);
  });

  it("are found", () => {
    expect(
      scriptsIn("`npm run build`, npm run --silent pages -- sizes > x, npm start; npm run dev --prefix site"),
    ).toEqual(["build", "pages", "start"]);
    expect(scriptsIn(guide).length).toBeGreaterThan(15);
  });
});

describe("CONTRIBUTING.md", () => {
  it("names files and folders that there are", () => {
    const named = [
      ...guide.matchAll(
        /(?<![\w/.-])((?:\.ci|\.github|assembly|bench|build|dist|docs|examples|scripts|site|src|test|tools)\/[\w./-]*)/g,
      ),
    ];
    const paths = named.map(([, path]) => (path as string).replace(/\.$/, ""));
    expect(new Set(paths).size).toBeGreaterThan(40);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("says how many calls are tried on a real CPython", () => {
    const script: string = JSON.parse(read("package.json")).scripts["test:live"];
    const calls = Number(/LIVE_CALLS=(\d+)/.exec(script)?.[1]).toLocaleString("en");
    expect(guide).toContain(`| \`npm run test:live\` | ${calls} random calls`);
  });

  it("says where every folder of the source is, and every room of src/", () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() &&
          !entry.name.startsWith(".") &&
          !["build", "dist", "node_modules", "src"].includes(entry.name) &&
          !(`${entry.name}/package.json` in FOLDERS),
      )
      .map(({ name }) => name);
    const listed = [...guide.matchAll(/^\| (?:([\w/]+)\/|\[([\w.]+)\]\(src\/\2\)) \|/gm)];
    const names = listed.map(([, folder, room]) => folder ?? room);
    expect([...folders, ...roomImports().keys()].filter((name) => !names.includes(name))).toEqual([]);
  });

  it("has every page that says what makes it, with the command that the page names", () => {
    const rows = guide.split("\n").filter((line) => /^\| .* \| `npm run [\w:]+(?: -- \w+)?` \|/.test(line));
    const made = pages().flatMap((page) => {
      const [, command] = /^<!-- Made by (npm run [\w:]+(?: -- \w+)?) /.exec(read(page)) ?? [];
      return command === undefined ? [] : [{ page, command }];
    });
    expect(made.length).toBeGreaterThan(1);
    for (const { page, command } of made) {
      expect(
        rows.filter((row) => row.includes(`| ${page} |`) && row.includes(`\`${command}\``)),
        page,
      ).toHaveLength(1);
    }
    const marks = [...read("README.md").matchAll(/<!-- [\w-]+: (npm run [\w:]+(?: -- \w+)?) writes \w+ -->/g)];
    expect(marks.length).toBeGreaterThan(2);
    for (const [, command] of marks)
      expect(
        rows.filter((row) => row.includes(`\`${command}\``)),
        command,
      ).toHaveLength(1);
  });
});

describe("the map", () => {
  it("is what the imports of src/ make", () => {
    expect(between(guide, MAP), "node tools/map.js --write writes it anew").toBe(flowchart(roomImports()));
  });

  const imports = (rooms: Record<string, string[]>) =>
    new Map(Object.entries(rooms).map(([room, next]) => [room, new Set(next)]));

  it("leaves out what a longer path implies, and nothing else", () => {
    const rooms = imports({
      "top.ts": ["left", "right", "base"],
      left: ["low"],
      right: ["base", "low"],
      low: ["base"],
      base: [],
    });
    expect(Object.fromEntries([...withoutShortcuts(rooms)].map(([room, next]) => [room, [...next]]))).toEqual({
      "top.ts": ["left", "right"],
      left: ["low"],
      right: ["low"],
      low: ["base"],
      base: [],
    });
    expect(flowchart(rooms)).toBe(
      '```mermaid\nflowchart TD\n  top["top.ts"] --> left & right\n  left & right --> low\n  low --> base\n```\n',
    );
  });

  it("refuses a circle", () => {
    const rooms = imports({ a: ["b"], b: ["c"], c: ["a"] });
    expect(() => flowchart(rooms)).toThrow("imports in a circle: a > b > c > a");
  });
});
