// How much is tried, and how it is counted for the report of test/assurance.
// ASSURANCE_SCALE=50 npx vitest run test/laws: the long form of every test that has one.
import type { TestContext } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** How many cases the test has tried. */
    cases?: number;
  }
}

const { ASSURANCE_SCALE = "1" } = process.env;

/** How many times as many random cases are tried as in npm test. */
export const SCALE = Number(ASSURANCE_SCALE);

/** Whether every case is tried. npm test takes a share of them that is the same in each run. */
export const LONG = SCALE > 1;

/** In the long form all cases, else one share of so many: together the shares hold each case once. */
export function share<T>(cases: readonly T[], place: number, shares = 2): readonly T[] {
  return LONG ? cases : cases.filter((_, i) => (i + place) % shares === 0);
}

/** The place of an engine's share: the other engine takes the other half. */
export const PLACE = { wasm: 0, js: 1 };

/** Notes that a test has tried so many cases more. */
export function tried({ task }: TestContext, cases: number): void {
  task.meta.cases = (task.meta.cases ?? 0) + cases;
}
