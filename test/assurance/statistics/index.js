// Statistics: other people's test programs and counts of our own, over what the package gives, and over a build that is
// biased on purpose.

import { whole } from "../../../tools/figures.js";
import { poissonOdds, uniformOdds } from "../../../tools/tails.js";
import { assess, ENGINES } from "./assessment.js";
import { withBiasedBuild } from "./biased.js";
import { isWeak } from "./dieharder.js";
import { OURS, STREAMS } from "./streams.js";
import { judge, worst, wronglyJudged } from "./verdict.js";

/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {import("./assessment.js").Size} Size */
/** @typedef {{ checks: number, ps: number }} Counts */

export const title = "Statistics";
export const tried = "ent, rngtest, dieharder and counts of our own, over our output and over a build with a bias";

/**
 * dieharder's tests, by number. Left out are those that it calls suspect (5, 6, 7, 14), that take more than a minute
 * (2, 17, 201, 203), and that give one answer in thirty forms (102).
 */
const TESTS = {
  /** Counts of ones, and whether there are as many as zeros. */
  quick: ["8", "100 -t 20000"],
  short: ["8", "15", "100"],
  /** What reads less than 100 MB. */
  middle: ["0", "4", "8", "10", "11", "15", "100", "101", "206"],
  long: [
    ...["0", "1", "3", "4", "8", "9", "10", "11", "12", "13", "15", "16"],
    ...["100", "101", "200 -n 2", "202 -n 4", "205", "206", "207", "208", "209"],
  ],
};

/** @type {Size} */
const QUICK = {
  tokens: 400_000,
  bytes: 6e6,
  dieharder: (stream) => (stream === "bytes" || STREAMS[stream]?.caughtBy.length ? TESTS.quick : []),
  duplicates: [
    { nbytes: 8, tokens: 4e6, engines: ENGINES },
    // Here some must be found: 116 are expected.
    { nbytes: 4, tokens: 1e6, engines: ENGINES },
  ],
};

/** @type {Size} */
const FULL = {
  tokens: 3e6,
  bytes: 3e7,
  dieharder: (stream) => (stream === "bytes" ? TESTS.long : stream === "symbols" ? TESTS.middle : TESTS.short),
  duplicates: [
    { nbytes: 8, tokens: 1e8, engines: ["wasm"] },
    { nbytes: 5, tokens: 1e8, engines: ["js"] },
    { nbytes: 5, tokens: 1e7, engines: ENGINES },
  ],
};

/** @param {{ quick: boolean }} how */
export async function run({ quick }) {
  const say = (/** @type {string} */ line) => console.error(`statistics: ${line}`);
  const size = quick ? QUICK : FULL;
  const ours = await assess(OURS, size, say);
  const uniform = uniformity(ours);
  const verdict = judge(ours, uniform.checks);
  say(`${verdict.checks} checks, ${verdict.out.length + verdict.outAgain.length} out`);

  // It has to be caught by the quick form, so that is what it gets in the long one too.
  const biased = await withBiasedBuild((dist) => assess(dist, QUICK, (line) => say(`biased, ${line}`)));
  const caught = { ...summary(biased, judge(biased)), bytes: QUICK.bytes, tokens: QUICK.tokens };
  const failures = [
    ...verdict.out.map(({ subject, engine, by, what, odds }) => {
      return `${subject}, ${engine}: ${what} by ${by}, odds of 10^${odds.toFixed(1)}`;
    }),
    ...verdict.outAgain.map(
      ({ stream, engine, test }) => `${stream}, ${engine}: out three times in dieharder's ${test}`,
    ),
    ...wronglyJudged(caught),
  ];
  return {
    failures,
    tokens: size.tokens,
    bytes: size.bytes,
    ours: summary(ours, verdict),
    weak: uniform.weak,
    uniform: uniform.figures,
    biased: caught,
  };
}

/** The p-values as a whole. That dieharder's lean to 1 shows in hundreds of them only. @param {Assessment} all */
function uniformity({ tallies, batteries }) {
  const dieharder = batteries.flatMap(({ p }) => p);
  const lists = {
    positions: tallies.flatMap(({ positions }) => positions.map(({ excess }) => excess)),
    pairs: tallies.flatMap(({ pairs }) => pairs.map(({ excess }) => excess)),
    dieharder,
  };
  const figures = Object.entries(lists).map(([of, ps]) => ({ of, count: ps.length, ...uniformOdds(ps) }));
  const weak = { count: dieharder.filter(isWeak).length, expected: dieharder.length / 100 };
  const odds = poissonOdds(weak.count, weak.expected);
  return {
    figures,
    weak: { ...weak, odds },
    checks: [
      ...figures.map(({ of, odds }) => ({ subject: of, what: "p-values as a whole", odds })),
      { subject: "dieharder", what: "the number that is weak", odds },
    ].map((check) => ({ ...check, engine: "both", by: "uniform" })),
  };
}

/** @param {Assessment} assessment @param {ReturnType<typeof judge>} verdict */
export function summary(assessment, { checks, limit, ps, falseAlarm, out }) {
  const { tools, batteries, birthdays } = assessment;
  return {
    checks,
    limit,
    ps,
    falseAlarm,
    out: out.length,
    worst: worst(assessment),
    tools: tools.map(({ ent, rngtest, ...of }) => ({ ...of, ent: ent.figures, rngtest: rngtest.figures })),
    batteries,
    birthdays,
  };
}

/** @param {Awaited<ReturnType<typeof run>>} result */
export function verdict({ ours, biased, failures }) {
  const counted = (/** @type {Counts} */ { checks, ps }) => `${whole(checks)} figures and ${whole(ps)} p-values`;
  const passed = `none is out; of the biased build ${whole(biased.out)} figures are, in each place that is biased`;
  return {
    amount: `${counted(ours)}; of the biased build ${counted(biased)}`,
    outcome: failures.length === 0 ? passed : `${failures.length} failures`,
    falseAlarm: ours.falseAlarm + biased.falseAlarm,
  };
}
