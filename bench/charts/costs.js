// Memory and cold start: one figure a row and runtime, less is better.

import { axisFor } from "../../tools/charts/axis.js";
import { drawing } from "../../tools/charts/drawing.js";
import { lookOf } from "../../tools/charts/palette.js";
import { blocks, panels } from "../../tools/charts/panels.js";
import { three } from "../../tools/figures.js";
import { beyondEmpty } from "../page/tables.js";

/** @typedef {import("../page/charts.js").Chart} Chart */
/** @typedef {import("../page/charts.js").MemoryInput} MemoryInput */
/** @typedef {import("../page/charts.js").ColdInput} ColdInput */
/** @typedef {{ key: string, note: string, look: import("../../tools/charts/palette.js").Look, shown: string, median: number, low: number, high: number }} Cost */

/** @param {Chart} chart @param {{ title: string, costs: Cost[] }[]} runs @param {string} note */
function drawCosts({ title, digest }, runs, note) {
  const figures = runs.flatMap(({ title: column, costs }) => costs.map((cost) => ({ ...cost, column })));
  const rows = figures.filter(({ key }, i) => figures.findIndex((other) => other.key === key) === i);
  const axis = axisFor(figures.flatMap(({ low, high }) => [low, high]));
  const plots = blocks(runs.map((run) => run.title)).map((block) => {
    const within = figures.filter(({ column }) => block.includes(column));
    return panels({ columns: block, rows, figures: within, limits: [], axis });
  });
  const description = runs.map(
    ({ title, costs }) => `${title}: ${costs.map(({ key, shown }) => `${key} ${shown}`).join(", ")}.`,
  );
  return drawing({ title, description: `${note}. ${description.join(" ")}`, digest, notes: [note], plots });
}

/** Ours in our colours, where the results say which they are. @param {{ name: string, ours?: boolean, engine?: string }} named */
function row(named) {
  const { name, engine } = named;
  return { key: engine ? `${name}, ${engine}` : name, note: "", look: lookOf({ ...named, grade: "secret" }) };
}

/** @param {Chart} chart @param {MemoryInput} input */
export function drawMemory(chart, { runs }) {
  const costs = runs.map(({ title, memory }) => ({
    title,
    costs: memory.map((held) => {
      const bytes = held.bytesPerToken;
      return { ...row(held), median: bytes, low: bytes, high: bytes, shown: Math.round(bytes).toLocaleString("en") };
    }),
  }));
  return drawCosts(chart, costs, "Bytes a token; less is better");
}

/** @param {Chart} chart @param {ColdInput} input */
export function drawCold(chart, { runs }) {
  const costs = runs.map(({ title, cold }) => ({
    title,
    costs: cold.map((program) => {
      const spread = beyondEmpty(program);
      return { ...row(program), ...spread, shown: three(spread.median) };
    }),
  }));
  return drawCosts(chart, costs, "Milliseconds more than an empty program; line: the middle half; less is better");
}
