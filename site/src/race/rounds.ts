// A run: rounds in which each contender takes a sample while the others wait. First the bars, then the curve.
import { spread } from "../../../tools/spread.js";
import { LEAST } from "./batches.ts";
import { contenders, type Named } from "./contenders.ts";
import { ENTRANTS, type EventId, type Who } from "./events.ts";
import { type Admission, type Request, sample, withLanes } from "./lane.ts";

/** All times in ms. */
export interface Plan {
  readonly rounds: number;
  readonly milliseconds: number;
  readonly warmUp: number;
  readonly sizes: readonly number[];
  /** The same for each size of the curve. */
  readonly curve: Pick<Plan, "rounds" | "milliseconds" | "warmUp">;
  /** A call of the curve that would take longer is left out. */
  readonly longest: number;
}

export const PLAN: Plan = {
  rounds: 15,
  milliseconds: 50,
  warmUp: 200,
  sizes: [1, 3, 10, 30, 100, 300, 1000, 10_000, 100_000, 1_000_000],
  curve: { rounds: 5, milliseconds: 25, warmUp: 25 },
  longest: 300,
};

export const TOO_LONG = "one call of more would take too long here";

/** Sizes where one call takes longer than this get fewer rounds. */
const LONG = 100;
const FEW_ROUNDS = 3;

/** Of the whole run, about. */
const BARS_SHARE = 0.5;

/** What a run has measured so far: for one unit, in ns. */
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

export interface Entrant extends Named {
  /** A figure a round. */
  readonly ns: number[];
  refused?: string;
}

export interface Line {
  readonly who: Who;
  /** For each size a figure a round; none beyond where it ended. */
  readonly ns: number[][];
  /** Why there is no figure for the largest sizes, in words. */
  ended?: string;
  refused?: string;
}

export interface Course extends Admission {
  readonly event: EventId;
  readonly plan: Plan;
  /** Told after each round. Answers when the page has had time to draw, since that would disturb the next. */
  show(result: Result): Promise<void>;
}

export async function race(course: Course): Promise<Result> {
  const { event, plan, signal } = course;
  const result: Result = {
    event,
    entrants: contenders(event).map((named) => ({ ...named, ns: [] })),
    sizes: plan.sizes.filter((size) => size >= (LEAST[event] ?? 1)),
    lines: ENTRANTS.map((who) => ({ who, ns: [] })),
    step: 0,
    done: 0,
  };
  await bars(course, result);
  await curve(course, result);
  result.done = 1;
  signal.throwIfAborted();
  await course.show(structuredClone(result));
  return result;
}

async function bars(course: Course, result: Result): Promise<void> {
  const { event, plan, show } = course;
  const { rounds, milliseconds } = plan;
  const warm = { warmUp: plan.warmUp, sample: milliseconds };
  const entry = ({ who, call }: Entrant): Request => ({ ask: "enter", event, who, call, warm });
  await withLanes(course, result.entrants, entry, async (running, ask, step) => {
    result.step = step;
    for (let round = 0; round < rounds; round++) {
      for (const [{ ns }, figure] of await sample(running, round, ask, milliseconds)) ns.push(figure);
      result.done = ((round + 1) / rounds) * BARS_SHARE;
      await show(structuredClone(result));
    }
  });
}

async function curve(course: Course, result: Result): Promise<void> {
  const { event, plan, show } = course;
  const { milliseconds } = plan.curve;
  const warm = { warmUp: plan.curve.warmUp, sample: milliseconds };
  const entry = ({ who }: Line): Request => ({ ask: "enter batches", event, who });
  await withLanes(course, result.lines, entry, async (entered, ask) => {
    let running = entered;
    for (const [at, size] of result.sizes.entries()) {
      const times = running.map((line) => callTime(line, at, size));
      for (const [i, line] of running.entries()) if (times[i]! > plan.longest) line.ended = TOO_LONG;
      running = running.filter(({ ended }) => ended === undefined);
      const rounds = times.some((time) => time > LONG) ? Math.min(FEW_ROUNDS, plan.curve.rounds) : plan.curve.rounds;
      for (const line of result.lines) line.ns.push([]);
      for (const line of running) {
        const answer = await ask(line, { ask: "size", size, warm });
        // Such as buffers for which a phone has no memory.
        if (answer.said === "refused") line.ended = `more failed: ${answer.why}`;
      }
      running = running.filter(({ ended }) => ended === undefined);
      for (let round = 0; round < rounds; round++) {
        for (const [{ ns }, figure] of await sample(running, round, ask, milliseconds)) ns[at]!.push(figure);
      }
      result.done = BARS_SHARE + ((at + 1) / result.sizes.length) * (1 - BARS_SHARE);
      await show(structuredClone(result));
    }
  });
}

/** What one call will take, in ms, going by the size before. */
function callTime({ ns }: Line, at: number, size: number): number {
  const before = ns[at - 1];
  return before?.length ? (spread(before).median * size) / 1e6 : 0;
}
