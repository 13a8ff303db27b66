// The topics, in the order of the page. Each is a folder, whose index.js is a Topic.

/** @typedef {{ failures: string[] }} Result each topic adds figures of its own */

/**
 * @typedef {object} Verdict
 * @property {string} amount how much was tried, each count with its unit
 * @property {string} outcome also what was not checked, and what survived
 * @property {number} [falseAlarm] the odds that a sound build fails a run by chance; none where nothing is random
 */

/**
 * @typedef {object} Topic
 * @property {string} title a heading of docs/assurance.md
 * @property {string} tried
 * @property {(form: { quick: boolean }) => Promise<Result>} run quick is the form for CI
 * @property {(result: never) => Verdict} verdict
 */

export const NAMES = ["contract", "fuzzing", "tampering", "mutation", "statistics", "timing", "isolation", "supply"];

/** @param {string} name @returns {Promise<Topic>} */
export function topic(name) {
  return import(`./${name}/index.js`);
}
