// How much is tried, and how it is counted for the report of the assurance.
import type { TestContext } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** How many cases the test has tried. */
    cases?: number;
  }
}

const { ASSURANCE_SCALE = "1" } = process.env;

/** How many times as many random cases are tried as in the test command. */
export const SCALE = Number(ASSURANCE_SCALE);

/** Notes that a test has tried so many cases more. */
export function tried({ task }: TestContext, cases: number): void {
  task.meta.cases = (task.meta.cases ?? 0) + cases;
}
