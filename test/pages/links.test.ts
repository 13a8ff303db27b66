// Links of every page lead somewhere, and every page of docs/ is linked from the README.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { anchors, deadLinks, pages } from "./pages.ts";

it.each(pages())("%s", (page) => {
  expect(deadLinks(page)).toEqual([]);
});

it("finds a file and a heading that are not there", () => {
  const text =
    "# A `heading` here\n\n[a](#a-heading-here) [b](#another) [c](docs/none.md) [d](docs/abi.md#none) `[e](f)`\n";
  expect(deadLinks("README.md", text)).toEqual([
    "README.md: README.md has no heading #another",
    "README.md: there is no docs/none.md",
    "README.md: docs/abi.md has no heading #none",
  ]);
  expect([...anchors("## If it's so\n## If it's so\n```\n# no\n```\n### `a()` of [b](c), d_e\n")]).toEqual([
    "if-its-so",
    "if-its-so-1",
    "a-of-b-d_e",
  ]);
});

it("the README's last table has every page of docs/, each with the question it answers", () => {
  const more = readFileSync(new URL("../../README.md", import.meta.url), "utf8").split("\n## More\n")[1] ?? "";
  const listed = [...more.matchAll(/^\| \[(docs\/\w+\.md)\]\(\1\) \| .*\? \|$/gm)].map(([, page]) => page);
  expect(listed.toSorted()).toEqual(pages().filter((page) => /^docs\/[\w-]+\.md$/.test(page)));
});
