import type { RefObject } from "preact";
import { useEffect, useReducer, useState } from "preact/hooks";
import { own } from "../own.ts";
import { useVisible } from "../visibility.ts";
import type { State } from "./judgement.ts";
import { DRAWS, Tally } from "./tally.ts";

/** How long a run takes while one looks on. */
const MILLISECONDS = 5000;

/** A frame that came late is not made up for, lest the next one is late too. */
const LONGEST_FRAME = 50;

/** Draws while the element can be seen, frame by frame; all at once where the visitor wants nothing to move. */
export function useFilling(bound: number, element: RefObject<Element | null>) {
  const visible = useVisible(element);
  const [{ state, tally }, setRun] = useState({ state: "empty" as State, tally: new Tally(bound, DRAWS) });
  const [, redraw] = useReducer((frames: number) => frames + 1, 0);

  useEffect(() => {
    if (state !== "filling" || !visible) return;
    let before: number | undefined;
    const step = (now: number) => {
      const passed = Math.min(LONGEST_FRAME, now - (before ?? now));
      before = now;
      tally.draw(own, Math.ceil((DRAWS * passed) / MILLISECONDS));
      if (tally.full) setRun({ state: "full", tally });
      else frame = requestAnimationFrame(step);
      redraw(undefined);
    };
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [state, tally, visible]);

  return {
    tally,
    state,
    start() {
      const next = new Tally(bound, DRAWS);
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (still) next.draw(own, DRAWS);
      setRun({ state: still ? "full" : "filling", tally: next });
    },
    stop() {
      if (state === "filling") setRun({ state: "stopped", tally });
    },
  };
}
