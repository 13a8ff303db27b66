import { useState } from "preact/hooks";
import { CopyButton } from "../copy-button.tsx";
import { own } from "../own.ts";
import { Bars } from "./bars.tsx";
import { contenders } from "./contenders.ts";
import { Curve } from "./curve.tsx";
import { EVENTS, type EventId } from "./events.ts";
import { machineFacts } from "./machine.ts";
import { Method } from "./method.tsx";
import { reportText } from "./report.ts";
import { useRace } from "./use-race.ts";
import { comparisons, doubts } from "./verdict.ts";
import "./race.css";

const IDS = Object.keys(EVENTS) as EventId[];

export function Race() {
  const [chosen, choose] = useState<EventId>("hex");
  const { running, runs, status, start, stop } = useRace();
  const { result, hidden = false } = runs[chosen] ?? {};
  const finished = !running && result?.done === 1;
  const { title, unit, same } = EVENTS[chosen];
  const facts = machineFacts(navigator, own.engine, result?.step ?? 0);
  const entrants = result?.entrants ?? contenders(chosen).map((named) => ({ ...named, ns: [] }));

  return (
    <div class="race">
      <p>
        The same job, done by our core in WebAssembly, by the same package in plain JavaScript, and by Web Crypto as one
        writes it by hand. A run takes about fifteen seconds, in workers: the page stays free.
      </p>
      <fieldset class="events" disabled={running}>
        <legend>What to make</legend>
        {IDS.map((id) => (
          <label key={id}>
            <input type="radio" name="race-event" checked={chosen === id} onChange={() => choose(id)} />
            {EVENTS[id].title}
          </label>
        ))}
      </fieldset>
      <div class="row">
        <button type="button" class={running ? undefined : "main"} onClick={running ? stop : () => start(chosen)}>
          {running ? "Stop" : "Start the race"}
        </button>
        {finished && result && <CopyResult text={reportText(VERSION, facts, result, hidden)} />}
      </div>
      {running && <progress value={result?.done ?? 0} aria-label="Progress of the race" />}
      <p class="race-status" role="status">
        {status}
      </p>
      <div class="panel">
        <h3 class="race-title">
          {title}: {unit.many} a second
        </h3>
        <p class="quiet">{same}</p>
        <Bars entrants={entrants} unit={unit.many} />
        {finished && result && (
          <ul class="verdict" aria-label="Comparison">
            {[...comparisons(result), ...doubts(result, hidden)].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      {result && result.done > 0.5 && <Curve result={result} />}
      <h3>This machine</h3>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Method />
    </div>
  );
}

/** A button that copies the result, and where the browser refuses that, a field to copy it from. */
function CopyResult({ text }: { text: string }) {
  const [refused, setRefused] = useState(false);
  return (
    <>
      <CopyButton text={() => text} onRefused={() => setRefused(true)}>
        Copy the result
      </CopyButton>
      {refused && (
        <label class="by-hand">
          The browser keeps its clipboard to itself. Copy it from here:
          <textarea readOnly rows={8} value={text} />
        </label>
      )}
    </>
  );
}
