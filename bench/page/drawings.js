// Draws the charts. Plot makes scales, axes, facets and marks.
import { document, drawing, TEXT, WIDTH } from "../../tools/charts/drawing.js";
import { Plot } from "../../tools/charts/libraries.js";
import { fill, lookOf } from "../../tools/charts/palette.js";
import { crossover, crossoverText } from "../../tools/crossover.js";
import { three } from "../../tools/figures.js";
import { speed } from "../../tools/spread.js";
import { beyondEmpty } from "../comparison.js";

/** @typedef {import("./charts.js").Chart} Chart */
/** @typedef {import("../../tools/charts/palette.js").Look} Look */
/** @typedef {{ panel: string, name: string, look: Look, median: number, low: number, high: number }} Dot */

const SMALL = TEXT - 2;
const ROW = 21;
const grid = { stroke: "var(--line)", strokeOpacity: 1 };
const plain = (/** @type {number} */ tick) => tick.toLocaleString("en");
const axis = { fontSize: SMALL, tickSize: 0, label: null };

/**
 * Dots in rows, one block a panel, on one scale.
 * @param {Dot[]} dots @param {{ type: "log" | "linear", named: boolean }} how
 */
function rows(dots, { type, named }) {
  const panels = [...new Set(dots.map(({ panel }) => panel))];
  const names = [...new Set(dots.map(({ name }) => name))];
  const colour = (/** @type {Dot} */ { look }) => fill(look);
  const at = { fy: "panel", y: "name" };
  const widest = Math.max(...names.map(({ length }) => length));
  return Plot.plot({
    document,
    width: WIDTH,
    height: panels.length * (names.length * ROW + (named ? 24 : 0)) + 40,
    marginLeft: Math.min(290, widest * SMALL * 0.56 + 20),
    marginRight: 44,
    marginTop: named ? 22 : 4,
    marginBottom: 26,
    fy: { domain: panels, axis: null, padding: named ? 0.12 : 0 },
    x: { type, nice: true },
    y: { domain: names },
    marks: [
      Plot.gridX({ ...grid, ticks: 5 }),
      Plot.axisX({ ...axis, anchor: "bottom", ticks: 5, ...(type === "log" && { tickFormat: plain }) }),
      Plot.axisY({ ...axis, textAnchor: "end" }),
      Plot.ruleY(dots, { ...at, x1: "low", x2: "high", stroke: colour, strokeWidth: 3 }),
      Plot.dot(dots, { ...at, x: "median", fill: colour, r: 5 }),
      named
        ? Plot.text(panels, { fy: String, text: String, frameAnchor: "top", dy: -18, fontSize: TEXT, fontWeight: 600 })
        : null,
    ],
  });
}

/** Both engines over the size of a batch, a column a path. @param {import("./charts.js").CurveInput} input */
function curves({ curves }) {
  const points = curves.flatMap(({ path, sizes, engines }) =>
    Object.entries(engines).flatMap(([engine, lists]) =>
      lists.map((ns, i) => ({ path, engine, size: sizes[i], pace: speed(ns).median / 1e6 })),
    ),
  );
  const crossings = curves.map((curve) => ({ path: curve.path, size: crossover(curve) }));
  const stroke = (/** @type {{ engine: string }} */ { engine }) => fill(engine === "JavaScript" ? "js" : "wasm");
  const at = { fx: "path", x: "size", y: "pace", stroke };
  return Plot.plot({
    document,
    width: WIDTH,
    height: 230,
    marginLeft: 50,
    marginRight: 16,
    marginTop: 26,
    marginBottom: 26,
    fx: { domain: curves.map(({ path }) => path), axis: null, padding: 0.2 },
    x: { type: "log" },
    y: { type: "log" },
    marks: [
      Plot.gridY({ ...grid, ticks: 4 }),
      Plot.axisX({ ...axis, ticks: [1, 1000, 1e6], tickFormat: "~s" }),
      Plot.axisY({ ...axis, ticks: 4, tickFormat: plain }),
      Plot.ruleX(crossings, { fx: "path", x: "size", stroke: "var(--soft)", strokeDasharray: "4 3" }),
      Plot.line(points, { ...at, z: "engine", strokeWidth: 2 }),
      Plot.dot(points, { ...at, fill: stroke, r: 2 }),
      Plot.text(curves, { fx: "path", text: "path", frameAnchor: "top", dy: -20, fontSize: SMALL }),
    ],
  });
}

/** @param {import("../results.js").Contender} contender */
function pace(contender) {
  const { median, low, high } = speed(contender.ns);
  return { look: lookOf(contender), median: median / 1e6, low: low / 1e6, high: high / 1e6 };
}

const MILLIONS = "Millions a second; the same distance is the same ratio";
const HALF = "Dot: the median; line: the middle half of the rounds";

/** @param {Chart["input"]} input @returns {{ plot: Element, notes: string[], looks: Look[], told: string[] }} */
function content(input) {
  if (input.kind === "curves") {
    const notes = ["Millions a second over how many are made at once; dashed: WebAssembly is ahead from here on"];
    const told = input.curves.map((curve) => `${curve.path}: ${crossoverText(curve)}`);
    return { plot: curves(input), notes, looks: ["wasm", "js"], told };
  }
  const tell = (/** @type {Dot} */ { panel, name, look, median }) => `${panel}, ${name} (${look}): ${three(median)}`;
  if (input.kind === "cold") {
    const dots = input.panels.flatMap(({ title: panel, cold }) =>
      cold.map((one) => ({ panel, name: one.name, look: lookOf({ ...one, grade: "secret" }), ...beyondEmpty(one) })),
    );
    const notes = ["Milliseconds more than an empty program; less is better", HALF];
    return { plot: rows(dots, { type: "linear", named: true }), notes, looks: [], told: dots.map(tell) };
  }
  if (input.kind === "runtimes") {
    const dots = input.panels.flatMap(({ title: panel, runs }) =>
      runs.flatMap(({ title: name, pair }) => pair.map((one) => ({ panel, name, ...pace(one) }))),
    );
    const notes = [MILLIONS, HALF];
    return {
      plot: rows(dots, { type: "log", named: true }),
      notes,
      looks: ["wasm", "js", "other"],
      told: dots.map(tell),
    };
  }
  const dots = input.panels
    .flatMap(({ title: panel, contenders }) => contenders.map((one) => ({ panel, name: one.name, ...pace(one) })))
    .sort((a, b) => b.median - a.median);
  return {
    plot: rows(dots, { type: "log", named: false }),
    notes: [MILLIONS, HALF],
    looks: ["wasm", "other"],
    told: dots.map(tell),
  };
}

/** The chart as SVG. @param {Chart} chart */
export function draw({ title, digest, input }) {
  const { plot, notes, looks, told } = content(input);
  return drawing({ title, description: `${told.join("; ")}.`, digest, notes, looks, plots: [plot] });
}
