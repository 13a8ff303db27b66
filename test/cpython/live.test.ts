// Random calls made on a real CPython 3.14 and on both engines over the same bytes: the same answer or the same kind
// of error, from the same number of bytes. What is allowed to differ is written down in calls.ts (calls that are not
// made), comparison.ts (bytes of a call that fails) and tolerance.ts (floats).
//
// LIVE_CALLS is how many calls, LIVE_SEED the seed of the first batch. Without them the same calls are made in every
// run, so that a red test means a change; npm run test:live makes more of them, and others each time. A failure prints
// its seed.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { call, FUNCTIONS } from "./calls.ts";
import { compare, Rig } from "./comparison.ts";
import { type Python, startPython } from "./python.ts";

const { LIVE_CALLS = 6000, LIVE_SEED = 1 } = process.env;
const CALLS = Number(LIVE_CALLS);
const SEED = LIVE_SEED === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(LIVE_SEED);
/** Sequences of calls between two looks at how many calls there were. */
const BATCH = 100;

const sequence = fc.record({
  stream: fc.nat(),
  pool: fc.oneof(fc.nat(64), fc.nat(65_536)),
  calls: fc.array(call, { minLength: 1, maxLength: 24, size: "max" }),
});

let python: Python;
beforeAll(async () => {
  python = await startPython();
}, 120_000);

describe("random calls, made on CPython too", () => {
  it(`answers ${CALLS} as CPython does`, { timeout: 120_000 + 5 * CALLS }, () => {
    const unpooled = [new Rig("wasm", 0), new Rig("js", 0)];
    const answered = new Set<string>();
    const failed = new Set<string>();
    let compared = 0;
    let discarded = 0;
    const property = fc.property(sequence, ({ stream, pool, calls }) => {
      const theirs = python(stream, calls);
      const flips = new Set<number>();
      for (const rig of [...unpooled, new Rig("wasm", pool), new Rig("js", pool)]) compare(rig, calls, theirs, flips);
      for (const [i, { fn }] of calls.entries()) if (!flips.has(i)) (theirs[i]?.error ? failed : answered).add(fn);
      compared += calls.length - flips.size;
      discarded += flips.size;
    });

    for (let seed = SEED; compared < CALLS; seed++) fc.assert(property, { seed, numRuns: BATCH });

    expect(compared).toBeGreaterThanOrEqual(CALLS);
    // Measured: about one call in a million, of binomialvariate with more than 2^80 trials.
    expect(discarded).toBeLessThanOrEqual(2 + CALLS / 50_000);
    expect([...answered].sort()).toEqual([...FUNCTIONS].sort());
    // random() alone takes no argument that could be wrong.
    expect([...failed, "SystemRandom.random"].sort()).toEqual([...FUNCTIONS].sort());
  });
});
