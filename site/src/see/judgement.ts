// Whether draws are equally likely: Pearson's chi-square test, with the tails that the package's own statistics use.
import { chiSquareExcess } from "../../../tools/tails.js";
import { grouped } from "../text.ts";
import type { Tally } from "./tally.ts";

/** A fair source is called biased once in so many runs. */
export const FALSE_ALARM = 1000;

/** Σ (count - expected)² / expected, where each value is expected equally often. */
export function chiSquare(counts: Uint32Array): number {
  const expected = counts.reduce((total, count) => total + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2, 0) / expected;
}

/** What a chi-square of so many degrees of freedom exceeds with these odds: by halving, since the excess falls. */
export function chiSquareLimit(odds: number, freedom: number): number {
  let low = 0;
  let high = freedom + 1;
  while (chiSquareExcess(high, freedom) > odds) high *= 2;
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (chiSquareExcess(middle, freedom) > odds) low = middle;
    else high = middle;
  }
  return high;
}

/** What the counts of a whole run say. Only of a whole run: its number of draws was fixed before. */
export function judge(counts: Uint32Array) {
  const freedom = counts.length - 1;
  const statistic = chiSquare(counts);
  const limit = chiSquareLimit(1 / FALSE_ALARM, freedom);
  return { statistic, freedom, limit, odds: chiSquareExcess(statistic, freedom), above: statistic > limit };
}

/** A chi-square as it is shown: one decimal where that is a digit that counts. */
export function statisticText(statistic: number): string {
  return grouped(statistic.toFixed(statistic < 1000 ? 1 : 0));
}

/** How often something happens by chance, in words. */
export function frequency(odds: number, trial: string): string {
  if (odds > 0.995) return `in more than 99 of 100 ${trial}s`;
  if (odds >= 0.1) return `in ${Math.round(odds * 100)} of 100 ${trial}s`;
  // Below that, more digits tell nobody more.
  if (odds < 1e-12) return `less than once in a million million ${trial}s`;
  const trials = 1 / odds;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(trials)) - 1);
  return `once in ${grouped(Math.round(trials / digits) * digits)} ${trial}s`;
}

/** A judgement in plain words. */
export function verdict({ statistic, limit, odds, above }: ReturnType<typeof judge>): string {
  const line = `A fair source is above ${statisticText(limit)} once in ${grouped(FALSE_ALARM)} runs: this one is`;
  const how = `${statisticText(statistic)} or more comes from a fair one ${frequency(odds, "run")}.`;
  return above ? `${line} above. ${how} A bias is there in the next run too, chance is not.` : `${line} not. ${how}`;
}

/** A run: not begun, under way, stopped before its end, or at its end. */
export type State = "empty" | "filling" | "stopped" | "full";

/** What a run has come to. While it is under way that is nothing, since it is read aloud. */
export function status({ total, drawn, byRejection, byModulo }: Tally, state: State): string {
  const draws = `${grouped(total)} draws`;
  if (state === "stopped") return `Stopped at ${grouped(drawn)} of ${draws}: no verdict, for that takes the whole run.`;
  if (state !== "full") return "";
  const told = (counts: Uint32Array) => {
    const { statistic, limit, above } = judge(counts);
    return `chi-square ${statisticText(statistic)}, ${above ? "above" : "not above"} ${statisticText(limit)}`;
  };
  return `${draws} each. By rejection: ${told(byRejection)}. By modulo: ${told(byModulo)}.`;
}
