// Builds the reference for the site: node scripts/reference/site.js [folder], site/dist/reference if none is named. It
// is to be read from any place and without a network, so nothing of it may point elsewhere.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { root } from "./names.js";

const folder = resolve(root, process.argv[2] ?? "site/dist/reference");
const typedoc = `${root}site/reference`;
execFileSync(
  process.execPath,
  [`${typedoc}/node_modules/typedoc/bin/typedoc`, "--options", `${typedoc}/typedoc.json`, "--out", folder],
  { cwd: typedoc, stdio: ["ignore", "inherit", "inherit"] },
);

const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
const faults = pages.flatMap((name) => {
  const file = join(folder, name);
  // The site's first page, which is beside the folder.
  const home = relative(join(file, ".."), join(folder, "..", "index.html"));
  const page = readFileSync(file, "utf8").replaceAll(' href="https://home.invalid/"', ` href="${home}"`);
  writeFileSync(file, page);
  const elsewhere = page.match(/ (?:src|href|action|srcset)="(?:[a-z]+:)?\/\/[^"]*"/gi) ?? [];
  const local = page.includes(root) ? ["the folder of this machine"] : [];
  return [...elsewhere, ...local].map((fault) => `${name}: ${fault}`);
});
if (faults.length > 0 || pages.length < 20) throw new Error(`${folder}: ${pages.length} pages\n${faults.join("\n")}`);
console.log(`${folder}: ${pages.length} pages`);
