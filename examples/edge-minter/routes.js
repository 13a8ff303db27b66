// The paths, and what each of them mints.
import { alphabetName, integer, symbols } from "./parameters.js";
import { Problem } from "./problem.js";

/**
 * @typedef {import("./parameters.js").Parameter} Parameter
 * @typedef {import("./parameters.js").Values} Values
 * @typedef {import("secrets-wasm").MinterSpec} MinterSpec
 * @typedef {{ parameters: Record<string, Parameter>, spec: (values: Values) => MinterSpec }} Route
 */

// The largest answer is 1,000,000 tokens of 1,024 bytes, 2 GB in hex: seconds of a processor's time, and no memory,
// since it is minted as it is read. No caller needs a longer token; a caller who needs more of them asks again.
const count = integer(1, 1_000_000, 1);
const nbytes = integer(1, 1024, 32);

/** @type {[string, Route][]} */
const ROUTES = [
  ["/hex", { parameters: { nbytes, count }, spec: ({ nbytes }) => ({ kind: "hex", nbytes }) }],
  ["/urlsafe", { parameters: { nbytes, count }, spec: ({ nbytes }) => ({ kind: "urlsafe", nbytes }) }],
  ["/uuid", { parameters: { count }, spec: () => ({ kind: "uuid4" }) }],
  [
    "/string",
    {
      // One symbol has no entropy; 256 of four bytes each, escaped, still fit an address of 4 KB.
      parameters: { alphabet: alphabetName(), symbols: symbols(2, 256), length: integer(1, 1024), count },
      spec: ({ alphabet, symbols = "", length = 0 }) => {
        if (!alphabet === !symbols) {
          throw new Problem(400, "alphabet, symbols: expected one of them", { parameters: ["alphabet", "symbols"] });
        }
        return { kind: "string", alphabet: alphabet || { symbols }, length };
      },
    },
  ],
];

export const PATHS = ["/", ...ROUTES.map(([path]) => path)];

/** @param {string} path */
export function routeOf(path) {
  return ROUTES.find(([known]) => known === path)?.[1];
}
