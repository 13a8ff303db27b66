import { grouped } from "../text.ts";
import { barPath, HEIGHT, topCount } from "./bars.ts";
import { chiSquare, judge, statisticText, verdict } from "./judgement.ts";
import type { Split } from "./split.ts";
import type { Tally } from "./tally.ts";

interface Props {
  readonly method: "rejection" | "modulo";
  readonly tally: Tally;
  readonly split: Split;
  /** How far the tally is, which it does not say by being another one. */
  readonly drawn: number;
}

/** One of the two histograms, with its chi-square. Both have the same scale. */
export function Histogram({ method, tally, split, drawn }: Props) {
  const { bound, quotient, rest } = split;
  const counts = method === "modulo" ? tally.byModulo : tally.byRejection;
  const most = topCount(tally.total, bound, quotient, rest);
  const level = HEIGHT * (1 - tally.total / bound / most);
  const freedom = bound === 2 ? "1 degree" : `${bound - 1} degrees`;
  const favoured = method === "modulo" ? rest : 0;
  return (
    <figure class={`histogram panel ${method}`}>
      <figcaption>
        {method === "modulo" ? (
          <>
            <strong>Modulo: {rest > 0 ? "biased" : "fair for this bound"}</strong> <code>byte % {bound}</code>
          </>
        ) : (
          <>
            <strong>Rejection sampling: fair</strong> <code>fillRandbelow(bytes, {bound})</code>
          </>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${bound} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={told(counts, tally)}>
        <path class="favoured" d={barPath(counts, 0, favoured, most)} />
        <path class="others" d={barPath(counts, favoured, bound, most)} />
        <line class="expected" x1={0} x2={bound} y1={level} y2={level} />
      </svg>
      <p class="axis" aria-hidden="true">
        <span>0</span>
        <span>dashed: expected at the end</span>
        <span>{bound - 1}</span>
      </p>
      {drawn === 0 ? (
        <p>chi-square: nothing is drawn yet</p>
      ) : (
        <>
          <p>
            chi-square <strong class="statistic">{statisticText(chiSquare(counts))}</strong> with {freedom} of freedom
          </p>
          <p class="quiet">{tally.full ? verdict(judge(counts)) : "No verdict before the end."}</p>
        </>
      )}
    </figure>
  );
}

function told(counts: Uint32Array, { bound, drawn }: Tally): string {
  const numbers = `Bars of the numbers 0 to ${bound - 1}`;
  if (drawn === 0) return `${numbers}: nothing is drawn yet`;
  const [least, most, expected] = [Math.min(...counts), Math.max(...counts), Math.round(drawn / bound)];
  return (
    `${numbers}: the rarest came ${grouped(least)} times, the most frequent ${grouped(most)} times, ` +
    `${grouped(expected)} are expected of each`
  );
}
