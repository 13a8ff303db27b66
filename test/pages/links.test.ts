// Every link of every page leads somewhere, and the README links every page of docs/.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { pages } from "./pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A page without its code blocks. */
const plainOf = (text: string) => text.replaceAll(/^(```+)[^\n]*\n.*?^\1$/gms, "");

/** The anchors that GitHub gives a page's headings, and those that it sets itself. */
function anchors(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, heading = ""] of plainOf(text).matchAll(/^#{1,6} +(.*)$/gm)) {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const slug = words.replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, "").replaceAll(" ", "-");
    let name = slug;
    for (let i = 1; found.has(name); i++) name = `${slug}-${i}`;
    found.add(name);
  }
  for (const [, id = ""] of plainOf(text).matchAll(/<a (?:id|name)="([^"]+)"/g)) found.add(id);
  return found;
}

/** The links of a page to files and headings here, except those in code. */
function links(text: string): string[] {
  const plain = plainOf(text).replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/gs, "code");
  const inline = plain.matchAll(/\]\(<?([^()\s>]+(?:\([^()\s]*\)[^()\s>]*)?)>?(?: "[^"]*")?\)/g);
  const attributes = plain.matchAll(/<(?:a|img)\b[^>]*?(?:href|src)="([^"]+)"/g);
  return [...inline, ...attributes]
    .map(([, target]) => target as string)
    .filter((target) => !/^(?:https?|mailto):/.test(target));
}

/** The links of a page that lead nowhere. */
function deadLinks(page: string, text = readFileSync(join(root, page), "utf8")): string[] {
  return links(text).filter((target) => {
    const [path = "", anchor] = target.split("#");
    const file = join(root, path === "" ? page : join(dirname(page), decodeURIComponent(path)));
    if (!existsSync(file)) return true;
    if (anchor === undefined) return false;
    if (statSync(file).isDirectory()) return true;
    return !anchors(path === "" ? text : readFileSync(file, "utf8")).has(anchor);
  });
}

it.each(pages())("%s", (page) => {
  expect(deadLinks(page)).toEqual([]);
});

it("finds a file and a heading that are not there", () => {
  const text =
    "# A `b` c\n## A `b` c\n[a](#a-b-c) [b](#a-b-c-1) [c](#d) [d](docs/none.md) [e](docs/abi.md#f) `[g](h)`\n";
  expect(deadLinks("README.md", text)).toEqual(["#d", "docs/none.md", "docs/abi.md#f"]);
});

it("the README links every page of docs/", () => {
  const linked = links(readFileSync(join(root, "README.md"), "utf8")).map((target) => target.split("#")[0]);
  expect(pages().filter((page) => /^docs\/[\w-]+\.md$/.test(page) && !linked.includes(page))).toEqual([]);
});
