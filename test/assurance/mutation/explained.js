// Mutants that survive, and why no test can or need notice them: file and changes, as the long run writes them.
// test/pages/assurance.test.ts holds each quote against the source.

/** @type {Record<string, [file: string, ...changes: string[]][]>} */
export const EXPLAINED = {
  "speed alone: the loop for single bytes writes the same digits": [
    ["src/kernels/js-hex.ts", "from + 4 <= stop → false", "from + 4 <= stop → from + 4 < stop"],
  ],
  "speed alone: shorter texts are tried for size too": [
    [
      "src/engine/ascii-text.ts",
      "characters <= SAFE_LENGTH → false",
      "characters <= SAFE_LENGTH → characters < SAFE_LENGTH",
    ],
    ["src/numbers/integers.ts", "size > SAFE_BITS → true", "size > SAFE_BITS → size >= SAFE_BITS"],
  ],
  "speed alone: which views of the text are kept, and which made again": [
    ["src/engine/engine.ts", "length === SHORT → false", "length < SHORT → true", "length < SHORT → false"],
    ["src/engine/engine.ts", "length < SHORT → length <= SHORT", "length < SHORT → length >= SHORT"],
  ],
  "speed alone: a kernel wipes the same bytes": [
    ["src/engine/engine.ts", "length > SHORT → true", "length > SHORT → length >= SHORT"],
  ],
  "speed alone: the same bytes, through the pool or past it": [
    ["src/engine/bytes.ts", "length > CHUNK → true", "length > CHUNK → length >= CHUNK"],
    ["src/engine/bytes.ts", "rest > CHUNK → true", "rest > CHUNK → rest >= CHUNK", "rest > CHUNK → rest <= CHUNK"],
  ],
  "speed alone: the draw of larger integers takes the same bytes and returns the same value": [
    ["src/numbers/integers.ts", "size < 32 → false"],
  ],
  "equivalent: one more part, of no bytes": [["src/engine/ascii-text.ts", "done < length → done <= length"]],
  "equivalent: undefined is as falsy as false": [["src/engine/ascii-text.ts", "} catch { … → {}"]],
  "equivalent: 0 is an integer, and passes the check that follows": [
    ["src/numbers/integers.ts", "n <= 0 → n < 0", "k < 0 → k <= 0"],
  ],
  "equivalent: null is no option, and does not get here": [["src/random/weights.ts", "values !== null → true"]],
  "noticed by test/minter/minter.test.ts, which is not in the group, when made by hand": [
    ["src/tokens/asked-alphabet.ts", "symbols.length > most → symbols.length >= most"],
  ],
};

/** Why a survivor is none to worry about, if that is known. @param {{ file: string, change: string }} survivor */
export function reasonFor({ file, change }) {
  const known = Object.entries(EXPLAINED);
  return known.find(([, places]) => places.some(([of, ...changes]) => of === file && changes.includes(change)))?.[0];
}
