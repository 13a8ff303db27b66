// The declarations that are published: index.d.cts, what it leads to, and index.d.ts, which gives the same to modules.
// CommonJS files may not import from modules before TypeScript 5.8, but modules may from CommonJS files. The compiler
// writes an ESM declaration for each file of src/; run as a program, this turns those that are needed into these, and
// removes the others.
import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const MODULE = join(dist, "index.d.ts");

/** By their paths in the package. @returns {string[]} */
export function declarations() {
  return [MODULE, ...reached(join(dist, "index.d.cts"), "cjs", ".d.cts")].map((file) => relative(dirname(dist), file));
}

/**
 * A declaration and those that it leads to.
 *
 * @param {string} file @param {string} named the extension in its imports @param {string} kept that of the files
 */
function reached(file, named, kept, found = new Set([file])) {
  const imports = new RegExp(`(?:from |import\\()"(\\.[^"]*)\\.${named}"`, "g");
  for (const [, name] of readFileSync(file, "utf8").matchAll(imports)) {
    const next = join(dirname(file), `${name}${kept}`);
    if (!found.has(next)) reached(next, named, kept, found.add(next));
  }
  return [...found].sort();
}

/** What TypeScript before 5.7 understands too: its typed arrays have no parameter. @param {string} text */
function asCommonJs(text) {
  return text
    .replaceAll(/((?:from |import\()"\.[^"]*)\.ts"/g, '$1.cjs"')
    .replaceAll("Uint8Array<ArrayBuffer>", "ReturnType<typeof Uint8Array.of>");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of reached(MODULE, "ts", ".d.ts")) {
    writeFileSync(file.replace(/\.d\.ts$/, ".d.cts"), asCommonJs(readFileSync(file, "utf8")));
  }
  for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".d.ts")) rmSync(join(dist, name));
  }
  writeFileSync(MODULE, 'export * from "./index.cjs";\n');
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    if (entry.isDirectory() && readdirSync(join(dist, entry.name)).length === 0) rmdirSync(join(dist, entry.name));
  }
}
