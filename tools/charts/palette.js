// The colours, for light and for dark, and the style that each chart carries.

/** Text keeps a contrast of at least 4.5 to GitHub's page in both: #ffffff and #0d1117. */
const COLOURS = {
  ink: ["#1f2328", "#e6edf3"],
  soft: ["#59636e", "#9aa4b0"],
  line: ["#d8dee4", "#30363d"],
  wasm: ["#0550c8", "#58a6ff"],
  js: ["#588de4", "#2f6fc4"],
  other: ["#7d8590", "#7d8590"],
  pale: ["#d0d7de", "#30363d"],
  native: ["#b35900", "#e8912d"],
  limit: ["#cf222e", "#ff7b72"],
};

const properties = (/** @type {0 | 1} */ scheme) =>
  Object.entries(COLOURS)
    .map(([name, shades]) => `--${name}:${shades[scheme]}`)
    .join(";");

export const STYLE = `
svg.chart{${properties(0)};color:var(--ink)}
@media (prefers-color-scheme:dark){svg.chart{${properties(1)}}}
svg.chart text{white-space:pre}
`;

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** @typedef {"wasm" | "js" | "other" | "native" | "limit" | "predictable"} Look */

/** What each look is called in the legend. @type {Record<Look, string>} */
export const LOOKS = {
  wasm: "ours, WebAssembly",
  js: "ours, JavaScript",
  other: "others",
  predictable: "not secret",
  native: "native",
  limit: "the limit: less than the job",
};

/** @param {{ ours?: boolean, engine?: string, grade: string }} contender @returns {Look} */
export function lookOf({ ours, engine, grade }) {
  if (ours) return engine === "JavaScript" ? "js" : "wasm";
  return grade === "native" || grade === "limit" || grade === "predictable" ? grade : "other";
}

/** @param {Look} look */
export function fill(look) {
  return `var(--${look === "predictable" ? "pale" : look})`;
}

/** What is not secret is pale within its outline. @param {Look} look */
export function stroke(look) {
  return `var(--${look === "predictable" ? "other" : look})`;
}
