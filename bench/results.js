// The kept runs, as the README and docs/benchmarks.md read them.
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("results/", import.meta.url);

/** From the server to the edge; what is not kept is left out. */
const ORDER = ["node-20", "node-24", "node-26", "bun-1", "deno-2", "chromium", "workerd"];

/** @returns {import("./report.js").Report[]} */
export function keptRuns() {
  const kept = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
  return [...ORDER, ...kept.filter((name) => !ORDER.includes(name))]
    .filter((name) => kept.includes(name))
    .map((name) => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")));
}
