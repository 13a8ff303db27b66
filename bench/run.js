// A run of the benchmark in one runtime: what is measured, in which order, and where it goes.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measureCold } from "./cold.js";
import { GROUP as COMMAND_LINE, measureCommandLine, obstacle } from "./command-line.js";
import { FEW_SIZES, points } from "./curves.js";
import { jobs } from "./groups.js";
import { measureGroup } from "./measure.js";
import { measureMemory } from "./memory.js";
import { describe, describeCurves, describeGroup } from "./report.js";
import { open } from "./runners/index.js";
import { obstacle as lacking, open as openNative } from "./runners/native.js";
import { runtimes } from "./runners/runtimes.js";
import { barTable, coldTable, curveTable, heading, memoryTable, table } from "./tables.js";

/** @typedef {import("./runners/runtimes.js").Runtime} Runtime */

const CURVES = "the curve: both engines over the size of a batch";
const COLD = "the first token of a cold process";
const MEMORY = "memory kept alive by kept tokens";

const QUICK = { launches: 1, rounds: 5, milliseconds: 6, warmUp: 40 };
const FULL = { launches: 2, rounds: 6, milliseconds: 20, warmUp: 150 };

/** Over shorter rounds Chromium's figures jump threefold while the machine has other work; over longer ones less. */
const IN_A_PAGE = { milliseconds: 100 };

/** This Node, whatever its version: nothing has to be installed for it. @returns {Runtime} */
function ownNode() {
  const [major] = process.versions.node.split(".");
  const [name, title] = [`node-${major}`, `Node ${major}`];
  return { name, title, kind: "process", command: process.execPath, args: [], parts: ["node", "v8"] };
}

/** @param {{ quick: boolean, only: string, runtime: string }} options */
export async function run({ quick, only, runtime: wanted }) {
  const runtime = wanted === "node" ? ownNode() : runtimes.find(({ name }) => name === wanted);
  if (!runtime) throw new Error(`--runtime is one of node, ${runtimes.map(({ name }) => name).join(", ")}`);
  const chosen = (/** @type {string} */ name) => name.includes(only);
  const names = [...jobs.map(({ name }) => name), CURVES, COLD, MEMORY, COMMAND_LINE.name];
  if (!names.some(chosen)) throw new Error(`No group's name contains "${only}". They are:\n${names.join("\n")}`);

  const plan = { ...(quick ? QUICK : FULL), ...(!quick && runtime.kind === "page" && IN_A_PAGE) };
  const runner = await open(runtime);
  const report = describe(runtime, runner, plan);
  const show = (/** @type {string} */ lines) => console.log(`${lines}\n`);
  const skip = (/** @type {string} */ group, /** @type {string} */ why) => {
    report.notMeasured.push({ group, contender: "all", why });
    show(`${group.toUpperCase()}\n  NOT MEASURED: ${why}`);
  };
  show(heading(report));
  try {
    const others = { c: await program("c"), python: await program("python") };
    for (const group of jobs.filter(({ name }) => chosen(name))) {
      if (quick && group.slow) skip(group.name, "a quick run leaves it out");
      else {
        const { results, missing } = await measureGroup(group, plan, runner, others);
        const measured = describeGroup(group, results);
        report.groups.push(measured);
        report.notMeasured.push(...missing);
        show(table(measured));
      }
    }
    if (chosen(CURVES)) {
      const some = points.filter(({ size }) => !quick || FEW_SIZES.includes(size));
      const results = [];
      for (const point of some) {
        results.push((await measureGroup(point, { ...plan, launches: 1 }, runner, others)).results);
      }
      report.curves = describeCurves(some, results);
      show(curveTable(report.curves));
    }
  } finally {
    await runner.close();
  }

  const node = runtime.name.startsWith("node-");
  if (chosen(COLD)) {
    if (runtime.kind !== "process") skip(COLD, "it has no processes");
    else {
      Object.assign(report, await measureCold(runtime, quick ? 3 : 30));
      show(coldTable(report));
    }
  }
  if (chosen(MEMORY)) {
    if (!node) skip(MEMORY, "only Node tells how full its heap is after a collection");
    else if (quick) skip(MEMORY, "a quick run leaves it out");
    else {
      report.memory = measureMemory(runtime);
      show(memoryTable(report.memory));
    }
  }
  if (chosen(COMMAND_LINE.name)) {
    const why = node ? obstacle() : "it is a program for Node";
    if (why || quick) skip(COMMAND_LINE.name, why || "a quick run leaves it out");
    else {
      const measured = describeGroup(COMMAND_LINE, await measureCommandLine(runtime, 5));
      report.groups.push(measured);
      show(table(measured));
    }
  }
  show(`BARS\n${barTable(report) || "  none for this runtime, or none of what is chosen"}`);
  if (!quick && only === "") keep(report);
}

/** What runs programs of another language, or why there is none. @param {"c" | "python"} kind */
async function program(kind) {
  return lacking({ kind }) ?? (await openNative({ kind }));
}

/** @param {import("./report.js").Report} report */
function keep(report) {
  const folder = fileURLToPath(new URL("results/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  // A line a contender: JSON that a person can compare.
  const text = JSON.stringify(report, null, 1).replaceAll(/\[[\d.,\s]*\]/g, (list) => list.replaceAll(/\s+/g, ""));
  writeFileSync(`${folder}${report.runtime}.json`, `${text}\n`);
  console.log(`Kept in bench/results/${report.runtime}.json. npm run pages -- benchmarks writes what is made of it.`);
}
