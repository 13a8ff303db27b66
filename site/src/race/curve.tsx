import { useEffect, useRef, useState } from "preact/hooks";
import { short } from "../../../tools/figures.js";
import { grouped } from "../text.ts";
import { Drawing } from "./drawing.tsx";
import { EVENTS } from "./events.ts";
import type { Result } from "./rounds.ts";
import { curveText, speedOf } from "./verdict.ts";

/** Speed over the size of a batch: the drawing, what it says, and the figures. */
export function Curve({ result }: { result: Result }) {
  const { batch, batchUnit } = EVENTS[result.event];
  const [ref, width] = useWidth();
  const said = result.done === 1 ? curveText(result) : "";
  return (
    <figure class="panel curve">
      <figcaption>
        <strong>
          Batch size: {batchUnit.many} a second, over how many {batchUnit.many} are asked for at once.
        </strong>{" "}
        {said} <span class="quiet">{batch}</span>
      </figcaption>
      <div class="drawing" ref={ref}>
        {width > 0 && <Drawing result={result} width={width} said={said} />}
      </div>
      <details>
        <summary>The figures of this curve</summary>
        <Figures result={result} />
      </details>
    </figure>
  );
}

/** The width there is, so that text in the drawing is as large as elsewhere. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

function Figures({ result: { event, lines, sizes } }: { result: Result }) {
  const { batchUnit } = EVENTS[event];
  return (
    <div class="wide">
      <table>
        <caption>{batchUnit.many} a second, medians (k: thousand, M: million)</caption>
        <thead>
          <tr>
            <th scope="col">at once</th>
            {lines.map(({ who }) => (
              <th key={who} scope="col" class="number">
                {who}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizes.map((size, i) => (
            <tr key={size}>
              <th scope="row">{grouped(size)}</th>
              {lines.map(({ who, ns, refused }) => {
                const speed = speedOf({ ns: ns[i] ?? [] });
                const missing = refused ? "did not race" : "not measured";
                return (
                  <td key={who} class="number">
                    {speed ? short(speed.median, batchUnit.one) : missing}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
