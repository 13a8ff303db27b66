// What the page and a worker say to one another. A worker is one contender, and answers one request at a time.
import type { EventId, Who } from "./events.ts";

export type Request =
  | { readonly ask: "enter"; readonly event: EventId; readonly who: Who; readonly call: string; readonly warm: Length }
  | { readonly ask: "enter batches"; readonly event: EventId; readonly who: Who }
  | { readonly ask: "size"; readonly size: number; readonly warm: Length }
  | { readonly ask: "sample"; readonly milliseconds: number };

/** In ms: how long to run before anything counts, and how long a sample will be. */
export interface Length {
  readonly warmUp: number;
  readonly sample: number;
}

export type Answer =
  | { readonly said: "ready"; readonly step: number }
  | { readonly said: "refused"; readonly why: string }
  | { readonly said: "sample"; readonly ns: number };
