// The section of docs/assurance.md.
import { three } from "../../../tools/figures.js";
import { table } from "../../../tools/markdown.js";
import { spread } from "../../../tools/spread.js";
import { toldApart } from "./judgement.js";
import { LEAK, SUSPICIOUS, SUSPICIOUS_ODDS, TOLD_SHARE } from "./statistics.js";

/**
 * @typedef {import("./index.js").Result} Result
 * @typedef {import("./judgement.js").Timed} Timed
 */

const ENGINES = /** @type {const} */ ({ wasm: "WebAssembly", js: "JavaScript" });

/** @param {string} classes */
const against = (classes) => classes.replace(" | ", " against ");
const signed = (/** @type {number} */ value) => `${value < 0 ? "-" : "+"}${three(Math.abs(value))}`;
const tOf = (/** @type {Timed} */ { worst }) => `${worst.t < 0 ? "-" : ""}${three(Math.abs(worst.t))}`;

/** The test with the largest |t|, the measurements, and the difference in time. @param {Timed} row */
function cells(row) {
  const { measurements, worst, difference, error, unit } = row;
  const kept = worst.share === 1 ? "all" : `${three(100 * worst.share)} %`;
  const ns = `${signed(difference)} ± ${three(error)} of ${three(unit)}`;
  const share = `${signed((100 * difference) / unit)} %`;
  return [tOf(row), `${kept}${worst.order === 2 ? ", 2nd" : ""}`, measurements.toLocaleString("en"), ns, share];
}

const FIGURES = ["t", "kept", "measurements", "ns", "share"];

/** @param {Timed[]} rows */
function controls(rows) {
  const seen = (/** @type {Timed} */ row) => (toldApart(row) ? "told apart" : "not told apart");
  return table(
    ["what", "classes", ...FIGURES, ""],
    rows.map((row) => [row.name, against(row.classes), ...cells(row), seen(row)]),
    FIGURES.length + 1,
  );
}

/** @param {Timed[]} rows */
function ours(rows) {
  return table(
    ["what", "engine", "classes", ...FIGURES],
    rows.map((row) => [row.name, row.engine ? ENGINES[row.engine] : "", against(row.classes), ...cells(row)]),
    FIGURES.length,
  );
}

/** @param {Result} result */
export function section({ rows, testsPerRow }) {
  const of = (/** @type {string[]} */ ...roles) => rows.filter(({ role }) => roles.includes(role));
  const subjects = of("subject");
  const above = (/** @type {number} */ limit) => subjects.filter(({ worst }) => Math.abs(worst.t) > limit).length;
  const middle = spread(subjects.map(({ difference, unit }) => Math.abs(difference / unit))).median;
  const widest = Math.max(...subjects.map(({ difference, error }) => Math.abs(difference / error)));
  const chance = Math.floor(1 / (SUSPICIOUS_ODDS * testsPerRow * subjects.length));
  return `Each row is one call, timed with inputs of two classes that a fair coin chooses before each measurement, in a process of its
own; then Welch's t asks whether the classes took a different time, as dudect does (Reparaz, Balasch and Verbauwhede, "Dude, is
my code constant time?", 2017). ${testsPerRow} tests are made of a row: of the means and of the spread, of all measurements and of the
fastest half, three quarters and so on, because what the slowest tell is the scheduler. Shown is the one with the largest |t|.
Above ${LEAK} is a failure; above ${SUSPICIOUS} is worth a look: if nothing leaks, the odds that any of these tests is there are
about 1 in ${chance}.

Of ${subjects.length} rows whose time must tell nothing, ${above(LEAK)} are above ${LEAK} and ${above(SUSPICIOUS)} above ${SUSPICIOUS}. The classes' means differ by ${three(100 * middle)} % of a call
in the middle row, and in none by more than ${three(widest)} standard errors. The controls, which leak on purpose and are timed by the
same code, are far above.

![The largest |t| of each subject on both engines, beside the controls](assurance/timing.svg)

![How long two classes took, of a comparison that leaks and of compare_digest](assurance/timing-distributions.svg)

In the tables, *kept* is the share of the measurements that gave this t, *2nd* a test of the spread; *ns* is how much longer
the first class took, of one call or token, in the fastest ${100 * TOLD_SHARE} %, with its standard error.

### Controls

The first must be told apart, the second must not: the same classes, or the same class twice.

${controls(of("leak"))}
${controls(of("null"))}
### What must tell nothing

${ours(subjects)}
### What may be seen

Equal against different: the answer differs, and the caller gets it. Its time may show, and no more than 2 % of a call:

${ours(of("answer"))}
Not judged: how small a leak is seen (a loop that ends one character earlier), and how many tries of a minter's symbols were
rejected, which says nothing of those kept:

${ours(of("told"))}
A test like this sees time as a whole. It does not see what another process learns from the cache: the JavaScript engine looks a minter's
symbols up in memory ([design](design.md#decisions)).
`;
}
