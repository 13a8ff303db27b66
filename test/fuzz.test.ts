// Arguments of every kind for every public function: npm test tries some, FUZZ_RUNS=5000 as many as one likes.
import { describe, it } from "vitest";
import { CALLS, fuzz } from "./fuzz.ts";

const { FUZZ_RUNS = 40 } = process.env;

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(CALLS)("%s returns, or throws a documented error with nothing drawn and nothing left", (name, call) =>
    fuzz(engine, [name, call], Number(FUZZ_RUNS)),
  );
});
