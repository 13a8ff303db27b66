// Law 3: a call that runs out of the stack, wherever that is, leaves nothing for the next one.
import { beforeAll, describe, expect, it } from "vitest";
import { PLACE, share } from "../../cases.ts";
import { ROUNDS } from "./cut-off.ts";
import { bundled, DIST, printed } from "./program.ts";

/** How many calls a process tries. */
const TRIES = 40 * ROUNDS;

let program: string;

beforeAll(() => {
  program = bundled("stack-edge-program.ts");
});

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(share([1, 77], PLACE[engine]))("calls at the edge of the stack hurt no later one, seed %i", async (seed) => {
    expect(await printed([program, DIST, engine, String(seed), String(TRIES)])).toEqual({});
  });
});
