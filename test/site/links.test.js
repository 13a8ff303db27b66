// Every link in the files of the built site leads to a file of it, and to an id that is in there.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path/posix";
import { describe, it } from "node:test";
import { DIST } from "./host.js";

/** By path in the site. @type {Map<string, string>} */
const files = new Map(
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(DIST, path), readFileSync(path, "utf8")];
    }),
);
const pages = [...files.keys()].filter((path) => path.endsWith(".html"));

describe("the built site", () => {
  it("has its pages", () => {
    for (const path of ["index.html", "strict.html"]) assert.ok(pages.includes(path), path);
  });

  for (const page of pages) {
    it(`${page} links to what is there`, () => {
      assert.deepEqual(faultsOf(page, files.get(page) ?? ""), []);
    });
  }

  it("is refused with a link to nowhere", () => {
    const faults = (/** @type {string} */ html) => faultsOf("sub/page.html", html);
    assert.deepEqual(
      faults(`<a href="../index.html"><a href='../#page'><a id="x"><a href="#x"><img src="data:,">`),
      [],
    );
    for (const html of [
      `<a href="index.html">`,
      `<a href="/index.html">`,
      `<a href="../index.html#nowhere">`,
      `<a href="#nowhere">`,
      `<script src="./none.js"></script>`,
      `<img src="https://example.org/a.png">`,
      `<link rel="stylesheet" href="https://example.org/a.css">`,
      `<a href="http://example.org">`,
      `<a href=../none.html>`,
    ]) {
      assert.equal(faults(html).length, 1, html);
    }
  });
});

/** @param {string} page its path @param {string} html @returns {string[]} */
function faultsOf(page, html) {
  return [...html.matchAll(/<(\w+)\b[^>]*?\s(?:href|src)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].flatMap(
    ([, element = "", double, single, bare]) => {
      const target = (double ?? single ?? bare ?? "").replaceAll("&amp;", "&");
      const fault = faultOf(page, html, element, target);
      return fault ? [`${page}: ${target}: ${fault}`] : [];
    },
  );
}

/** @param {string} page @param {string} html @param {string} element @param {string} target */
function faultOf(page, html, element, target) {
  if (target.startsWith("data:")) return;
  if (/^[a-z]+:|^\/\//i.test(target)) {
    if (element !== "a") return "is loaded from elsewhere";
    return target.startsWith("https://") ? undefined : "is not encrypted";
  }
  if (target.startsWith("/")) return "works in the root of a host only";
  const [path = "", id = ""] = target.split("#");
  const [plain = ""] = path.split("?");
  const place = join(dirname(page), plain);
  const file = plain === "" ? page : plain.endsWith("/") || plain.endsWith("..") ? join(place, "index.html") : place;
  const text = file === page ? html : files.get(file);
  if (text === undefined) return `${file} is not there`;
  const has = (/** @type {string} */ quote) => text.includes(`id=${quote}${decodeURIComponent(id)}${quote}`);
  return id === "" || has('"') || has("'") ? undefined : `no id ${id} in ${file}`;
}
