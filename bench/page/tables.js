// The figures behind the charts.

import { crossoverText, leads } from "../../tools/crossover.js";
import { plural, short, three, withHalf } from "../../tools/figures.js";
import { code, table } from "../../tools/markdown.js";
import { ratio, speed, spread } from "../../tools/spread.js";
import { fullName, groupOf } from "./contenders.js";

/** @typedef {import("./results.js").Run} Run */
/** @typedef {import("./results.js").Contender} Contender */
/** @typedef {import("./results.js").Bar} Bar */

/** @param {Run} run @param {string} group @param {string} who */
function contender(run, group, who) {
  return groupOf(run, group)?.contenders.find((candidate) => fullName(candidate) === who);
}

/** What a contender gives, and where that differs. @param {Run[]} runs @param {string} group @param {string} who */
function gives(runs, group, who) {
  /** @type {Map<string, string[]>} */
  const told = new Map();
  for (const run of runs) {
    const found = contender(run, group, who);
    if (found) told.set(found.gives, [...(told.get(found.gives) ?? []), run.title]);
  }
  const [[common] = [""], ...others] = [...told];
  return [common, ...others.map(([text, titles]) => `in ${titles.join(", ")}: ${text}`)].join("; ");
}

const GRADES = { secret: "", predictable: "not secret", native: "native", limit: "the limit" };

/** A row a contender, the first runtime's fastest first. @param {Run[]} runs @param {string} name */
export function groupTable(runs, name) {
  const all = runs.flatMap((run) => groupOf(run, name)?.contenders ?? []);
  const names = [...new Set(sorted(all).map(fullName))];
  const unit = runs.map((run) => groupOf(run, name)?.unit).find(Boolean) ?? "unit";
  const rows = names.map((who) => {
    const cells = runs.map((run) => {
      const found = contender(run, name, who);
      return found ? `${withHalf(spread(found.ns))}<br>${short(speed(found.ns).median, unit)}/s` : "";
    });
    const one = /** @type {Contender} */ (all.find((candidate) => fullName(candidate) === who));
    const grade = one.ours ? "ours" : GRADES[one.grade];
    const shown = code(one.name) + (one.engine ? `, ${one.engine}` : "");
    return [one.ours ? `**${shown}**` : shown, grade, `${one.bits ?? ""}`, gives(runs, name, who), ...cells];
  });
  const headings = ["contender", "", "bits", "gives", ...runs.map(({ title }) => title)];
  return `Nanoseconds for one ${unit}, the median of the rounds and their middle half; below it ${plural(unit)} a second.

${table(headings, rows, runs.length)}`;
}

/** Each name where it is first met, that runtime's fastest first. @param {Contender[]} contenders */
function sorted(contenders) {
  const firsts = contenders.filter(
    (one, i) => contenders.findIndex((other) => fullName(other) === fullName(one)) === i,
  );
  return firsts.sort((a, b) => spread(a.ns).median - spread(b.ns).median);
}

/** What a bar reached: WebAssembly's figure, unless the bar names an engine. @param {Run} run @param {Bar} bar */
export function reached(run, { group, of, than, engine = "WebAssembly" }) {
  const all = groupOf(run, group)?.contenders ?? [];
  const named = all.filter(({ name, ours }) => ours && name === of);
  const own = named.find((one) => one.engine === engine) ?? named[0];
  const other = all.find(({ name, ours }) => name === than && !ours) ?? all.find((one) => fullName(one) === than);
  return own && other && { own, lead: ratio(other.ns, own.ns) };
}

/** @param {Run[]} runs */
export function barTable(runs) {
  const rows = runs.flatMap((run) =>
    (run.bars ?? []).map((bar) => {
      const result = reached(run, bar);
      const met = result && result.lead.median >= bar.bar ? "met" : "**not met**";
      const cells = [bar.group, run.title, result ? fullName(result.own) : bar.of, code(bar.than), three(bar.bar)];
      return [...cells, result ? withHalf(result.lead) : "", result ? met : "**not measured**"];
    }),
  );
  if (rows.length === 0) return "None is set.\n";
  return `A bar is how many times as fast ours was meant to be, set beforehand; below 1 it is a share of the other's speed. The last
columns are the figure reached, with the middle half of the rounds, and whether its median is at the bar.

${table(["what", "runtime", "ours", "than", "bar", "reached", ""], rows)}`;
}

