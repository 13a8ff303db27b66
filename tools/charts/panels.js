// Rows of figures with their names above them, in columns beside each other: what the charts of groups, memory and cold
// start are made of.

import { tickText, written } from "./axis.js";
import { document, TEXT, WIDTH, widthOf } from "./drawing.js";
import { Plot } from "./libraries.js";
import { fill, stroke } from "./palette.js";

/** @typedef {import("./palette.js").Look} Look */
/** @typedef {import("./axis.js").Axis} Axis */
/** @typedef {{ key: string, note: string, look: Look }} Row */
/**
 * @typedef {import("../spread.js").Spread & { key: string, column: string, shown: string, look: Look }} Figure
 */

const ROW = 37;
const HEAD = 26;
const FOOT = 26;
/** From a row's middle to its name and to its figure. */
const NAME = -7;
const LANE = 8;
const SMALL = TEXT - 2;
/** Between a panel's edge and its axis. */
const BEFORE = 7;

/** How many runtimes stand beside each other, so that a phone still shows them. */
const ABREAST = 3;

/** The columns of each block, as wide in all of them. @param {string[]} columns */
export function blocks(columns) {
  const made = [];
  for (let i = 0; i < columns.length; i += ABREAST) made.push(columns.slice(i, i + ABREAST));
  const width = Math.max(...made.map(({ length }) => length));
  return made.map((block) => [...block, ...Array.from({ length: width - block.length }, (_, i) => " ".repeat(i + 1))]);
}

/**
 * @typedef {{ columns: string[], rows: Row[], figures: Figure[], limits: { column: string, at: number }[] }} Parts
 * @param {Parts & { axis: Axis }} parts
 */
export function panels({ columns, rows: all, figures, limits, axis }) {
  const rows = all.filter(({ key }) => figures.some((figure) => figure.key === key));
  const keys = rows.map(({ key }) => key);
  const filled = columns.filter((column) => column.trim());
  const everywhere = filled.flatMap((column) => keys.map((key) => ({ column, key })));
  const missing = everywhere.filter(
    ({ column, key }) => !figures.some((one) => one.column === column && one.key === key),
  );
  const cell = { fx: "column", y: "key" };
  const lane = { insetTop: ROW / 2 + 2, insetBottom: 3 };
  const colours = {
    fill: (/** @type {Figure} */ { look }) => fill(look),
    stroke: (/** @type {Figure} */ { look }) => stroke(look),
  };
  const grid = everywhere.flatMap((at) => axis.ticks.map((tick) => ({ ...at, tick })));
  const dashed = limits.flatMap(({ column, at }) => keys.map((key) => ({ column, key, at })));
  const widest = (/** @type {string[]} */ texts) => Math.max(...texts.map((text) => widthOf(text, SMALL)));
  const room = widest(figures.map(({ shown }) => shown)) + 16;
  const length = WIDTH / columns.length - room - 22;
  const texts = written(axis, { length, before: BEFORE, size: SMALL });
  const labels = filled.flatMap((column) => texts.map((tick) => ({ column, tick })));
  const drawn = figures.filter(({ look }) => look !== "limit");
  const value =
    axis.type === "linear"
      ? Plot.barX(drawn, { ...cell, x1: 0, x2: "median", ...colours, insetTop: ROW / 2 + 3, insetBottom: 5 })
      : Plot.dot(drawn, {
          ...cell,
          x: "median",
          dy: LANE,
          r: columns.length > 1 ? 4.5 : 5,
          ...colours,
          strokeWidth: 1.5,
        });
  const whisker = { ...cell, x1: "low", x2: "high", dy: LANE, strokeWidth: axis.type === "linear" ? 2 : 3 };
  const shade = axis.type === "linear" ? "var(--ink)" : colours.stroke;
  const spread = Plot.ruleY(drawn, { ...whisker, stroke: shade });
  const names = {
    fx: () => columns[0],
    y: "key",
    frameAnchor: "left",
    dy: NAME,
    textAnchor: "start",
    fontSize: fitting,
  };
  const figure = { ...cell, frameAnchor: "right", textAnchor: "end", dy: LANE, fontSize: SMALL };
  return Plot.plot({
    document,
    width: WIDTH,
    height: HEAD + keys.length * ROW + FOOT,
    marginTop: HEAD,
    marginBottom: FOOT,
    marginLeft: 1,
    marginRight: 1,
    fx: { domain: columns, axis: null, padding: columns.length > 1 ? 0.07 : 0 },
    x: { type: axis.type, domain: axis.domain, insetLeft: BEFORE, insetRight: room, axis: null },
    y: { domain: keys, axis: null, padding: 0 },
    marks: [
      Plot.text(columns, {
        fx: (/** @type {string} */ d) => d,
        frameAnchor: "top-left",
        dy: 4 - HEAD,
        fontSize: TEXT,
        fontWeight: 600,
        text: (/** @type {string} */ d) => d,
      }),
      Plot.tickX(grid, { ...cell, x: "tick", stroke: "var(--line)", ...lane }),
      ...(axis.type === "linear" ? [value, spread] : [spread, value]),
      Plot.tickX(dashed, {
        ...cell,
        x: "at",
        stroke: "var(--limit)",
        strokeWidth: 2,
        strokeDasharray: "4 3",
        ...lane,
        insetBottom: 0,
      }),
      Plot.text(rows.filter(ours), { ...names, text: named, fontWeight: 600 }),
      Plot.text(
        rows.filter((row) => !ours(row)),
        { ...names, text: named },
      ),
      Plot.text(figures, { ...figure, text: "shown" }),
      Plot.text(missing, { ...figure, text: () => "–", fill: "var(--soft)" }),
      Plot.text(labels, {
        fx: "column",
        x: "tick",
        frameAnchor: "bottom",
        dy: 15,
        text: (/** @type {{ tick: number }} */ { tick }) => tickText(tick),
        fontSize: SMALL,
        fill: "var(--soft)",
      }),
    ],
  });
}

const named = (/** @type {Row} */ { key, note }) => (note ? `${key} · ${note}` : key);
const ours = (/** @type {Row} */ { look }) => look === "wasm" || look === "js";
/** Smaller rather than cut. @param {Row} row */
const fitting = (row) => Math.min(TEXT, TEXT * (WIDTH / (widthOf(named(row), TEXT) * 1.08)));
