// Which charts there are, what each is drawn from, and the digest that shows a stale one.
import { createHash } from "node:crypto";
import { crossoverText } from "../../tools/crossover.js";
import { short } from "../../tools/figures.js";
import { speed } from "../../tools/spread.js";
import { duel, fullName, groupOf } from "../comparison.js";

/** @typedef {import("../results.js").Run} Run */
/** @typedef {import("../results.js").Contender} Contender */

/**
 * @typedef {{ title: string, contenders: Contender[] }} Panel
 * @typedef {{ kind: "speeds", panels: Panel[] }} SpeedInput of contenders, by the panel's title and their names
 * @typedef {{ title: string, pair: [Contender, Contender] }} Pair
 * @typedef {{ kind: "runtimes", panels: { title: string, runs: Pair[] }[] }} PairInput
 * @typedef {{ kind: "curves", curves: import("../results.js").Curve[] }} CurveInput
 * @typedef {{ kind: "cold", panels: { title: string, cold: import("../results.js").Cold[] }[] }} ColdInput
 * @typedef {SpeedInput | PairInput | CurveInput | ColdInput} Input
 * @typedef {{ file: string, title: string, alt: string, input: Input }} Undated
 * @typedef {Undated & { digest: string }} Chart
 */

/** What the chart of runtimes compares. */
const JOBS = [
  "a 256-bit token",
  "a token of 32 letters and digits",
  "a UUID of version 4",
  "an integer below 1000",
  "a double in [0, 1)",
  "a password of four classes",
];

/**
 * Ours on WebAssembly, and the others that are as secret, in the main runtime.
 * @param {Run} run @returns {Undated[]}
 */
function lead(run) {
  const group = groupOf(run, "a 256-bit token");
  const pair = duel(group);
  if (!group || !pair) return [];
  const contenders = group.contenders.filter(({ grade, engine }) => grade === "secret" && engine !== "JavaScript");
  const rate = (/** @type {Contender} */ one) => `${fullName(one)}: ${short(speed(one.ns).median, "token")} a second`;
  return [
    {
      file: "lead.svg",
      title: `A 256-bit token, ${run.title}`,
      alt: `A 256-bit token, ${run.title}. ${rate(pair.own)}; ${rate(pair.other)}`,
      input: { kind: "speeds", panels: [{ title: run.title, contenders }] },
    },
  ];
}

/** @param {Run[]} runs @returns {Undated[]} */
function runtimes(runs) {
  const panels = JOBS.flatMap((title) => {
    const measured = runs.flatMap((run) => {
      const pair = duel(groupOf(run, title));
      return pair ? [{ title: run.title, pair: /** @type {[Contender, Contender]} */ ([pair.own, pair.other]) }] : [];
    });
    return measured.length > 0 ? [{ title, runs: measured }] : [];
  });
  const title = "Our fastest call and the fastest other, by runtime";
  return [{ file: "runtimes.svg", title, alt: `${title}: ${JOBS.join("; ")}`, input: { kind: "runtimes", panels } }];
}

/** @param {Run} run @returns {Undated[]} */
function batches({ title, curves = [] }) {
  const told = curves.map((curve) => `${curve.path}: ${crossoverText(curve)}`).join("; ");
  const heading = `Speed over batch size, ${title}`;
  return curves.length > 0
    ? [{ file: "batch-size.svg", title: heading, alt: `${heading}. ${told}`, input: { kind: "curves", curves } }]
    : [];
}

/** @param {Run[]} runs @returns {Undated[]} */
function coldStart(runs) {
  const panels = runs.flatMap(({ title, cold = [] }) => (cold.length > 0 ? [{ title, cold }] : []));
  const title = "Import and first token in a fresh process";
  return panels.length > 0 ? [{ file: "cold-start.svg", title, alt: title, input: { kind: "cold", panels } }] : [];
}

/** @param {Run[]} runs the main runtime first @returns {Chart[]} */
export function charts(runs) {
  const [main] = runs;
  if (!main) return [];
  return [...lead(main), ...runtimes(runs), ...batches(main), ...coldStart(runs)].map((chart) => ({
    ...chart,
    digest: createHash("sha256").update(JSON.stringify(chart.input)).digest("hex").slice(0, 16),
  }));
}

/** As the page shows it; nothing if there is none of this name. @param {Chart[]} all @param {string} file */
export function image(all, file) {
  const chart = all.find((one) => one.file === file);
  return chart ? `![${chart.alt.replaceAll(/[[\]]/g, "\\$&")}](charts/${file})\n` : "";
}
