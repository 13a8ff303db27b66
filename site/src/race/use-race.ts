// The run that the page shows: none yet, one under way, or the last.
import { useEffect, useRef, useState } from "preact/hooks";
import { own } from "../own.ts";
import { reason } from "../text.ts";
import { EVENTS, type EventId } from "./events.ts";
import { openLane } from "./lane.ts";
import { PLAN, type Result, race } from "./rounds.ts";
import { curveText, headline } from "./verdict.ts";

/** In ms: what a page needs to draw a round. Drawing during the next would disturb it. */
const DRAWING = 40;

type Runs = Partial<Record<EventId, { readonly result: Result; readonly hidden: boolean }>>;

export function useRace() {
  /** The last of each event. */
  const [runs, setRuns] = useState<Runs>({});
  /** A sentence now and then, for screen readers too. */
  const [status, setStatus] = useState("");
  const [running, setRunning] = useState(false);
  /** Whether the tab was hidden during the run. */
  const hidden = useRef(false);
  const control = useRef<AbortController | null>(null);

  useEffect(() => {
    if (!running) return;
    const look = () => {
      if (document.hidden) hidden.current = true;
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [running]);

  useEffect(() => () => control.current?.abort(), []);

  async function start(event: EventId) {
    control.current?.abort();
    control.current = new AbortController();
    const { signal } = control.current;
    setRunning(true);
    hidden.current = document.hidden;
    setRuns(({ [event]: _, ...others }) => others);
    setStatus(`Racing: ${EVENTS[event].title}. What each makes is looked at first.`);
    let barsTold = false;
    try {
      const last = await race({
        event,
        wasm: own.engine === "wasm",
        plan: PLAN,
        signal,
        open: openLane,
        show(next) {
          setRuns((before) => ({ ...before, [event]: { result: next, hidden: hidden.current } }));
          if (!barsTold && next.done >= 0.5) {
            barsTold = true;
            setStatus(`The bars are done: ${headline(next)} Now the batch sizes.`);
          }
          return new Promise((drawn) => setTimeout(drawn, DRAWING));
        },
      });
      setStatus(`Finished: ${headline(last)} ${curveText(last)}`);
    } catch (error) {
      // Another run may have begun.
      if (control.current?.signal !== signal) return;
      setStatus(signal.aborted ? "Stopped." : `The race failed: ${reason(error)}`);
    }
    setRunning(false);
  }

  return { running, runs, status, start, stop: () => control.current?.abort() };
}
