// Law 3: a call that V8 terminates, wherever that is, hurts no later one. `finally` does not run then.
import { createContext, Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { createSecrets } from "../../src/index.ts";
import { Aftermath } from "./aftermath.ts";
import { Numbered } from "./numbered-source.ts";
import { PUBLIC_CALLS } from "./public-calls.ts";

const { TERMINATION_ROUNDS = "2" } = process.env;
const ROUNDS = Number(TERMINATION_ROUNDS);

/** How many of the last answers are checked. */
const KEPT = 256;

const loop = new Script("for (;;) call()");

/** Calls without end, until a timeout cuts one of the calls off. Returns the last answers. */
function cutOff(call: () => unknown, timeout: number): unknown[] {
  const answers: unknown[] = [];
  let count = 0;
  const context = createContext({
    call: () => {
      answers[count % KEPT] = call();
      count++;
    },
  });
  expect(() => loop.runInContext(context, { timeout })).toThrow("Script execution timed out");
  const place = count % KEPT;
  return count < KEPT ? answers.slice(0, count) : [...answers.slice(place), ...answers.slice(0, place)];
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(Object.keys(PUBLIC_CALLS))("%s, cut off by a timeout", async (name) => {
    for (const pool of [0, 1000, 65536]) {
      const source = new Numbered();
      const own = createSecrets({ engine, pool, entropy: source.entropy });
      const aftermath = new Aftermath(own, source);
      for (let round = 0; round < ROUNDS; round++) {
        const { run, check } = PUBLIC_CALLS[name]!(own);
        await new Promise(setImmediate);
        const answers = cutOff(run, 1 + ((3 * round) % 7));
        check?.(answers, source);
        aftermath.check(round + pool + name.length);
      }
    }
  });
});
