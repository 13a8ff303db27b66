// npm run pages [-- NAME ...]: writes what is made of something else, all of it or what is named.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { put } from "../../tools/marked.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const node = (/** @type {string[]} */ ...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
const page = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(`${root}docs/${name}`, text);

/** @type {Record<string, { writes: string, run: () => Promise<void> }>} */
const PAGES = {
  manual: {
    writes: "docs/cli.md, of src/cli/words/",
    run: async () => page("cli.md", await (await import("./manual.js")).manualPage()),
  },
  recipes: {
    writes: "docs/recipes.md, of examples/recipes/",
    run: async () => page("recipes.md", (await import("./recipes.js")).recipesPage()),
  },
  reference: {
    writes: "docs/reference.md, of the comments in src/",
    run: async () => page("reference.md", (await import("../reference/page.js")).referencePage()),
  },
  map: {
    writes: "the map in CONTRIBUTING.md, of the imports in src/",
    run: async () => void node("tools/map.js", "--write"),
  },
  sizes: {
    writes: "the sizes in docs/design.md and README.md, of a build",
    async run() {
      node("scripts/need.js", "build");
      const { SENTENCE, sizeTable, sizeText, TABLE } = await import("./sizes.js");
      const table = await sizeTable();
      put("docs/design.md", TABLE, table);
      put("README.md", SENTENCE, sizeText(table));
    },
  },
  benchmarks: {
    writes: "docs/benchmarks.md, its charts and the speeds in README.md, of bench/results/",
    async run() {
      node("scripts/need.js", "tools/charts");
      node("bench/page/index.js");
    },
  },
  examples: {
    writes: "what the examples give into the comments of src/, and then the reference; only where it is named",
    async run() {
      node("scripts/need.js", "build");
      node("scripts/reference/examples.js");
      node("scripts/pages/index.js", "reference");
    },
  },
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in PAGES));
if (unknown !== undefined) {
  const lines = Object.entries(PAGES).map(([name, { writes }]) => `${name.padEnd(12)}${writes}`);
  console.log(`npm run pages [-- NAME ...]\n\n${lines.join("\n")}`);
  process.exit(unknown === "--help" ? 0 : 2);
}
for (const name of names.length > 0 ? names : Object.keys(PAGES).filter((name) => name !== "examples")) {
  await PAGES[name]?.run();
  console.log(`${name}: ${PAGES[name]?.writes}`);
}
