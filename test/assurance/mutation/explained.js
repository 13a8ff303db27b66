// Mutants that survive, and why no test can or need tell them: by file and change, as the long run prints it.

/** @typedef {{ file: string, change: string, why: string }} Explained */

/** @type {Explained[]} */
export const EXPLAINED = [];

/** Why a survivor is none to worry about, if that is known. @param {{ file: string, change: string }} survivor */
export function reasonFor({ file, change }) {
  return EXPLAINED.find((known) => known.file === file && known.change === change)?.why;
}
