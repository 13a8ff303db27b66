import { useRef } from "preact/hooks";
import { useVisible } from "../visibility.ts";
import "./inside.css";
import { speedText } from "./entropy-speed.ts";
import { useEntropySpeed } from "./use-entropy-speed.ts";
import { usePurchases } from "./use-purchases.ts";
import { Way } from "./way.tsx";
import { Wiped } from "./wiped.tsx";

export function Inside() {
  const place = useRef<HTMLDivElement>(null);
  const visible = useVisible(place);
  const bought = usePurchases(visible);
  const { answer, asked, again } = useEntropySpeed(visible);
  return (
    <div ref={place}>
      <p>
        The way of the bytes, from the system’s generator to your string, with the figures of this page in this browser.
      </p>
      <Way bought={bought} answer={answer} />
      <div class="row">
        <button type="button" onClick={again}>
          Measure the speed again
        </button>
        <span role="status">{asked && answer?.speed ? `Measured: ${speedText(answer.speed.median)}` : ""}</span>
      </div>
      <Wiped />
      <p>
        Every function, with what it takes and throws, is in the <a href="./reference/index.html">reference</a>.
      </p>
    </div>
  );
}
