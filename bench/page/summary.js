// The first screen: where it ran, and our best beside the best of the others.

import { three } from "../../tools/figures.js";
import { code, table } from "../../tools/markdown.js";
import { duel, fullName, groupNames, groupOf, losses, textForms } from "./contenders.js";

/** @typedef {import("./results.js").Run} Run */

/** @param {string[]} words */
export const listed = (words) => words.join(", ").replace(/, ([^,]*)$/, " and $1");

/** @param {Run} run */
const machineOf = ({ machine: { cpu, cores, platform } }) => `${cpu}, ${cores} cores, ${platform}`;

/** What was measured, and on what. @param {Run[]} runs */
export function surroundings(runs) {
  const machines = [...new Set(runs.map(machineOf))].map((machine) => {
    const titles = runs.filter((run) => machineOf(run) === machine).map(({ title }) => title);
    return `${listed(titles)} on ${machine}`;
  });
  const dates = [...new Set(runs.map(({ date }) => date))].sort();
  const when = dates.length > 1 ? `from ${dates[0]} to ${dates.at(-1)}` : dates[0];
  return `Measured ${when}: ${machines.join("; ")}.`;
}

/** @param {Run[]} runs @param {string} name @param {string} [ownForm] @param {string} [otherForm] */
function row(runs, name, ownForm, otherForm) {
  const duels = runs.map((run) => duel(groupOf(run, name), ownForm, otherForm));
  const first = duels.find((pair) => pair !== undefined);
  if (!first) return [];
  const cells = duels.map((pair) => {
    if (!pair) return "";
    const { median } = pair.lead;
    return median < 1 ? `**${three(median)}**` : three(median);
  });
  const own = code(first.own.name) + (ownForm ? `, ${ownForm}` : "");
  const against = code(first.other.name) + (first.other.form && ownForm ? `, ${first.other.form}` : "");
  return [[name, own, against, ...cells]];
}

/** Text of ours beside text of its form, and beside all; the one row where they are the same. @param {Run[]} runs @param {string} name */
function rows(runs, name) {
  const forms = textForms(runs, name);
  if (forms.length === 0) return row(runs, name);
  const all = forms.flatMap((form) => [...row(runs, name, form, form), ...row(runs, name, form)]);
  const lines = all.map((cells) => cells.join("|"));
  return all.filter((_, i) => lines.indexOf(lines[i] ?? "") === i);
}

/** Our fastest against the fastest other, in each runtime. @param {Run[]} runs */
export function summary(runs) {
  const lost = runs.flatMap(losses).length;
  const headings = ["what", "ours", "the fastest other", ...runs.map(({ title }) => title)];
  return `How many times as fast our fastest is, on whichever engine, as the fastest other that is as secret, in the same rounds; a
string beside those of its form, and beside all. Below 1, in bold, the other is faster: ${lost === 0 ? "nowhere here" : "[where we lose](#where-we-lose)"}. The
names are those of ${runs[0]?.title}; elsewhere another may be the fastest.

${table(
  headings,
  groupNames(runs).flatMap((name) => rows(runs, name)),
  runs.length,
)}`;
}

/** What ran. @param {Run[]} runs */
export function versions(runs) {
  const rows = runs.map((run) => {
    const { title, date, versions, plan } = run;
    const parts = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
    const times = `${plan.launches} × ${plan.rounds} × ${plan.milliseconds} ms`;
    return [title, date, machineOf(run), times, parts.join(", ")];
  });
  const headings = ["runtime", "date", "machine", "launches × rounds × time of each", "versions"];
  return table(headings, rows);
}

/** @param {Run[]} runs */
export function lostPairs(runs) {
  const rows = runs.flatMap(losses).map(({ run, group, rival, ofForm, ofAll }) => {
    const times = (/** @type {typeof ofForm} */ side) => {
      if (!side) return "we have none";
      const { median, low, high } = side.lead;
      const behind = `${three(1 / median)} (${three(1 / high)} to ${three(1 / low)})`;
      return `${median < 1 ? behind : "we are faster"}: ${fullName(side.own)}`;
    };
    return [
      group.name,
      run.title,
      `${code(rival.name)}${rival.form ? `, ${rival.form}` : ""}`,
      times(ofForm),
      times(ofAll),
    ];
  });
  if (rows.length === 0) return "Nowhere in what was measured.\n";
  return `How many times as fast the other is, as the median of the rounds and their middle half, beside our fastest of the same
form and beside the fastest of ours whatever its form.

${table(["what", "runtime", "the other", "against ours of its form", "against all of ours"], rows)}`;
}
