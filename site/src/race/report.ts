// A run as text, to paste into an issue.
import { withHalf } from "../../../tools/figures.js";
import { speed } from "../../../tools/spread.js";
import { EVENTS } from "./events.ts";
import type { Facts } from "./machine.ts";
import type { Result } from "./rounds.ts";
import { comparisons, curveSentences, doubts, points } from "./verdict.ts";

/** @param facts - of the machine */
export function reportText(version: string, facts: Facts, result: Result, hidden: boolean): string {
  const { title, unit, batchUnit } = EVENTS[result.event];
  const bars = result.entrants.map(({ who, call, ns, refused }) => {
    const figure = ns.length > 0 ? withHalf(speed(ns)) : (refused ?? "not measured");
    return `${who}, ${call}: ${figure}`;
  });
  const curve = result.lines.flatMap((line) =>
    points(line, result.sizes).map(({ size, speed }) => `${line.who}, ${size}: ${withHalf(speed)}`),
  );
  const rounds = Math.max(0, ...result.entrants.map(({ ns }) => ns.length));
  return [
    `secrets-wasm ${version}, a race in the browser: ${title}`,
    ...facts.map(([name, value]) => `${name}: ${value}`),
    "",
    `${unit.many} a second: median of ${rounds} rounds (middle half)`,
    ...bars,
    "",
    `${batchUnit.many} a second, by batch size`,
    ...curve,
    "",
    ...comparisons(result),
    ...curveSentences(result),
    ...doubts(result, hidden),
    "",
  ].join("\n");
}
