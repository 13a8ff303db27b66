// Writes what the examples in src/ give into the comments behind them.
import { readFileSync, writeFileSync } from "node:fs";
import * as published from "../../dist/index.js";
import { root } from "./names.js";
import { examplesOf } from "./program.js";
import { valuesOf, withValue } from "./run.js";

const examples = examplesOf(Object.keys(published));
const values = await valuesOf(examples);
/** @type {Map<string, string[]>} */
const files = new Map();
for (const [i, { file, line, comment }] of examples.claims.entries()) {
  const lines = files.get(file) ?? readFileSync(root + file, "utf8").split("\n");
  files.set(file, lines);
  lines[line] = lines[line]?.replace(/(?<=; \/\/ ).*$/, () => withValue(comment, values[i] ?? "")) ?? "";
}
for (const [file, lines] of files) writeFileSync(root + file, lines.join("\n"));
