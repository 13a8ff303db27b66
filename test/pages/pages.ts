// The repository's pages, and what they link to.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Folders that are made, or fetched. */
const MADE = ["node_modules", "build", "dist", ".git", ".wrangler", ".stryker-tmp", "reports"];

/** Every page, by its path from the root. */
export function pages(): string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return MADE.includes(entry.name) ? [] : below(path);
      return entry.name.endsWith(".md") ? [relative(root, path)] : [];
    });
  return below(root).sort();
}

/** What GitHub calls the headings of a page in addresses. */
export function anchors(text: string): Set<string> {
  const found = new Set<string>();
  const plain = text.replaceAll(/^(```+)[^\n]*\n.*?^\1$/gms, "");
  for (const [, heading = ""] of plain.matchAll(/^#{1,6} +(.*)$/gm)) {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const slug = words.replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, "").replaceAll(" ", "-");
    let name = slug;
    for (let i = 1; found.has(name); i++) name = `${slug}-${i}`;
    found.add(name);
  }
  for (const [, id = ""] of plain.matchAll(/<a (?:id|name)="([^"]+)"/g)) found.add(id);
  return found;
}

/** The links of a page, but for those in code. */
function links(text: string): string[] {
  const plain = text.replaceAll(/^(```+)[^\n]*\n.*?^\1$/gms, "").replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/gs, "code");
  const inline = [...plain.matchAll(/\]\(<?([^()\s>]+(?:\([^()\s]*\)[^()\s>]*)?)>?(?: "[^"]*")?\)/g)];
  const attributes = [...plain.matchAll(/<(?:a|img)\b[^>]*?(?:href|src)="([^"]+)"/g)];
  return [...inline, ...attributes].map(([, target]) => target as string);
}

/** What is wrong with the links of a page. */
export function deadLinks(page: string, text = readFileSync(join(root, page), "utf8")): string[] {
  return links(text).flatMap((target) => {
    if (/^(?:https?|mailto):/.test(target)) return [];
    const [path = "", anchor] = target.split("#");
    const file = path === "" ? join(root, page) : join(root, dirname(page), decodeURIComponent(path));
    if (!existsSync(file)) return [`${page}: there is no ${target}`];
    if (anchor === undefined) return [];
    if (statSync(file).isDirectory() || !file.endsWith(".md")) return [`${page}: ${target} is no page with headings`];
    return anchors(path === "" ? text : readFileSync(file, "utf8")).has(anchor)
      ? []
      : [`${page}: ${path || page} has no heading #${anchor}`];
  });
}