/** From which size on WebAssembly is ahead. @param {Run[]} runs */
export function crossoverTable(runs) {
  const paths = [...new Set(runs.flatMap(({ curves = [] }) => curves.map(({ path }) => path)))];
  const rows = paths.map((path) => [
    path,
    ...runs.map(({ curves = [] }) => {
      const curve = curves.find((candidate) => candidate.path === path);
      return curve ? crossoverText(curve) : "";
    }),
  ]);
  return table(["path", ...runs.map(({ title }) => title)], rows);
}

/** Each size of a runtime's curves. @param {Run} run */
export function curveTables({ curves = [] }) {
  return curves
    .map((curve) => {
      const { path, unit, sizes, engines } = curve;
      const ahead = leads(curve);
      const cells = (/** @type {string} */ engine, /** @type {number} */ i) =>
        withHalf(spread(engines[engine]?.[i] ?? []));
      const rows = sizes.map((size, i) => [
        size.toLocaleString("en"),
        cells("WebAssembly", i),
        cells("JavaScript", i),
        withHalf(/** @type {import("../../tools/spread.js").Spread} */ (ahead[i])),
      ]);
      const headings = [`${plural(unit)} at once`, "WebAssembly, ns each", "JavaScript, ns each", "times as fast"];
      return `${path}:\n\n${table(headings, rows, 3)}`;
    })
    .join("\n");
}

/**
 * What has one figure a runtime.
 * @template {{ name: string, engine?: string }} Cost
 * @param {string} what @param {Run[]} runs @param {(run: Run) => Cost[] | undefined} costsOf @param {(cost: Cost) => string} figure
 */
function costTable(what, runs, costsOf, figure) {
  const having = runs.filter((run) => (costsOf(run) ?? []).length > 0);
  const firsts = new Map(having.flatMap((run) => (costsOf(run) ?? []).map((cost) => [fullName(cost), cost])));
  const rows = [...firsts].map(([who, { name, engine }]) => [
    code(name) + (engine ? `, ${engine}` : ""),
    ...having.map((run) => {
      const found = costsOf(run)?.find((cost) => fullName(cost) === who);
      return found ? figure(found) : "";
    }),
  ]);
  return table([what, ...having.map(({ title }) => title)], rows, having.length);
}

/** Bytes that a kept token holds. @param {Run[]} runs */
export function memoryTable(runs) {
  const bytes = (/** @type {import("./results.js").Memory} */ held) =>
    Math.round(held.bytesPerToken).toLocaleString("en");
  return costTable("bytes a kept token holds", runs, ({ memory }) => memory, bytes);
}

/** Milliseconds beyond an empty program. @param {Run[]} runs */
export function coldTable(runs) {
  const beyond = (/** @type {import("./results.js").Cold} */ cold) => withHalf(beyondEmpty(cold));
  return costTable("ms more than an empty program", runs, ({ cold }) => cold, beyond);
}

/** Paired, since what a process takes by itself changes from minute to minute. @param {import("./results.js").Cold} cold */
export function beyondEmpty({ milliseconds, empty }) {
  return spread(milliseconds.map((time, round) => time - Number(empty[round])));
}

/** What the first entropy of a process costs, in words. @param {Run[]} runs */
export function purchaseText(runs) {
  const said = runs.flatMap(({ title, purchases }) => {
    const [first, later] = (purchases ?? []).map(({ bytes, microseconds }) => ({
      bytes: bytes.toLocaleString("en"),
      time: `${spread(microseconds).median.toFixed(0)} µs`,
    }));
    return first && later
      ? [`${title}: ${first.bytes} bytes, ${first.time}; ${later.bytes} at once, ${later.time}.`]
      : [];
  });
  return said.length > 0 ? `\nThe first purchase of entropy is part of it. ${said.join(" ")}\n` : "";
}
