import { EVENTS } from "./events.ts";
import type { Result } from "./result.ts";
import { pace, speedOf } from "./verdict.ts";

export function CurveTable({ result }: { result: Result }) {
  const { many } = EVENTS[result.event].batchUnit;
  return (
    <div class="wide">
      <table>
        <caption>{many} a second, medians</caption>
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
                    {speed ? pace(speed.median) : refused ? "did not race" : "not measured"}
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
