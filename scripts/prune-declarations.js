// Removes the declarations in dist/ that no public one leads to: the compiler writes one for each file of src/.
import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** @type {Set<string>} */
const reached = new Set();
reach(join(dist, "index.d.ts"));
const entries = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((name) => join(dist, name));
for (const file of entries) if (file.endsWith(".d.ts") && !reached.has(file)) rmSync(file);
for (const entry of readdirSync(dist, { withFileTypes: true })) {
  if (entry.isDirectory() && readdirSync(join(dist, entry.name)).length === 0) rmdirSync(join(dist, entry.name));
}

/** @param {string} file */
function reach(file) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(\.[^"]*)\.ts"/g)) {
    reach(join(dirname(file), `${name}.d.ts`));
  }
}
