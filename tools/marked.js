// What a command writes into a page that is written by hand: what stands between two marks.
import { readFileSync, writeFileSync } from "node:fs";

/** @param {string} text @param {string} mark such as "speeds: npm run pages -- benchmarks writes them" @returns {[before: string, between: string, after: string]} */
function parts(text, mark) {
  const [begin, end] = [`<!-- ${mark} -->\n`, `<!-- end of ${mark.split(":")[0]} -->`];
  const start = text.indexOf(begin) + begin.length;
  const stop = text.indexOf(end, start);
  if (!text.includes(begin) || stop < 0) throw new Error(`no ${begin.trim()} with its end`);
  return [text.slice(0, start), text.slice(start, stop), text.slice(stop)];
}

/** @param {string} text of the page @param {string} mark */
export function between(text, mark) {
  return parts(text, mark)[1];
}

/** @param {string} page from the root of the repository @param {string} mark @param {string} written */
export function put(page, mark, written) {
  const file = new URL(`../${page}`, import.meta.url);
  const [before, , after] = parts(readFileSync(file, "utf8"), mark);
  writeFileSync(file, before + written + after);
}
