// The race of the page: its clockwork, its rounds, its words, and that its contenders make what they should.
import { describe, expect, it, vi } from "vitest";
import { createSecrets, type Secrets } from "../dist/index.js";
import { enterBatches } from "../site/src/race/batches.ts";
import { base64url, base64urlInto, below, belowInto, hexInto } from "../site/src/race/by-hand.ts";
import { contenders, enter } from "../site/src/race/contenders.ts";
import { ENTRANTS, EVENTS, type EventId } from "../site/src/race/events.ts";
import { type Lane, Stopped } from "../site/src/race/lane.ts";
import { browserName, machineFacts } from "../site/src/race/machine.ts";
import type { Answer, Request } from "../site/src/race/messages.ts";
import { reportText } from "../site/src/race/report.ts";
import { type Course, PLAN, type Plan, REFUSED, type Result, race } from "../site/src/race/rounds.ts";
import { apart, decades, logScale, powers, tickText } from "../site/src/race/scale.ts";
import { callsToFill, clockStep, sampleLength, stopwatch } from "../site/src/race/stopwatch.ts";
import { comparisons, curveText, doubts, headline, overtakes, pace, paceRange } from "../site/src/race/verdict.ts";

const IDS = Object.keys(EVENTS) as EventId[];
const engines = { WebAssembly: createSecrets({ engine: "wasm" }), JavaScript: createSecrets({ engine: "js" }) };
const secretsOf = (who: (typeof ENTRANTS)[number]) => (who === "Web Crypto" ? undefined : engines[who]);

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

describe("the contenders", () => {
  it.each(IDS)("make what is asked for: %s", (event) => {
    const named = contenders(event);
    expect(new Set(named.map(({ who }) => who))).toEqual(new Set(ENTRANTS));
    for (const { who, call } of named) expect(() => enter(event, call, secretsOf(who))).not.toThrow();
    for (const who of ENTRANTS) expect(() => enterBatches(event, secretsOf(who))(3)()).not.toThrow();
  });

  it("do not race if what they make is wrong", () => {
    const stuck = { ...engines.JavaScript, token_hex: () => "00".repeat(32), randbelow: () => 7 };
    expect(() => enter("hex", "token_hex(32)", stuck as unknown as Secrets)).toThrow("the same value twice");
    expect(() => enter("integer", "randbelow(1000)", stuck as unknown as Secrets)).toThrow("1 of 1000 values");
    const short = { ...engines.JavaScript, fillRandbelow: (array: unknown) => array };
    expect(() => enterBatches("integer", short as unknown as Secrets)).toThrow("1 of 1000 values");
  });

  it("encode by hand what Node encodes", () => {
    let bytes = new Uint8Array();
    const spy = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      const own = array as unknown as Uint8Array;
      for (let i = 0; i < own.length; i++) own[i] = 37 * i + 251;
      bytes = own.slice();
      return array;
    });
    try {
      expect(base64url(32)).toBe(Buffer.from(bytes).toString("base64url"));
      const inHex = new TextDecoder().decode(hexInto(new Uint8Array(5 * 64))());
      expect(inHex).toBe(Buffer.from(bytes).toString("hex"));
      const tokens = new TextDecoder().decode(base64urlInto(new Uint8Array(2 * 43))());
      expect(tokens.slice(0, 43)).toBe(Buffer.from(bytes.subarray(0, 32)).toString("base64url"));
      expect(tokens.slice(43)).toBe(Buffer.from(bytes.subarray(32)).toString("base64url"));
    } finally {
      spy.mockRestore();
    }
  });

  it("throw away by hand what would be more likely", () => {
    const words = [2 ** 32 - 296, 2 ** 32 - 1, 1999, 1000, 1023, 999, 1024];
    const spy = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      const own = array as unknown as Uint32Array;
      for (let i = 0; i < own.length; i++) own[i] = words.shift() ?? 5;
      return array;
    });
    try {
      expect(below(1000)).toBe(999);
      expect([...belowInto(new Uint16Array(3), 1000)()]).toEqual([999, 0, 5]);
    } finally {
      spy.mockRestore();
    }
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
          if (stopped) throw new Stopped("stopped");
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
    expect(entrants[1]).toMatchObject({ ns: [], refused: "the same value twice" });
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
  });

  it("leave no worker behind when one fails", async () => {
    const lanes = fakeLanes((lane, request) =>
      lane === 2 && request.ask === "sample" ? { said: "refused", why: "no entropy" } : steady(lane, request),
    );
    await expect(race(course(lanes))).rejects.toThrow("no entropy");
    expect(lanes.stillOpen()).toBe(0);
  });
});

/** A finished run with these figures. */
function finished({ wasm = [100, 100, 100], js = [200, 200, 200], byHand = [1000, 1000, 1000] } = {}): Result {
  return {
    event: "integer",
    entrants: [
      { who: "WebAssembly", call: "randbelow(1000)", ns: wasm },
      { who: "JavaScript", call: "randbelow(1000)", ns: js },
      { who: "Web Crypto", call: "getRandomValues(1), by rejection", ns: byHand },
    ],
    sizes: [1, 10, 100],
    lines: [
      { who: "WebAssembly", ns: [[30], [10], [1]] },
      { who: "JavaScript", ns: [[20], [20], [20]] },
      { who: "Web Crypto", ns: [[900], [90], []] },
    ],
    step: 0.1,
    done: 1,
  };
}

