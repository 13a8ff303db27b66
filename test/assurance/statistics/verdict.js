// What of an assessment is too far out to be chance.
import { ENGINES } from "./assessment.js";
import { FALSE_ALARM, failed } from "./dieharder.js";
import { FORMS } from "./positions.js";
import { STREAMS } from "./streams.js";

/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {{ subject: string, engine: string, by: string, what: string, odds: number }} Check odds: log10 of them */

/** log10 of the odds of a false alarm of a build, of which each check has an equal part (Bonferroni). */
const ALL = -10;

/** Each figure whose odds are known. @param {Assessment} assessment @returns {Check[]} */
export function checksOf({ tallies, tools, birthdays }) {
  return [
    ...tallies.flatMap(({ form, engine, ...counts }) =>
      /** @type {const} */ (["positions", "pairs"]).flatMap((by) =>
        counts[by].map(({ odds }, i) => ({ subject: form, engine, by, what: `position ${i + 1}`, odds })),
      ),
    ),
    ...tools.flatMap(({ stream, engine, ent, rngtest }) =>
      Object.entries({ ent, rngtest }).flatMap(([by, { checks }]) =>
        Object.entries(checks).map(([what, odds]) => ({ subject: stream, engine, by, what, odds })),
      ),
    ),
    ...birthdays.map(({ engine, bits, odds }) => {
      return { subject: `${bits}-bit tokens`, engine, by: "duplicates", what: "equal pairs", odds };
    }),
  ];
}

/** @param {Assessment} assessment @param {Check[]} more */
export function judge(assessment, more = []) {
  const checks = [...checksOf(assessment), ...more];
  const limit = ALL - Math.log10(checks.length);
  const ps = assessment.batteries.reduce((sum, { p }) => sum + p.length, 0);
  return {
    checks: checks.length,
    limit,
    ps,
    /** Of a false alarm in all, dieharder's included. */
    falseAlarm: 10 ** ALL + ps * FALSE_ALARM,
    // A figure that is no number passes nowhere.
    out: checks.filter(({ odds }) => !(odds >= limit)),
    outAgain: assessment.batteries.filter(failed),
  };
}

/** How far out each subject is, at its worst, by whom. @param {Assessment} assessment */
export function worst(assessment) {
  /** @type {Map<string, Omit<Check, "what"> & { checks: number }>} */
  const found = new Map();
  for (const { subject, engine, by, odds } of checksOf(assessment)) {
    const key = `${subject} ${engine} ${by}`;
    const before = found.get(key);
    const [least, checks] = [Math.min(odds, before?.odds ?? 0), (before?.checks ?? 0) + 1];
    found.set(key, { subject, engine, by, odds: least, checks });
  }
  return [...found.values()];
}

/**
 * Where a bias is not caught, and where one is found that is not there.
 *
 * @param {ReturnType<typeof import("./index.js").summary>} summary of the biased build
 */
export function wronglyJudged({ worst, limit, batteries }) {
  const seen = new Set([
    ...worst.filter(({ odds }) => !(odds >= limit)).map(({ subject, engine, by }) => `${subject}, ${engine}, ${by}`),
    ...batteries.filter(failed).map(({ stream, engine }) => `${stream}, ${engine}, dieharder`),
  ]);
  const biased = [
    ...Object.entries(FORMS).map(([subject, { rejects }]) => ({ subject, by: rejects ? ["positions", "pairs"] : [] })),
    ...Object.entries(STREAMS).map(([subject, { caughtBy }]) => ({ subject, by: caughtBy })),
  ];
  const due = ENGINES.flatMap((engine) =>
    biased.flatMap(({ subject, by }) => by.map((look) => `${subject}, ${engine}, ${look}`)),
  );
  const fair = biased.filter(({ by }) => by.length === 0).map(({ subject }) => subject);
  return [
    ...due.filter((look) => !seen.has(look)).map((look) => `the biased build is not caught: ${look}`),
    ...[...seen]
      .filter((look) => fair.includes(look.replace(/,.*/, "")) || look.includes("duplicates"))
      .map((look) => `the biased build is caught where it is fair: ${look}`),
  ];
}
