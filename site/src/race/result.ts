// What a run has measured so far.
import type { Named } from "./contenders.ts";
import type { EventId, Who } from "./events.ts";

export interface Entrant extends Named {
  /** For one unit, a figure a round. */
  readonly ns: number[];
  readonly refused?: string;
}

export interface Line {
  readonly who: Who;
  /** For each size a figure a round; none beyond where it ended. */
  readonly ns: number[][];
  /** Why there is no figure for the largest sizes, in words. */
  ended?: string;
  readonly refused?: string;
}

export interface Result {
  readonly event: EventId;
  readonly entrants: Entrant[];
  readonly sizes: number[];
  readonly lines: Line[];
  /** The clock's, in ms. */
  step: number;
  /** How much of the run is behind us, up to 1. */
  done: number;
}
