// Arguments of every kind for every public function: npm test tries some, FUZZ_RUNS=5000 as many as one likes.
import { describe, expect, it } from "vitest";
import * as secrets from "../../src/index.ts";
import { Variates } from "../../src/random/variates.ts";
import { SCALE } from "../cases.ts";
import { CALLS, fuzz } from "./fuzz.ts";

const { FUZZ_RUNS = 20 * SCALE } = process.env;

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(CALLS)("%s returns, or throws a documented error with nothing drawn and nothing left", (name, call) =>
    fuzz(engine, [name, call], Number(FUZZ_RUNS)),
  );
});

it("leaves out no function, and no method", () => {
  const functions = Object.entries(secrets).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
  const methods = [secrets.SystemRandom, Variates].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
  const names = [...functions, ...methods.map((name) => `SystemRandom.${name}`)];
  // The class itself takes nothing.
  const tried = new Set([...CALLS.map(([name]) => name), "SystemRandom", "SystemRandom.constructor"]);
  expect(names.filter((name) => !tried.has(name))).toEqual([]);
});
