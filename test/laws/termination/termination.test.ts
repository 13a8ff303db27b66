// Law 3: a call that V8 terminates, wherever that is, hurts no later one. `finally` does not run then.
import { describe, it } from "vitest";
import * as standard from "../../../src/index.ts";
import { createSecrets, type Secrets } from "../../../src/index.ts";
import { PLACE, share } from "../../cases.ts";
import { Aftermath } from "./aftermath.ts";
import { cutOffAfterMany, ROUNDS } from "./cut-off.ts";
import { Numbered } from "./numbered-source.ts";
import { PUBLIC_CALLS } from "./public-calls.ts";

// Node loads parts of its Web Crypto at the first request. A call that is terminated just then breaks getRandomValues
// itself, for the whole process and for everybody.
crypto.getRandomValues(new Uint8Array(1));

const POOLS = [65536, 0, 1000];

const CALLS = Object.keys(PUBLIC_CALLS).map((name, place) => [name, place] as const);

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(share(CALLS, PLACE[engine]))("%s, cut off by a timeout", async (name, place) => {
    for (let object = 0; object < Math.min(3, ROUNDS / 2); object++) {
      const pool = POOLS[(place + object + engine.length) % 3];
      const source = new Numbered();
      const own = createSecrets({ engine, pool, entropy: source.entropy });
      const aftermath = new Aftermath(own, source);
      for (let round = 0; round < ROUNDS; round++) {
        const { run, check } = PUBLIC_CALLS[name]!(own);
        // Streams have to start.
        await new Promise(setImmediate);
        const answers = cutOffAfterMany(run, 1 + ((3 * round) % 7));
        check?.(answers, source);
        aftermath.check(place + round);
      }
    }
  });
});

describe("the package's own functions", () => {
  const own = standard as unknown as Secrets;
  const aftermath = new Aftermath(own);

  it.each(share(CALLS, 0, 4))("%s, cut off by a timeout", async (name, place) => {
    for (let round = 0; round < ROUNDS; round++) {
      const { run } = PUBLIC_CALLS[name]!(own);
      await new Promise(setImmediate);
      cutOffAfterMany(run, 1 + (place % 4));
      aftermath.check(place + round);
    }
  });
});
