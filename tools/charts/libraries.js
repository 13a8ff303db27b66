// Observable Plot and the document it draws in. The imports are hidden from TypeScript: the project type-checks without
// these packages, and their own types do not pass its strict settings.

/**
 * @typedef {{ readonly data: unknown }} Mark
 * @typedef {(data: Iterable<unknown>, options?: Record<string, unknown>) => Mark} Make
 * @typedef {(options: Record<string, unknown>) => Mark} Guide
 * @typedef {{ document: Document, marks: (Mark | null)[], [option: string]: unknown }} PlotOptions
 * @typedef {Record<"dot" | "line" | "ruleX" | "ruleY" | "text", Make>} Marks
 * @typedef {Record<"axisX" | "axisY" | "gridX" | "gridY", Guide>} Guides
 * @typedef {Marks & Guides & { plot: (options: PlotOptions) => SVGSVGElement }} PlotLibrary
 * @typedef {{ parseHTML: (html: string) => { document: Document } }} DocumentLibrary
 */

const library = (/** @type {string} */ name) => import(name);

/** @type {PlotLibrary} */
export const Plot = await library("@observablehq/plot");
/** @type {DocumentLibrary} */
export const { parseHTML } = await library("linkedom");
