// esbuild leaves the comments of a class's members in its output. What is said there stays; the examples, which the
// declarations have, would only make each bundle longer.
import { readFileSync } from "node:fs";

/** The blocks of a comment from its first example on, with the empty line before them. */
const EXAMPLES = /\n *\*\n *\* @example\n.*?(?=\n *\*\/)/gs;

/** @type {import("esbuild").Plugin} */
export const withoutExamples = {
  name: "without examples",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({ contents: plain(readFileSync(path, "utf8")), loader: "ts" })),
};

/** The comment of one line is one again. @param {string} source */
function plain(source) {
  return source.replaceAll(/\/\*\*(?:(?!\*\/).)*? @example\n(?:(?!\*\/).)*\*\//gs, (comment) =>
    comment.replace(EXAMPLES, "").replace(/^\/\*\*\n *\* (.*)\n *\*\/$/, "/** $1 */"),
  );
}
