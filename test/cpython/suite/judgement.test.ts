// That the run of CPython's own tests cannot pass where a test is missing, fails, or should fail and passes.
import { expect, it } from "vitest";
import { problems, type Report } from "./judgement.js";

const tables = {
  RUN: { "m.A": 2 },
  LEFT_OUT: { "m.A.test_state": { error: /no state$/ } },
  NOT_APPLICABLE: { "m.B": "seeds" },
};

const good: Report = {
  version: "3.14.2",
  classes: ["m.A", "m.B"],
  tests: { "m.A.test_draw": ["passed", ""], "m.A.test_state": ["failed", "Error: no state\n"] },
  calls: { "m.A": 5 },
};

const withTests = (tests: Report["tests"]): Report => ({ ...good, tests: { ...good.tests, ...tests } });

it("finds nothing where all is as the tables have it, and more tests than before", () => {
  expect(problems(good, tables)).toEqual([]);
  expect(problems(withTests({ "m.A.test_new": ["passed", ""] }), tables)).toEqual([]);
});

it.each<[string, Report, RegExp]>([
  ["a test that fails", withTests({ "m.A.test_draw": ["failed", "why"] }), /^m\.A\.test_draw: failed\nwhy$/],
  ["a test that is skipped", withTests({ "m.A.test_draw": ["skipped", "why"] }), /^m\.A\.test_draw: skipped\nwhy$/],
  ["one left out that passes", withTests({ "m.A.test_state": ["passed", ""] }), /^m\.A\.test_state: is left out, and/],
  ["one left out that fails otherwise", withTests({ "m.A.test_state": ["failed", "?"] }), /fails otherwise/],
  ["one left out that is skipped", withTests({ "m.A.test_state": ["skipped", "?"] }), /fails otherwise/],
  ["a test that is missing", { ...good, tests: { "m.A.test_state": ["failed", "no state"] } }, /1 tests, expected 2/],
  [
    "one left out that is missing",
    { ...good, tests: { "m.A.test_draw": ["passed", ""], "m.A.test_new": ["passed", ""] } },
    /not there/,
  ],
  ["a class that is missing", { ...good, classes: ["m.A"] }, /^m\.B: no such class$/],
  ["a class that is new", { ...good, classes: ["m.A", "m.B", "m.C"] }, /^m\.C: a class that classes\.js does not/],
  ["tests that do not reach the package", { ...good, calls: { "m.A": 0 } }, /^m\.A: made no call of the package$/],
])("finds %s", (_what, report, expected) => {
  const found = problems(report, tables);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(expected);
});
