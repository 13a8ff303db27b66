// The plotting library and the document it draws in. Imported so that TypeScript does not look for them: the project
// type-checks without them, and with them is spared the types of theirs that do not check.

/**
 * @typedef {{ readonly data: unknown }} Mark
 * @typedef {(data: Iterable<unknown>, options?: Record<string, unknown>) => Mark} Make
 * @typedef {{ document: Document, marks: (Mark | null)[], [option: string]: unknown }} PlotOptions
 * @typedef {Record<"barX" | "dot" | "line" | "ruleX" | "ruleY" | "text" | "tickX", Make>} Marks
 * @typedef {Marks & { plot: (options: PlotOptions) => SVGSVGElement }} PlotLibrary
 * @typedef {{ parseHTML: (html: string) => { document: Document } }} DocumentLibrary
 */

const library = (/** @type {string} */ name) => import(name);

/** @type {PlotLibrary} */
export const Plot = await library("@observablehq/plot");
/** @type {DocumentLibrary} */
export const { parseHTML } = await library("linkedom");
