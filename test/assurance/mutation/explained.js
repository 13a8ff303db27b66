// Mutants that survive, and why no test can or need tell them: by file and change, as the long run prints it.

/** @typedef {{ file: string, change: string, why: string }} Explained */

/** @type {Explained[]} */
export const EXPLAINED = [
  ...["from + 4 <= stop → false", "from + 4 <= stop → from + 4 < stop"].map((change) => ({
    file: "src/kernels/js-hex.ts",
    change,
    why: "speed alone: the loop for single bytes writes the same digits",
  })),
  {
    file: "src/engine/ascii-text.ts",
    change: "done < length → done <= length",
    why: "equivalent: a part of nothing more",
  },
  ...[
    ["src/engine/ascii-text.ts", "characters <= SAFE_LENGTH → false"],
    ["src/engine/ascii-text.ts", "characters <= SAFE_LENGTH → characters < SAFE_LENGTH"],
    ["src/numbers/integers.ts", "size > SAFE_BITS → true"],
    ["src/numbers/integers.ts", "size > SAFE_BITS → size >= SAFE_BITS"],
  ].map(([file = "", change = ""]) => ({ file, change, why: "speed alone: whether it fits is tried for less too" })),
  {
    file: "src/engine/ascii-text.ts",
    change: "{ … → {}",
    why: "equivalent: undefined is as false as false",
  },
  ...[
    "length === SHORT → false",
    "length < SHORT → true",
    "length < SHORT → false",
    "length < SHORT → length <= SHORT",
    "length < SHORT → length >= SHORT",
  ].map((change) => ({
    file: "src/engine/engine.ts",
    change,
    why: "speed alone: which views of the text are kept, and which made again",
  })),
  ...["length > SHORT → true", "length > SHORT → length >= SHORT"].map((change) => ({
    file: "src/engine/engine.ts",
    change,
    why: "speed alone: a kernel wipes the same bytes",
  })),
  ...[
    "length > CHUNK → true",
    "length > CHUNK → length >= CHUNK",
    "rest > CHUNK → true",
    "rest > CHUNK → rest >= CHUNK",
    "rest > CHUNK → rest <= CHUNK",
  ].map((change) => ({
    file: "src/engine/bytes.ts",
    change,
    why: "speed alone: the same bytes, through the pool or past it",
  })),
  ...["n <= 0 → n < 0", "k < 0 → k <= 0"].map((change) => ({
    file: "src/numbers/integers.ts",
    change,
    why: "equivalent: 0 is an integer, and passes the check that follows as it is",
  })),
  {
    file: "src/numbers/integers.ts",
    change: "size < 32 → false",
    why: "speed alone: the draw for larger integers takes the same bytes and gives the same value",
  },
  {
    file: "src/tokens/alphabets.ts",
    change: "points.length > LIMIT → points.length >= LIMIT",
    why: "noticed by test/minter/minter.test.ts, which is not in the group, when made by hand",
  },
  {
    file: "src/random/weights.ts",
    change: "values !== null → true",
    why: "equivalent: null is no option, and does not get here",
  },
];

/** Why a survivor is none to worry about, if that is known. @param {{ file: string, change: string }} survivor */
export function reasonFor({ file, change }) {
  return EXPLAINED.find((known) => known.file === file && known.change === change)?.why;
}
