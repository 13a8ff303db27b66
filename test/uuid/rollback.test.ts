// A clock that was wrong: UUIDs of version 7 keep their timestamp while it is at most 10 seconds behind, and begin anew
// at the present when it is further behind, or after a discard.
import { afterEach, describe, expect, it, vi } from "vitest";
import * as secrets from "../../src/index.ts";
import { open } from "../laws/bulk-bench.ts";
import { wrong } from "../refusals.ts";
import { fieldsOf } from "./uuid-model.ts";

const NOW = Date.UTC(2026, 10, 28);
const WRONG = Date.UTC(2099, 0, 1);
const LAST = 2 ** 48 - 1;
const KEPT = 10_000;

/** What the clock says one after the other, a discard, or what is no time; and the timestamps that come of it. */
type Reading = number | "discard" | "bad";
const SCENARIOS: [string, Reading[], number[]][] = [
  ["2099, and back", [NOW, WRONG, NOW, NOW + 1], [NOW, WRONG, NOW, NOW + 1]],
  ["the last timestamp, and back", [LAST, NOW, NOW], [LAST, NOW, NOW]],
  ["a first reading that is wrong", [WRONG, WRONG, NOW], [WRONG, WRONG, NOW]],
  ["wrong again and again", [NOW, WRONG, NOW, LAST, NOW, WRONG], [NOW, WRONG, NOW, LAST, NOW, WRONG]],
  ["small steps back", [NOW, NOW - 1, NOW - 500, NOW - 1, NOW + 1], [NOW, NOW, NOW, NOW, NOW + 1]],
  ["a fraction of a millisecond back", [NOW + 0.9, NOW + 0.1, NOW - 0.1], [NOW, NOW, NOW]],
  ["back by the bound", [NOW, NOW - KEPT, NOW - KEPT, NOW + 1], [NOW, NOW, NOW, NOW + 1]],
  ["back by the bound and a bit", [NOW, NOW - KEPT - 0.5], [NOW, NOW - KEPT - 1]],
  ["back by one more than the bound", [NOW, NOW - KEPT - 1, NOW], [NOW, NOW - KEPT - 1, NOW]],
  ["back beyond the bound in steps below it", [NOW, NOW - 6000, NOW - 12_000], [NOW, NOW, NOW - 12_000]],
  ["back to the beginning of time", [NOW, 0, 0, 1], [NOW, 0, 0, 1]],
  ["near the beginning of time", [KEPT, 0, KEPT + 1, 0], [KEPT, KEPT, KEPT + 1, 0]],
  ["readings that are none, in between", [NOW, "bad", NOW - 1, "bad", WRONG, "bad", NOW], [NOW, NOW, WRONG, NOW]],
  ["a discard", [NOW, "discard", NOW, NOW - 1, "discard", NOW - 1], [NOW, NOW, NOW, NOW - 1]],
  ["a discard after a wrong reading", [NOW + KEPT, "discard", NOW], [NOW + KEPT, NOW]],
];
const BAD = [Number.NaN, undefined, -1, Number.POSITIVE_INFINITY, 2 ** 48, null, "2026", new Date(0)];

const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1").trimEnd().split("\n");

/** Each way to the UUIDs of one clock. The last of several counts. */
const WAYS: [string, (own: secrets.Secrets, clock: () => number) => () => string[] | Promise<string[]>][] = [
  [
    "uuid7",
    (own, clock) => {
      vi.spyOn(Date, "now").mockImplementation(clock);
      return () => [own.uuid7()];
    },
  ],
  ["next", (own, clock) => ((mint) => () => [mint.next()])(own.minter({ kind: "uuid7", clock }))],
  [
    "next, of many",
    (own, clock) =>
      (
        (mint) => () =>
          [1, 2, 3, 4, 5].map(mint.next)
      )(own.minter({ kind: "uuid7", clock })),
  ],
  [
    "take",
    (own, clock) =>
      (
        (mint) => () =>
          mint.take(300)
      )(own.minter({ kind: "uuid7", clock })),
  ],
  [
    "next and take",
    (own, clock) => ((mint) => () => [mint.next(), mint.next(), ...mint.take(1)])(own.minter({ kind: "uuid7", clock })),
  ],
  [
    "into",
    (own, clock) => {
      const mint = own.minter({ kind: "uuid7", clock });
      return () => {
        const bytes = new Uint8Array(37 * 5);
        mint.into(bytes);
        return lines(bytes);
      };
    },
  ],
  [
    "stream",
    (own, clock) => {
      const mint = own.minter({ kind: "uuid7", clock });
      return async () => (await new Response(mint.stream({ count: 5 })).text()).trimEnd().split("\n");
    },
  ],
];

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  describe.each(WAYS)("%s", (_way, make) => {
    it.each(SCENARIOS)("%s", async (_name, readings, times) => {
      for (const pool of [0, 1000]) {
        const { own } = open(engine, pool);
        let reading: unknown;
        const call = make(own, () => wrong(reading));
        const made: string[][] = [];
        for (const each of readings) {
          if (each === "discard") own.discard();
          else if (each === "bad") {
            for (reading of BAD) await expect(async () => call()).rejects.toThrow(/^clock: expected /);
          } else {
            reading = each;
            made.push(await call());
          }
        }
        expect(made.map((tokens) => new Set(tokens.map((token) => Number(fieldsOf(token).time))))).toEqual(
          times.map((time) => new Set([time])),
        );
        // Within a call, and between calls of one timestamp but for a discard, each is larger than the one before.
        for (const tokens of made) expect(tokens).toEqual(tokens.toSorted());
        if (!readings.includes("discard")) {
          for (let i = 1; i < made.length; i++) {
            if (times[i]! >= times[i - 1]!) expect(made[i - 1]!.at(-1)! < made[i]![0]!).toBe(true);
          }
        }
        expect(new Set(made.flat()).size).toBe(made.flat().length);
      }
    });
  });
});

describe("the package's own uuid7", () => {
  const time = () => Number(fieldsOf(secrets.uuid7()).time);

  it("comes back from fake timers of 2099", () => {
    vi.useFakeTimers({ now: WRONG });
    expect(time()).toBe(WRONG);
    vi.useRealTimers();
    expect(Math.abs(time() - Date.now())).toBeLessThan(1000);
  });

  it("begins anew after discard, without waiting for the clock", () => {
    vi.useFakeTimers({ now: NOW });
    expect(time()).toBe(NOW);
    vi.setSystemTime(NOW - 5000);
    expect(time()).toBe(NOW);
    secrets.discard();
    expect(time()).toBe(NOW - 5000);
  });
});
