// A run of the benchmark in one runtime: what is measured and in which order.
import { measureCold } from "./cold.js";
import { GROUP as COMMAND_LINE, measureCommandLine, obstacle } from "./command-line.js";
import { FEW_SIZES, points } from "./curves.js";
import { jobs } from "./groups.js";
import { measureGroup } from "./measure.js";
import { measureMemory } from "./memory.js";
import { describe, describeCurves, describeGroup, keep } from "./report.js";
import { open } from "./runners/index.js";
import { obstacle as lacking, open as openNative } from "./runners/native.js";
import { runtimes } from "./runners/runtimes.js";
import { barTable, COLD, CURVES, coldTable, curveTable, groupTable, heading, MEMORY, memoryTable } from "./tables.js";

/** @typedef {import("./runners/runtimes.js").Runtime} Runtime */

const QUICK = { launches: 1, rounds: 5, milliseconds: 6, warmUp: 40 };
const FULL = { launches: 2, rounds: 6, milliseconds: 20, warmUp: 150 };

/** Chromium's figures scatter less over longer rounds. */
const IN_A_PAGE = { milliseconds: 100 };

/** The Node that runs this. @returns {Runtime} */
function ownNode() {
  const [major] = process.versions.node.split(".");
  const [name, title] = [`node-${major}`, `Node ${major}`];
  return { name, title, kind: "process", command: process.execPath, args: [], parts: ["node", "v8"] };
}

/** @param {{ quick: boolean, only: string, runtime: string }} options an empty runtime stands for this Node */
export async function run({ quick, only, runtime: wanted }) {
  const runtime = wanted === "" || wanted === "node" ? ownNode() : runtimes.find(({ name }) => name === wanted);
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
        show(groupTable(measured));
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
      show(groupTable(measured));
    }
  }
  show(barTable(report));
  if (!quick && only === "") keep(report);
}

/** The runner of programs in another language, or why there is none. @param {"c" | "python"} kind */
async function program(kind) {
  return lacking({ kind }) ?? (await openNative({ kind }));
}