describe("the words", () => {
  it("write figures that can be read aloud", () => {
    expect([999, 85_012, 999_600, 12_340_000, 4.2e9].map(pace)).toEqual([
      "999",
      "85,000",
      "1.00 million",
      "12.3 million",
      "4.20 billion",
    ]);
    expect(paceRange({ low: 5.42e6, median: 8e6, high: 10.7e6 })).toBe("5.42 to 10.7 million");
    expect(paceRange({ low: 0.9e6, median: 1e6, high: 1.1e6 })).toBe("900,000 to 1.10 million");
  });

  it("say who is faster, in either direction, and when neither is", () => {
    expect(comparisons(finished())).toEqual([
      "randbelow(1000) on WebAssembly is 10.0 times as fast (10.0 to 10.0) as Web Crypto.",
      "randbelow(1000) on JavaScript is 5.00 times as fast (5.00 to 5.00) as Web Crypto.",
    ]);
    const lost = finished({ byHand: [50, 50, 50], js: [52, 51, 50] });
    expect(comparisons(lost)).toEqual([
      "Web Crypto is 2.00 times as fast (2.00 to 2.00) as randbelow(1000) on WebAssembly.",
      "randbelow(1000) on JavaScript and Web Crypto are about as fast.",
    ]);
    expect(headline(lost)).toMatch(
      /^Web Crypto’s getRandomValues\(1\), by rejection is fastest: 20\.0 million integers/,
    );
  });

  it("pair the rounds", () => {
    const drifting = finished({ wasm: [100, 200, 400], byHand: [200, 400, 800] });
    expect(comparisons(drifting)[0]).toContain("2.00 times as fast (2.00 to 2.00)");
  });

  it("say from which size on WebAssembly is ahead, or that it is not", () => {
    const result = finished();
    expect(overtakes(result, "JavaScript")).toBe("WebAssembly overtakes JavaScript from 10 integers on.");
    expect(overtakes(result, "Web Crypto")).toBe("WebAssembly is ahead of Web Crypto at every size.");
    expect(curveText(result)).toContain("Web Crypto stops at 10 integers: more would take too long.");
    result.lines[0]!.ns[2] = [21];
    expect(overtakes(result, "JavaScript")).toBe("WebAssembly does not overtake JavaScript here.");
    result.lines[0]!.ns.splice(0, 3, [], [], []);
    expect(overtakes(result, "JavaScript")).toBe("");
  });

  it("do not hide what was in the way", () => {
    expect(doubts(finished(), false)).toEqual([]);
    expect(doubts(finished(), true)).toEqual([expect.stringContaining("hidden")]);
    const shaken = finished({ js: [100, 200, 300] });
    expect(doubts(shaken, false)).toEqual([expect.stringContaining("for randbelow(1000) on JavaScript: something")]);
    shaken.lines[1]!.ns.splice(0, 3, [10, 20], [10, 20], [10, 20]);
    expect(doubts(shaken, false)).toContainEqual(expect.stringContaining("may be chance"));
  });

  it("say nothing could be measured, where nothing was", () => {
    expect(headline(finished({ wasm: [], js: [], byHand: [] }))).toBe("Nothing could be measured.");
    expect(comparisons(finished({ byHand: [] }))).toEqual([]);
  });
});

describe("the axes", () => {
  it("are logarithmic, over whole powers of ten", () => {
    expect(decades([3, 250])).toEqual([1, 1000]);
    expect(decades([10, 10])).toEqual([10, 100]);
    expect(powers([10, 10_000])).toEqual([10, 100, 1000, 10_000]);
    const x = logScale([1, 1000], [0, 300]);
    expect([1, 10, 1000].map((value) => Math.round(x(value)))).toEqual([0, 100, 300]);
    expect([1, 1000, 1e6, 1e9].map(tickText)).toEqual(["1", "1k", "1M", "1G"]);
  });

  it("move labels apart, and keep them in the drawing", () => {
    expect(apart([50, 10, 100], 16, [0, 200])).toEqual([50, 10, 100]);
    expect(apart([50, 52, 51], 16, [0, 200])).toEqual([50, 82, 66]);
    expect(apart([199, 198, 200], 16, [0, 200])).toEqual([184, 168, 200]);
  });
});

describe("the machine", () => {
  it("is named by brand, or by what the browser says of itself", () => {
    const brands = [
      { brand: "Not;A=Brand", version: "8" },
      { brand: "Chromium", version: "140" },
      { brand: "Google Chrome", version: "140" },
    ];
    const chrome = { userAgent: "Mozilla/5.0", userAgentData: { brands, platform: "Linux" } };
    expect(browserName(chrome)).toBe("Google Chrome 140, Linux");
    const chromium = { ...chrome, userAgentData: { brands: brands.slice(0, 2), platform: "" } };
    expect(browserName(chromium)).toBe("Chromium 140");
    expect(browserName({ userAgent: "Firefox/150.0" })).toBe("Firefox/150.0");
  });

  it("has its facts and every figure in the text that is copied", () => {
    const facts = machineFacts({ userAgent: "Firefox/150.0", hardwareConcurrency: 8 }, "js", 1);
    expect(Object.fromEntries(facts)).toMatchObject({
      Cores: "8",
      "WebAssembly SIMD": "yes",
      "Step of the clock": "1 ms",
    });
    const text = reportText("1.2.3", facts, finished({ js: [] }), true);
    for (const line of [
      "secrets-wasm 1.2.3, a race in the browser: An integer below 1000",
      "Browser: Firefox/150.0",
      "WebAssembly, randbelow(1000): 10,000,000 (10,000,000 to 10,000,000)",
      "JavaScript, randbelow(1000): not measured",
      "Web Crypto, 10: 11,100,000 (11,100,000 to 11,100,000)",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
    expect(text).toContain("This tab was hidden");
  });
});
