// A run: rounds in which each contender takes a sample while the others wait, the order moving on by one from round to
// round. First the bars, then the curve.
import { spread } from "../../../tools/spread.js";
import { LEAST } from "./batches.ts";
import { contenders } from "./contenders.ts";
import { ENTRANTS, type EventId, type Who } from "./events.ts";
import type { Lane } from "./lane.ts";
import type { Answer, Request } from "./messages.ts";
import type { Entrant, Line, Result } from "./result.ts";

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

export interface Course {
  readonly event: EventId;
  /** Whether the page was allowed WebAssembly. A worker may be allowed what the page is not. */
  readonly wasm: boolean;
  readonly plan: Plan;
  readonly signal: AbortSignal;
  open(): Lane;
  /** Told after each round. Answers when the page has had time to draw, since that would disturb the next. */
  show(result: Result): Promise<void>;
}

export const REFUSED = "did not race: this page is refused WebAssembly";

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

/** Opens a worker for each that enters, and closes them all at the end. */
async function withLanes<T extends { who: Who; refused?: string }>(
  { wasm, open, signal }: Course,
  entrants: T[],
  work: (running: T[], ask: (entrant: T, request: Request) => Promise<Answer>) => Promise<void>,
): Promise<void> {
  const lanes = new Map<T, Lane>();
  const stop = () => {
    for (const lane of lanes.values()) lane.stop();
  };
  signal.throwIfAborted();
  signal.addEventListener("abort", stop);
  for (const entrant of entrants) {
    if (!wasm && entrant.who === "WebAssembly") entrant.refused = REFUSED;
    else lanes.set(entrant, open());
  }
  try {
    await work([...lanes.keys()], (entrant, request) => {
      signal.throwIfAborted();
      return lanes.get(entrant)!.ask(request);
    });
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

function turns<T>(running: readonly T[], round: number): T[] {
  const turn = round % Math.max(1, running.length);
  return [...running.slice(turn), ...running.slice(0, turn)];
}

function nsOf(answer: Answer): number {
  if (answer.said === "sample") return answer.ns;
  throw new Error(answer.said === "refused" ? answer.why : "the worker gave no figure");
}

async function bars({ event, plan, show, ...course }: Course, result: Result): Promise<void> {
  const { rounds, milliseconds, warmUp } = plan;
  await withLanes({ event, plan, show, ...course }, result.entrants, async (all, ask) => {
    const running: Entrant[] = [];
    for (const entrant of all) {
      const { who, call } = entrant;
      const answer = await ask(entrant, { ask: "enter", event, who, call, warm: { warmUp, sample: milliseconds } });
      if (answer.said === "refused") Object.assign(entrant, { refused: `did not race: ${answer.why}` });
      else running.push(entrant);
      if (answer.said === "ready") result.step = answer.step;
    }
    for (let round = 0; round < rounds; round++) {
      for (const entrant of turns(running, round)) {
        entrant.ns.push(nsOf(await ask(entrant, { ask: "sample", milliseconds })));
      }
      result.done = ((round + 1) / rounds) * BARS_SHARE;
      await show(structuredClone(result));
    }
  });
}

async function curve({ event, plan, show, ...course }: Course, result: Result): Promise<void> {
  const { milliseconds, warmUp } = plan.curve;
  await withLanes({ event, plan, show, ...course }, result.lines, async (all, ask) => {
    let running: Line[] = [];
    for (const line of all) {
      const answer = await ask(line, { ask: "enter batches", event, who: line.who });
      if (answer.said === "refused") Object.assign(line, { refused: `did not race: ${answer.why}` });
      else running.push(line);
    }
    for (const [at, size] of result.sizes.entries()) {
      const times = running.map((line) => callTime(line, at, size));
      for (const [i, line] of running.entries()) if (times[i]! > plan.longest) line.ended = TOO_LONG;
      running = running.filter(({ ended }) => ended === undefined);
      const rounds = times.some((time) => time > LONG) ? Math.min(FEW_ROUNDS, plan.curve.rounds) : plan.curve.rounds;
      for (const line of result.lines) line.ns.push([]);
      for (const line of running) {
        const answer = await ask(line, { ask: "size", size, warm: { warmUp, sample: milliseconds } });
        // Such as buffers for which a phone has no memory.
        if (answer.said === "refused") line.ended = `more failed: ${answer.why}`;
      }
      running = running.filter(({ ended }) => ended === undefined);
      for (let round = 0; round < rounds; round++) {
        for (const line of turns(running, round)) {
          line.ns[at]!.push(nsOf(await ask(line, { ask: "sample", milliseconds })));
        }
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
