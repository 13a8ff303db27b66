// What a run says, in words and figures. Nothing here knows of the page.
import { crossover } from "../../../tools/crossover.js";
import { three } from "../../../tools/figures.js";
import { ratio, type Spread, speed } from "../../../tools/spread.js";
import { grouped } from "../text.ts";
import { EVENTS, type Who } from "./events.ts";
import type { Entrant, Line, Result } from "./rounds.ts";

/** 12.3 million: for reading, aloud too. */
export function pace(perSecond: number): string {
  if (perSecond >= 999.5e6) return `${three(perSecond / 1e9)} billion`;
  return perSecond >= 999.5e3 ? `${three(perSecond / 1e6)} million` : three(perSecond);
}

/** The two ends in one scale, and the scale once. */
export function paceRange({ low, high }: Spread): string {
  const [from, to] = [pace(low), pace(high)];
  const [number, word] = from.split(" ");
  return word && word === to.split(" ")[1] ? `${number} to ${to}` : `${from} to ${to}`;
}

export function speedOf({ ns }: { ns: number[] }): Spread | undefined {
  return ns.length === 0 ? undefined : speed(ns);
}

/** Where the middle half of the rounds is wider than a fifth of the median, something disturbed them. */
const isUnsteady = ({ median, low, high }: Spread) => (high - low) / median > 0.2;

const finished = ({ ns }: Entrant) => ns.length > 0;
const full = ({ who, call }: Entrant) => `${call} on ${who}`;
/** There is one Web Crypto in a race, and two of each engine. */
const nameOf = (one: Entrant) => (one.who === "Web Crypto" ? one.who : full(one));

const times = ({ median, low, high }: Spread) => `${three(median)} times as fast (${three(low)} to ${three(high)})`;

/** Less than this is nobody's lead, nor is one that the middle half of the rounds does not share. */
const TIE = 1.05;

/** A sentence for each of ours beside Web Crypto, and for each call on both engines: who is faster, and by how much. */
export function comparisons({ entrants }: Result): string[] {
  const of = (who: Who) => entrants.filter((one) => finished(one) && one.who === who);
  const [wasm, js, byHand] = [of("WebAssembly"), of("JavaScript"), of("Web Crypto")];
  const ours = entrants.filter((one) => wasm.includes(one) || js.includes(one));
  return [
    ...byHand.flatMap((other) => ours.map((one) => comparison(one, other))),
    ...wasm.flatMap((one) => js.filter(({ call }) => call === one.call).map((other) => comparison(one, other))),
  ];
}

function comparison(one: Entrant, other: Entrant): string {
  const [name, otherName] = [nameOf(one), nameOf(other)];
  // As the median of the rounds, with the middle half.
  const ahead = ratio(other.ns, one.ns);
  if (ahead.median >= TIE && ahead.low > 1) return `${name} is ${times(ahead)} as ${otherName}.`;
  if (ahead.median > 1 / TIE || ahead.high > 1) return `${name} and ${otherName} are about as fast.`;
  return `${otherName} is ${times(ratio(one.ns, other.ns))} as ${name}.`;
}

/** The end of a run in a sentence. */
export function headline({ event, entrants }: Result): string {
  const [first] = entrants.filter(finished).sort((a, b) => speed(b.ns).median - speed(a.ns).median);
  if (!first) return "Nothing could be measured.";
  const name = first.who === "Web Crypto" ? `Web Crypto’s ${first.call}` : full(first);
  return `${name} is fastest: ${pace(speed(first.ns).median)} ${EVENTS[event].unit.many} a second.`;
}

/** From which size on WebAssembly is ahead of another and stays so; over the sizes that both were measured at. */
export function overtakes(result: Result, other: Who): string {
  const measured = (who: Who) => result.lines.find((line) => line.who === who)?.ns ?? [];
  const [ours, theirs] = [measured("WebAssembly"), measured(other)];
  const both = result.sizes.map((size, i) => ({ size, i })).filter(({ i }) => ours[i]?.length && theirs[i]?.length);
  if (both.length === 0) return "";
  const sizes = both.map(({ size }) => size);
  const { batchUnit } = EVENTS[result.event];
  const from = crossover({
    path: batchUnit.many,
    unit: batchUnit.one,
    sizes,
    engines: { WebAssembly: both.map(({ i }) => ours[i]!), JavaScript: both.map(({ i }) => theirs[i]!) },
  });
  if (from === undefined) return `WebAssembly does not overtake ${other} here.`;
  if (from === sizes[0]) return `WebAssembly is ahead of ${other} at every size.`;
  return `WebAssembly overtakes ${other} from ${grouped(from)} ${batchUnit.many} on.`;
}

/** What the lines say, for the caption and for those who do not see them. */
export function curveSentences(result: Result): string[] {
  const refused = result.lines.some(({ who, refused }) => who === "WebAssembly" && refused);
  return [
    refused ? "WebAssembly did not race, so it overtakes nothing here." : "",
    overtakes(result, "JavaScript"),
    overtakes(result, "Web Crypto"),
    leftOut(result),
  ].filter(Boolean);
}

export const curveText = (result: Result) => curveSentences(result).join(" ");

/** Names those that were not measured to the end, since a line that stops looks like a mistake. */
function leftOut({ lines, sizes, event }: Result): string {
  const groups = new Map<string, Who[]>();
  for (const { who, ns, ended } of lines) {
    const end = sizes[ns.findLastIndex((rounds) => rounds.length > 0)];
    if (!ended || end === undefined) continue;
    const what = `at ${grouped(end)} ${EVENTS[event].batchUnit.many}: ${ended}.`;
    groups.set(what, [...(groups.get(what) ?? []), who]);
  }
  return [...groups].map(([what, names]) => `${names.join(" and ")} ended ${what}`).join(" ");
}

/** What may have been in the way. Empty if the rounds were steady. */
export function doubts({ entrants, lines, sizes }: Result, hidden: boolean): string[] {
  const raced = entrants.filter(finished);
  const unsteady = raced.filter(({ ns }) => isUnsteady(speed(ns)));
  const names = unsteady.length > 1 && unsteady.length === raced.length ? "all" : unsteady.map(full).join(", ");
  const spreads = lines.flatMap((line) => points(line, sizes).map(({ speed }) => speed));
  // With more of its points unsteady, a curve is not to be trusted.
  const shaky = spreads.filter(isUnsteady).length > spreads.length / 4;
  return [
    hidden ? "This tab was hidden during the run, and browsers slow hidden tabs down. Run it again in sight." : "",
    names ? `The rounds differ by more than a fifth for ${names}: something else was using this machine.` : "",
    shaky ? "The curve’s rounds differ as much at many sizes: where its lines cross may be chance." : "",
  ].filter(Boolean);
}

/** Speed over size, where it was measured. */
export function points({ ns }: Line, sizes: readonly number[]): { size: number; speed: Spread }[] {
  return ns.flatMap((rounds, i) => (rounds.length > 0 ? [{ size: sizes[i]!, speed: speed(rounds) }] : []));
}
