// Draws the charts of the kept results into docs/charts, and writes docs/benchmarks.md and the tables of the README.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { charts } from "../page/charts.js";
import { page } from "../page/index.js";
import { keptRuns } from "../page/results.js";
import { publishReadme } from "../readme.js";
import { drawCold, drawMemory } from "./costs.js";
import { drawCurves } from "./curves.js";
import { drawGroup } from "./groups.js";

/** @typedef {import("../page/charts.js").Chart} Chart */

/** @param {Chart} chart */
function draw(chart) {
  const { input } = chart;
  if (input.kind === "group") return drawGroup(chart, input);
  if (input.kind === "curve") return drawCurves(chart, input);
  return input.kind === "memory" ? drawMemory(chart, input) : drawCold(chart, input);
}

const folder = (/** @type {string | undefined} */ given, /** @type {string} */ kept) =>
  given ? new URL(`${pathToFileURL(given)}/`) : new URL(kept, import.meta.url);

// Other folders than the kept ones, to look at a run before it is kept: node bench/charts/index.js <results> <docs>
const results = folder(process.argv[2], "../results/");
const docs = folder(process.argv[3], "../../docs/");
const runs = keptRuns(results);
const text = page(runs);
const drawn = charts(runs).map((chart) => ({ file: chart.file, svg: draw(chart) }));
const drawings = new URL("charts/", docs);
mkdirSync(drawings, { recursive: true });
for (const file of readdirSync(drawings)) if (file.endsWith(".svg")) rmSync(new URL(file, drawings));
for (const { file, svg } of drawn) writeFileSync(new URL(file, drawings), svg);
writeFileSync(new URL("benchmarks.md", docs), text);
// A run that is only looked at stays out of it.
if (!process.argv[2]) publishReadme(runs);
console.log(`docs/benchmarks.md and ${drawn.length} charts, of ${runs.map(({ title }) => title).join(", ")}`);
