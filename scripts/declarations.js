// The declarations that are published: index.d.ts, and what it leads to. The compiler writes one for each file of
// src/; run as a program, this removes the others.
import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** By their paths in the package. @returns {string[]} */
export function declarations(file = join(dist, "index.d.ts"), reached = new Set([file])) {
  for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(\.[^"]*)\.ts"/g)) {
    const next = join(dirname(file), `${name}.d.ts`);
    if (!reached.has(next)) declarations(next, reached.add(next));
  }
  return [...reached].map((file) => relative(dirname(dist), file)).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const published = new Set(declarations());
  for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".d.ts") && !published.has(join("dist", name))) rmSync(join(dist, name));
  }
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    if (entry.isDirectory() && readdirSync(join(dist, entry.name)).length === 0) rmdirSync(join(dist, entry.name));
  }
}
