// A group: who makes how many a second, in the first runtime by itself and in the others side by side.

import { axisFor } from "../../tools/charts/axis.js";
import { drawing } from "../../tools/charts/drawing.js";
import { LOOKS, lookOf } from "../../tools/charts/palette.js";
import { blocks, panels } from "../../tools/charts/panels.js";
import { isBytes, plural, short, three } from "../../tools/figures.js";
import { speed } from "../../tools/spread.js";
import { fullName } from "../page/contenders.js";

/** @typedef {import("../page/charts.js").Chart} Chart */
/** @typedef {import("../page/charts.js").GroupInput} GroupInput */
/** @typedef {import("../page/results.js").Contender} Contender */
/** @typedef {import("../../tools/charts/palette.js").Look} Look */

const STRINGS = ["flat", "cut", "rope"];

/** @param {Contender} contender */
function note({ grade, form = "" }) {
  if (grade === "predictable") return "not secret";
  if (grade === "limit") return "the limit";
  if (grade === "native") return "native";
  return STRINGS.includes(form) ? form : "";
}

/** The first runtime's fastest first; then what it lacks. @param {GroupInput["runs"]} runs */
function rowsOf(runs) {
  const pace = (/** @type {Contender} */ { ns }) => speed(ns).median;
  const all = runs.flatMap(({ group }) => [...group.contenders].sort((a, b) => pace(b) - pace(a)));
  const firsts = all.filter((one, i) => all.findIndex((other) => fullName(other) === fullName(one)) === i);
  return firsts.map((one) => ({ key: fullName(one), note: note(one), look: lookOf(one) }));
}

/** @param {Chart} chart @param {GroupInput} input */
export function drawGroup({ title, digest }, { runs }) {
  const unit = runs[0]?.group.unit ?? "";
  const scale = isBytes(unit) ? 1e9 : 1e6;
  const scaled = (/** @type {number} */ value) => value / scale;
  const rows = rowsOf(runs);
  const figures = runs.flatMap(({ title: column, group }) =>
    group.contenders.map((one) => {
      const { median, low, high } = speed(one.ns);
      const key = { key: fullName(one), column, look: lookOf(one), shown: three(scaled(median)) };
      return { ...key, median: scaled(median), low: scaled(low), high: scaled(high) };
    }),
  );
  const axis = axisFor(figures.flatMap(({ low, high }) => [low, high]));
  const limits = figures.flatMap(({ look, column, median }) => (look === "limit" ? [{ column, at: median }] : []));
  const columns = runs.map((run) => run.title);
  const plots = [columns.slice(0, 1), ...blocks(columns.slice(1))].map((block) => {
    const within = ({ column = "" }) => block.includes(column);
    return panels({ columns: block, rows, figures: figures.filter(within), limits: limits.filter(within), axis });
  });
  const what = isBytes(unit) ? `GB a second, of ${plural(unit)}` : `Millions of ${plural(unit)} a second`;
  const log = axis.type === "log";
  const present = new Set(rows.map(({ look }) => look));
  const looks = /** @type {Look[]} */ (Object.keys(LOOKS)).filter((look) => present.has(look));
  return drawing({
    title: `${title[0]?.toUpperCase()}${title.slice(1)}`,
    description: runs.map(({ title, group }) => `${title}: ${told(group.contenders, unit)}.`).join(" "),
    digest,
    notes: [
      `${what}${log ? "; the same distance is the same ratio" : ""}`,
      log
        ? "Dot: the median; line: the middle half, where wider than the dot"
        : "Bar: the median; line: the middle half",
    ],
    looks,
    plots,
  });
}

/** @param {Contender[]} contenders @param {string} unit */
function told(contenders, unit) {
  return contenders.map((one) => `${fullName(one)} ${short(speed(one.ns).median, unit)} a second`).join(", ");
}
