// Who is compared with whom.
import { ratio, spread } from "../tools/spread.js";

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

/** @param {Contender[]} contenders */
export function fastest(contenders) {
  const median = (/** @type {Contender} */ { ns }) => spread(ns).median;
  return [...contenders].sort((a, b) => median(a) - median(b))[0];
}

/** @param {Group} group @param {string} [form] */
export function ours({ contenders }, form) {
  return contenders.filter((contender) => contender.ours && (form === undefined || contender.form === form));
}

/** Others that are as secret: nothing predictable, native or less than the job. @param {Group} group */
function rivals({ contenders }) {
  return contenders.filter(({ ours, grade }) => !ours && grade === "secret");
}

/** Our fastest and the fastest other. @param {Group | undefined} group */
export function duel(group) {
  const own = group && fastest(ours(group));
  const other = group && fastest(rivals(group));
  return own && other && { own, other, lead: ratio(other.ns, own.ns) };
}

/**
 * Our contender of a name, on WebAssembly where the engines differ.
 * @param {Pick<Run, "groups">} run @param {string} group @param {string} name
 */
export function ownIn(run, group, name) {
  return groupOf(run, group)?.contenders.find((one) => one.ours && one.name === name && one.engine !== "JavaScript");
}

/**
 * How many times as fast ours is; undefined where one of the two was not measured.
 * @param {Pick<Run, "groups">} run @param {string} group @param {string} name @param {string} than
 */
export function leadIn(run, group, name, than) {
  const own = ownIn(run, group, name);
  const all = groupOf(run, group)?.contenders ?? [];
  const other = all.find((one) => !one.ours && one.name === than) ?? all.find((one) => fullName(one) === than);
  return own && other && ratio(other.ns, own.ns);
}

/** Others that are faster than our fastest, or than our fastest of the same form. @param {Run} run */
export function losses(run) {
  return run.groups.flatMap((group) => {
    const best = fastest(ours(group));
    if (!best) return [];
    return rivals(group).flatMap((rival) => {
      const all = { own: best, lead: ratio(rival.ns, best.ns), overall: true };
      const same = fastest(ours(group, rival.form));
      const ofForm = same && { own: same, lead: ratio(rival.ns, same.ns), overall: false };
      const lost = [all, ofForm].find((side) => side && side.lead.median < 1);
      return lost ? [{ run, group, rival, ...lost }] : [];
    });
  });
}

/** Milliseconds more than the empty program of the same round. @param {import("./results.js").Cold} cold */
export function beyondEmpty({ milliseconds, empty }) {
  return spread(milliseconds.map((time, round) => time - Number(empty[round])));
}
