// Each row of "What differs" in docs/python.md, made on a real CPython and here: that it differs, and as the row says.
import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import * as exported from "../../src/index.ts";
import { callPython } from "./adapter.ts";
import { HUGE, TWO_KEYS } from "./arguments.ts";
import { type Outcome, type Python, startPython } from "./python.ts";
import { decode, type Encoded, encodeFloat } from "./values.ts";

const page = readFileSync(new URL("../../docs/python.md", import.meta.url), "utf8");
const table = page.slice(page.indexOf("## What differs\n"), page.indexOf("### The last digits"));
const ROWS = [...table.matchAll(/^\| (.*?) \|/gm)].map((match) => match[1] as string).slice(2);

type Kwargs = Readonly<Record<string, Encoded>>;
/** A call; Python's error, or "answer"; and ours. */
type Case = readonly [fn: string, args: readonly Encoded[], kwargs: Kwargs, python: string, here: string];

const NAN = encodeFloat(Number.NaN);
const SET: Encoded = { $set: [1, 2] };

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "`10.0` and `-0.0` for an integer": [
    ["SystemRandom.randrange", [encodeFloat(10)], {}, "TypeError", "answer"],
    ["secrets.token_bytes", [encodeFloat(-0)], {}, "TypeError", "answer"],
  ],
  "a number past 2^53 - 1 for an integer": [
    ["SystemRandom.randrange", [encodeFloat(2 ** 53)], {}, "TypeError", "RangeError"],
  ],
  "booleans, as in `randbelow(True)`": [
    ["secrets.randbelow", [true], {}, "answer", "TypeError"],
    ["SystemRandom.choices", ["ab", [true, false]], {}, "answer", "TypeError"],
  ],
  bytes: [["SystemRandom.shuffle", [{ $bytes: "0102" }], {}, "TypeError", "answer"]],
  "a set or dict to draw from": [
    ["SystemRandom.choice", [SET], {}, "TypeError", "TypeError"],
    ["SystemRandom.shuffle", [{ $set: [] }], {}, "answer", "TypeError"],
    ["SystemRandom.choices", [TWO_KEYS], { k: 0 }, "answer", "TypeError"],
  ],
  "weights and counts": [
    ["SystemRandom.choices", ["ab"], { cum_weights: SET }, "TypeError", "answer"],
    [
      "SystemRandom.choices",
      ["ab"],
      {
        weights: {
          $dict: [
            [1, "a"],
            [2, "b"],
          ],
        },
      },
      "answer",
      "TypeError",
    ],
  ],
  "`n` of `binomialvariate` that is a fraction, infinite or NaN": [
    ["SystemRandom.binomialvariate", [encodeFloat(2.5), encodeFloat(0.5)], {}, "answer", "TypeError"],
    ["SystemRandom.binomialvariate", [NAN, encodeFloat(0.5)], {}, "AssertionError", "TypeError"],
  ],
  "NaN as `p` of `binomialvariate`, unless `n` is 1": [
    ["SystemRandom.binomialvariate", [2, NAN], {}, "AssertionError", "RangeError"],
    ["SystemRandom.binomialvariate", [1, NAN], {}, "answer", "answer"],
  ],
  "NaN or 9e307 and more as a shape of `gammavariate` or `betavariate`; NaN as `kappa`": [
    ["SystemRandom.gammavariate", [NAN, 1], {}, "Endless", "RangeError"],
    ["SystemRandom.betavariate", [2, encodeFloat(9e307)], {}, "Endless", "RangeError"],
    ["SystemRandom.vonmisesvariate", [0, NAN], {}, "Endless", "RangeError"],
  ],
  "ints past 2^53 in `triangular`": [["SystemRandom.triangular", [HUGE, HUGE, 0], {}, "answer", "RangeError"]],
  checks: [["SystemRandom.betavariate", [1, -1], {}, "ValueError", "RangeError"]],
  errors: [
    ["SystemRandom.randint", [2, 1], {}, "ValueError", "RangeError"],
    ["SystemRandom.choice", [[]], {}, "IndexError", "RangeError"],
    ["SystemRandom.expovariate", [0], {}, "ZeroDivisionError", "RangeError"],
    ["SystemRandom.uniform", [0, HUGE], {}, "OverflowError", "RangeError"],
    ["SystemRandom.getstate", [], {}, "NotImplementedError", "Error"],
  ],
  "their texts": [
    ["SystemRandom.choices", [[]], {}, "IndexError: list index out of range", "Cannot choose from an empty sequence"],
    ["SystemRandom.expovariate", [0], {}, "ZeroDivisionError: division by zero", "division by zero"],
    ["SystemRandom.sample", ["ab", 1], { counts: ["1", "2"] }, "Counts must be integers", "Counts must be integers"],
  ],
};

