// Draws the charts of the kept results into docs/charts, and writes docs/benchmarks.md and the README's speeds.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { put } from "../../tools/marked.js";
import { keptRuns } from "../results.js";
import { charts } from "./charts.js";
import { draw } from "./drawings.js";
import { brief, SPEEDS } from "./readme.js";
import { page } from "./text.js";

const docs = new URL("../../docs/", import.meta.url);
const drawings = new URL("charts/", docs);
const runs = keptRuns();
const drawn = charts(runs).map((chart) => ({ file: chart.file, svg: draw(chart) }));
for (const file of readdirSync(drawings)) rmSync(new URL(file, drawings));
for (const { file, svg } of drawn) writeFileSync(new URL(file, drawings), svg);
writeFileSync(new URL("benchmarks.md", docs), page(runs));
put("README.md", SPEEDS, brief(runs));
console.log(`docs/benchmarks.md and ${drawn.length} charts, of ${runs.map(({ title }) => title).join(", ")}`);
