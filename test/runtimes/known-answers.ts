// The text of answers.js.
import { filledAnswers, mintedAnswers, textAnswers } from "./model-answers.ts";
import { pythonAnswers } from "./python-answers.ts";

/** The text of answers.js. */
export function knownAnswers(): string {
  return `// Made from test/cpython/vectors.json and test/minter/minter-model.ts: npx vitest run test/runtimes/answers.test.ts -u
import { bytesOf } from "./contract/text.js";

/** What CPython answered. */
export const PYTHON_CALLS = ${list(pythonAnswers())};

/** What the model mints. */
export const MINTERS = ${list(mintedAnswers())};

/** What the model fills arrays with. */
export const FILLS = ${list(filledAnswers())};

/** Long tokens. */
export const TEXTS = ${list(textAnswers())};
`;
}

function list(items: readonly string[]): string {
  return `[\n${items.map((item) => `  ${item},\n`).join("")}]`;
}
