// The workers of the contenders, seen from the page. Each answers one request at a time.
import type { EventId, Who } from "./events.ts";

/** In ms: how long to run before anything counts, and how long a sample will be. */
interface Length {
  readonly warmUp: number;
  readonly sample: number;
}

export type Request =
  | { readonly ask: "enter"; readonly event: EventId; readonly who: Who; readonly call: string; readonly warm: Length }
  | { readonly ask: "enter batches"; readonly event: EventId; readonly who: Who }
  | { readonly ask: "size"; readonly size: number; readonly warm: Length }
  | { readonly ask: "sample"; readonly milliseconds: number };

export type Answer =
  | { readonly said: "ready"; readonly step: number }
  | { readonly said: "refused"; readonly why: string }
  | { readonly said: "sample"; readonly ns: number };

export interface Lane {
  ask(request: Request): Promise<Answer>;
  stop(): void;
}

export function openLane(): Lane {
  const worker = new Worker(new URL("./race-worker.ts", import.meta.url), { type: "module" });
  let fail: (error: Error) => void = () => {};
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        fail = reject;
        worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message || "the worker could not be started"));
        worker.postMessage(request);
      }),
    stop() {
      worker.terminate();
      fail(new Error("stopped"));
    },
  };
}

export interface Admission {
  /** Whether the page was allowed WebAssembly. A worker may be allowed what the page is not. */
  readonly wasm: boolean;
  readonly signal: AbortSignal;
  open(): Lane;
}

export const REFUSED = "did not race: this page is refused WebAssembly";

type Ask<T> = (entrant: T, request: Request) => Promise<Answer>;

/**
 * Opens a worker for each that enters, and closes them all at the end. The work is done with those that were not
 * refused, by a clock with such a step.
 */
export async function withLanes<T extends { who: Who; refused?: string }>(
  { wasm, open, signal }: Admission,
  entrants: T[],
  entry: (entrant: T) => Request,
  work: (running: T[], ask: Ask<T>, step: number) => Promise<void>,
): Promise<void> {
  const lanes = new Map<T, Lane>();
  const stop = () => {
    for (const lane of lanes.values()) lane.stop();
  };
  const ask: Ask<T> = (entrant, request) => {
    signal.throwIfAborted();
    return lanes.get(entrant)!.ask(request);
  };
  signal.throwIfAborted();
  signal.addEventListener("abort", stop);
  for (const entrant of entrants) {
    if (!wasm && entrant.who === "WebAssembly") entrant.refused = REFUSED;
    else lanes.set(entrant, open());
  }
  let step = 0;
  try {
    for (const entrant of lanes.keys()) {
      const answer = await ask(entrant, entry(entrant));
      if (answer.said === "refused") entrant.refused = `did not race: ${answer.why}`;
      if (answer.said === "ready") step = answer.step;
    }
    const running = entrants.filter(({ refused }) => refused === undefined);
    await work(running, ask, step);
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** A sample of each, in an order that moves on by one from round to round. */
export async function sample<T>(running: readonly T[], round: number, ask: Ask<T>, milliseconds: number) {
  const turn = round % Math.max(1, running.length);
  const samples: [T, number][] = [];
  for (const one of [...running.slice(turn), ...running.slice(0, turn)]) {
    const answer = await ask(one, { ask: "sample", milliseconds });
    if (answer.said !== "sample") throw new Error(answer.said === "refused" ? answer.why : "the worker gave no figure");
    samples.push([one, answer.ns]);
  }
  return samples;
}
