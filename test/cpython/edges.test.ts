// Every distribution at the edges of doubles and past them, made on a real CPython 3.14 and on both engines: the same
// answer, or the same kind of error, from the same bytes. What differs is in DEPARTURES, each with its reason, and
// docs/python.md has it in words.
import { beforeAll, describe, expect, it } from "vitest";
import { callPython } from "./adapter.ts";
import { HUGE } from "./arguments.ts";
import { Rig } from "./comparison.ts";
import { wrongError } from "./errors.ts";
import { type LiveCall, type Outcome, type Python, startPython } from "./python.ts";
import { nearFor } from "./tolerance.ts";
import { bytes, decode, type Encoded, encodeInteger, encodeNumber, matches } from "./values.ts";

const NEGATIVE_HUGE = encodeInteger(-(10n ** 400n));
const ODD = encodeInteger(2n ** 53n + 1n);
const NUMBERS = [0, -0, 1, -1, 0.5, 2, 20, 5e-324, 1e-7, 1e-6, 2e-6, 1e17, 8.9e307, 9e307, -1e308].map(encodeNumber);
const ENDLESS = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN].map(encodeNumber);
const ALL = [...NUMBERS, ...ENDLESS, ODD, HUGE, NEGATIVE_HUGE];
/** Of three arguments: those that divide by nothing, overflow and are converted. */
const FEW = [...[0, 1, -1, 0.5, 5e-324, 9e307].map(encodeNumber), ...ENDLESS, ODD, HUGE];

/** All arguments of a method. */
const GRID: Readonly<Record<string, readonly (readonly Encoded[])[]>> = {
  uniform: tuples(ALL, ALL),
  triangular: [...tuples(ALL, ALL), ...tuples(FEW, FEW, FEW)],
  normalvariate: tuples(ALL, ALL),
  gauss: tuples(ALL, ALL),
  lognormvariate: tuples(ALL, ALL),
  expovariate: tuples(ALL),
  vonmisesvariate: tuples(ALL, ALL),
  gammavariate: tuples(ALL, ALL),
  betavariate: tuples(ALL, ALL),
  paretovariate: tuples(ALL),
  weibullvariate: tuples(ALL, ALL),
  binomialvariate: [...tuples(ALL, ALL), ...tuples([100, encodeInteger(10n ** 20n)], [{ $float: 0.25 }])],
};

/** What comes first: anything, the smallest draws, the largest, those around one half, and a zero after a draw. */
const ZERO = "00".repeat(7);
const STREAMS = ["", ZERO.repeat(4), "ff".repeat(28), "80".repeat(28), `07ae147ae147a8${ZERO}`];

function tuples(...values: readonly (readonly Encoded[])[]): Encoded[][] {
  return values.reduce<Encoded[][]>(
    (all, each) => all.flatMap((tuple) => each.map((value) => [...tuple, value])),
    [[]],
  );
}

interface Answered {
  readonly call: LiveCall;
  readonly theirs: Outcome;
  readonly answer?: unknown;
  readonly thrown?: unknown;
}

const refused = ({ thrown }: Answered) => thrown instanceof RangeError || thrown instanceof TypeError;
const method = ({ call }: Answered) => call.fn.slice("SystemRandom.".length);

/** What may differ, and why. Each has to come up. */
const DEPARTURES: Readonly<Record<string, (answered: Answered) => boolean>> = {
  "CPython draws without end; here it is a RangeError": (one) =>
    one.theirs.error?.type === "Endless" && one.thrown instanceof RangeError,
  "CPython computes with any n of binomialvariate; here it is an exact integer": (one) =>
    method(one) === "binomialvariate" && !isExact(decode(one.call.args[0] as Encoded)) && refused(one),
  "CPython fails an assertion; here it is a RangeError": (one) =>
    one.theirs.error?.type === "AssertionError" && one.thrown instanceof RangeError,
  "CPython 3.14.2 fails at a draw of 0 in binomialvariate; 3.14.10, and we, draw again": (one) =>
    method(one) === "binomialvariate" && one.call.patch.startsWith(ZERO) && one.theirs.error !== undefined,
  "triangular of ints past 2^53: CPython divides them exactly": ({ call, theirs, answer }) =>
    call.fn.endsWith(".triangular") && call.args.includes(ODD) && isFloat(theirs.answer) && Number.isFinite(answer),
  "triangular from an int past 2^53 to itself: CPython answers the int, and we a double or a RangeError": (one) =>
    method(one) === "triangular" && isLong(one.theirs.answer) && one.call.args[0] === one.call.args[1],
};

const isFloat = (value: Encoded | undefined) => Object.hasOwn(Object(value), "$float");
const isLong = (value: Encoded | undefined) => Object.hasOwn(Object(value), "$bigint");

function isExact(value: unknown): boolean {
  return typeof value === "bigint" || Number.isSafeInteger(value);
}

/** What differs, if anything. The text of a ValueError is Python's own. */
function difference(one: Answered, took: number): string | undefined {
  const { call, theirs, answer, thrown } = one;
  const { error } = theirs;
  if (error) {
    if (thrown === undefined) return `answered ${answer}`;
    return wrongError(error.type, error.type === "ValueError" ? error.message : undefined, thrown);
  }
  if (thrown !== undefined) return `threw ${thrown}`;
  if (!matches(theirs.answer ?? null, answer, nearFor(method(one), call.args.map(decode)))) return `answered ${answer}`;
  return took === theirs.taken.length / 2 ? undefined : `took ${took} bytes`;
}

function answer(rig: Rig, call: LiveCall, theirs: Outcome): { one: Answered; took: number } {
  rig.own.discard();
  rig.source.load(bytes(theirs.taken));
  const args = call.args.map(decode);
  try {
    const answer = callPython(rig.own, new rig.own.SystemRandom(), { ...call, args });
    return { one: { call, theirs, answer }, took: rig.source.position };
  } catch (thrown) {
    return { one: { call, theirs, thrown }, took: rig.source.position };
  }
}

let python: Python;
beforeAll(async () => {
  python = await startPython();
}, 120_000);

describe("distributions at the edges, made on CPython too", () => {
  const rigs = [new Rig("wasm", 0), new Rig("js", 0)];
  const departed = new Set<string>();

  it.each(Object.keys(GRID))("%s", { timeout: 120_000 }, (name) => {
    const calls = STREAMS.flatMap((patch) =>
      (GRID[name] ?? []).map((args) => ({ fn: `SystemRandom.${name}`, args, kwargs: {}, object: 0, patch })),
    );
    const failures: string[] = [];
    for (const call of calls) {
      // One at a time, on objects of their own: what gauss keeps is not asked here.
      const [theirs] = python(7, [call], 300) as [Outcome];
      for (const rig of rigs) {
        const { one, took } = answer(rig, call, theirs);
        const why = difference(one, took);
        if (why === undefined) continue;
        const departure = Object.keys(DEPARTURES).find((reason) => DEPARTURES[reason]?.(one));
        if (departure !== undefined) departed.add(departure);
        else failures.push(`${rig.name}: ${why}\n${JSON.stringify(call)}\nCPython: ${JSON.stringify(theirs)}`);
      }
    }
    expect(failures.slice(0, 5).join("\n\n"), `${failures.length} of ${calls.length}`).toBe("");
  });

  it("names beta where it is beta that is too large", () => {
    for (const { own } of rigs) expect(() => new own.SystemRandom().betavariate(2, 1e308)).toThrow(/^beta: too large/);
  });

  it("comes upon each departure", () => {
    expect([...departed].sort()).toEqual(Object.keys(DEPARTURES).sort());
  });
});
