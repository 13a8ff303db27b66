import { useLayoutEffect, useRef } from "preact/hooks";
import { CountsTable } from "./counts-table.tsx";
import { useFilling } from "./filling.ts";
import { Histogram } from "./histogram.tsx";
import type { Split } from "./split.ts";
import { status } from "./status.ts";

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
          {drawn.toLocaleString("en")} of {total.toLocaleString("en")} draws each
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
      {!filling && drawn > 0 && <CountsTable tally={tally} drawn={drawn} />}
    </div>
  );
}
