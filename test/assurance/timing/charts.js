// The largest |t| of each subject beside the controls, and how the times of two classes are spread.
import { createHash } from "node:crypto";
import { logAxis } from "../../../tools/charts/axis.js";
import { document, drawing, TEXT, WIDTH } from "../../../tools/charts/drawing.js";
import { Plot } from "../../../tools/charts/libraries.js";
import { panels } from "../../../tools/charts/panels.js";
import { three } from "../../../tools/figures.js";
import { LEAK, SUSPICIOUS } from "./statistics.js";

/**
 * @typedef {import("./index.js").Result} Result
 * @typedef {import("./judgement.js").Timed} Timed
 * @typedef {import("../../../tools/charts/panels.js").Figure} Figure
 */

const COLUMNS = /** @type {const} */ ({ wasm: "WebAssembly", js: "JavaScript" });
const CONTROLS = "Controls";
const LEAKS = "leaks on purpose";
const NULLS = "the same class twice";

const plain = (/** @type {string} */ name) => name.replaceAll("`", "");

/** The largest |t| under each name and column. @param {Timed[]} rows @returns {Figure[]} */
function largest(rows) {
  /** @type {Map<string, Figure>} */
  const found = new Map();
  for (const { name, engine, role, worst } of rows) {
    const column = engine ? COLUMNS[engine] : CONTROLS;
    const key = engine ? plain(name) : `${plain(name)}: ${role === "leak" ? LEAKS : NULLS}`;
    const t = Math.abs(worst.t);
    if (t <= (found.get(column + key)?.median ?? -1)) continue;
    const look = engine ?? (role === "leak" ? "native" : "other");
    found.set(column + key, { key, column, median: t, low: t, high: t, shown: three(t), look });
  }
  return [...found.values()];
}

/** @param {Figure[]} figures @param {string[]} columns @param {import("../../../tools/charts/axis.js").Axis} axis */
function panel(figures, columns, axis) {
  const within = figures.filter(({ column }) => columns.includes(column));
  const rows = within.filter(({ key }, i) => within.findIndex((other) => other.key === key) === i);
  const limits = columns.flatMap((column) => [SUSPICIOUS, LEAK].map((at) => ({ column, at })));
  return panels({ columns, rows: rows.map((row) => ({ ...row, note: "" })), figures: within, limits, axis });
}

/** Times as parts of the mean of both medians: the share of the measurements that took at most so long. @param {Result["curves"]} curves */
function distributions(curves) {
  const label = (/** @type {string} */ name) =>
    name.endsWith("wasm") ? "WebAssembly" : name.endsWith("js") ? "JavaScript" : "Ends at the difference";
  const points = curves.flatMap(({ name, quantiles }) => {
    const middle = quantiles.reduce((sum, one) => sum + Number(one[one.length >> 1]), 0) / quantiles.length;
    return quantiles.flatMap((one, of) =>
      one.map((ns, i) => ({ column: label(name), of, time: ns / middle, share: 2 * i + 1 })),
    );
  });
  const columns = curves.map(({ name }) => label(name));
  const most = 2.1;
  const small = TEXT - 2;
  const line = { fx: "column", x: "time", y: "share", z: "of", strokeWidth: 2 };
  const shown = points.filter(({ time }) => time <= most);
  const grid = columns.flatMap((column) => [0.5, 1, 1.5].map((tick) => ({ column, tick })));
  return Plot.plot({
    document,
    width: WIDTH,
    height: 190,
    marginTop: 44,
    marginBottom: 26,
    marginLeft: 48,
    marginRight: 10,
    fx: { domain: columns, axis: null, padding: 0.08 },
    x: { domain: [0, most], axis: null },
    y: { domain: [0, 100], axis: null },
    marks: [
      Plot.ruleX(grid, { fx: "column", x: "tick", stroke: "var(--line)" }),
      Plot.line(
        shown.filter(({ of }) => of === 0),
        { ...line, stroke: "var(--limit)" },
      ),
      Plot.line(
        shown.filter(({ of }) => of === 1),
        { ...line, stroke: "var(--wasm)", strokeDasharray: "5 4" },
      ),
      Plot.text(columns, {
        fx: (/** @type {string} */ column) => column,
        text: (/** @type {string} */ column) => column,
        frameAnchor: "top-left",
        textAnchor: "start",
        dy: -18,
        fontSize: small,
        fontWeight: 600,
      }),
      Plot.text(grid, {
        fx: "column",
        x: "tick",
        text: (/** @type {{ tick: number }} */ { tick }) => `${tick}`,
        frameAnchor: "bottom",
        dy: 15,
        fontSize: small,
        fill: "var(--soft)",
      }),
      Plot.text(
        [0, 50, 100].map((share) => ({ share, column: columns[0] })),
        {
          fx: "column",
          y: "share",
          text: (/** @type {{ share: number }} */ { share }) => `${share} %`,
          frameAnchor: "left",
          textAnchor: "end",
          dx: -6,
          fontSize: small,
          fill: "var(--soft)",
        },
      ),
    ],
  });
}

/** @param {string} title @param {unknown} input */
const heading = (title, input) => ({
  title,
  digest: createHash("sha256").update(JSON.stringify(input)).digest("hex").slice(0, 16),
});

/** Each chart by its file. @param {Result} result @returns {Record<string, string>} */
export function charts({ rows, curves }) {
  const judged = rows.filter(({ role }) => role === "leak" || role === "null" || role === "subject");
  const figures = largest(judged);
  const axis = logAxis([...figures.map(({ median }) => median), LEAK]);
  const told = (/** @type {Figure} */ { key, column, shown }) => `${column}, ${key}: ${shown}`;
  return {
    "timing.svg": drawing({
      ...heading("Can two classes of inputs be told apart by time?", figures),
      description: `${figures.map(told).join("; ")}.`,
      notes: [
        `The largest |t| of all tests and pairs of classes; dashed: ${SUSPICIOUS} is suspicious, ${LEAK} is a leak`,
      ],
      plots: [panel(figures, [CONTROLS], axis), panel(figures, Object.values(COLUMNS), axis)],
    }),
    "timing-distributions.svg": drawing({
      ...heading("First character differs, last character differs", curves),
      description:
        "Of a comparison that ends at the first difference the two distributions lie apart; of compare_digest, on either engine, one covers the other.",
      notes: [
        "Measurements that took at most so long, as a part of the median; red: the first character differs, blue, dashed: the last",
      ],
      plots: [distributions(curves)],
    }),
  };
}
