// Tables of Markdown.

/**
 * @param {string[]} headings @param {string[][]} rows
 * @param {number} [figures] columns from the right that hold figures
 */
export function table(headings, rows, figures = 0) {
  const rule = headings.map((_, column) => (column >= headings.length - figures ? "--:" : "---"));
  return [headings, rule, ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |\n`).join("");
}

/** A bar would end the cell, also within a span of code. @param {string} text */
function cell(text) {
  return text.replaceAll("|", "\\|");
}
