// Speed over batch size, a panel a path, both engines.

import { logAxis, tickText } from "../../tools/charts/axis.js";
import { document, drawing, TEXT, WIDTH } from "../../tools/charts/drawing.js";
import { Plot } from "../../tools/charts/libraries.js";
import { crossover, crossoverText } from "../../tools/crossover.js";
import { plural, short } from "../../tools/figures.js";
import { speed } from "../../tools/spread.js";

/** @typedef {import("../page/charts.js").Chart} Chart */
/** @typedef {import("../page/charts.js").CurveInput} CurveInput */

const ENGINES = /** @type {const} */ ([
  ["JavaScript", "var(--js)"],
  ["WebAssembly", "var(--wasm)"],
]);
const HEIGHT = 230;
const SMALL = TEXT - 2;

/** Two panels side by side. @param {CurveInput["curves"]} curves @param {{ x: import("../../tools/charts/axis.js").Axis, y: import("../../tools/charts/axis.js").Axis }} axes */
function pair(curves, { x, y }) {
  const columns = [...curves.map(({ path }) => path), ""].slice(0, 2);
  const points = curves.flatMap(({ path, sizes, engines }) =>
    ENGINES.flatMap(([engine, colour]) =>
      sizes.map((size, i) => {
        const { median, low, high } = speed(engines[engine]?.[i] ?? []);
        return { column: path, engine, colour, size, median: median / 1e6, low: low / 1e6, high: high / 1e6 };
      }),
    ),
  );
  const crossings = curves.flatMap((curve) => {
    const size = crossover(curve);
    return size === undefined ? [] : [{ column: curve.path, size }];
  });
  const at = { fx: "column", x: "size", stroke: "colour" };
  const heading = { fx: "path", frameAnchor: "top-left", textAnchor: "start" };
  const steps = x.ticks.filter((tick) => Math.log10(tick) % 2 === 0);
  const written = (/** @type {{ tick: number }} */ { tick }) => tickText(tick);
  const label = { text: written, fontSize: SMALL, fill: "var(--soft)" };
  return Plot.plot({
    document,
    width: WIDTH,
    height: HEIGHT,
    marginTop: 64,
    marginBottom: 28,
    marginLeft: 46,
    marginRight: 14,
    fx: { domain: columns, axis: null, padding: 0.1 },
    x: { type: "log", domain: x.domain, axis: null },
    y: { type: "log", domain: y.domain, axis: null },
    marks: [
      Plot.ruleY(
        curves.flatMap(({ path }) => y.ticks.map((tick) => ({ column: path, tick }))),
        { fx: "column", y: "tick", stroke: "var(--line)" },
      ),
      Plot.ruleX(crossings, {
        fx: "column",
        x: "size",
        stroke: "var(--soft)",
        strokeWidth: 1.5,
        strokeDasharray: "4 3",
      }),
      Plot.ruleX(points, { ...at, y1: "low", y2: "high", strokeWidth: 4, strokeOpacity: 0.45 }),
      Plot.line(points, { ...at, y: "median", z: "engine", strokeWidth: 2 }),
      Plot.dot(points, { ...at, y: "median", fill: "colour", r: 2.5 }),
      Plot.text(curves, { ...heading, text: "path", fontSize: TEXT, fontWeight: 600, dy: -60 }),
      Plot.text(curves, {
        ...heading,
        text: (/** @type {{ unit: string }} */ { unit }) => plural(unit),
        fontSize: SMALL,
        fill: "var(--soft)",
        dy: -41,
      }),
      Plot.text(curves, { ...heading, text: crossoverText, fontSize: SMALL, dy: -23 }),
      Plot.text(
        curves.flatMap(({ path }) => steps.map((tick) => ({ column: path, tick }))),
        { ...label, fx: "column", x: "tick", frameAnchor: "bottom", dy: 14 },
      ),
      Plot.text(
        y.ticks.map((tick) => ({ tick })),
        { ...label, fx: () => columns[0], y: "tick", frameAnchor: "left", textAnchor: "end", dx: -6 },
      ),
    ],
  });
}

/** @param {Chart} chart @param {CurveInput} input */
export function drawCurves({ title, digest }, { curves }) {
  const speeds = curves.flatMap(({ engines }) =>
    Object.values(engines).flatMap((lists) =>
      lists.flatMap((ns) => Object.values(speed(ns)).map((value) => value / 1e6)),
    ),
  );
  const axes = { x: logAxis(curves.flatMap(({ sizes }) => sizes)), y: logAxis(speeds) };
  const plots = [];
  for (let i = 0; i < curves.length; i += 2) plots.push(pair(curves.slice(i, i + 2), axes));
  const ends = curves.map(({ path, unit, sizes, engines }) => {
    const best = ENGINES.map(
      ([engine]) => `${engine} ${short(speed(engines[engine]?.at(-1) ?? []).median, unit)} a second`,
    );
    return `${path}: ${best.join(", ")} at ${sizes.at(-1)?.toLocaleString("en")} at once.`;
  });
  return drawing({
    title,
    description: curves.map((curve, i) => `${ends[i]} ${crossoverText(curve)}.`).join(" "),
    digest,
    notes: ["Millions a second over how many are made at once; dashed: from here on WebAssembly stays ahead"],
    looks: ["wasm", "js"],
    plots,
  });
}
