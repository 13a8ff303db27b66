import { useLayoutEffect, useRef } from "preact/hooks";
import { grouped } from "../text.ts";
import { useFilling } from "./filling.ts";
import { Histogram } from "./histogram.tsx";
import { status } from "./judgement.ts";
import type { Split } from "./split.ts";
import type { Tally } from "./tally.ts";

interface Props {
  readonly split: Split;
  /** Whether a bound is chosen now. */
  readonly possible: boolean;
}

/** The same number of draws by rejection and by modulo, filling side by side. */
export function Run({ split, possible }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const fill = useRef<HTMLButtonElement>(null);
  const halt = useRef<HTMLButtonElement>(null);
  const { tally, state, start, stop } = useFilling(split.bound, place);
  const filling = state === "filling";
  const { drawn, total } = tally;

  // A button that is disabled loses the keyboard's place.
  useLayoutEffect(() => {
    if (!filling && document.activeElement === halt.current) fill.current?.focus();
  }, [filling]);

  return (
    <div ref={place}>
      <div class="row">
        <button ref={fill} type="button" class="main" disabled={!possible} onClick={start}>
          Fill the histograms
        </button>
        <button ref={halt} type="button" disabled={!filling} onClick={stop}>
          Stop
        </button>
        <span class="drawn">
          {grouped(drawn)} of {grouped(total)} draws each
        </span>
      </div>
      <div class="columns histograms">
        <Histogram method="rejection" tally={tally} split={split} drawn={drawn} />
        <Histogram method="modulo" tally={tally} split={split} drawn={drawn} />
      </div>
      <p role="status">{status(tally, state)}</p>
      <p class="quiet">
        The number of draws is fixed before the first, and judged once, at the end. Until then the chi-square wanders:
        whoever looked after each draw and stopped at the first excess would call every fair source biased in the end.
      </p>
      {!filling && drawn > 0 && <Counts tally={tally} drawn={drawn} />}
    </div>
  );
}

/** The counts in figures. */
function Counts({ tally, drawn }: { tally: Tally; drawn: number }) {
  const expected = grouped(Number((drawn / tally.bound).toFixed(1)));
  return (
    <details>
      <summary>The counts as a table</summary>
      <table>
        <caption>Of each {expected} are expected.</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            {["rejection", "modulo"].map((method) => (
              <th key={method} scope="col" class="number">
                by {method}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(tally.byRejection, (count, value) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td class="number">{grouped(count)}</td>
              <td class="number">{grouped(tally.byModulo[value]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
