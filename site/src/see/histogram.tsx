import { barPath, HEIGHT, topCount } from "./bars.ts";
import { chiSquare } from "./chi-square.ts";
import { judge, statisticText, verdict } from "./judgement.ts";
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
      <ChiSquare counts={counts} drawn={drawn} full={tally.full} />
    </figure>
  );
}

function ChiSquare({ counts, drawn, full }: { counts: Uint32Array; drawn: number; full: boolean }) {
  if (drawn === 0) return <p>chi-square: nothing is drawn yet</p>;
  return (
    <>
      <p>
        chi-square <strong class="statistic">{statisticText(chiSquare(counts))}</strong> with{" "}
        {(counts.length - 1).toLocaleString("en")} {counts.length === 2 ? "degree" : "degrees"} of freedom
      </p>
      <p class="quiet">{full ? verdict(judge(counts)) : "No verdict before the end."}</p>
    </>
  );
}

function told(counts: Uint32Array, { bound, drawn }: Tally): string {
  const numbers = `Bars of the numbers 0 to ${bound - 1}`;
  if (drawn === 0) return `${numbers}: nothing is drawn yet`;
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const expected = (drawn / bound).toLocaleString("en", { maximumFractionDigits: 0 });
  return (
    `${numbers}: the rarest came ${least.toLocaleString("en")} times, the most frequent ${most.toLocaleString("en")} times, ` +
    `${expected} are expected of each`
  );
}
