// The race of the page: its clockwork and its rounds.
import { describe, expect, it } from "vitest";
import { type Answer, type Lane, REFUSED, type Request } from "../../../site/src/race/lane.ts";
import { type Course, PLAN, type Plan, race, TOO_LONG } from "../../../site/src/race/rounds.ts";
import { callsToFill, clockStep, sampleLength, stopwatch } from "../../../site/src/stopwatch.ts";

/** A clock that shows whole steps only, of a time that passes as the test says and a little at each look. */
function coarseClock(step: number) {
  let time = 0.3 * step;
  return {
    now() {
      time += 0.001;
      return Math.floor(time / step) * step;
    },
    pass(milliseconds: number) {
      time += milliseconds;
    },
  };
}

describe("the stopwatch", () => {
  it.each([0.005, 0.1, 1])("finds a clock's step of %s ms", (step) => {
    expect(clockStep(coarseClock(step).now)).toBeCloseTo(step, 9);
  });

  it("takes samples of many steps, within a limit", () => {
    expect(sampleLength(50, 0.1)).toBe(50);
    expect(sampleLength(25, 1)).toBe(30);
    expect(sampleLength(25, 100)).toBe(500);
  });

  it("goes by what a batch took, eight times as far at most", () => {
    expect(callsToFill(100, 10, 50)).toBe(500);
    expect(callsToFill(100, 0, 50)).toBe(800);
    expect(callsToFill(4, 400, 50)).toBe(1);
  });

  it.each([
    [0.1, 0.0001],
    [1, 0.0001],
    [1, 0.02],
    [1, 70],
  ])("measures by a clock of %s ms a call of %s ms", (step, cost) => {
    const clock = coarseClock(step);
    const sample = sampleLength(25, step);
    const watch = stopwatch((calls) => clock.pass(calls * cost), clock.now);
    watch.warmUp(50, sample);
    for (let round = 0; round < 3; round++) expect(Math.abs(watch.sample(sample) / cost - 1)).toBeLessThan(0.05);
  });
});

/** A plan that asks for little. */
const SHORT: Plan = { ...PLAN, rounds: 3, sizes: [1, 10, 1_000_000], curve: { ...PLAN.curve, rounds: 2 } };

/** Lanes that answer at once, and what they were asked. */
function fakeLanes(answer: (lane: number, request: Request) => Answer) {
  const asked: { lane: number; request: Request }[] = [];
  let opened = 0;
  let open = 0;
  return {
    asked,
    opened: () => opened,
    stillOpen: () => open,
    open(): Lane {
      const lane = opened++;
      open++;
      let stopped = false;
      return {
        async ask(request) {
          // As a worker that is ended.
          if (stopped) return new Promise(() => {});
          asked.push({ lane, request });
          return answer(lane, request);
        },
        stop() {
          if (!stopped) open--;
          stopped = true;
        },
      };
    },
  };
}

const steady = (lane: number, { ask }: Request): Answer =>
  ask === "sample" ? { said: "sample", ns: 20 * (lane + 1) } : { said: "ready", step: 0.1 };

function course(lanes: ReturnType<typeof fakeLanes>, more: Partial<Course> = {}): Course {
  const { signal } = new AbortController();
  return { event: "hex", wasm: true, plan: SHORT, signal, open: lanes.open, show: async () => {}, ...more };
}

describe("the rounds", () => {
  it("let each run once a round, the order moving on by one", async () => {
    const lanes = fakeLanes(steady);
    const result = await race(course(lanes));
    const order = lanes.asked
      .filter(({ request, lane }) => request.ask === "sample" && lane < 5)
      .map(({ lane }) => lane);
    expect(order).toEqual([0, 1, 2, 3, 4, 1, 2, 3, 4, 0, 2, 3, 4, 0, 1]);
    expect(result.entrants.map(({ ns }) => ns)).toEqual([20, 40, 60, 80, 100].map((ns) => [ns, ns, ns]));
    expect(result.lines.map(({ ns }) => ns.map(({ length }) => length))).toEqual(Array(3).fill([2, 2, 2]));
    expect(result).toMatchObject({ step: 0.1, done: 1 });
    expect(lanes.stillOpen()).toBe(0);
  });

  it("tell the page how far they are, and never wait for it in vain", async () => {
    const seen: number[] = [];
    await race(course(fakeLanes(steady), { show: async ({ done }) => void seen.push(done) }));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBe(3 + 3 + 1);
    expect(seen.at(-1)).toBe(1);
  });

  it("start no WebAssembly where the page may not use it, and race the others", async () => {
    const lanes = fakeLanes(steady);
    const { entrants, lines } = await race(course(lanes, { wasm: false }));
    expect(lanes.opened()).toBe(3 + 2);
    for (const { who, ns, refused } of [...entrants, ...lines]) {
      expect(refused).toBe(who === "WebAssembly" ? REFUSED : undefined);
      expect(ns.flat().length > 0).toBe(who !== "WebAssembly");
    }
  });

  it("leave out whoever is refused, and say why", async () => {
    const lanes = fakeLanes((lane, request) =>
      lane === 1 && request.ask === "enter" ? { said: "refused", why: "the same value twice" } : steady(lane, request),
    );
    const { entrants } = await race(course(lanes));
    expect(entrants[1]).toMatchObject({ ns: [], refused: "did not race: the same value twice" });
    expect(entrants.filter(({ ns }) => ns.length === 3)).toHaveLength(4);
  });

  it("leave out sizes at which one call would take too long, in that line alone", async () => {
    const slow = fakeLanes((lane, request) =>
      request.ask === "sample" && lane === 7 ? { said: "sample", ns: 400 } : steady(0, request),
    );
    const { lines } = await race(course(slow));
    expect(lines.map(({ ns }) => ns.map(({ length }) => length))).toEqual([
      [2, 2, 2],
      [2, 2, 2],
      [2, 2, 0],
    ]);
    expect(lines.map(({ ended }) => ended)).toEqual([undefined, undefined, TOO_LONG]);
  });

  it("go on where one has no memory for a size, and say so", async () => {
    const lanes = fakeLanes((lane, request) =>
      lane === 5 && request.ask === "size" && request.size === 10
        ? { said: "refused", why: "no memory" }
        : steady(lane, request),
    );
    const { lines } = await race(course(lanes));
    expect(lines.map(({ ns }) => ns.map(({ length }) => length))).toEqual([
      [2, 0, 0],
      [2, 2, 2],
      [2, 2, 2],
    ]);
    expect(lines[0]?.ended).toBe("more failed: no memory");
  });

  it("stop when they are told to, and leave no worker behind", async () => {
    const control = new AbortController();
    const lanes = fakeLanes((lane, request) => {
      if (lanes.asked.length === 9) control.abort();
      return steady(lane, request);
    });
    await expect(race(course(lanes, { signal: control.signal }))).rejects.toThrow();
    expect(lanes.asked.length).toBe(9);
    expect(lanes.stillOpen()).toBe(0);
  }, 2000);

  it("leave no worker behind when one fails", async () => {
    const lanes = fakeLanes((lane, request) =>
      lane === 2 && request.ask === "sample" ? { said: "refused", why: "no entropy" } : steady(lane, request),
    );
    await expect(race(course(lanes))).rejects.toThrow("no entropy");
    expect(lanes.stillOpen()).toBe(0);
  });
});
