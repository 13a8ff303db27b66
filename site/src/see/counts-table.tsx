import type { Tally } from "./tally.ts";

/** The counts in figures. */
export function CountsTable({ tally, drawn }: { tally: Tally; drawn: number }) {
  const expected = (drawn / tally.bound).toLocaleString("en", { maximumFractionDigits: 1 });
  return (
    <details>
      <summary>The counts as a table</summary>
      <table>
        <caption>Of each {expected} are expected.</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col" class="number">
              by rejection
            </th>
            <th scope="col" class="number">
              by modulo
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from(tally.byRejection, (count, value) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td class="number">{count.toLocaleString("en")}</td>
              <td class="number">{tally.byModulo[value]?.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
