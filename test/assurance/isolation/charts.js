// Memory over draws, a panel a soak.
import { createHash } from "node:crypto";
import { document, drawing, TEXT, WIDTH, widthOf } from "../../../tools/charts/drawing.js";
import { Plot } from "../../../tools/charts/libraries.js";

const HEIGHT = 160;
const SMALL = TEXT - 2;
const COLOURS = /** @type {const} */ ({ rss: "var(--native)", heapUsed: "var(--wasm)", external: "var(--soft)" });

/** How far a line's name stands from its end: two of the lines lie close. */
const BESIDE = { rss: 0, heapUsed: -7, external: 5 };

/** @typedef {import("./soaks.js").JudgedSoak} Soak */
/** @typedef {{ draws: number, megabytes: number, part: keyof typeof COLOURS }} Point */

const NAMES = {
  package: "WebAssembly",
  wasm: "WebAssembly",
  js: "JavaScript",
  restored: "JavaScript, from a snapshot",
};
/** @param {Soak} soak */
const nameOf = ({ subject, heap }) => NAMES[subject] + (heap ? `, heap of ${heap} MB` : "");

/** @param {Soak} soak @param {number} most megabytes at the top */
function panel(soak, most) {
  const { draws } = soak.memory;
  const parts = /** @type {(keyof typeof COLOURS)[]} */ (Object.keys(COLOURS));
  const points = parts.flatMap((part) =>
    draws.map((drawn, i) => ({ draws: drawn, megabytes: Number(soak.memory[part][i]) / 1e6, part })),
  );
  const ends = parts.map((part) => ({
    part,
    megabytes: Number(soak.memory[part].at(-1)) / 1e6,
    text: `${part} ${(Number(soak.memory[part].at(-1)) / 1e6).toFixed(1)}`,
  }));
  const room = Math.max(...ends.map(({ text }) => widthOf(text, SMALL))) + 10;
  const stroke = (/** @type {Point} */ { part }) => COLOURS[part];
  const soft = { fontSize: SMALL, fill: "var(--soft)" };
  const last = Math.round((draws.at(-1) ?? 0) / 1e6) * 1e6;
  const grid = Array.from({ length: Math.floor(most / 25) + 1 }, (_, i) => 25 * i);
  return Plot.plot({
    document,
    width: WIDTH,
    height: HEIGHT,
    marginTop: 34,
    marginBottom: 26,
    marginLeft: 34,
    marginRight: room,
    x: { domain: [0, last], axis: null },
    y: { domain: [0, most], axis: null },
    marks: [
      Plot.ruleY(grid, { stroke: "var(--line)" }),
      Plot.line(points, { x: "draws", y: "megabytes", z: "part", stroke, strokeWidth: 2 }),
      Plot.text([nameOf(soak)], {
        text: (/** @type {string} */ name) => name,
        frameAnchor: "top-left",
        textAnchor: "start",
        fontSize: TEXT,
        fontWeight: 600,
        dx: -34,
        dy: -28,
      }),
      ...ends.map((end) =>
        Plot.text([end], {
          y: "megabytes",
          text: "text",
          frameAnchor: "right",
          textAnchor: "start",
          dx: 6,
          dy: BESIDE[end.part],
          fontSize: SMALL,
          fill: COLOURS[end.part],
        }),
      ),
      Plot.text(grid, {
        y: (/** @type {number} */ tick) => tick,
        text: String,
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
        ...soft,
      }),
      ...["start", "middle", "end"].map((textAnchor, i) =>
        Plot.text([(last * i) / 2], {
          x: (/** @type {number} */ tick) => tick,
          text: (/** @type {number} */ tick) => `${(tick / 1e6).toLocaleString("en")}M`,
          frameAnchor: "bottom",
          textAnchor,
          dy: 14,
          ...soft,
        }),
      ),
    ],
  });
}

/** Each chart by its file. @param {{ soaks: Soak[] }} result @returns {Record<string, string>} */
export function charts({ soaks }) {
  const most = Math.max(...soaks.flatMap(({ memory }) => memory.rss)) / 1e6;
  const shown = soaks.map((soak) => ({ name: nameOf(soak), growth: soak.growth, memory: soak.memory }));
  const told = shown.map(({ name, growth, memory }) => {
    const grown = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000).toLocaleString("en")} KB`;
    return `${name}: over ${memory.draws.at(-1)?.toLocaleString("en")} draws the heap grows by ${grown(growth.heapUsed)}, external memory by ${grown(growth.external)}.`;
  });
  const memory = drawing({
    title: "Memory over draws",
    description: told.join(" "),
    digest: createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 16),
    notes: ["Megabytes after a full collection, over draws of every kind"],
    plots: soaks.map((soak) => panel(soak, most)),
  });
  return { "isolation.svg": memory };
}
