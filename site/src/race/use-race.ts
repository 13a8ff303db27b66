// The run that the page shows: none yet, one under way, or the last.
import { useEffect, useRef, useState } from "preact/hooks";
import { own } from "../own.ts";
import { EVENTS, type EventId } from "./events.ts";
import { openLane, Stopped } from "./lane.ts";
import { PLAN, type Result, race } from "./rounds.ts";
import { curveText, headline } from "./verdict.ts";

/** In ms: what a page needs to draw a round. Drawing during the next would disturb it. */
const DRAWING = 40;

export interface Running {
  readonly running: boolean;
  /** The whole of it: there is no half a result. */
  readonly finished: boolean;
  readonly result: Result | undefined;
  /** A sentence now and then, for screen readers too. */
  readonly status: string;
  /** Whether the tab was hidden during the run. */
  readonly hidden: boolean;
  start(event: EventId): void;
  stop(): void;
}

export function useRace(): Running {
  const [result, setResult] = useState<Result>();
  const [status, setStatus] = useState("");
  const [phase, setPhase] = useState<"idle" | "running" | "finished">("idle");
  const [hidden, setHidden] = useState(false);
  const control = useRef<AbortController | null>(null);

  useEffect(() => {
    if (phase !== "running") return;
    const look = () => {
      if (document.hidden) setHidden(true);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [phase]);

  useEffect(() => () => control.current?.abort(), []);

  async function start(event: EventId) {
    control.current?.abort();
    control.current = new AbortController();
    const { signal } = control.current;
    setPhase("running");
    setHidden(false);
    setResult(undefined);
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
          setResult(next);
          if (!barsTold && next.done >= 0.5) {
            barsTold = true;
            setStatus(`The bars are done: ${headline(next)} Now the batch sizes.`);
          }
          return new Promise((drawn) => setTimeout(drawn, DRAWING));
        },
      });
      setStatus(`Finished: ${headline(last)} ${curveText(last)}`);
      setPhase("finished");
    } catch (error) {
      const stopped = error instanceof Stopped || signal.aborted;
      // Another run may have begun.
      if (control.current?.signal !== signal) return;
      setStatus(stopped ? "Stopped." : `The race failed: ${error instanceof Error ? error.message : error}`);
      setPhase("idle");
    }
  }

  return {
    running: phase === "running",
    finished: phase === "finished",
    result,
    status,
    hidden,
    start: (event) => void start(event),
    stop: () => control.current?.abort(),
  };
}
