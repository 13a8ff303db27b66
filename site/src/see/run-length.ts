/** The draws of a run: enough to find the bias of every bound (test/site/words/see.test.ts), and fixed before the first. */
export const DRAWS = 1_000_000;