/** Rows that no one call shows, and where they are held. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "objects with `__index__` or `__float__`, `Fraction`, `Decimal`": "JavaScript has none",
  "more than 16,777,216 weights or counts, or 32 MB of sums of large ones": "test/laws/bad-input.test.ts",
  "`getrandbits` and `randbits` of 2^30 bits or more": "test/laws/bad-input.test.ts",
  "a subclass that overrides `random` alone, and a bound past 2^53": "JavaScript has no warnings",
  "two wrong arguments": "test/cpython/calls.ts makes no such call",
  "a source that fails during `shuffle`": "test/laws/faults.test.ts",
  "more than 2^25 elements for `choices`, `sample` or `shuffle` (2^30 for a typed array)": "test/laws/limits/calls.js",
  "`compare_digest` of a string that is not ASCII, or of a string and bytes": "test/tokens/secure-compare.test.ts",
  "methods by themselves, as in `f = random.choice`": "methods of JavaScript are not bound",
  "`DEFAULT_ENTROPY`": "test/package/api.test.ts",
  "`VERSION`, `gauss_next`, pickling, `python -m random`": "test/package/api.test.ts",
  "`uuid.uuid7`": "test/uuid/uuid.test.ts",
};

let python: Python;
beforeAll(async () => {
  python = await startPython();
}, 120_000);

function here(fn: string, args: readonly Encoded[], kwargs: Kwargs): string {
  const own = exported.createSecrets();
  const named = Object.fromEntries(Object.entries(kwargs).map(([name, value]) => [name, decode(value)]));
  try {
    callPython(own, new own.SystemRandom(), { fn, args: args.map(decode), kwargs: named });
    return "answer";
  } catch (error) {
    return String(error);
  }
}

it.each(Object.entries(CASES))("%s", (_row, cases) => {
  for (const [fn, args, kwargs, theirs, ours] of cases) {
    const [{ error }] = python(1, [{ fn, args, kwargs, object: 0, patch: "" }], 300) as [Outcome];
    expect(error ? `${error.type}: ${error.message}` : "answer").toContain(theirs);
    expect(here(fn, args, kwargs)).toContain(ours);
  }
});

it("has every row of the table, and no other", () => {
  expect([...Object.keys(CASES), ...Object.keys(ELSEWHERE)].sort()).toEqual([...ROWS].sort());
  expect(ROWS.length).toBeGreaterThan(20);
});

it("says what `createSecrets` does not hold", () => {
  const own = exported.createSecrets() as unknown as Record<string, unknown>;
  const functions = Object.entries(exported).filter(([, value]) => typeof value === "function");
  const missing = functions.map(([name]) => name).filter((name) => !(name in own) && name !== "createSecrets");
  const said = /What draws nothing is imported[^.]*\./.exec(page)?.[0] ?? "";
  expect(
    [...said.matchAll(/`(\w+)`/g)]
      .map((match) => match[1])
      .filter((name) => name !== "own")
      .sort(),
  ).toEqual(missing.sort());
});
