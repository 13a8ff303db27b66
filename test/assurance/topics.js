// The topics of the assurance, in the order of the page. Each is a folder: index.js tries, section writes what was found,
// and charts.js, where there is one, draws it.

/** @typedef {{ cases: number, failures: string[] }} Result of one run; each topic adds figures of its own */

/**
 * @typedef {object} Topic
 * @property {string} title
 * @property {(form: { quick: boolean }) => Promise<Result>} run quick is the form for CI
 * @property {(result: never) => string} section of docs/assurance.md
 */

export const NAMES = ["contract", "fuzzing", "mutation", "statistics", "timing", "isolation", "supply"];

/** @param {string} name @returns {Promise<Topic>} */
export function topic(name) {
  return import(`./${name}/index.js`);
}
