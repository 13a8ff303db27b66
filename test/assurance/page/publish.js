// Writes the page, and draws the charts of the kept results beside it.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { kept } from "../kept.js";
import { NAMES } from "../topics.js";
import { page } from "./index.js";

const docs = new URL("../../../docs/", import.meta.url);
const drawings = new URL("assurance/", docs);

export async function publish() {
  rmSync(drawings, { recursive: true, force: true });
  mkdirSync(drawings);
  for (const name of NAMES) {
    const program = new URL(`../${name}/charts.js`, import.meta.url);
    const result = kept(name);
    if (!result || !existsSync(program)) continue;
    const { charts } = await import(program.href);
    for (const [file, svg] of Object.entries(charts(result))) writeFileSync(new URL(file, drawings), svg);
  }
  writeFileSync(new URL("assurance.md", docs), await page());
}
