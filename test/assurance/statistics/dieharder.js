// Tests of dieharder, each on fresh bytes of a stream.
import { Tool } from "./tool.js";

/** @typedef {{ test: string, p: number[], again: number[][] }} Answer `again`: what further runs answered */

/** dieharder's own FAILED, on either side. The test then runs twice more, and fails if the same p is out each time. */
const OUT = 1e-6;

/** The odds of that, times a hundred: dieharder's p-values are not exact. With fewer samples its own AES is out. */
export const FALSE_ALARM = (100 * 2 * OUT) ** 3;
/** dieharder's WEAK: one p in a hundred, if they were exact. They lean to 1, for its own AES too. */
const WEAK = 0.005;

const isOut = (/** @type {number} */ p) => p < OUT || p > 1 - OUT;
export const isWeak = (/** @type {number} */ p) => p < WEAK || p > 1 - WEAK;

/** @param {AsyncIterable<Uint8Array>} stream @param {string} test its number and options: "200 -n 2" */
async function once(stream, test) {
  const columns = ["test_name", "ntuple", "tsamples", "psamples", "pvalues"].flatMap((column) => ["-D", column]);
  const tool = new Tool("dieharder", "-g", "200", "-d", ...test.split(" "), ...columns);
  for await (const chunk of stream) if (!(await tool.write(chunk))) break;
  const { output, status } = await tool.end();
  const rows = output.split("\n").flatMap((line) => {
    const [name = "", n = "", , , p] = line.split("|").map((part) => part.trim());
    return p === undefined ? [] : [{ name: n === "0" ? name : `${name} ${n}`, p: Number(p) }];
  });
  if (status !== 0 || rows.length === 0 || rows.some(({ p }) => !(p >= 0 && p <= 1))) {
    throw new Error(`dieharder -d ${test}: an answer that is not understood, status ${status}`);
  }
  return rows;
}

/** @param {() => AsyncIterable<Uint8Array>} open a stream each time @param {string} test @returns {Promise<Answer>} */
export async function dieharder(open, test) {
  const rows = await once(open(), test);
  /** @type {Answer} */
  const answer = { test: rows[0]?.name ?? test, p: rows.map(({ p }) => p), again: [] };
  while (answer.again.length < 2 && failed(answer)) answer.again.push((await once(open(), test)).map(({ p }) => p));
  return answer;
}

/** Whether one p was out each time. @param {Answer} answer */
export function failed({ p, again }) {
  return p.some((value, i) => [value, ...again.map((ps) => ps[i] ?? 0.5)].every(isOut));
}
