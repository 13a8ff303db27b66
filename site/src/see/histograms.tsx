import { useMemo, useRef, useState } from "preact/hooks";
import { BoundChoice } from "./bound-choice.tsx";
import { CountsTable } from "./counts-table.tsx";
import { useFilling } from "./filling.ts";
import { Histogram } from "./histogram.tsx";
import { boundOf, explanation, splitOf } from "./split.ts";
import { status } from "./status.ts";

const FIRST_BOUND = 100;

/** The same number of draws below a bound by rejection and by modulo, filling side by side. */
export function Histograms() {
  const place = useRef<HTMLDivElement>(null);
  const fill = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState(`${FIRST_BOUND}`);
  const typed = boundOf(text);
  const [bound, setBound] = useState(FIRST_BOUND);
  const { tally, state, start, stop } = useFilling(bound, place);
  const split = useMemo(() => splitOf(bound), [bound]);
  const filling = state === "filling";

  const choose = (wanted: string) => {
    setText(wanted);
    setBound(boundOf(wanted) ?? bound);
  };
  return (
    <div ref={place}>
      <h3>Why rejection, and not modulo</h3>
      <BoundChoice text={text} valid={typed !== undefined} choose={choose} />
      <p class="explanation">{explanation(split).join(" ")}</p>
      <div class="row">
        <button ref={fill} type="button" class="main" disabled={typed === undefined} onClick={start}>
          Fill the histograms
        </button>
        <button
          type="button"
          disabled={!filling}
          onClick={() => {
            // Before it is disabled, lest the keyboard's place is lost with it.
            fill.current?.focus();
            stop();
          }}
        >
          Stop
        </button>
        <span class="drawn">
          {tally.drawn.toLocaleString("en")} of {tally.total.toLocaleString("en")} draws each
        </span>
      </div>
      <div class="columns histograms">
        <Histogram method="rejection" tally={tally} split={split} drawn={tally.drawn} />
        <Histogram method="modulo" tally={tally} split={split} drawn={tally.drawn} />
      </div>
      <p role="status">{status(tally, state)}</p>
      <p class="quiet">
        The number of draws is fixed before the first, and judged once, at the end. Until then the chi-square wanders:
        whoever looked after each draw and stopped at the first excess would call every fair source biased in the end.
      </p>
      {!filling && tally.drawn > 0 && <CountsTable tally={tally} drawn={tally.drawn} />}
    </div>
  );
}
