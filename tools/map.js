// The map of CONTRIBUTING.md: the rooms of src/ and their imports. `node tools/map.js --write` puts it into the page.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { put } from "./marked.js";

/** Where it goes. */
export const MAP = "map: node tools/map.js --write writes it";

/** @typedef {Map<string, Set<string>>} Imports the rooms that each room imports */

const source = new URL("../src/", import.meta.url);

/** The rooms of src/: its folders, and the files that are in none. @returns {Imports} */
export function roomImports() {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /(?<!\.d)\.ts$/.test(file));
  const imports = new Map(files.map((file) => [roomOf(file), new Set()]));
  for (const file of files) {
    const text = readFileSync(new URL(file, source), "utf8");
    for (const path of importedPaths(text)) {
      const room = roomOf(posix.join(posix.dirname(file), path));
      if (room !== roomOf(file)) imports.get(roomOf(file))?.add(room);
    }
  }
  return imports;
}

/** What a source imports of ours, types too. @param {string} text */
export function importedPaths(text) {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path = ""]) => path);
}

/** @param {string} file from src/ */
function roomOf(file) {
  return file.split("/")[0] ?? file;
}

/** All rooms below one. Throws where imports make a circle. @param {Imports} imports @param {string} room */
function below(imports, room, above = [room]) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const next of imports.get(room) ?? []) {
    if (above.includes(next)) throw new Error(`imports in a circle: ${[...above, next].join(" > ")}`);
    found.add(next);
    for (const further of below(imports, next, [...above, next])) found.add(further);
  }
  return found;
}

/** The imports without those that a longer path implies. @param {Imports} imports @returns {Imports} */
export function withoutShortcuts(imports) {
  return new Map(
    [...imports].map(([room, direct]) => {
      const implied = new Set([...direct].flatMap((next) => [...below(imports, next, [room, next])]));
      return [room, new Set([...direct].filter((next) => !implied.has(next)).sort())];
    }),
  );
}

/** A Mermaid flowchart from the top down; rooms that import the same share a line. @param {Imports} imports */
export function flowchart(imports) {
  const depth = (/** @type {string} */ room) => below(imports, room).size;
  const rooms = [...imports.keys()].sort().sort((one, other) => depth(other) - depth(one));
  /** @type {Map<string, string[]>} */
  const lines = new Map();
  const shown = withoutShortcuts(imports);
  for (const room of rooms) {
    const next = nodes(shown.get(room) ?? []);
    if (next !== "") lines.set(next, [...(lines.get(next) ?? []), room]);
  }
  const arrows = [...lines].map(([next, above]) => `  ${nodes(above)} --> ${next}\n`);
  return `\`\`\`mermaid\nflowchart TD\n${arrows.join("")}\`\`\`\n`;
}

/** A name with a dot needs a label of its own. @param {Iterable<string>} rooms */
function nodes(rooms) {
  return [...rooms].map((room) => (room.endsWith(".ts") ? `${room.slice(0, -3)}["${room}"]` : room)).join(" & ");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const drawn = flowchart(roomImports());
  if (process.argv.includes("--write")) put("CONTRIBUTING.md", MAP, drawn);
  else process.stdout.write(drawn);
}
