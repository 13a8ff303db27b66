import { own } from "../own.ts";
import { machineFacts } from "./machine.ts";

export function MachineList({ step }: { step: number }) {
  return (
    <>
      <h3>This machine</h3>
      <dl class="facts">
        {machineFacts(navigator, own.engine, step).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
