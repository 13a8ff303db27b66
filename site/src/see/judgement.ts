import { chiSquare, chiSquareExcess, chiSquareLimit } from "./chi-square.ts";
import { frequency } from "./frequency.ts";

/** A fair source is called biased once in so many runs. */
export const FALSE_ALARM = 1000;

/** What the counts of a whole run say. Only of a whole run: its number of draws was fixed before. */
export interface Judgement {
  readonly statistic: number;
  readonly freedom: number;
  readonly limit: number;
  readonly odds: number;
  readonly above: boolean;
}

export function judge(counts: Uint32Array): Judgement {
  const freedom = counts.length - 1;
  const statistic = chiSquare(counts);
  const limit = chiSquareLimit(1 / FALSE_ALARM, freedom);
  return { statistic, freedom, limit, odds: chiSquareExcess(statistic, freedom), above: statistic > limit };
}

/** A chi-square as it is shown: one decimal where that is a digit that counts. */
export function statisticText(statistic: number): string {
  const decimals = statistic < 1000 ? 1 : 0;
  return statistic.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A judgement in plain words. */
export function verdict({ statistic, limit, odds, above }: Judgement): string {
  const line = `A fair source is above ${statisticText(limit)} once in ${FALSE_ALARM.toLocaleString("en")} runs: this one`;
  const how = `${statisticText(statistic)} or more comes from a fair one ${frequency(odds, "run")}`;
  return above
    ? `${line} is above. ${how}. A bias is there in the next run too, chance is not.`
    : `${line} is not. ${how}.`;
}
