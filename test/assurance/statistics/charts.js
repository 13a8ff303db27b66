// How the p-values of a kept result are spread.
import { createHash } from "node:crypto";
import { document, drawing, TEXT, WIDTH } from "../../../tools/charts/drawing.js";
import { Plot } from "../../../tools/charts/libraries.js";

/** @typedef {import("./page.js").Result} Result */

const SMALL = TEXT - 2;
const BARS = 20;

/** @param {Result} result */
export function charts({ uniform }) {
  const title = "p-values: as many in each twentieth, if all is well";
  const panels = uniform.map(({ of, count, bars }) => ({
    of,
    expected: count / BARS,
    bars,
    column: `${of}: ${count}`,
  }));
  const bars = panels.flatMap(({ column, expected, bars }) =>
    bars.map((count, i) => ({ column, p: (i + 0.5) / BARS, share: count / expected })),
  );
  // Twice the standard deviation of a binomial count.
  const bands = panels.flatMap(({ column, expected }) => {
    const twice = 2 * Math.sqrt((1 - 1 / BARS) / expected);
    return [1 - twice, 1 + twice].map((share) => ({ column, share: Math.max(0, share) }));
  });
  const most = 1.1 * Math.max(2, ...bars.map(({ share }) => share));
  const label = { fontSize: SMALL, fill: "var(--soft)" };
  const plot = Plot.plot({
    document,
    width: WIDTH,
    height: 210,
    marginTop: 30,
    marginBottom: 26,
    marginLeft: 8,
    marginRight: 8,
    fx: { domain: panels.map(({ column }) => column), axis: null, padding: 0.08 },
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, most], axis: null },
    marks: [
      Plot.ruleX(bars, { fx: "column", x: "p", y1: 0, y2: "share", stroke: "var(--wasm)", strokeWidth: 6 }),
      Plot.ruleY([1], { stroke: "var(--ink)" }),
      Plot.ruleY(bands, { fx: "column", y: "share", stroke: "var(--limit)", strokeDasharray: "4 3" }),
      Plot.ruleY([0], { stroke: "var(--line)" }),
      Plot.text(panels, {
        fx: "column",
        text: "column",
        frameAnchor: "top",
        fontSize: SMALL,
        fontWeight: 600,
        dy: -22,
      }),
      Plot.text([0, 1], { x: (/** @type {number} */ p) => p, text: String, frameAnchor: "bottom", dy: 16, ...label }),
    ],
  });
  const digest = createHash("sha256").update(JSON.stringify(uniform)).digest("hex").slice(0, 16);
  return {
    "statistics.svg": drawing({
      title,
      description: panels.map(({ column, bars }) => `${column} in all, ${bars.join(", ")}.`).join(" "),
      digest,
      notes: ["Line: as many as expected; dashed: two standard deviations either way, past which one in twenty lies"],
      plots: [plot],
    }),
  };
}
