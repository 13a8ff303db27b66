// Who is compared with whom.
import { ratio, spread } from "../../tools/spread.js";

/** @typedef {import("./results.js").Contender} Contender */
/** @typedef {import("./results.js").Group} Group */
/** @typedef {import("./results.js").Run} Run */

/** @param {{ name: string, engine?: string }} contender */
export function fullName({ name, engine }) {
  return engine ? `${name}, ${engine}` : name;
}

/** @param {Pick<Run, "groups">} run @param {string} name */
export function groupOf(run, name) {
  return run.groups.find((group) => group.name === name);
}

/** The groups of all runs, in the order of the first that has them. @param {Run[]} runs */
export function groupNames(runs) {
  return [...new Set(runs.flatMap(({ groups }) => groups.map(({ name }) => name)))];
}

/** @param {Contender[]} contenders */
export function fastest(contenders) {
  const median = (/** @type {Contender} */ { ns }) => spread(ns).median;
  return contenders.reduce(
    (best, contender) => (best && median(best) <= median(contender) ? best : contender),
    /** @type {Contender | undefined} */ (undefined),
  );
}

/** @param {Group} group @param {string} [form] */
export function ours({ contenders }, form) {
  return contenders.filter((contender) => contender.ours && (form === undefined || contender.form === form));
}

/** What else is as secret. @param {Group} group @param {string} [form] */
function rivals({ contenders }, form) {
  return contenders.filter(
    ({ ours, grade, ...rest }) => !ours && grade === "secret" && (form === undefined || rest.form === form),
  );
}

/** Our fastest beside the fastest other. @param {Group | undefined} group @param {string} [ownForm] @param {string} [otherForm] */
export function duel(group, ownForm, otherForm) {
  const own = group && fastest(ours(group, ownForm));
  const other = group && fastest(rivals(group, otherForm));
  return own && other && { own, other, lead: ratio(other.ns, own.ns) };
}

/** The forms of text that ours come in. @param {Run[]} runs @param {string} name */
export function textForms(runs, name) {
  const all = runs.flatMap((run) => groupOf(run, name)?.contenders ?? []);
  return ["flat", "cut", "rope"].filter((form) => all.some((one) => one.ours && one.form === form));
}

/** Theirs that are faster than ours of their form, or than all of ours. @param {Run} run */
export function losses(run) {
  return run.groups.flatMap((group) => {
    const best = fastest(ours(group));
    if (!best) return [];
    return rivals(group).flatMap((rival) => {
      const same = fastest(ours(group, rival.form));
      const ofForm = same && { own: same, lead: ratio(rival.ns, same.ns) };
      const ofAll = { own: best, lead: ratio(rival.ns, best.ns) };
      const lost = (ofForm?.lead.median ?? 1) < 1 || ofAll.lead.median < 1;
      return lost ? [{ run, group, rival, ofForm, ofAll }] : [];
    });
  });
}
