// Mutants that survive, and why no test can or need tell them: by file and change, as the long run prints it.

/** @typedef {{ file: string, change: string, why: string }} Explained */

/** @type {Explained[]} */
export const EXPLAINED = [
  ...["length > 0 → true", "length > 0 → length >= 0"].map((change) => ({
    file: "src/engine/js.ts",
    change,
    why: "equivalent: of 0 bits the byte before is read, which is used and so zero",
  })),
  ...["from + 4 <= stop → false", "from + 4 <= stop → from + 4 < stop"].map((change) => ({
    file: "src/engine/js-text.ts",
    change,
    why: "speed alone: the loop for single bytes writes the same digits",
  })),
  ...["rest >= this.#size → rest > this.#size", "left === 0 → false"].map((change) => ({
    file: "src/engine/js-pool.ts",
    change,
    why: "equivalent: the same bytes at another address",
  })),
];

/** Why a survivor is none to worry about, if that is known. @param {{ file: string, change: string }} survivor */
export function reasonFor({ file, change }) {
  return EXPLAINED.find((known) => known.file === file && known.change === change)?.why;
}
