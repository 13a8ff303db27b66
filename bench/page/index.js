// docs/benchmarks.md, made from the kept results.

import { code, folded, table } from "../../tools/markdown.js";
import { charts, coldCharts, curveCharts, groupCharts, image, leadChart, memoryCharts } from "./charts.js";
import { lostPairs, summary, surroundings, versions } from "./summary.js";
import { barTable, coldTable, crossoverTable, curveTables, groupTable, memoryTable, purchaseText } from "./tables.js";
import { speeds } from "./today.js";

/** @typedef {import("./results.js").Run} Run */

/** @param {Run[]} runs */
function groups(runs) {
  return groupCharts(runs).map((chart) => {
    const { title } = chart;
    const tables = folded("The figures", groupTable(runs, title));
    return `### ${title[0]?.toUpperCase()}${title.slice(1)}\n\n${image(chart)}\n${tables}`;
  });
}

/** @param {Run[]} runs */
function batches(runs) {
  const drawn = curveCharts(runs);
  if (drawn.length === 0) return [];
  const having = runs.filter(({ curves = [] }) => curves.length > 0);
  const [first = "", ...others] = having.map((run, i) => {
    const chart = drawn[i];
    return `${chart ? image(chart) : ""}\n${folded(`The figures of ${run.title}`, curveTables(run))}`;
  });
  const rest = others.length > 0 ? `\n${folded("The other runtimes", `${others.join("\n")}`)}` : "";
  return [
    `## Batch size, and where WebAssembly overtakes

A call into WebAssembly costs more than one within JavaScript, and more work at once makes up for it. Below is the smallest
size measured from which WebAssembly is ahead at every larger one too, by the median of the rounds.

${crossoverTable(having)}\n${first}${rest}`,
  ];
}

/** @param {Run[]} runs */
function others(runs) {
  const memory = memoryCharts(runs).map((chart) => `## Memory\n\n${image(chart)}\n${memoryTable(runs)}`);
  const cold = coldCharts(runs).map(
    (
      chart,
    ) => `## The first token\n\nImport and first token in a fresh process, less what an empty program of the same round takes.

${image(chart)}\n${coldTable(runs)}${purchaseText(runs)}`,
  );
  return [...memory, ...cold];
}

/** @param {Run[]} runs */
function leftOut(runs) {
  const rows = runs.flatMap(({ title, notMeasured = [] }) =>
    notMeasured.map(({ group, contender, why }) => [title, group, code(contender), why]),
  );
  return rows.length > 0 ? table(["runtime", "what", "contender", "why"], rows) : "Nothing that was planned.\n";
}

const READING = `All contenders of a row ran in the same rounds, taking turns on one machine. A ratio is taken within each round and
its median given, so a machine that slows down does so for both. "Not secret" is what can be predicted, "native" a
program outside JavaScript, "the limit" less than the job, such as its entropy alone; none of them counts as a rival. A flat string stands alone; one that
is cut keeps a longer text alive; a rope is joined only when it is read. [bench/README.md](../bench/README.md) has the
method.`;

const REPEAT = `\`\`\`sh
npm run bench                       # in this Node
npm run bench -- --runtime deno-2   # in another runtime
npm run pages -- benchmarks         # draws the charts and writes this page
\`\`\`

The samples of each round are in [bench/results](../bench/results). Each chart carries the digest of what it was drawn from,
and \`npm test\` compares this page and the charts with the results.
`;

/** The whole page. @param {Run[]} runs in the order of inOrder */
export function page(runs) {
  if (runs.length === 0) throw new Error("no results are kept");
  charts(runs); // refuses two of one name
  const sections = [
    `# Benchmarks\n\n${surroundings(runs)}\n\n${image(leadChart(runs))}\n${summary(runs)}\n${READING}\n`,
    `## Beside what people use today\n\n${speeds(runs)}`,
    `## Where we lose\n\n${lostPairs(runs)}`,
    `## One by one\n\nSorted by speed in ${runs[0]?.title}; ours in blue and bold.\n`,
    ...groups(runs),
    ...batches(runs),
    ...others(runs),
    `## The bars\n\n${barTable(runs)}`,
    `## What was not measured\n\n${leftOut(runs)}`,
    `## What ran\n\n${versions(runs)}`,
    `## Repeat it\n\n${REPEAT}`,
  ];
  return sections.join("\n");
}
