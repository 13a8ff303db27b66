import { short } from "../../../tools/figures.js";
import { EVENTS } from "./events.ts";
import type { Result } from "./result.ts";
import { speedOf } from "./verdict.ts";

export function CurveTable({ result }: { result: Result }) {
  const { batchUnit } = EVENTS[result.event];
  return (
    <div class="wide">
      <table>
        <caption>{batchUnit.many} a second, medians (k: thousand, M: million)</caption>
        <thead>
          <tr>
            <th scope="col">at once</th>
            {result.lines.map(({ who }) => (
              <th key={who} scope="col" class="number">
                {who}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.sizes.map((size, i) => (
            <tr key={size}>
              <th scope="row">{size.toLocaleString("en")}</th>
              {result.lines.map(({ who, ns, refused }) => {
                const speed = speedOf({ ns: ns[i] ?? [] });
                return (
                  <td key={who} class="number">
                    {speed ? short(speed.median, batchUnit.one) : refused ? "did not race" : "not measured"}
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
