import { judge, statisticText } from "./judgement.ts";
import type { Tally } from "./tally.ts";

/** A run: not begun, under way, stopped before its end, or at its end. */
export type State = "empty" | "filling" | "stopped" | "full";

/** What a run has come to. While it is under way that is nothing, since it is read aloud. */
export function status(tally: Tally, state: State): string {
  const total = `${tally.total.toLocaleString("en")} draws`;
  if (state === "stopped") {
    return `Stopped at ${tally.drawn.toLocaleString("en")} of ${total}: no verdict, for that takes the whole run.`;
  }
  if (state !== "full") return "";
  const told = (counts: Uint32Array) => {
    const { statistic, limit, above } = judge(counts);
    return `chi-square ${statisticText(statistic)}, ${above ? "above" : "not above"} ${statisticText(limit)}`;
  };
  return `${total} each. By rejection: ${told(tally.byRejection)}. By modulo: ${told(tally.byModulo)}.`;
}
