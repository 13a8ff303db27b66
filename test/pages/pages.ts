// The repository's pages.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Folders that are made, or fetched. */
const MADE = ["node_modules", "build", "dist", ".git", ".wrangler", ".stryker-tmp", "reports"];

/** Every page, by its path from the root. */
export function pages(folder = root): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !MADE.includes(name));
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return pages(path);
      return entry.name.endsWith(".md") ? [relative(root, path)] : [];
    })
    .sort();
}
