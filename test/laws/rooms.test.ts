// The rooms of src/: imports run downhill, no files import each other in a circle, and no two files have one name.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { importedPaths } from "../../tools/map.js";

/** From the ground floor up. A room imports from itself and from those before it. */
const ROOMS = [
  ...["base", "runtime", "kernels", "entropy", "engine", "tokens", "numbers", "uuid", "strength", "key", "random"],
  ...["passwords", "minter", "functions", "secrets", "index", "cli"],
];

/** The same inside of src/cli. */
const CLI_ROOMS = ["words", "read", "make", "write", "program", "main"];

const TYPES = /^(?:im|ex)port type [^;]* from /gm;

const root = fileURLToPath(new URL("../..", import.meta.url));

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));

/** The files of src/ that each imports, types too, and those of which it needs more than types. */
const sources = filesIn("src").map((file) => [file, readFileSync(join(root, file), "utf8")] as const);
const imports = new Map(sources.map(([file, text]) => [file, importsOf(file, text)]));
const valuesOnly = sources.map(([file, text]) => [file, importsOf(file, text.replaceAll(TYPES, ""))] as const);

function importsOf(file: string, text: string): string[] {
  return importedPaths(text).map((path) => join(dirname(file), path));
}

/** The folder below `top`, or the file that lies there itself. */
const roomOf = (file: string, top: string) => file.slice(top.length + 1).replace(/\/.*|\.ts$/, "");

/** The imports that lead up; all of a file in no room do. */
function uphill(top: string, rooms: readonly string[]): string[] {
  const floor = (file: string) => rooms.indexOf(roomOf(file, top));
  const inside = [...imports].filter(([file]) => file.startsWith(`${top}/`));
  return inside.flatMap(([file, targets]) =>
    targets
      .filter((target) => target.startsWith(`${top}/`) && floor(target) > floor(file))
      .map((target) => `${file} imports ${target}`),
  );
}

/** A circle of imports, as the way from a file back to itself; empty if there is none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const from = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (seen.has(file)) return [];
    seen.add(file);
    for (const target of graph.get(file) ?? []) {
      const found = from(target, [...way, file]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return [...graph.keys()].map((file) => from(file, [])).find((found) => found.length > 0) ?? [];
}

it("imports run downhill", () => {
  expect(imports.size).toBeGreaterThan(80);
  expect(imports.get("src/index.ts")).toContain("src/key/key-check.ts");
  expect([...uphill("src", ROOMS), ...uphill("src/cli", CLI_ROOMS)]).toEqual([]);
  expect(uphill("src", [...ROOMS].reverse())).toContain("src/index.ts imports src/key/key-check.ts");
});

it("no imports run in a circle", () => {
  expect(circle(new Map(valuesOnly))).toEqual([]);
  expect(circle(new Map(Object.entries({ a: ["b"], b: ["c"], c: ["b"] })))).toEqual(["b", "c", "b"]);
});

it("no two files have one name", () => {
  const names = [...filesIn("src"), ...filesIn("assembly")].map((file) => basename(file));
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});
